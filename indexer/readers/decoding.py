"""Bytes to text: the encoding is known or named by the file, never guessed from statistics."""

import codecs
from pathlib import Path

from bs4.dammit import EncodingDetector

from indexer.errors import UnreadableFile
from indexer.readers.opening import read_as

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Browsers read these names as the Windows encoding, and a page whose head is readable cannot be UTF-16.
_READ_AS = {"latin-1": "cp1252", "iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8"}


def read_text(path: Path) -> str:
    """The text of a plain text file in UTF-8 (or UTF-16 with a byte order mark), with line feeds as line ends.

    Raises:
        UnreadableFile: the file cannot be opened or is no text; names the line of the first wrong byte.
    """
    raw = read_as(path, "")
    return decode(path, raw, marked_encoding(raw) or "utf-8")


def marked_encoding(raw: bytes) -> str | None:
    """The encoding that a byte order mark names, or None."""
    return next((name for mark, name in _BYTE_ORDER_MARKS.items() if raw.startswith(mark)), None)


def page_encoding(raw: bytes) -> str:
    """The encoding of a web page: its byte order mark, its own declaration, else UTF-8 where that fits."""
    marked = marked_encoding(raw)
    if marked:
        return marked
    declared = EncodingDetector.find_declared_encoding(raw, is_html=True)
    if declared:
        return _READ_AS.get(_python_name(declared), declared)
    return "utf-8" if _is_utf8(raw) else "cp1252"


def _python_name(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return encoding


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def decode(path: Path, raw: bytes, encoding: str) -> str:
    """The text that bytes stand for.

    Raises:
        UnreadableFile: the encoding is unknown, a byte is wrong in it, or the text holds NUL characters.
    """
    try:
        text = raw.decode(encoding)
    except LookupError as error:
        raise UnreadableFile(path, None, f"the file names the encoding '{encoding}', which nobody knows") from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        name = "UTF-8" if error.encoding.startswith("utf-8") else error.encoding
        reason = f"byte {error.start + 1} of the file (0x{raw[error.start]:02X}) is broken {name}; save it as UTF-8"
        raise UnreadableFile(path, line, reason) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise UnreadableFile(path, line, "a NUL character; this is no text, or its encoding is not UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")
