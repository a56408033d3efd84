"""Other passages worth reading beside one, each with its reason."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb.analysis import is_function_word, terms
from kb.model import Kind, Passage, Related, Topic

MOST = 6
_LEAST = 0.25
_NAMED = 2
"""As many subjects as a reason names."""

SAME_INSTRUMENT = "Both name the same instrument."
SAME_OUTPUTS = "Both serve the same outputs of IOM’s results framework."


Trait = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Traits:
    """What ties passages: the traits `of` each, by id, how rare each trait is, and the rarity of a passage's whole."""

    of: Mapping[str, frozenset[Trait]]
    rarity: Mapping[Trait, float]
    whole: Mapping[str, float]

    def weight(self, shared: Iterable[Trait]) -> float:
        """How much some traits tie: the rarer, the more."""
        return sum(self.rarity[trait] for trait in shared)


def relate(passages: Sequence[Passage], topics: Mapping[str, Topic]) -> dict[str, tuple[Related, ...]]:
    """For every passage of a document the closest others, best first; campaigns have links of their own."""
    kinds = {Kind.OBJECTIVE, Kind.ACTION, Kind.PRINCIPLE, Kind.PARAGRAPH}
    candidates = [p for p in passages if p.kind in kinds and (p.people_ask or p.reviewed)]
    traits = {p.id: _traits(p) for p in candidates}
    spread = Counter(trait for found in traits.values() for trait in found)
    rarity = {trait: math.log(len(candidates) / n) for trait, n in spread.items()}
    whole = {i: sum(rarity[t] for t in found) for i, found in traits.items()}
    return {p.id: _closest(p, candidates, Traits(traits, rarity, whole), topics) for p in candidates}


def _traits(passage: Passage) -> frozenset[Trait]:
    """What can tie a passage to another; groups and instruments as well as topics."""
    return frozenset(
        [
            *(("topic", slug) for slug in passage.topics),
            *(("group", key) for key in passage.groups),
            *(("instrument", link.target) for link in passage.instruments),
            *(("output", link.target) for link in passage.outputs),
        ]
    )


def _closest(
    passage: Passage,
    candidates: Sequence[Passage],
    traits: Traits,
    topics: Mapping[str, Topic],
) -> tuple[Related, ...]:
    rows = []
    for other in candidates:
        shared = traits.of[passage.id] & traits.of[other.id]
        if other.id == passage.id or not shared or passage.parent == other.id or other.parent == passage.id:
            continue
        weight = traits.weight(shared)
        joint = traits.whole[passage.id] + traits.whole[other.id] - weight
        rows.append((round(weight / joint if joint else 0.0, 3), other.id, shared))
    best = sorted(rows, key=lambda row: (-row[0], row[1]))
    kept = [row for row in best if row[0] >= _LEAST][:MOST] or best[:2]
    return tuple(_related(i, closeness, shared, traits, topics) for closeness, i, shared in kept)


def _related(
    passage_id: str, closeness: float, shared: frozenset[Trait], traits: Traits, topics: Mapping[str, Topic]
) -> Related:
    """A passage with its reason."""
    subjects = _subjects(shared, traits, topics)
    why = _about([name for name, _ in subjects]) if subjects else _other_reason(shared)
    return Related(passage_id, why, closeness, tuple(f"{kind}/{key}" for _, (kind, key) in subjects))


def _subjects(shared: frozenset[Trait], traits: Traits, topics: Mapping[str, Topic]) -> list[tuple[str, Trait]]:
    """What both are about: the two names that tie most, none of which says again what the other has said."""
    named: dict[str, list[Trait]] = {}
    for trait in sorted(shared, reverse=True):  # a topic before a group of the same name
        if trait[0] in {"topic", "group"}:
            named.setdefault(_name(trait, topics), []).append(trait)
    kept: list[tuple[str, Trait]] = []
    for name in sorted(named, key=lambda name: (-traits.weight(named[name]), name)):
        if all(_stems(name).isdisjoint(_stems(other)) for other, _ in kept):
            kept.append((name, named[name][0]))
    return kept[:_NAMED]


def _name(trait: Trait, topics: Mapping[str, Topic]) -> str:
    """What a topic or a group is called: 'Children'."""
    kind, key = trait
    return topics[key].name() if kind == "topic" else key.replace("-", " ").capitalize()


def _stems(name: str) -> frozenset[str]:
    """The words of a name that say something."""
    return frozenset(term for term in terms(name, "en") if not is_function_word(term, "en"))


def _about(names: Sequence[str]) -> str:
    """'Both are about “Children” and “Immigration detention”.'; quotation marks, since a name may hold an 'and'."""
    return f"Both are about {' and '.join(f'“{name}”' for name in names)}."


def _other_reason(shared: frozenset[Trait]) -> str:
    """The reason where no subject is shared."""
    if any(kind == "instrument" for kind, _ in shared):
        return SAME_INSTRUMENT
    return SAME_OUTPUTS
