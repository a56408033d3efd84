"""All installed wordings of the corpus's documents, the text of record before earlier editions."""

import hashlib
import os
from pathlib import Path

from indexer.sources import SOURCES
from indexer.sources.base import SourceText


def installed(data: Path) -> list[SourceText]:
    """What every source of the table has, in the table's order of preference; `data` is the data folder.

    Raises:
        SourceError, UnreadableDocument: a wording that is installed cannot be read.
    """
    return [text for source in SOURCES.values() for text in source.load(data)]


def checksum(data: Path) -> str:
    """One checksum over the names and bytes of the files that the wordings are read from, wherever they lie.

    Raises:
        SourceError: a source is installed in a version that is not known here.
    """
    digest = hashlib.sha256()
    for name, source in SOURCES.items():
        for file in source.files(data):
            digest.update(os.fsencode(f"{name}/{file.parent.name}/{file.name}\n"))
            digest.update(hashlib.sha256(_bytes(file)).digest())
    return digest.hexdigest()


def _bytes(file: Path) -> bytes:
    """What a file holds; nothing where it cannot be read, which whoever reads its text tells."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
