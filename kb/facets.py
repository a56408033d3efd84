"""The one table of facets: key, label, the values a passage has, and the order in which values are shown."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from kb.goals import numbered
from kb.languages import LANGUAGES
from kb.model import Corpus, Passage


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet. `values` reads a passage's values; `by_count` shows the most frequent first, else the listed order."""

    key: str
    values: Callable[[Passage], tuple[str, ...]]
    by_count: bool = True


Values = Mapping[str, tuple[str, ...]]
"""The values of a passage by facet."""

Filters = Mapping[str, tuple[str, ...]]
"""The wanted values by facet."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value with the number of matching passages, and how many the search finds with it beside the chosen ones."""

    value: str
    count: int
    found: int


TYPES = ("objective", "action", "principle", "paragraph", "campaign")


def _objectives(passage: Passage) -> tuple[str, ...]:
    """The objective itself, and for a campaign those that it is linked to."""
    if passage.objective:
        return (str(passage.objective),)
    linked = (link.target.split("/") for link in passage.commitments)
    return tuple(dict.fromkeys(parts[1] for parts in linked if parts[0] == "gcm" and parts[1].isdigit()))


def _goals(passage: Passage) -> tuple[str, ...]:
    return _with_goals(tuple([link.target for link in passage.sdg]))


@lru_cache(maxsize=1 << 10)
def _with_goals(targets: tuple[str, ...]) -> tuple[str, ...]:
    """Each target and its goal."""
    return tuple(dict.fromkeys([*(target.split(".")[0] for target in targets), *targets]))


def _languages(passage: Passage) -> tuple[str, ...]:
    return tuple(dict.fromkeys([passage.lang, *(wording.lang for wording in passage.wordings)]))


FACETS: dict[str, Facet] = {
    facet.key: facet
    for facet in (
        Facet("type", lambda p: (p.type,), by_count=False),
        Facet("objective", _objectives, by_count=False),
        Facet("topic", lambda p: p.topics),
        Facet("sdg", _goals),
        Facet("promise", lambda p: (p.promise,) if p.promise else (), by_count=False),
        Facet("actor", lambda p: p.actors),
        Facet("group", lambda p: p.groups),
        Facet("lang", _languages),
    )
}
"""Every facet, by the name of its parameter."""


def allowed(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """The values that each facet can have in a corpus, in the order they are listed.

    Every goal and target of the 2030 Agenda is one; what no passage has finds nothing.
    """
    return {
        "type": TYPES,
        "objective": tuple(str(n) for n in range(1, 24)),
        "topic": tuple(sorted(topic.slug for topic in corpus.topics)),
        "sdg": numbered(),
        "promise": tuple(value.key for value in corpus.promises),
        "actor": tuple(value.key for value in corpus.actors),
        "group": tuple(value.key for value in corpus.groups),
        "lang": tuple(LANGUAGES),
    }


def goal_order(value: str) -> tuple[int, bool, str]:
    """Goals by number, each before its targets; targets with a number before those with a letter."""
    goal, _, target = value.partition(".")
    return int(goal), target.isalpha(), target.zfill(2)


def read(passage: Passage) -> Values:
    """The values of a passage."""
    return {key: facet.values(passage) for key, facet in FACETS.items()}


def matches(passage: Passage, filters: Filters) -> bool:
    """Whether a passage has, for every filter, one of the wanted values."""
    return all(not wanted or set(wanted).intersection(FACETS[key].values(passage)) for key, wanted in filters.items())


def count(passages: Iterable[Values], filters: Filters, order: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[FacetValue, ...]]:
    """By facet the values of the passages with their counts; each facet counts as if its own filter were not set.

    `passages`: the values of each passage, from `read`.
    """
    rows = list(passages)
    inside = _having(rows, filters)
    return {key: _listed(facet, _without(facet, rows, inside, filters), filters.get(key, ()), order.get(key, ())) for key, facet in FACETS.items()}


def _having(rows: list[Values], filters: Filters) -> list[Values]:
    """The passages that match every filter."""
    for key, wanted in filters.items():
        rows = [row for row in rows if not wanted or not set(wanted).isdisjoint(row[key])]
    return rows


def _without(facet: Facet, rows: list[Values], inside: list[Values], filters: Filters) -> list[Values]:
    """The passages that match every filter but the facet's own."""
    return _having(rows, {**filters, facet.key: ()}) if filters.get(facet.key) else inside


def _listed(facet: Facet, rows: list[Values], chosen: tuple[str, ...], order: tuple[str, ...]) -> tuple[FacetValue, ...]:
    """The values that some passages have, in the facet's order."""
    counts = Counter(chain.from_iterable([row[facet.key] for row in rows]))
    outside = [row for row in rows if set(chosen).isdisjoint(row[facet.key])] if chosen else rows
    added = Counter(chain.from_iterable([row[facet.key] for row in outside])) if chosen else counts
    inside = len(rows) - len(outside)
    place = {value: i for i, value in enumerate(order)}
    rank = (lambda v: (-counts[v], place.get(v, 0))) if facet.by_count else (lambda v: (place.get(v, 0), 0))
    return tuple(FacetValue(value, counts[value], inside + added[value]) for value in sorted(counts, key=rank))
