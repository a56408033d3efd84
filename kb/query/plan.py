"""From a reading of a query to a plan: words become concepts over fields, with what spelling and thesaurus add."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from kb import analysis, facets, thesaurus
from kb.citations.find import Citation
from kb.citations.resolve import holding, resolve
from kb.fields import FIELDS, Field, fields_of
from kb.languages import LANGUAGES, languages_of, script_of, strip_marks
from kb.lexicon import Lexicon, fold
from kb.model import Passage
from kb.query import syntax as read
from kb.query import titles
from kb.query.correction import Corrector
from kb.query.expressions import (
    Among,
    Both,
    Concept,
    Exactly,
    Expanded,
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
from kb.query.request import SearchRequest
from kb.thesaurus import Sense, Thesaurus

_TIE = 1e-4
"""How much each passage that has a word speaks for its language: only ever enough to break a tie."""

_PAIRED = 5
"""How many following words a word is paired with."""


def _telling(words: Sequence[str]) -> float:
    """A run of words says more than one word: it counts a little more with each content word."""
    return float(max(1, sum(not analysis.is_function_word(word, "en") for word in words)) ** 0.25)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a plan is made with: the words and labels of a build, its passages and its ranking profile."""

    lexicon: Lexicon
    thesaurus: Thesaurus
    ranking: Ranking
    passages: Mapping[str, Passage]
    children: Mapping[str, Sequence[str]]
    values: Mapping[str, Container[str]]
    headings: Mapping[titles.Key, Sequence[str]] = field(default_factory=dict)

    @property
    def targets(self) -> Collection[str]:
        """The goals' targets that passages serve."""
        return dict.fromkeys(link.target for passage in self.passages.values() for link in passage.sdg)


def plan(request: SearchRequest, knowledge: Knowledge) -> Plan:
    """The plan for a request; filters, sorting and paging are not part of it."""
    query = read.clean(request.q)
    if not query:
        return Plan(None)
    reading = read.parse(query)
    main = _main_language(reading.words, knowledge.lexicon)
    corrector = Corrector(knowledge.lexicon, main, applies=request.correct)
    planner = _Planner(request, knowledge, main, list(reading.remarks), corrector)
    expression = planner.expression(reading.node) if reading.node else None
    if expression is None and not planner.remarks and not reading.words:
        planner.remarks.append("No word to search for was found in the query.")
    return Plan(
        expression,
        nothing=expression is None,
        lifts=tuple(planner.lifts),
        cited=_closest_first(planner.cited, knowledge.passages),
        titled=_titled(reading, main, knowledge),
        expanded=tuple(planner.expanded),
        corrected=tuple(dict.fromkeys(corrector.corrected)),
        suggestion=corrector.suggestion(query),
        remarks=tuple(dict.fromkeys(planner.remarks)),
        words=reading.words,
    )


def _closest_first(cited: Sequence[str], passages: Mapping[str, Passage]) -> tuple[str, ...]:
    """Cited passages once each, in their order; 'objective 13, para. 29 (h)' means the action before its objective."""
    once = list(dict.fromkeys(cited))
    parents = {passages[i].parent for i in once}
    return tuple(sorted(once, key=lambda i: i in parents))


def _titled(reading: read.Reading, main: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The passages that have the whole query as their heading, in its own language or in English."""
    node = reading.node
    plain = isinstance(node, read.Word) or (
        isinstance(node, read.Loose) and all(isinstance(inner, read.Word) for inner in node.nodes)
    )
    words = node.words if isinstance(node, read.Phrase) else reading.words if plain else ()
    found = [knowledge.headings.get(titles.key(words, lang), ()) for lang in dict.fromkeys((main, "en"))]
    return tuple(dict.fromkeys(i for ids in found for i in ids))


def _main_language(words: Sequence[str], lexicon: Lexicon) -> str:
    """The language that most words of a query belong to; English where nothing speaks against it."""
    votes = dict.fromkeys(LANGUAGES, 0.0)
    for word in words:
        for lang in languages_of(word):
            if analysis.is_function_word(word, lang):
                votes[lang] += 1.0
            elif lexicon.knows(word, lang):
                votes[lang] += _likelihood(word, lexicon, lang)
    return max(votes, key=lambda lang: (votes[lang], lang == "en"))


def _likelihood(word: str, lexicon: Lexicon, lang: str) -> float:
    """How surely a known word is of a language: most where it is written there just so, accents included.

    Of two languages that both have a word, such as 'passeurs', the one that has it in more passages is likelier.
    """
    row = lexicon.words.get(lang, {}).get(fold(word))
    if row is None:
        return 0.5
    accented = strip_marks(word) != word
    surely = 1.0 if not accented or row[1].casefold() == word.casefold() else 0.5
    return surely + _TIE * row[2]


@lru_cache(maxsize=1 << 12)
def _terms(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The index forms of words in a row, the same for every field of a language."""
    return tuple(analysis.term(part, lang) for word in words for part, _, _ in analysis.split(word))


@dataclass(frozen=True, slots=True)
class _Sought:
    """Words to be looked for in a row: what the person typed for them, how they are shown, and what they count."""

    words: tuple[str, ...]
    typed: str
    shown: str
    origin: Origin = Origin.TYPED
    factor: float = 1.0
    gap: int = 0

    def leaf(self, row: Field, ranking: Ranking) -> Leaf:
        """The same, looked for in one field."""
        weight = self.factor * ranking.weight(row.rank)
        return Leaf(row.name, _terms(self.words, row.lang), weight, self.typed, self.shown, self.origin, self.gap)


@dataclass(slots=True)
class _Planner:
    request: SearchRequest
    knowledge: Knowledge
    main: str
    remarks: list[str]
    corrector: Corrector
    lifts: list[Leaf] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    expanded: list[Expanded] = field(default_factory=list)
    scope: tuple[str, ...] = ()

    # ── expressions ──────────────────────────────────────────────────────────────────────────────────────────────────

    def expression(self, node: read.Node) -> Expression | None:  # noqa: C901, PLR0911 (a case for each kind of node)
        """The plan's expression for a part of the reading; None where it holds nothing to search for."""
        match node:
            case read.Loose(nodes):
                return self._side(nodes)
            case read.All(nodes):
                return _join(Both, [self.expression(n) for n in nodes])
            case read.Either(nodes):
                return _join(OneOf, [self.expression(n) for n in nodes])
            case read.Not(inner):
                return self._without(inner)
            case read.Scoped(name, inner):
                return self._scoped(name, inner)
            case read.Restricted(name, value):
                return self._restricted(name, value)
            case read.Cited(citation):
                return self._cited(citation)
            case read.Phrase(words):
                return self._phrase(words)
            case read.Prefix(text):
                return self._prefix(text)
            case read.Word():
                return self._side((node,))

    def _side(self, nodes: Iterable[read.Node]) -> Expression | None:
        words = [node for node in nodes if isinstance(node, read.Word)]
        others = [self.expression(node) for node in nodes if not isinstance(node, read.Word)]
        parts = [*self._concepts(words), *(part for part in others if part is not None)]
        if not parts:
            return None
        every = self.request.match == "all"
        partly = every and isinstance(parts[0], Concept)  # it may find passages that do not satisfy it
        alone = len(parts) == 1 and not isinstance(parts[0], Without) and not partly
        return parts[0] if alone else Side(tuple(parts), every=every)

    def _without(self, inner: read.Node) -> Expression | None:
        """What is excluded lifts nothing and is not cited."""
        lifts, cited = len(self.lifts), len(self.cited)
        excluded = self.expression(inner)
        del self.lifts[lifts:], self.cited[cited:]
        return Without(excluded) if excluded else None

    def _scoped(self, name: str, inner: read.Node) -> Expression | None:
        before, self.scope = self.scope, (name,)
        found = self.expression(inner)
        self.scope = before
        return found

    def _restricted(self, name: str, value: str) -> Expression:
        allowed = self.knowledge.values[name]
        value = value.replace("-", ".") if name == "sdg" else value
        if value not in allowed:
            self.remarks.append(f"{name}:{value} is not known, so nothing has it.")
        wanted = {name: (value,)}
        found = [p.id for p in self.knowledge.passages.values() if facets.matches(p, wanted)]
        return Among(tuple(found), required=True)

    def _cited(self, citation: Citation) -> Expression | None:
        """What a citation asks for: a passage with those around it, a goal, a whole document."""
        found = self._goal(citation) if citation.unit in {"goal", "either"} else None
        if found is None and citation.unit == "document":
            found = self._document(citation)
        return found or self._passage(citation)

    def _passage(self, citation: Citation) -> Expression | None:
        known = self.knowledge.passages
        cited = resolve(citation, known)
        if cited is None:
            if citation.unit not in {"goal", "document"}:
                self.remarks.append(f"'{citation.text}' looks like a citation, but there is no such passage.")
            cited = holding(citation, known)
        if cited is None:
            return self._side([read.Word(word, i) for i, word in enumerate(analysis.written(citation.text))])
        self.cited.append(cited)
        parent = known[cited].parent
        around = [*self.knowledge.children.get(cited, ()), *([parent] if parent else [])]
        return Among((cited, *around), required=False, shown=citation.text)

    def _goal(self, citation: Citation) -> Expression | None:
        """Passages that serve a Sustainable Development Goal, or one of its targets, if any passage does."""
        wanted = citation.goal or f"{citation.number}.{citation.letter}"
        targets = [value for value in self.knowledge.targets if f"{value}.".startswith(f"{wanted}.")]
        sought = _Sought((), citation.text, wanted)
        leaves = [replace(sought, words=(value,)).leaf(FIELDS["goals"], self.knowledge.ranking) for value in targets]
        return Concept((tuple(Sum((leaf,)) for leaf in leaves),)) if leaves else None

    def _document(self, citation: Citation) -> Expression | None:
        """A whole document: alone its opening first and what else has its name, beside other words a limit."""
        held = [p for p in self.knowledge.passages.values() if p.document == citation.document]
        if not held:
            return None
        alone = citation.text == read.clean(self.request.q)
        ids = Among(tuple(p.id for p in held), required=not alone, shown=citation.text)
        if not alone:
            return ids
        self.cited += [p.id for p in held if p.part == held[0].part]
        words = self._side([read.Word(word, i) for i, word in enumerate(analysis.written(citation.text))])
        return _join(OneOf, [ids, words])

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _concepts(self, nodes: Sequence[read.Word]) -> list[Expression]:
        """Concepts for the plain words of one level, each word in exactly one; function words stay silent."""
        typed = [piece for node in nodes for piece in self._pieces(node.text)]
        words = [self.corrector.correct(word) for word in typed]
        silent = [self._is_silent(word) for word in words]
        if all(silent):
            return []
        senses = self._senses(words)
        self._lift_neighbours([word for word, quiet in zip(words, silent, strict=True) if not quiet])
        taken = {i for sense in senses for i in sense.words}
        concepts = [self._concept(sense, typed, words, silent) for sense in senses]
        rest = [i for i in range(len(words)) if i not in taken and not silent[i]]
        single = [Concept((self._word(words[i], typed[i]),)) for i in rest]
        return [concept for concept in (*concepts, *single) if concept.sums]

    def _pieces(self, word: str) -> list[str]:
        if script_of(word) != "han":
            return [word]
        return self.knowledge.thesaurus.cut(word)

    def _is_silent(self, word: str) -> bool:
        return any(analysis.is_function_word(word, lang) for lang in {self.main, "en"} if lang in languages_of(word))

    def _senses(self, words: list[str]) -> list[Sense]:
        if not self.request.expand:
            return []
        lexicon = self.knowledge.lexicon
        inside = [self.main if self.main in languages_of(w) and lexicon.knows(w, self.main) else "" for w in words]
        found = self.knowledge.thesaurus.senses(words, inside=inside)
        return [sense for sense in found if not self._is_literal(sense)]

    def _is_literal(self, sense: Sense) -> bool:
        """Whether the words are to be taken as typed."""
        return fold(sense.label) in {fold(label) for label in self.request.literal}

    def _concept(self, sense: Sense, typed: Sequence[str], words: Sequence[str], silent: Sequence[bool]) -> Concept:
        speaking = [i for i in sense.words if not silent[i]]
        own = {analysis.term(words[i], "en") for i in speaking} if self.main == "en" else set()
        added = [c for c in sense.concepts if c.topic or set(analysis.terms(c.term, "en")) != own]
        self._tell(sense.label, added)
        expansions = [(c.about, self._expansion(c, sense, 1.0)) for c in added]
        return Concept(
            tuple(self._word(words[i], typed[i]) for i in speaking),
            tuple(found for about, found in expansions if found.leaves and not about),
            self._parts(sense),
            tuple(found for about, found in expansions if found.leaves and about),
        )

    def _parts(self, sense: Sense) -> tuple[tuple[Sum, ...], ...]:
        """What the shorter labels in a label stand for; English words are looked for in English texts as they are."""
        parts = self.knowledge.thesaurus.parts(sense) if sense.lang != "en" else []
        return tuple(self._part(part) for part in parts)

    def _part(self, part: Sense) -> tuple[Sum, ...]:
        factor = self.knowledge.ranking.part
        concepts = () if self._is_literal(part) else part.concepts
        self._tell(part.label, concepts)
        sought = _Sought(tuple(part.label.split()), part.label, part.label, Origin.TYPED, factor)
        sums = [self._sum(sought, part.lang), *(self._expansion(concept, part, factor) for concept in concepts)]
        return tuple(found for found in sums if found.leaves)

    def _tell(self, label: str, concepts: Iterable[thesaurus.Concept]) -> None:
        """Show what a label was expanded to, each term once."""
        forms: dict[tuple[str, ...], str] = {}
        for concept in concepts:
            if fold(concept.term) != fold(label):
                forms.setdefault(tuple(analysis.terms(concept.term, "en")), concept.term)
        if forms:
            self.expanded.append(Expanded(label, tuple(forms.values())))

    def _expansion(self, concept: thesaurus.Concept, sense: Sense, share: float) -> Sum:
        """What a concept of a label is looked for as, at a share of what a whole label counts."""
        ranking, topic = self.knowledge.ranking, concept.topic
        factor = share * (ranking.thesaurus if sense.lang == "en" else ranking.translated)
        words = tuple(analysis.written(concept.term))
        sought = _Sought(words, sense.label, concept.term, Origin.THESAURUS, factor * _telling(words))
        rows = [row for row in self._fields("en") if not (topic and row.name == "asks")]
        leaves = [sought.leaf(row, self.knowledge.ranking) for row in rows]
        self._lift_context(sought)
        if topic and not self.scope:
            weight = ranking.topic * factor * ranking.weight("topic")
            leaves.append(Leaf("topic", (topic,), weight, sense.label, concept.term, Origin.THESAURUS))
        return Sum(tuple(leaves))

    def _word(self, word: str, typed: str) -> tuple[Sum, ...]:
        """One word over the fields of every language that has it: the query's own first."""
        lexicon = self.knowledge.lexicon
        known = [lang for lang in languages_of(word) if self._indexed(word, lang)]
        langs = [self.main] if self.main in known else known or [self.main]
        origin = Origin.TYPED if typed == word else Origin.CORRECTION
        sought = _Sought((word,), typed, word, origin, self._weight(word, typed))
        sums = []
        for lang in langs:
            stands = fold(word) in lexicon.words.get(lang, {}) or script_of(word) == "han"
            shade = origin if stands or origin is Origin.CORRECTION else Origin.STEM
            sums.append(self._sum(replace(sought, origin=shade), lang))
        self._lift_context(replace(sought, origin=Origin.CONTEXT))
        return tuple(s for s in sums if s.leaves)

    def _weight(self, word: str, typed: str) -> float:
        """What a word counts: less when it was corrected, and less when it is one of those that say little."""
        ranking = self.knowledge.ranking
        common = any(analysis.is_common_word(word, lang) for lang in {self.main, "en"})
        return (1.0 if typed == word else ranking.correction) * (ranking.common if common else 1.0)

    def _indexed(self, word: str, lang: str) -> bool:
        if lang == "zh":
            return True
        return self.knowledge.lexicon.frequency(analysis.term(word, lang), lang) > 0

    def _fields(self, lang: str) -> list[Field]:
        rows = [row for row in fields_of(lang) if row.matches]
        return [row for row in rows if not self.scope or _scope_of(row) in self.scope]

    def _sum(self, sought: _Sought, lang: str) -> Sum:
        return Sum(tuple(sought.leaf(row, self.knowledge.ranking) for row in self._fields(lang)))

    def _phrase(self, words: tuple[str, ...]) -> Expression:
        sought = _Sought(words, " ".join(words), " ".join(words))
        alternatives = [self._sum(sought, lang) for lang in languages_of(words[0])]
        for word in words:
            self.corrector.doubt(word)
        return Exactly(Concept((tuple(a for a in alternatives if a.leaves),)))

    def _prefix(self, text: str) -> Expression:
        sought = _Sought((text,), f"{text}*", text)
        sums = [
            Sum(tuple(replace(leaf, terms=(term,)) for leaf in self._sum(sought, lang).leaves))
            for lang in languages_of(text)
            for term in self.knowledge.lexicon.starting_with(text, lang)
        ]
        return Concept((tuple(s for s in sums if s.leaves),))

    # ── lifts ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _lift_context(self, sought: _Sought) -> None:
        if not self.scope:
            self.lifts.append(sought.leaf(FIELDS["context"], self.knowledge.ranking))

    def _lift_neighbours(self, words: Sequence[str]) -> None:
        """Words that stand next to each other in the query lift passages in which they stand close together."""
        near = self.knowledge.ranking.near
        for first, second in pairwise(words):
            sought = _Sought((first, second), f"{first} {second}", f"{first} … {second}", Origin.NEAR, near, gap=2)
            self.lifts += self._sum(sought, self.main).leaves if script_of(first) != "han" else ()
        self._lift_together(words)

    def _lift_together(self, words: Sequence[str]) -> None:
        """Pairs of words that stand in one phrase of 'people ask', in any order, lift its passage."""
        ranking = self.knowledge.ranking
        for i, first in enumerate(words) if self.main == "en" and not self.scope else ():
            for second in words[i + 1 : i + 1 + _PAIRED]:
                factor = ranking.together * min(self._weight(first, first), self._weight(second, second))
                for pair in ((first, second), (second, first)):
                    sought = _Sought(pair, f"{first} … {second}", " … ".join(pair), Origin.NEAR, factor, gap=6)
                    self.lifts.append(sought.leaf(FIELDS["asks"], ranking))


def _scope_of(row: Field) -> str:
    """The name under which a person limits a search to a field: `title` and `text` in whatever language."""
    for name in read.SEARCHED_FIELDS:
        if row.name.startswith(name) and row.name != "topics":
            return name
    return "title" if row.name.startswith("heading_") else row.name


def _join(kind: type[Both] | type[OneOf], parts: list[Expression | None]) -> Expression | None:
    found = tuple(part for part in parts if part is not None)
    return kind(found) if len(found) > 1 else found[0] if found else None
