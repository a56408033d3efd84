"""Word documents: styles tell headings and lists; what is no sound document is refused."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from indexer.errors import UnreadableFile
from indexer.readers.base import Draft
from indexer.readers.docx import read

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _saved(tmp_path: Path, document: Document) -> Draft:
    file = tmp_path / "brief.docx"
    document.save(str(file))
    return read(file)


def _element(paragraph: Paragraph) -> _Element:
    """The XML of a paragraph: there is no public way to write tracked changes and controls."""
    return paragraph._p  # noqa: SLF001


def _append(paragraph: Paragraph, wrapper: str, text: str, tag: str = "w:t", **attributes: str) -> None:
    """Put a run inside an element such as a hyperlink or a tracked change."""
    outer, run, content = OxmlElement(wrapper), OxmlElement("w:r"), OxmlElement(tag)
    for name, value in attributes.items():
        outer.set(qn(name.replace("_", ":")), value)
    content.text = text
    run.append(content)
    outer.append(run)
    _element(paragraph).append(outer)


def test_styles_become_title_sections_lists_and_tables(tmp_path: Path) -> None:
    """A lower heading stays inside its section."""
    document = docx.Document()
    document.add_heading("Cooking Together", 0)
    document.add_paragraph("Neighbours cook * with newcomers.")
    document.add_heading("Why we cook", 1)
    document.add_paragraph("Families", style="List Bullet")
    document.add_paragraph("with children", style="List Bullet 2")
    document.add_paragraph("Bring salt", style="List Number")
    document.add_heading("Who comes", 3)
    document.add_paragraph("Everybody.")
    table = document.add_table(2, 2)
    for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), ("Year", "Theme", "2023", "A|B"), strict=True):
        cell.text = text
    draft = _saved(tmp_path, document)
    assert draft.title == "Cooking Together"
    assert [(block.heading, block.markdown) for block in draft.blocks] == [
        ("", "Neighbours cook \\* with newcomers."),
        (
            "Why we cook",
            (
                "- Families\n   - with children\n1. Bring salt\n\n### Who comes\n\nEverybody.\n\n"
                "| Year | Theme |\n| --- | --- |\n| 2023 | A\\|B |"
            ),
        ),
    ]


def test_links_and_tracked_changes_are_followed(tmp_path: Path) -> None:
    """What was inserted counts, what was deleted does not; only web links become links."""
    document = docx.Document()
    paragraph = document.add_paragraph("See ")
    _append(
        paragraph,
        "w:hyperlink",
        "the site",
        r_id=paragraph.part.relate_to("https://example.org/a b", HYPERLINK, is_external=True),
    )
    _append(paragraph, "w:ins", " today")
    _append(paragraph, "w:del", " never", "w:delText")
    _append(
        paragraph,
        "w:hyperlink",
        " or write",
        r_id=paragraph.part.relate_to("mailto:x@example.org", HYPERLINK, is_external=True),
    )
    assert _saved(tmp_path, document).blocks[0].markdown == "See [the site](https://example.org/a%20b) today or write"


def test_text_in_content_controls_is_not_lost(tmp_path: Path) -> None:
    """Forms and templates wrap paragraphs in them."""
    document = docx.Document()
    paragraph = document.add_paragraph("Inside a control.")
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    _element(paragraph).addprevious(control)
    control.append(content)
    content.append(_element(paragraph))
    assert _saved(tmp_path, document).blocks[0].markdown == "Inside a control."


def test_a_heading_right_under_another_takes_its_name_along(tmp_path: Path) -> None:
    """No section is without text, and no heading is lost."""
    document = docx.Document()
    document.add_heading("Background", 1)
    document.add_heading("History", 2)
    document.add_paragraph("It began in 2012.")
    assert [block.heading for block in _saved(tmp_path, document).blocks] == ["Background: History"]


def test_the_title_among_the_properties_is_used_where_no_paragraph_has_the_style(tmp_path: Path) -> None:
    """Unless it is the name of a file."""
    document = docx.Document()
    document.add_paragraph("Text.")
    document.core_properties.title = "Cooking Together"
    assert _saved(tmp_path, document).title == "Cooking Together"
    document.core_properties.title = "Microsoft Word - final2.docx"
    assert not _saved(tmp_path, document).title


def _archive(**entries: bytes) -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return raw.getvalue()


def test_a_file_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    """Told by what the archive says of itself, before anything is unpacked."""
    file = tmp_path / "bomb.docx"
    file.write_bytes(_archive(bomb=b"\0" * 201_000_000))
    with pytest.raises(UnreadableFile, match="unpacks to 201 MB"):
        read(file)


def _sound() -> bytes:
    raw = BytesIO()
    document = docx.Document()
    document.add_paragraph("Text.")
    document.save(raw)
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"", "empty"),
        (_sound()[:2000], "damaged"),
        (_archive(readme=b"no document"), "damaged or no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"old Office file.*save it as \.docx"),
        (b"<!DOCTYPE html><html><p>Sign in</p></html>", "this is a web page, not a Word document"),
        (b"just words", "something else"),
    ],
)
def test_what_is_no_sound_document_is_refused_with_a_reason(tmp_path: Path, raw: bytes, complaint: str) -> None:
    """One line that names the file and the fault."""
    file = tmp_path / "brief.docx"
    file.write_bytes(raw)
    with pytest.raises(UnreadableFile, match=complaint) as caught:
        read(file)
    assert "brief.docx" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_document_without_text_is_refused(tmp_path: Path) -> None:
    """An empty page is no campaign."""
    with pytest.raises(UnreadableFile, match="holds no text"):
        _saved(tmp_path, docx.Document())
