"""Relevance measures per query and kind, with bootstrap intervals."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from indexer.schema import JudgedQuery

RELEVANT = 2
DEPTH = 10
_RESAMPLES = 2000
_SEED = 20181219

MEASURES = ("nDCG@10", "recall@10", "success@1", "MRR@10")
"""The names of the measures; a gain is 2^grade - 1, relevant is a grade of 2 or more, recall is of ten at most."""

Run = Mapping[str, Sequence[str]]
"""Query id → passage ids, best first."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean with its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f} {self.high:.3f}]"


def per_query(queries: Sequence[JudgedQuery], run: Run) -> dict[str, dict[str, float]]:
    """Measure → query id → value; needs the package ir-measures, which only `make evaluate` installs.

    Raises:
        ImportError: the package is not installed.
    """
    library: Any = import_module("ir_measures")
    judged = {q.id: dict(q.judgments) for q in queries}
    scored = {q.id: _scored(run.get(q.id, ()), q) for q in queries}
    values: dict[str, dict[str, float]] = {name: dict.fromkeys(judged, 0.0) for name in MEASURES}
    names = dict(zip(_measures(library), MEASURES, strict=True))
    for row in library.iter_calc(list(names), judged, scored):
        values[names[row.measure]][row.query_id] = row.value
    for query in queries:
        values["recall@10"][query.id] *= _share_that_fits(query)
    return values


def _measures(library: Any) -> tuple[object, ...]:  # noqa: ANN401 (a package that may be missing has no types)
    """The measures in the order of their names."""
    gains = {grade: 2**grade - 1 for grade in range(4)}
    return (
        library.nDCG(gains=gains) @ DEPTH,
        library.R(rel=RELEVANT) @ DEPTH,
        library.Success(rel=RELEVANT) @ 1,
        library.RR(rel=RELEVANT) @ DEPTH,
    )


def _share_that_fits(query: JudgedQuery) -> float:
    """How much recall grows when what does not fit into ten results is not asked for."""
    relevant = sum(grade >= RELEVANT for grade in query.judgments.values())
    return max(1.0, relevant / DEPTH)


def _scored(found: Sequence[str], query: JudgedQuery) -> dict[str, float]:
    """Passages of the Compact's objectives only, since nothing else was judged; scores that keep the order."""
    kept = [i for i in dict.fromkeys(found) if i in query.judgments or (i.startswith("gcm/") and i[4:5].isdigit())]
    return {passage: float(len(kept) - rank) for rank, passage in enumerate(kept)}


def by_kind(queries: Sequence[JudgedQuery], values: Mapping[str, float]) -> dict[str, Figure]:
    """The mean of every kind and of all, with intervals."""
    groups: dict[str, list[float]] = defaultdict(list)
    for query in queries:
        groups[query.kind].append(values[query.id])
        groups["all"].append(values[query.id])
    return {kind: figure(found) for kind, found in sorted(groups.items(), key=lambda row: (row[0] == "all", row[0]))}


def figure(values: Sequence[float]) -> Figure:
    """The mean of some values with its interval; the resamples are the same on every run."""
    chance = random.Random(_SEED)  # noqa: S311 (statistics, not secrets)
    size = len(values)
    means = sorted(sum(chance.choices(values, k=size)) / size for _ in range(_RESAMPLES))
    return Figure(sum(values) / size, means[int(0.025 * _RESAMPLES)], means[int(0.975 * _RESAMPLES) - 1])


def difference(now: Mapping[str, float], before: Mapping[str, float]) -> Figure | None:
    """The paired difference on the queries that both runs have; None where there are none."""
    common = sorted(now.keys() & before.keys())
    return figure([now[query] - before[query] for query in common]) if common else None
