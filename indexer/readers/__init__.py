"""Readers of saved texts: one module a format, and the table that says which file is read by which."""

from importlib import import_module
from pathlib import Path
from typing import cast

from indexer.errors import UnreadableFile
from indexer.readers.base import Block, Draft, ReaderModule

READERS = {
    ".md": "indexer.readers.markdown",
    ".markdown": "indexer.readers.markdown",
    ".txt": "indexer.readers.text",
    ".html": "indexer.readers.html",
    ".htm": "indexer.readers.html",
    ".xhtml": "indexer.readers.html",
    ".docx": "indexer.readers.docx",
    ".pdf": "indexer.readers.pdf",
}
"""The module that reads each file suffix, in lower case; only those that are used are imported."""

__all__ = ["READERS", "Block", "Draft", "read"]


def read(path: Path) -> Draft:
    """Read a file with the reader of its suffix.

    Raises:
        UnreadableFile: no reader knows the suffix, or the file cannot be read.
    """
    name = READERS.get(path.suffix.lower())
    if name is None:
        allowed = ", ".join(READERS)
        raise UnreadableFile(path, None, f"files of the kind '{path.suffix}' are not read; allowed are {allowed}")
    return cast("ReaderModule", import_module(name)).read(path)
