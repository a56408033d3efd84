"""All installed wordings of the corpus's documents, the text of record before earlier editions."""

from pathlib import Path

from indexer.sources import SOURCES
from indexer.sources.base import SourceText


def installed(data: Path) -> list[SourceText]:
    """What every source of the table has, in the table's order of preference; `data` is the data folder."""
    return [text for load in SOURCES.values() for text in load(data)]
