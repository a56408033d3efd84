"""Opening files: the size is looked at before anything is read, the kind before anything is parsed."""

import re
from pathlib import Path

from indexer.errors import UnreadableFile

LIMIT = 20_000_000
"""The largest file that is read, in bytes."""

_MEGABYTE = 1_000_000
_KINDS = {
    "a PDF file": re.compile(rb"\s*%PDF-"),
    "a ZIP archive": re.compile(rb"PK\x03\x04"),
    "an old Office file or one with a password": re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "a picture": re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8"),
    "a web page": re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE),
}


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: there is no such file, it may not be read, or it is empty or larger than `limit`, in bytes.
    """
    size = _size(path)
    if size > limit:
        reason = f"the file has {size / _MEGABYTE:.1f} MB; files of up to {limit // _MEGABYTE} MB are read"
        raise UnreadableFile(path, None, reason)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path, None, f"the file cannot be read: {error.strerror or error}") from error
    if not raw.strip(b"\xef\xbb\xbf\0\t\r\n "):
        raise UnreadableFile(path, None, "the file is empty")
    return raw


def _size(path: Path) -> int:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UnreadableFile(path, None, f"the file cannot be opened: {error.strerror}") from error
    if not path.is_file():
        raise UnreadableFile(path, None, "this is a folder, no file" if path.is_dir() else "this is no file")
    return size


def kind_of(raw: bytes) -> str:
    """What a file is by its first bytes, with its article ('a PDF file'); '' where they do not tell."""
    return next((kind for kind, start in _KINDS.items() if start.match(raw[:1024])), "")


def read_as(path: Path, *kinds: str) -> bytes:
    """The bytes of a file that has to be of one of these kinds.

    Raises:
        UnreadableFile: as `read_bytes`; or the file is of another kind than its name says.
    """
    raw = read_bytes(path)
    found = kind_of(raw)
    if found not in kinds:
        expected = " or ".join(kind for kind in kinds if kind) or "plain text"
        raise UnreadableFile(path, None, f"this is {found or 'something else'}, not {expected}, whatever its name says")
    return raw
