"""Other passages worth reading beside one, each with its reason."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb.model import Kind, Passage, Related, Topic

MOST = 6
_LEAST = 0.25


Trait = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Traits:
    """What ties passages: the traits `of` each, by id, how rare each trait is, and the rarity of a passage's whole."""

    of: Mapping[str, frozenset[Trait]]
    rarity: Mapping[Trait, float]
    whole: Mapping[str, float]

    def rarest(self, shared: Iterable[Trait]) -> list[Trait]:
        """Some traits, the rarest first."""
        return sorted(shared, key=lambda trait: (-self.rarity[trait], trait))


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
        weight = sum(traits.rarity[t] for t in shared)
        joint = traits.whole[passage.id] + traits.whole[other.id] - weight
        rows.append((round(weight / joint if joint else 0.0, 3), other.id, shared))
    best = sorted(rows, key=lambda row: (-row[0], row[1]))
    kept = [row for row in best if row[0] >= _LEAST][:MOST] or best[:2]
    return tuple(Related(i, _why(traits.rarest(shared), topics), closeness) for closeness, i, shared in kept)


def _why(shared: Sequence[Trait], topics: Mapping[str, Topic]) -> str:
    """'Both are about detention and children', from the rarest shared traits."""
    names = [
        topics[key].name().lower() if kind == "topic" else key.replace("-", " ")
        for kind, key in shared
        if kind in {"topic", "group"}
    ]
    named = list(dict.fromkeys(names))[:2]
    if named:
        return f"Both are about {' and '.join(named)}."
    if shared[0][0] == "instrument":
        return "Both name the same instrument."
    return "Both serve the same outputs of IOM’s results framework."
