"""The text of a Word paragraph, tracked insertions included and deletions left out, plain or with its links."""

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from indexer.readers.markup import escape, link, one_line, web_address

_SPACE = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
_TEXT, _LINK, _DELETED, _PROPERTIES = qn("w:t"), qn("w:hyperlink"), qn("w:del"), qn("w:rPr")
_ELSEWHERE = {qn("w:pPr"), _PROPERTIES, _DELETED, qn("w:moveFrom"), qn("w:txbxContent")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def text(paragraph: Paragraph) -> str:
    """The plain text of a paragraph on one line."""
    return one_line(_plain(paragraph._p))  # noqa: SLF001 (tracked insertions have no public way)


def markdown(paragraph: Paragraph) -> str:
    """The paragraph as Markdown, with the links that lead to web pages."""
    return _marked(paragraph._p, paragraph)  # noqa: SLF001


def _plain(element: _Element) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag in _ELSEWHERE or element.tag == _FALLBACK:
        return ""
    return _SPACE.get(str(element.tag), "") + "".join(map(_plain, element))


def _marked(element: _Element, paragraph: Paragraph) -> str:
    pieces: list[str] = []
    plain = ""
    for child in element:
        address = _address(child, paragraph)
        if address and _plain(child).strip():
            pieces += [escape(plain), link(escape(one_line(_plain(child))), address)]
            plain = ""
        else:
            plain += _plain(child)
    return one_line("".join([*pieces, escape(plain)]))


def _address(element: _Element, paragraph: Paragraph) -> str | None:
    """The web address a hyperlink leads to; None for other elements and for places in the document."""
    relation = paragraph.part.rels.get(element.get(qn("r:id"), "")) if element.tag == _LINK else None
    return web_address(relation.target_ref) if relation is not None and relation.is_external else None
