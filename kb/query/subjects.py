"""What the best results have in common: topics and objectives that lift passages on the same subject.

A plain question shares few words with its answer. The passages that share most of them are mostly on its subject,
though, and so point to the others on that subject.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb.model import Passage

_LEADERS = 10
"""So many of the best results say what the subject is."""

_COUNTED = 3
"""So many of a passage's subjects count."""

_OBJECTIVE = 3.0
"""An objective says as much as a topic that one passage in twenty has."""

_SHARPNESS = 1.5
"""The first results say more than the last ones."""

Lift = tuple[str, float]
"""The strongest shared subject (a topic's slug or 'objective 13') and how much of the best score it adds (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects of each passage, by its id, and how much each subject tells: rare topics more than common ones."""

    of: Mapping[str, Sequence[str]]
    rare: Mapping[str, float]


def compile_subjects(passages: Iterable[Passage]) -> Subjects:
    """The subjects of all passages."""
    listed = list(passages)
    spread = Counter(slug for passage in listed for slug in passage.topics)
    rare = {slug: math.log(len(listed) / count) for slug, count in spread.items()}
    rare |= {_objective(p): _OBJECTIVE for p in listed if p.objective}
    return Subjects({p.id: _subjects(p) for p in listed}, rare)


def lifts(scores: Mapping[str, float], passages: Mapping[str, Passage], subjects: Subjects) -> dict[str, Lift]:
    """For every found passage that has something in common with the best ones, what it is."""
    of, rare = subjects.of, subjects.rare
    leaders = sorted((i for i in scores if scores[i] > 0), key=lambda i: (-scores[i], passages[i].order))[:_LEADERS]
    if not leaders:
        return {}
    best = scores[leaders[0]]
    weights: dict[str, float] = defaultdict(float)
    for passage_id in leaders:
        for subject in of[passage_id]:
            weights[subject] += (scores[passage_id] / best) ** _SHARPNESS * rare[subject]
    strongest = max(weights.values(), default=0.0)
    found = {i: own for i in scores if (own := [(weights[s], s) for s in of[i] if s in weights])}
    return {i: _lift(own, strongest) for i, own in found.items()} if strongest else {}


def _lift(own: list[tuple[float, str]], strongest: float) -> Lift:
    most = sorted(own, reverse=True)[:_COUNTED]
    return most[0][1], sum([weight for weight, _ in most]) / (_COUNTED * strongest)


def _subjects(passage: Passage) -> tuple[str, ...]:
    return (*passage.topics, *((_objective(passage),) if passage.objective else ()))


def _objective(passage: Passage) -> str:
    return f"objective {passage.objective}"
