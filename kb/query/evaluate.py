"""Carry out a plan over any engine: which passages are found, in which order, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kb.engines.base import Engine, Scores
from kb.model import Kind, Passage
from kb.query import subjects
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

_CITED = 1000.0
"""What a cited passage counts: more than any words can."""

_BEST_ACTIONS = 3
"""An objective rises with this many of its actions."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an expression finds: scores by passage, and the passages that satisfy it wholly."""

    scores: Mapping[str, float]
    full: frozenset[str]


@dataclass(frozen=True, slots=True)
class Share:
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


@dataclass(slots=True)
class Evaluation:
    """One plan over one engine; scores of its parts are kept while it lasts."""

    engine: Engine
    passages: Mapping[str, Passage]
    ranking: Ranking
    rarities: Mapping[str, float]  # how much each subject tells, from `subjects.rarities`
    _found: dict[int, Found] = field(default_factory=dict)
    _bonus: dict[str, list[Share]] = field(default_factory=lambda: defaultdict(list))
    _leaves: dict[Leaf, Scores] = field(default_factory=dict)
    _told: list[tuple[Concept | None, list[tuple[Leaf, Scores]]]] = field(default_factory=list)
    whole: frozenset[str] = frozenset()

    def run(self, plan: Plan) -> list[Hit]:
        """Every passage that the plan finds, best first; ties stand in reading order."""
        if plan.nothing or plan.expression is None:
            return []
        found = self.found(plan.expression)
        self.whole = found.full
        base = self._lifted(found.scores, plan.lifts)
        ranked = self._crowding(self._on_subject(self._rising(self._by_type(base))))
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
        if leaf not in self._leaves:
            self._leaves[leaf] = self.engine.scores(leaf)
        return self._leaves[leaf]

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
        typed: Counter[str] = Counter()
        for scores in words:
            typed.update(scores)
        best = _best([typed, *added], self.ranking.tie)
        whole = set.intersection(*(set(scores) for scores in words)) if words else set()
        return Found(best, frozenset(whole.union(*added)))

    def _word(self, alternatives: Iterable[Sum]) -> dict[str, float]:
        return _best([self._sum(alternative) for alternative in alternatives], 0.0)

    def _sum(self, node: Sum) -> dict[str, float]:
        total: Counter[str] = Counter()
        for leaf in node.leaves:
            total.update(self._leaf(leaf))
        return dict(total)

    def _side(self, node: Side) -> Found:
        """Side by side: scores add up, and count for less where much of the query is missing."""
        required = [n for n in node.nodes if _is_limit(n)]
        optional = [n for n in node.nodes if not _is_limit(n)]
        parts = [self.found(n) for n in optional]
        total: Counter[str] = Counter()
        for part in parts:
            total.update(part.scores)
        full = frozenset(total).intersection(*(part.full for part in parts))
        if required:
            limits = self._both([self.found(n) for n in required])
            alone = not parts or any(_has_phrase(n) for n in required)
            inside = limits.scores.keys() if alone else limits.scores.keys() & total.keys()
            total = Counter({i: total[i] + limits.scores[i] for i in inside})
            full = full & inside if parts else frozenset(inside)
        kept = full if node.every else total.keys()
        covered = self._coverage(parts)
        return Found({i: total[i] * covered(i) for i in kept}, full)

    def _coverage(self, parts: list[Found]) -> "_Coverage":
        weights = [1.0 / (1 + len(part.full)) ** 0.25 for part in parts]
        return _Coverage([part.full for part in parts], weights, self.ranking.uncovered)

    @staticmethod
    def _both(parts: list[Found]) -> Found:
        common = set.intersection(*(set(part.scores) for part in parts))
        full = frozenset(common).intersection(*(part.full for part in parts))
        return Found({i: sum(part.scores[i] for part in parts) for i in common}, full)

    @staticmethod
    def _one_of(parts: list[Found]) -> Found:
        every: Counter[str] = Counter()
        for part in parts:
            every.update(part.scores)
        return Found(dict(every), frozenset().union(*(part.full for part in parts)))

    # ── what lifts and lowers a passage ──────────────────────────────────────────────────────────────────────────────

    def _lifted(self, scores: Mapping[str, float], lifts: Iterable[Leaf]) -> dict[str, float]:
        lifted = dict(scores)
        for leaf in lifts:
            for i, score in self._leaf(leaf).items():
                if i in lifted:
                    lifted[i] += score
        return lifted

    def _by_type(self, scores: Mapping[str, float]) -> dict[str, float]:
        factors = self.ranking.types
        return {i: score * factors.get(self.passages[i].type, 1.0) for i, score in scores.items()}

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
                self._bonus[i].append(Share("", "", "its actions", Origin.BELOW, gain))
        return risen

    def _on_subject(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Passages on the subject of the best results rise."""
        best = max(scores.values(), default=0.0)
        lifted = dict(scores)
        for i, (subject, share) in subjects.lifts(scores, self.passages, self.rarities).items():
            gain = self.ranking.subject * best * share * self.ranking.types.get(self.passages[i].type, 1.0)
            lifted[i] += gain
            if gain:
                self._bonus[i].append(Share("", "", subject, Origin.SUBJECT, gain))
        return lifted

    def _crowding(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Each further action of one objective counts a little less, so that others come through."""
        seen: Counter[str | None] = Counter()
        eased = {}
        for i in sorted(scores, key=lambda i: (-scores[i], self.passages[i].order)):
            parent = self.passages[i].parent
            factor = self.ranking.crowd ** seen[parent] if parent else 1.0
            seen[parent] += 1
            eased[i] = scores[i] * factor
            self._bonus[i] = [Share(b.field, b.word, b.shown, b.origin, b.score * factor) for b in self._bonus[i]]
        return eased

    def _whole_first(self, scores: Mapping[str, float], full: frozenset[str], plan: Plan) -> dict[str, float]:
        """Passages with all the words stand before the others, and cited ones before all."""
        rest = [score for i, score in scores.items() if i not in full]
        lift = max(rest, default=0.0)
        totals = {}
        for i, score in scores.items():
            totals[i] = score
            if i in full and lift:
                totals[i] += lift
                self._bonus[i].append(Share("", "", "all the words", Origin.WHOLE, lift))
        for rank, i in enumerate(cited for cited in plan.cited if cited in scores):
            gain = _CITED / (rank + 1)
            totals[i] += gain
            self._bonus[i].append(Share("citation", "", "", Origin.CITATION, gain))
        return totals

    # ── why ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def explain(self, plan: Plan, hit: Hit) -> Hit:
        """The hit with the shares of its score, largest first; they add up to it."""
        bonus, leaves = self._bonus.get(hit.id, []), defaultdict[_Place, float](float)
        for concept, sources in self._sources(plan):
            found = [(leaf, scores[hit.id]) for leaf, scores in sources if scores.get(hit.id)]
            factor = self._counted(concept, hit.id) / sum(score for _, score in found) if concept and found else 1.0
            for leaf, score in found:
                leaves[leaf.field, leaf.word, leaf.shown, leaf.origin] += score * factor
        raw, owed = sum(leaves.values()), hit.score - sum(share.score for share in bonus)
        scaled = [Share(*place, score * owed / raw) for place, score in leaves.items()]
        return Hit(hit.id, hit.score, tuple(sorted([*scaled, *bonus], key=lambda share: -share.score)))

    def _counted(self, concept: Concept, passage: str) -> float:
        """What a concept counts for a passage; its leaves share this."""
        return self.found(concept).scores.get(passage, 0.0)

    def _sources(self, plan: Plan) -> list[tuple[Concept | None, list[tuple[Leaf, Scores]]]]:
        """The concepts of a plan, and under None its lifts, each with the leaves that were found; every hit asks for them."""
        if not self._told:
            named: list[tuple[Concept | None, Iterable[Leaf]]] = [(c, _leaves_of(c)) for c in _concepts(plan.expression)]
            for concept, leaves in (*named, (None, plan.lifts)):
                self._told.append((concept, [(leaf, scores) for leaf in leaves if (scores := self._leaf(leaf))]))
        return self._told


_Place = tuple[str, str, str, Origin]
"""The field, the word of the query, the term and the origin by which shares are told apart."""


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


def _leaves_of(concept: Concept) -> list[Leaf]:
    sums = [*(alternative for word in concept.words for alternative in word), *concept.expansions]
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


@dataclass(frozen=True, slots=True)
class _Coverage:
    """How much of a query a passage satisfies, as a factor from `floor` to 1."""

    full: list[frozenset[str]]
    weights: list[float]
    floor: float

    def __call__(self, passage: str) -> float:
        total = sum(self.weights)
        if not total:
            return 1.0
        have = sum(weight for full, weight in zip(self.full, self.weights, strict=True) if passage in full)
        return self.floor + (1 - self.floor) * have / total


def _best(options: list[Mapping[str, float]], tie: float) -> dict[str, float]:
    """By passage the best of several scores, with a little of the others."""
    best: dict[str, float] = {}
    total: Counter[str] = Counter()
    for scores in options:
        total.update(scores)
        for i, score in scores.items():
            best[i] = max(score, best.get(i, 0.0))
    return {i: score + tie * (total[i] - score) for i, score in best.items()}
