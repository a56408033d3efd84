"""What any search engine gives: the scores of one leaf. How leaves combine is decided once, in `kb.query.evaluate`."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kb.query.expressions import Leaf
from kb.query.ranking import Ranking

Scores = Mapping[str, float]
"""Passage id → score, for the passages in which something was found."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as it goes into an engine: its id and the text of each field."""

    id: str
    fields: Mapping[str, str]


class Engine(Protocol):
    """An open index. A leaf's score is BM25 within its field, times the leaf's weight."""

    def scores(self, leaf: Leaf) -> Scores:
        """The passages that hold the leaf's term (or run of terms) in its field, with their scores."""
        ...

    def close(self) -> None:
        """Let go of files; the engine is not used afterwards."""
        ...


class EngineModule(Protocol):
    """The two functions that an engine's module offers."""

    def write(self, folder: Path, entries: Iterable[Entry]) -> None:
        """Index all entries into an empty folder."""
        ...

    def open(self, folder: Path, ranking: Ranking) -> Engine:
        """Open what `write` left in a folder."""
        ...


def bm25(frequency: float, length: float, average: float, found_in: int, total: int, ranking: Ranking, row: str) -> float:
    """Okapi BM25 of one term in one field of one passage.

    `frequency`: how often it stands there; `length`, `average`: words of the field, here and on average; `found_in`:
    passages that have the term; `total`: passages that have the field.
    """
    rarity = math.log(1 + (total - found_in + 0.5) / (found_in + 0.5))
    share = ranking.lengths.get(row, 0.5)
    norm = ranking.saturation * (1 - share + share * length / max(average, 1.0))
    return rarity * frequency / (frequency + norm)


def runs(positions: list[list[int]], gap: int) -> int:
    """How often terms stand in their order with at most `gap` other words between neighbours."""
    ends = set(positions[0])
    for following in positions[1:]:
        ends = {place for place in following if any(0 < place - end <= gap + 1 for end in ends)}
    return len(ends)
