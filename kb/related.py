"""Other passages worth reading beside one, each with its reason."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from kb.model import Kind, Passage, Related, Topic

MOST = 6
_LEAST = 0.25


def relate(passages: Sequence[Passage], topics: Mapping[str, Topic]) -> dict[str, tuple[Related, ...]]:
    """For every passage of a document the closest others, best first; campaigns have links of their own."""
    kinds = {Kind.OBJECTIVE, Kind.ACTION, Kind.PRINCIPLE, Kind.PARAGRAPH}
    candidates = [p for p in passages if p.kind in kinds and (p.people_ask or p.reviewed)]
    traits = {p.id: _traits(p) for p in candidates}
    spread = Counter(trait for found in traits.values() for trait in found)
    rarity = {trait: math.log(len(candidates) / n) for trait, n in spread.items()}
    return {p.id: _closest(p, candidates, traits, rarity, topics) for p in candidates}


def _traits(passage: Passage) -> frozenset[tuple[str, str]]:
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
    traits: Mapping[str, frozenset[tuple[str, str]]],
    rarity: Mapping[tuple[str, str], float],
    topics: Mapping[str, Topic],
) -> tuple[Related, ...]:
    own = traits[passage.id]
    rows = []
    for other in candidates:
        shared = own & traits[other.id]
        if other.id == passage.id or not shared or passage.parent == other.id or other.parent == passage.id:
            continue
        joint = sum(rarity[t] for t in own | traits[other.id])
        closeness = sum(rarity[t] for t in shared) / joint if joint else 0.0
        why = _why(sorted(shared, key=lambda t: (-rarity[t], t)), topics)
        rows.append(Related(other.id, why, round(closeness, 3)))
    best = sorted(rows, key=lambda row: (-row.closeness, row.id))
    return tuple(row for row in best if row.closeness >= _LEAST)[:MOST] or tuple(best[:2])


def _why(shared: Sequence[tuple[str, str]], topics: Mapping[str, Topic]) -> str:
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
