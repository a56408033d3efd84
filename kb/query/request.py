"""A search as asked: every argument normalised, nothing looked up yet."""

from dataclasses import dataclass
from typing import Literal

Match = Literal["any", "all"]
Sort = Literal["relevance", "document", "title", "newest"]

MATCHES: tuple[Match, ...] = ("any", "all")
SORTS: tuple[Sort, ...] = ("relevance", "document", "title", "newest")
LARGEST_PAGE = 100


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search. `filters` maps a facet's key to the wanted values; `literal` are words taken as typed.

    With `expand` false the thesaurus stays out; with `correct` false no word is corrected.
    """

    q: str = ""
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    match: Match = "any"
    sort: Sort = "relevance"
    expand: bool = True
    correct: bool = True
    literal: tuple[str, ...] = ()
    page: int = 1
    size: int = 20

    def wanted(self, key: str) -> tuple[str, ...]:
        """The values asked for under one facet."""
        return dict(self.filters).get(key, ())
