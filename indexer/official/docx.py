"""DOCX files as lines: one a paragraph, with typed or automatic number, without masthead, notes and marks of notes."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from indexer.official.docx_numbering import WORD, Element, Numbering, numbering_of, value
from indexer.official.errors import UnreadableDocument
from indexer.official.lines import Line, tidy
from indexer.official.numbering import split_marker

MOST_UNPACKED = 200 * 1024 * 1024
"""The largest unpacked part that is read, in bytes."""

_PARTS = ("document", "styles", "numbering")
_SKIPPED = {"del", "moveFrom", "txbxContent", "instrText", "delText", "footnoteReference", "pPr", "rPr"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_NOTE_MARK = re.compile(r"[\d\s,*†]+")
_HEADING_STYLE = re.compile(r"heading|(?:^|[\s_])H_?(?:\d|Ch)|\btitle\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says about its paragraphs."""

    name: str
    based_on: str
    number: str
    depth: int


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    if name not in archive.namelist():
        return None
    if archive.getinfo(name).file_size > MOST_UNPACKED:
        message = f"the part {name} unpacks to more than {MOST_UNPACKED // 1024**2} MB"
        raise UnreadableDocument(message)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(archive.read(name), parser)


def _style(row: Element) -> Style:
    properties = row.find(f"{WORD}pPr/{WORD}numPr")
    depth = value(properties, "ilvl")
    return Style(value(row, "name"), value(row, "basedOn"), value(properties, "numId"), int(depth or 0))


def _styles(root: Element | None) -> dict[str, Style]:
    rows = [] if root is None else root.findall(WORD + "style")
    return {str(row.get(WORD + "styleId")): _style(row) for row in rows}


def _numbered_by(paragraph: Element, styles: Mapping[str, Style]) -> tuple[str, int]:
    properties = paragraph.find(f"{WORD}pPr/{WORD}numPr")
    own, depth = value(properties, "numId"), value(properties, "ilvl")
    style = styles.get(value(paragraph.find(WORD + "pPr"), "pStyle"))
    for _ in range(10):  # a chain of styles longer than this is a loop
        if own or style is None:
            break
        own, depth = style.number, depth or str(style.depth)
        style = styles.get(style.based_on)
    return ("", 0) if own == "0" else (own, int(depth or 0))


def _on(properties: Element | None, name: str) -> bool:
    switch = properties.find(WORD + name) if properties is not None else None
    return switch is not None and switch.get(WORD + "val", "1") not in {"0", "false", "none"}


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        name = str(child.tag).removeprefix(WORD)
        if child.tag == _FALLBACK or name in _SKIPPED:
            continue
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name != "r" or not _dropped(child):
            yield from _texts(child)


def _dropped(run: Element) -> bool:
    properties = run.find(WORD + "rPr")
    raised = value(properties, "vertAlign") == "superscript"
    text = "".join(run.itertext(WORD + "t"))
    return _on(properties, "vanish") or (raised and bool(_NOTE_MARK.fullmatch(text)))


def _lead(paragraph: Element) -> str:
    lead = ""
    for run in paragraph.iter(WORD + "r"):
        properties = run.find(WORD + "rPr")
        text = "".join(_texts(run))
        if _on(properties, "i") or _on(properties, "b"):
            lead += text
        elif lead.strip() and text.strip():
            return tidy(lead)
    return ""


def _items(text: str) -> list[str]:
    """A paragraph cut at those of its line breaks behind which a number or letter stands."""
    items: list[str] = []
    for piece in text.split("\n"):
        if items and not split_marker(piece)[0]:
            items[-1] += " " + piece
        else:
            items.append(piece)
    return items


def _lines(paragraph: Element, numbering: Numbering, styles: Mapping[str, Style]) -> Iterator[Line]:
    text = "".join(_texts(paragraph))
    if not text.strip():
        return
    number, depth = _numbered_by(paragraph, styles)
    label = numbering.label(number, depth) if number else ""
    style = styles.get(value(paragraph.find(WORD + "pPr"), "pStyle"))
    heading = style is not None and bool(_HEADING_STYLE.search(style.name))
    for item in _items(f"{label} {text}" if label else text):
        yield Line(tidy(item), whole=True, heading=heading, lead=_lead(paragraph))


def _paragraphs(body: Element) -> Iterator[Element]:
    for child in body:
        name = str(child.tag).removeprefix(WORD)
        if name == "p":
            yield child
        elif name in {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"}:
            yield from _paragraphs(child)


@dataclass(frozen=True, slots=True)
class _Parts:
    document: Element | None
    styles: Element | None
    numbering: Element | None
    margins: tuple[Element, ...]


def _parts(content: bytes) -> _Parts:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name)]
            document, styles, numbering = (_part(archive, f"word/{name}.xml") for name in _PARTS)
            return _Parts(document, styles, numbering, tuple(_part(archive, name) for name in names))
    except zipfile.BadZipFile as error:
        message = f"the DOCX is truncated or damaged ({error})"
        raise UnreadableDocument(message) from error
    except (etree.XMLSyntaxError, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        message = f"the DOCX is damaged ({error})"
        raise UnreadableDocument(message) from error


def _front(parts: _Parts) -> list[str]:
    tables = [] if parts.document is None else list(parts.document.iter(WORD + "tbl"))
    return [tidy(" ".join(root.itertext(WORD + "t"))) for root in (*parts.margins, *tables)]


def read(content: bytes) -> tuple[list[Line], list[str]]:
    """The paragraphs of a DOCX in order, without tables, notes and empty ones; and apart its masthead and headers.

    Raises:
        UnreadableDocument: no whole DOCX, in one line.
    """
    parts = _parts(content)
    body = parts.document.find(WORD + "body") if parts.document is not None else None
    if body is None:
        message = "the file is a ZIP archive but no Word document"
        raise UnreadableDocument(message)
    styles, numbering = _styles(parts.styles), numbering_of(parts.numbering)
    found = (line for paragraph in _paragraphs(body) for line in _lines(paragraph, numbering, styles))
    return [line for line in found if line.text], _front(parts)
