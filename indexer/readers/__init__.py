"""Readers of saved texts: one module a format, and the table that says which file is read by which."""

from pathlib import Path

from indexer.errors import UnreadableFile
from indexer.readers import docx, html, markdown, pdf, text
from indexer.readers.base import Block, Draft, Reader

READERS: dict[str, Reader] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": text.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
}
"""The reader of each file suffix, in lower case."""

__all__ = ["READERS", "Block", "Draft", "Reader", "read"]


def read(path: Path) -> Draft:
    """Read a file with the reader of its suffix.

    Raises:
        UnreadableFile: no reader knows the suffix, or the file cannot be read.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        allowed = ", ".join(READERS)
        raise UnreadableFile(path, None, f"files of the kind '{path.suffix}' are not read; allowed are {allowed}")
    return reader(path)
