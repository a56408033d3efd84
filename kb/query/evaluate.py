"""Carry out a plan over any engine: which passages are found, in which order, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kb.engines.base import Engine, Scores
from kb.model import Kind, Passage
from kb.query.expressions import (
    Among,
    Both,
    Concept,
    Exactly,
    Expression,
    Leaf,
    OneOf,
    Origin,
    Plan,
    Side,
    Sum,
    Without,
)
from kb.query.ranking import Ranking
from kb.query.subjects import Subjects, lifts

_CITED = 1000.0
"""What a cited passage counts: more than any words can."""

_BEST_ACTIONS = 3
"""An objective rises with this many of its actions."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an expression finds: scores by passage, and the passages that satisfy it wholly."""

    scores: Mapping[str, float]
    full: frozenset[str]


class Share(NamedTuple):
    """A part of a passage's score: from which field, for which word of the query, shown as which term, from where."""

    field: str
    word: str
    shown: str
    origin: Origin
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found; `shares` add up to the score, and are None unless asked for."""

    id: str
    score: float
    shares: tuple[Share, ...] | None = None


class _Bonus(NamedTuple):
    """What a passage gains as a whole; made for every passage, and a `Share` only for those that are explained."""

    origin: Origin
    shown: str
    score: float
    field: str = ""

    def share(self) -> Share:
        """The same as a part of the score."""
        return Share(self.field, "", self.shown, self.origin, self.score)


@dataclass(slots=True)
class Evaluation:
    """One plan over one engine; scores of its parts are kept while it lasts, by the identity of the part."""

    engine: Engine
    passages: Mapping[str, Passage]
    ranking: Ranking
    subjects: Subjects
    _found: dict[int, Found] = field(default_factory=dict)
    _bonus: dict[str, list[_Bonus]] = field(default_factory=lambda: defaultdict(list))
    _leaves: dict[int, Scores] = field(default_factory=dict)
    _factors: dict[str, float] = field(default_factory=dict)
    _told: "list[_Source]" = field(default_factory=list)
    whole: frozenset[str] = frozenset()

    def run(self, plan: Plan) -> list[Hit]:
        """Every passage that the plan finds, best first; ties stand in reading order."""
        if plan.nothing or plan.expression is None:
            return []
        found = self.found(plan.expression)
        self.whole = found.full
        base = self._by_type(self._lifted(found.scores, plan.lifts))
        ranked = self._ranked(base)
        if len(found.full) < len(base):
            ranked |= self._ranked({i: base[i] for i in found.full})
        totals = self._whole_first(ranked, found.full, plan)
        order = sorted(totals, key=lambda i: (-totals[i], i not in found.full, self.passages[i].order))
        return [Hit(i, totals[i]) for i in order]

    # ── what an expression finds ─────────────────────────────────────────────────────────────────────────────────────

    def found(self, node: Expression) -> Found:
        """What an expression finds, from memory if it was asked before."""
        if id(node) not in self._found:
            self._found[id(node)] = self._find(node)
        return self._found[id(node)]

    def _leaf(self, leaf: Leaf) -> Scores:
        """The engine's scores of a leaf, asked for once: explaining needs them again for every hit."""
        if id(leaf) not in self._leaves:
            self._leaves[id(leaf)] = self.engine.scores(leaf)
        return self._leaves[id(leaf)]

    def _find(self, node: Expression) -> Found:  # noqa: PLR0911 (a case for each kind of expression)
        match node:
            case Concept():
                return self._concept(node)
            case Side():
                return self._side(node)
            case Both(nodes):
                return self._both([self.found(n) for n in nodes])
            case OneOf(nodes):
                return self._one_of([self.found(n) for n in nodes])
            case Without(inner):
                rest = self.passages.keys() - self.found(inner).scores.keys()
                return Found(dict.fromkeys(rest, 0.0), frozenset(rest))
            case Exactly(inner):
                return self.found(inner)
            case Among(ids):
                return Found(dict.fromkeys(ids, 0.0), frozenset(ids))

    def _concept(self, node: Concept) -> Found:
        words = [self._word(alternatives) for alternatives in node.words]
        added = [self._sum(expansion) for expansion in node.expansions]
        together = _together([self._word(alternatives) for alternatives in node.parts])
        about = [self._sum(topic) for topic in node.about]
        best = _best([_total(words), *added, together, *about], self.ranking.tie)
        whole = set(words[0]).intersection(*words[1:]) if words else set()
        return Found(best, frozenset(whole.union(*added, together)))

    def _word(self, alternatives: Iterable[Sum]) -> Scores:
        return _best([self._sum(alternative) for alternative in alternatives], 0.0)

    def _sum(self, node: Sum) -> Scores:
        return _total([self._leaf(leaf) for leaf in node.leaves])

    def _side(self, node: Side) -> Found:
        """Side by side: scores add up, and count for less where much of the query is missing."""
        required = [n for n in node.nodes if _is_limit(n)]
        optional = [n for n in node.nodes if not _is_limit(n)]
        parts = [self.found(n) for n in optional]
        total = _total([part.scores for part in parts])
        full = frozenset(total).intersection(*(part.full for part in parts))
        if required:
            limits = self._both([self.found(n) for n in required])
            alone = not parts or any(_has_phrase(n) for n in required)
            inside = limits.scores.keys() if alone else limits.scores.keys() & total.keys()
            total = {i: total.get(i, 0.0) + limits.scores[i] for i in inside}
            full = full & inside if parts else frozenset(inside)
        kept = full if node.every else total.keys()
        covered, least = self._coverage(parts), self.ranking.uncovered if parts else 1.0
        return Found({i: total[i] * covered.get(i, least) for i in kept}, full)

    def _coverage(self, parts: Sequence[Found]) -> Mapping[str, float]:
        """How much of a query passages satisfy, as a factor up to 1, for those that satisfy any part of it wholly."""
        weighed = [(part.full, 1.0 / (1 + len(part.full)) ** 0.25) for part in parts]
        total, floor = sum(weight for _, weight in weighed), self.ranking.uncovered
        have: dict[str, float] = defaultdict(float)
        for full, weight in weighed:
            for i in full:
                have[i] += weight
        return {i: floor + (1 - floor) * weight / total for i, weight in have.items()}

    @staticmethod
    def _both(parts: list[Found]) -> Found:
        common = set.intersection(*(set(part.scores) for part in parts))
        full = frozenset(common).intersection(*(part.full for part in parts))
        return Found({i: sum(part.scores[i] for part in parts) for i in common}, full)

    @staticmethod
    def _one_of(parts: list[Found]) -> Found:
        return Found(_total([part.scores for part in parts]), frozenset().union(*(part.full for part in parts)))

    # ── what lifts and lowers a passage ──────────────────────────────────────────────────────────────────────────────

    def _ranked(self, scores: Mapping[str, float]) -> dict[str, float]:
        """The scores with all that lifts and lowers a passage among others.

        Passages with all the words are ranked among themselves, so that they come in the same order with `match=any`
        and `match=all`.
        """
        for i in scores:
            self._bonus[i].clear()
        return self._behind_parents(self._crowding(self._on_subject(self._rising(scores))))

    def _lifted(self, scores: Mapping[str, float], lifts: Iterable[Leaf]) -> dict[str, float]:
        lifted = dict(scores)
        for leaf in lifts:
            for i, score in self._leaf(leaf).items():
                if i in lifted:
                    lifted[i] += score
        return lifted

    def _by_type(self, scores: Mapping[str, float]) -> dict[str, float]:
        self._factors.update({i: self._factor(self.passages[i]) for i in scores})
        return {i: score * self._factors[i] for i, score in scores.items()}

    def _factor(self, passage: Passage) -> float:
        factor = self.ranking.types.get(passage.type, 1.0)
        return factor * self.ranking.pending if _is_pending(passage) else factor

    def _rising(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Objectives rise with the best of their actions that were found too."""
        below: dict[str, list[float]] = defaultdict(list)
        for i, score in scores.items():
            if self.passages[i].kind is Kind.ACTION:
                below[self.passages[i].parent or ""].append(score)
        risen = dict(scores)
        for i in scores.keys() & below.keys():
            gain = self.ranking.rise * sum(sorted(below[i], reverse=True)[:_BEST_ACTIONS])
            risen[i] += gain
            if gain:
                self._bonus[i].append(_Bonus(Origin.BELOW, "its actions", gain))
        return risen

    def _on_subject(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Passages on the subject of the best results rise."""
        best = max(scores.values(), default=0.0)
        lifted = dict(scores)
        for i, (subject, share) in lifts(scores, self.passages, self.subjects).items():
            gain = self.ranking.subject * best * share * self._factors[i]
            if gain:
                lifted[i] += gain
                self._bonus[i].append(_Bonus(Origin.SUBJECT, subject, gain))
        return lifted

    def _crowding(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Each further action of one objective counts a little less, so that others come through."""
        if self.ranking.crowd == 1:
            return dict(scores)
        seen: Counter[str | None] = Counter()
        eased = {}
        for i in sorted(scores, key=lambda i: (-scores[i], self.passages[i].order)):
            parent = self.passages[i].parent
            factor = self.ranking.crowd ** seen[parent] if parent else 1.0
            seen[parent] += 1
            eased[i] = scores[i] * factor
            self._bonus[i] = [b._replace(score=b.score * factor) for b in self._bonus[i]]
        return eased

    def _behind_parents(self, scores: Mapping[str, float]) -> dict[str, float]:
        """A passage of which we do not know what it says never stands before the one that tells of it."""
        ranked = dict(scores)
        for i, score in scores.items():
            most = scores.get(self.passages[i].parent or "", score)
            if score > most and _is_pending(self.passages[i]):
                ranked[i] = most
                self._bonus[i] = [gain._replace(score=gain.score * most / score) for gain in self._bonus[i]]
        return ranked

    def _whole_first(self, scores: Mapping[str, float], full: frozenset[str], plan: Plan) -> dict[str, float]:
        """Passages with all the words stand before the others, and those that were asked for before all."""
        rest = [score for i, score in scores.items() if i not in full]
        lift = max(rest, default=0.0)
        totals = {}
        for i, score in scores.items():
            totals[i] = score
            if i in full and lift:
                totals[i] += lift
                self._bonus[i].append(_Bonus(Origin.WHOLE, "all the words", lift))
        return self._asked_for_first(totals, plan)

    def _asked_for_first(self, totals: Mapping[str, float], plan: Plan) -> dict[str, float]:
        """Passages that were cited stand before those whose heading was typed or that surely serve a goal; then all others."""
        best, lifted = max(totals.values(), default=0.0), dict(totals)
        for i in (titled for titled in plan.titled if titled in totals):
            lifted[i] += best or 1.0
            self._bonus[i].append(_Bonus(Origin.TYPED, self.passages[i].title, best or 1.0, "title"))
        for i in (serving for serving in plan.serving if serving in totals and best):
            lifted[i] += best * plan.serving[i]
            self._bonus[i].append(_Bonus(Origin.TYPED, "", best * plan.serving[i], "goals"))
        for rank, i in enumerate(cited for cited in plan.cited if cited in totals):
            gain = _CITED / (rank + 1)
            lifted[i] += gain
            self._bonus[i].append(_Bonus(Origin.CITATION, "", gain, "citation"))
        return lifted

    # ── why ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def explain(self, plan: Plan, hit: Hit) -> Hit:
        """The hit with the shares of its score, largest first; they add up to it."""
        bonus, leaves = [gain.share() for gain in self._bonus.get(hit.id, ())], defaultdict[_Place, float](float)
        for source in self._sources(plan):
            found = source.of(hit.id)
            raw = sum(score for _, score in found)
            factor = self._counted(source.concept, hit.id) / raw if source.concept and raw else 1.0
            for leaf, score in found:
                leaves[leaf.field, leaf.word, leaf.shown, leaf.origin] += score * factor
        raw, owed = sum(leaves.values()), hit.score - sum(share.score for share in bonus)
        scaled = [Share(*place, score * owed / raw) for place, score in leaves.items()]
        return Hit(hit.id, hit.score, tuple(sorted([*scaled, *bonus], key=lambda share: -share.score)))

    def _counted(self, concept: Concept, passage: str) -> float:
        """What a concept counts for a passage; its leaves share this."""
        return self.found(concept).scores.get(passage, 0.0)

    def _sources(self, plan: Plan) -> list["_Source"]:
        """The concepts of a plan and its lifts, each with the leaves that were found; every hit asks for them."""
        if not self._told:
            self._told += [self._source(concept) for concept in _concepts(plan.expression)]
            self._told.append(_Source(None, self._scored(plan.lifts)))
        return self._told

    def _source(self, concept: Concept) -> "_Source":
        alone, parts = replace(concept, parts=()).sums, [found for word in concept.parts for found in word]
        complete = [self._word(word).keys() for word in concept.parts]
        whole = frozenset(complete[0]).intersection(*complete[1:]) if complete else frozenset[str]()
        return _Source(concept, self._scored(_leaves_of(alone)), self._scored(_leaves_of(parts)), whole)

    def _scored(self, leaves: Iterable[Leaf]) -> "list[_Scored]":
        return [(leaf, scores) for leaf in leaves if (scores := self._leaf(leaf))]


_Place = tuple[str, str, str, Origin]
"""The field, the word of the query, the term and the origin by which shares are told apart."""

_Scored = tuple[Leaf, Scores]


class _Source(NamedTuple):
    """A concept of a plan, None for its lifts, with the leaves that were found.

    Those of its parts count only for the passages in `complete`, which have every part.
    """

    concept: Concept | None
    leaves: Sequence[_Scored]
    parts: Sequence[_Scored] = ()
    complete: frozenset[str] = frozenset()

    def of(self, passage: str) -> list[tuple[Leaf, float]]:
        """The leaves that were found in a passage, with their scores."""
        rows = [*self.leaves, *self.parts] if passage in self.complete else self.leaves
        return [(leaf, score) for leaf, scores in rows if (score := scores.get(passage))]


def _concepts(node: Expression | None) -> list[Concept]:
    match node:
        case Concept():
            return [node]
        case Side(nodes) | Both(nodes) | OneOf(nodes):
            return [concept for inner in nodes for concept in _concepts(inner)]
        case Exactly(inner):
            return [inner]
        case _:
            return []


def _leaves_of(sums: Iterable[Sum]) -> list[Leaf]:
    return [leaf for found in sums for leaf in found.leaves]


def _is_limit(node: Expression) -> bool:
    """Whether an expression must be found whatever stands beside it: filters, exclusions, phrases, and these joined."""
    match node:
        case Without() | Exactly():
            return True
        case Among():
            return node.required
        case Both(nodes) | OneOf(nodes) | Side(nodes):
            return all(_is_limit(inner) for inner in nodes)
        case _:
            return False


def _has_phrase(node: Expression) -> bool:
    """Whether a limit holds a phrase, which finds passages by itself."""
    match node:
        case Both(nodes) | OneOf(nodes) | Side(nodes):
            return any(_has_phrase(inner) for inner in nodes)
        case _:
            return isinstance(node, Exactly)


def _is_pending(passage: Passage) -> bool:
    """Whether a passage only marks a place: it has no wording, and nobody could write yet what people ask of it."""
    return not (passage.reviewed or passage.people_ask or passage.text)


def _together(parts: Sequence[Scores]) -> Scores:
    """The sums of the passages that every part has."""
    common = set(parts[0]).intersection(*parts[1:]) if parts else ()
    return {i: sum([scores[i] for scores in parts]) for i in common}


def _total(options: Sequence[Scores]) -> Scores:
    """By passage the sum of several scores."""
    filled = [scores for scores in options if scores]
    if len(filled) == 1:
        return filled[0]
    total: dict[str, float] = {}
    for scores in filled:
        for i, score in scores.items():
            total[i] = total.get(i, 0.0) + score
    return total


def _best(options: Sequence[Scores], tie: float) -> Scores:
    """By passage the best of several scores, with a little of the others."""
    filled = [scores for scores in options if scores]
    if len(filled) <= 1:
        return filled[0] if filled else {}
    total, best = _total(filled), dict(filled[0])
    for scores in filled[1:]:
        for i, score in scores.items():
            best[i] = max(score, best.get(i, 0.0))
    return {i: score + tie * (total[i] - score) for i, score in best.items()}
