"""PDF files: text without running headers and page numbers; paragraphs and headings told by their lines."""

from io import BytesIO
from logging import CRITICAL, getLogger
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from indexer.errors import UnreadableFile
from indexer.readers import pdf_lines
from indexer.readers.base import Draft, blocks
from indexer.readers.markup import one_line
from indexer.readers.opening import read_as
from indexer.readers.paragraphs import mended, parts, titled

getLogger("pypdf").setLevel(CRITICAL)  # what it remarks on a file is told by its errors, or is of no use to people

# What pypdf lets through when the inside of a file is not what it should be.
_DAMAGE = (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OSError)
_FILE_ENDINGS = (".doc", ".docx", ".pdf", ".indd", ".odt", ".pages")


def read(path: Path) -> Draft:
    """Read a PDF file; the title is that of its properties, else its short first line.

    Raises:
        UnreadableFile: the file is empty, too large, encrypted, damaged, of another kind, or pictures without text.
    """
    reader = _open(path)
    pages = _pages(path, reader)
    if not any(line for page in pages for line in page):
        reason = f"no text on {_counted(len(pages))}, only pictures; run text recognition (OCR) on the file first"
        raise UnreadableFile(path, None, reason)
    title, rest = titled(pdf_lines.paragraphs(pages), _title(reader))
    found = blocks(parts(rest))
    if not found:
        raise UnreadableFile(path, None, "the file holds no paragraph of text")
    return Draft(title, _language(reader), found, author=_author(reader), made=_made(reader))


def _counted(pages: int) -> str:
    return f"its {pages} pages" if pages > 1 else "its only page"


def _open(path: Path) -> PdfReader:
    raw = read_as(path, "a PDF file")
    try:
        reader = PdfReader(BytesIO(raw))
        locked = reader.is_encrypted and not reader.decrypt("")
    except (DependencyError, FileNotDecryptedError, NotImplementedError):
        locked = True
    except _DAMAGE as error:
        raise UnreadableFile(path, None, "the PDF file is damaged or was not saved completely") from error
    if locked:
        raise UnreadableFile(path, None, "the PDF file is encrypted; save it without a password")
    return reader


def _pages(path: Path, reader: PdfReader) -> list[list[str]]:
    """The lines of every page."""
    try:
        count = len(reader.pages)
    except _DAMAGE as error:
        raise UnreadableFile(path, None, "the PDF file is damaged: its pages are not found") from error
    if not count:
        raise UnreadableFile(path, None, "the PDF file has no pages")
    return [_lines(path, reader, number) for number in range(1, count + 1)]


def _lines(path: Path, reader: PdfReader, number: int) -> list[str]:
    try:
        text = reader.pages[number - 1].extract_text()
    except _DAMAGE as error:
        raise UnreadableFile(path, f"page {number}", "the page is damaged and cannot be read") from error
    return [line.strip() for line in mended(text).split("\n")]


def _title(reader: PdfReader) -> str:
    """The title among the properties; '' where it is the name of a file."""
    try:
        title = one_line((reader.metadata.title if reader.metadata else "") or "")
    except _DAMAGE:
        return ""
    title = title.removeprefix("Microsoft Word - ")
    return "" if title.lower().endswith(_FILE_ENDINGS) or title.lower() == "untitled" else title


def _author(reader: PdfReader) -> str:
    try:
        return one_line((reader.metadata.author if reader.metadata else "") or "")
    except _DAMAGE:
        return ""


def _made(reader: PdfReader) -> str | None:
    """The day on which the file was made, as its properties say."""
    try:
        made = reader.metadata.creation_date if reader.metadata else None
    except _DAMAGE:
        return None
    return made.date().isoformat() if made else None


def _language(reader: PdfReader) -> str:
    try:
        written = reader.root_object.get("/Lang", "")
    except _DAMAGE:
        return ""
    return str(written).split("-")[0].lower()
