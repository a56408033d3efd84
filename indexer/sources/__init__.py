"""Where the documents' own wording comes from: one module a source, one table."""

from indexer.sources import iomeval, official
from indexer.sources.base import Source, SourceText

SOURCES: dict[str, Source] = {
    "official": Source(official.load, official.files),
    "iomeval": Source(iomeval.load, iomeval.files),
}
"""Every source, the preferred one first."""

__all__ = ["SOURCES", "Source", "SourceText"]
