"""The adopted texts that were imported into the data folder."""

from pathlib import Path

from indexer.official.store import StoredText, load_all, stored
from indexer.sources.base import SourceText
from kb.model import Edition

FOLDER = "official"


def _source_text(stored: StoredText) -> SourceText:
    edition = Edition(
        id=stored.edition,
        name=stored.name,
        lang=stored.lang,
        source=stored.url,
        sha256=stored.sha256,
        date=stored.date,
        of_record=True,
    )
    return SourceText(stored.document, edition, stored.texts)


def files(data: Path) -> list[Path]:
    """The files that hold the imported texts."""
    return stored(data / FOLDER)


def load(data: Path) -> list[SourceText]:
    """Every imported text, by document and language; none where nothing was imported.

    Raises:
        UnreadableDocument: a stored file that was altered, with its path.
    """
    return [_source_text(stored) for stored in load_all(data / FOLDER)]
