"""Word documents (DOCX): heading styles, paragraphs, lists, links and tables."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from indexer.errors import UnreadableFile
from indexer.readers.base import Draft, Heading, Part, blocks
from indexer.readers.docx_styles import ListPlace, heading_level, is_title, list_place
from indexer.readers.docx_text import markdown, text
from indexer.readers.markup import one_line, table
from indexer.readers.opening import kind_of, read_bytes

UNPACKED_LIMIT = 200_000_000
"""The largest document that is unpacked, in bytes; a small archive can hold a huge one."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_NO_TITLES = {"word document", "document", "untitled"}
_TEMPLATE = "python-docx"
"""The author of a template whose facts are nobody's."""
_LIST_INDENT = 3
"""Spaces a level: right under '- ' and '1. ' alike."""


def read(path: Path) -> Draft:
    """Read a DOCX file; the title is its paragraph of style Title, else the title among its properties.

    Raises:
        UnreadableFile: the file is empty, too large, encrypted, damaged, of another kind, or without text.
    """
    document = _open(path)
    parts = list(_parts(document))
    titles = [part.text for part in parts if isinstance(part, Heading) and part.level == 0]
    title = titles[0] if titles else _property_title(document)
    found = blocks(part for part in parts if not _repeats(part, title))
    if not found:
        raise UnreadableFile(path, None, "the document holds no text")
    facts = document.core_properties
    language = facts.language.split("-")[0].lower()
    made = facts.created.date().isoformat() if facts.created and facts.author != _TEMPLATE else None
    return Draft(title, language, found, author="" if facts.author == _TEMPLATE else one_line(facts.author), made=made)


def _open(path: Path) -> Document:
    raw = read_bytes(path)
    kind = kind_of(raw)
    if _ENCRYPTED in raw:
        raise UnreadableFile(path, None, "the document is protected by a password; save it without one")
    if kind != "a ZIP archive":
        reason = f"this is {kind or 'something else'}, not a Word document; save it as .docx"
        raise UnreadableFile(path, None, reason)
    try:
        _refuse_huge(path, raw)
        return docx.Document(BytesIO(raw))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, NotImplementedError, XMLSyntaxError) as error:
        reason = "the document is damaged or no Word document; open it in a word processor and save it again"
        raise UnreadableFile(path, None, reason) from error


def _refuse_huge(path: Path, raw: bytes) -> None:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > UNPACKED_LIMIT:
        reason = f"the document unpacks to {size // 1_000_000} MB; up to {UNPACKED_LIMIT // 1_000_000} MB are read"
        raise UnreadableFile(path, None, reason)


def _property_title(document: Document) -> str:
    title = one_line(document.core_properties.title.removeprefix("Microsoft Word - "))
    return "" if title.lower() in _NO_TITLES or title.endswith((".doc", ".docx")) else title


def _repeats(part: Part, title: str) -> bool:
    return isinstance(part, Heading) and (part.level == 0 or part.text == title)


def _parts(document: Document) -> Iterator[Part]:
    """Headings (level 0: the title), paragraphs, tables, and runs of list items as one list."""
    rows = ((list_place(item) if isinstance(item, Paragraph) else None, item) for item in _content(document))
    for listed, group in groupby(rows, key=lambda row: row[0] is not None):
        if listed:
            yield "\n".join(_item(place, item) for place, item in group if place and isinstance(item, Paragraph))
        else:
            yield from (part for _, item in group for part in _part(item))


def _content(document: Document) -> Iterator[Paragraph | Table]:
    """The paragraphs with text and the tables of the body, those in content controls included."""
    body = document.element.body
    for element in body.iter(qn("w:p"), qn("w:tbl")):
        if any(above.tag in {qn("w:p"), qn("w:tbl")} for above in element.iterancestors()):
            continue
        found = Table(element, document) if element.tag == qn("w:tbl") else Paragraph(element, document)
        if isinstance(found, Table) or text(found):
            yield found


def _item(place: ListPlace, paragraph: Paragraph) -> str:
    return f"{' ' * _LIST_INDENT * place.level}{place.mark} {markdown(paragraph)}"


def _part(item: Paragraph | Table) -> list[Part]:
    if isinstance(item, Table):
        return _table(item)
    if is_title(item):
        return [Heading(0, text(item))]
    level = heading_level(item)
    return [Heading(level, text(item))] if level else [markdown(item)]


def _table(item: Table) -> list[Part]:
    rows = [[" ".join(map(markdown, cell.paragraphs)) for cell in row.cells] for row in item.rows]
    rows = [row for row in rows if any(row)]
    return [table(rows)] if rows else []
