"""A brief as a Word file, with real footnotes in United Nations style.

python-docx writes no footnotes, so their part is made here (ECMA-376, part 1, 17.11). The same brief gives the same
bytes: every time in the file is that of the build or fixed.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from kb.languages import direction
from web.exports.brief import Brief, Entry, Text
from web.exports.brief_md import dated
from web.views.head import site_name

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIXED = (1980, 1, 1, 0, 0, 0)
_ACCENT = RGBColor(0x0A, 0x6A, 0x66)
_SEPARATORS = (("separator", "-1"), ("continuationSeparator", "0"))


def render(brief: Brief) -> bytes:
    """The Word file of a brief."""
    document = Document()
    _styles(document)
    _described(document, brief)
    _written(document.add_paragraph(style="Title"), Text(brief.title, brief.lang))
    _written(document.add_paragraph(style="Subtitle"), Text(dated(brief), brief.lang))
    for entry in brief.entries:
        _entry(document, entry, brief.lang)
    _written(document.add_paragraph(style="Brief note"), Text(brief.standing, brief.lang))
    _footnotes(document, brief)
    return _packed(document)


# ── the text ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _entry(document: WordFile, entry: Entry, lang: str) -> None:
    title = document.add_heading(level=1)
    _written(title, Text(f"{entry.number}. ", lang))
    _written(title, entry.heading)
    last = document.add_paragraph()
    _written(last, entry.summary)
    if entry.quotation:
        last = document.add_paragraph(style="Quote")
        _written(last, entry.quotation)
    elif entry.note:
        _written(document.add_paragraph(style="Brief note"), Text(entry.note, lang))
    _reference(last, entry.number)
    source = document.add_paragraph(style="Brief note")
    if entry.quotation:
        _written(source, Text(f"({entry.wording}) ", "en"))
    _linked(source, entry.address)


def _written(paragraph: Paragraph, words: Text) -> Run:
    """A run of some words in their language and direction."""
    run = paragraph.add_run(words.text)
    _into(run._r.get_or_add_rPr(), _language(words.lang))  # noqa: SLF001 (python-docx has no other way)
    if direction(words.lang) == "rtl":
        run.font.rtl = True
        if len(paragraph.runs) == 1:
            _into(paragraph._p.get_or_add_pPr(), OxmlElement("w:bidi"))  # noqa: SLF001
    return run


def _into(parent: etree._Element, child: etree._Element) -> None:
    """Put an element at the end of another; the types of python-docx know no mixed children."""
    parent.append(child)


def _language(lang: str) -> etree._Element:
    element = OxmlElement("w:lang")
    element.set(qn("w:bidi" if direction(lang) == "rtl" else "w:eastAsia" if lang == "zh" else "w:val"), lang)
    return element


def _reference(paragraph: Paragraph, number: int) -> None:
    run = paragraph.add_run(style="Footnote Reference")
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    _into(run._r, mark)  # noqa: SLF001


def _linked(paragraph: Paragraph, address: str) -> None:
    to = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), to)
    run = paragraph.add_run(address)
    run.font.color.rgb = _ACCENT
    _into(link, run._r)  # noqa: SLF001
    _into(paragraph._p, link)  # noqa: SLF001


# ── footnotes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _footnotes(document: WordFile, brief: Brief) -> None:
    """Add the part that holds the footnotes, and say in the settings which notes separate."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for kind, number in _SEPARATORS:
        root.append(parse_xml(
            f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
            f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
        ))
    for entry in brief.entries:
        root.append(_footnote(entry))
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _settings(document)


def _footnote(entry: Entry) -> BaseOxmlElement:
    note = parse_xml(
        f'<w:footnote {nsdecls("w")} w:id="{entry.number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve"/></w:r></w:p></w:footnote>'
    )
    next(note.iter(qn("w:t"))).text = f" {entry.footnote}"
    return note


def _settings(document: WordFile) -> None:
    """`footnotePr` stands before `compat` in the order of the schema."""
    settings = document.settings.element
    notes = parse_xml(
        f"<w:footnotePr {nsdecls('w')}>" + "".join(f'<w:footnote w:id="{n}"/>' for _, n in _SEPARATORS) + "</w:footnotePr>"
    )
    settings.find(qn("w:compat")).addprevious(notes)


# ── looks and packing ────────────────────────────────────────────────────────────────────────────────────────────────


def _styles(document: WordFile) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    _style(document, "Normal", "Calibri", 11)
    _style(document, "Title", "Georgia", 22)
    _style(document, "Subtitle", "Calibri", 10)
    _style(document, "Heading 1", "Georgia", 14)
    _style(document, "Quote", "Georgia", 11)
    document.styles["Quote"].paragraph_format.left_indent = Cm(0.8)
    document.styles["Heading 1"].paragraph_format.keep_with_next = True
    note = document.styles.add_style("Brief note", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = document.styles["Normal"], Pt(9)
    text = document.styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style, text.font.size = document.styles["Normal"], Pt(9)
    mark = document.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True


def _style(document: WordFile, name: str, font: str, size: int) -> None:
    """One font, black, upright, in every script."""
    style = document.styles[name]
    style.font.name, style.font.size = font, Pt(size)
    style.font.color.rgb, style.font.italic = RGBColor(0x1B, 0x25, 0x30), False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _described(document: WordFile, brief: Brief) -> None:
    """The properties of the file; the times are those of the build."""
    made = datetime.fromisoformat(brief.date).replace(tzinfo=UTC)
    about = document.core_properties
    about.title, about.language, about.author = brief.title, brief.lang, site_name()
    about.subject, about.comments, about.keywords = brief.build, "", ""
    about.created = about.modified = made
    about.last_modified_by = about.author


def _packed(document: WordFile) -> bytes:
    """The file with every entry of the archive dated alike."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in _ordered(source.namelist()):
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _ordered(names: Sequence[str]) -> list[str]:
    """The list of content types first, as readers expect it."""
    return sorted(names, key=lambda name: (name != "[Content_Types].xml", name))
