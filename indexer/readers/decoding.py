"""Bytes to text: the encoding is known or named by the file, never guessed from statistics."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from indexer.errors import UnreadableFile
from indexer.readers.opening import read_as

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff]")


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
        reason = f"not {name}: the byte {raw[error.start]:#04x} cannot be read; save the file as UTF-8"
        raise UnreadableFile(path, line, reason) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise UnreadableFile(path, line, "a NUL character; this is no text, or its encoding is not UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Characters that nobody sees and that spoil words and lines, each with its line: controls, zero-width spaces."""
    for line, words in enumerate(text.split("\n"), 1):
        for character in dict.fromkeys(_UNSEEN.findall(words)):
            yield line, character


def without_unseen(text: str) -> str:
    """The text without those characters."""
    return _UNSEEN.sub("", text)
