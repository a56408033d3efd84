"""What any search engine gives: the scores of one leaf. How leaves combine is decided once, in `kb.query.evaluate`."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from pathlib import Path
from typing import Protocol

from kb import analysis
from kb.fields import FIELDS
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


Places = Mapping[str, Sequence[int]]
"""Passage id → the positions at which one term stands in one field, each once."""


def field_terms(name: str, text: str) -> list[tuple[str, int]]:
    """The index forms of a field's text with their positions; their number is the field's length."""
    lang = FIELDS[name].lang
    if not lang:
        return [(key, position) for position, key in enumerate(text.split())]
    return [(token.term, token.position) for token in analysis.tokens(text, lang)]


@dataclass(frozen=True, slots=True)
class Spread:
    """A field as a whole: the passages that have it, its average length there, and how scores bend with frequency.

    `length_share` is how much a long field takes away (0 to 1), `saturation` how soon a repeated term stops counting.
    """

    passages: int
    average: float
    length_share: float
    saturation: float


def spread(name: str, lengths: Collection[int], ranking: Ranking) -> Spread:
    """The spread of a field from its lengths, one for each passage that has it."""
    share = ranking.lengths.get(FIELDS[name].rank, 0.5)
    return Spread(len(lengths), sum(lengths) / max(len(lengths), 1), share, ranking.saturation)


def damping(lengths: Mapping[str, int], field: Spread) -> dict[str, float]:
    """By passage how much the length of its field holds a term's frequency down; passages as long share a number."""
    by_length = {length: _norm(length, field) for length in set(lengths.values())}
    return {passage: by_length[length] for passage, length in lengths.items()}


def score(leaf: Leaf, places: Sequence[Places], damped: Mapping[str, float], field: Spread) -> dict[str, float]:
    """The scores of a leaf from the places of each of its terms; `damped` is what `damping` gives.

    Okapi BM25, times the leaf's weight: how rare the leaf is among the passages, times how often it stands in one,
    which counts for less the longer the field is there and the more often it stands there already.
    """
    if not places or not all(places):
        return {}
    found = _frequencies(places, leaf.gap)
    weight = leaf.weight * _rarity(len(found), field)
    return {passage: weight * n / (n + damped[passage]) for passage, n in found.items()}


def _frequencies(places: Sequence[Places], gap: int) -> dict[str, int]:
    """How often a leaf stands in each passage that has it."""
    if len(places) == 1:
        return {passage: len(positions) for passage, positions in places[0].items()}
    common = reduce(and_, [found.keys() for found in places])
    counted = {passage: runs([p[passage] for p in places], gap) for passage in common}
    return {passage: n for passage, n in counted.items() if n}


def _rarity(found_in: int, field: Spread) -> float:
    return math.log(1 + (field.passages - found_in + 0.5) / (found_in + 0.5))


def _norm(length: int, field: Spread) -> float:
    return field.saturation * (1 - field.length_share + field.length_share * length / max(field.average, 1.0))


def runs(positions: Sequence[Sequence[int]], gap: int) -> int:
    """How often terms stand in their order with at most `gap` other words between neighbours."""
    ends = set(positions[0])
    for following in positions[1:]:
        ends = {place for place in following if any(0 < place - end <= gap + 1 for end in ends)}
    return len(ends)
