"""The encoding of a saved web page: as a browser would find it, short of guessing."""

import codecs

from bs4.dammit import EncodingDetector

from indexer.readers.decoding import marked_encoding

# Browsers read these names as the Windows encoding, and a page whose head is readable cannot be UTF-16.
_READ_AS = {"latin-1": "cp1252", "iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8"}


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
