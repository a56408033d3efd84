"""Where the documents' own wording comes from: one module a source, one table."""

from collections.abc import Callable
from pathlib import Path

from indexer.sources import iomeval, official
from indexer.sources.base import SourceText

SOURCES: dict[str, Callable[[Path], list[SourceText]]] = {
    "official": official.load,
    "iomeval": iomeval.load,
}
"""Every source, the preferred one first; each reads its texts, given the folder of data."""

__all__ = ["SOURCES", "SourceText"]
