"""XML documents, element by element."""

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, tostring

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, text: str = "", attributes: Mapping[str, str] | None = None, inside: Iterable[Element] = ()) -> Element:
    """An element with text or with others inside; characters that XML cannot hold become spaces."""
    made = Element(name, {key: _clean(value) for key, value in (attributes or {}).items()})
    made.text = _clean(text) or None
    made.extend(inside)
    return made


def document(root: Element) -> bytes:
    """A whole document in UTF-8."""
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(" ", text)
