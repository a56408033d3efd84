"""From the plain words of a query to concepts over fields, with what the thesaurus adds and what lifts a passage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kb import analysis, thesaurus
from kb.fields import FIELDS, Field, fields_of
from kb.languages import languages_of, script_of
from kb.lexicon import fold
from kb.query import asked
from kb.query import syntax as read
from kb.query.asked import Asked
from kb.query.correction import Corrector
from kb.query.expressions import Concept, Expanded, Leaf, Origin, Sum
from kb.query.knowledge import Knowledge
from kb.query.ranking import Ranking
from kb.query.request import SearchRequest
from kb.thesaurus import Sense

_BOTH = 2.0
"""A compound in one word counts as much as its two words."""

_PAIRED = 5
"""How many following words a word is paired with."""

_ANYWHERE = 1 << 10
"""More words than what people ask of any passage has."""


def _telling(words: Sequence[str]) -> float:
    """A run of words says more than one word: it counts a little more with each content word."""
    return float(max(1, sum(not analysis.is_function_word(word, "en") for word in words)) ** 0.25)


def _is_idiom(sense: Sense) -> bool:
    """Whether a label says more than the words in it that can be searched for: 'report me', 'see a doctor'."""
    return any(analysis.is_function_word(word, sense.lang) for word in sense.label.split())


@lru_cache(maxsize=1 << 12)
def _terms(word: str, lang: str) -> tuple[str, ...]:
    """The index forms of a word, the same in every pair that it is in and for every field of a language."""
    return tuple(analysis.term(part, lang) for part, _, _ in analysis.split(word))


class Sought(NamedTuple):
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
        terms = tuple([term for word in self.words for term in _terms(word, row.lang)])
        return Leaf(row.name, terms, weight, self.typed, self.shown, self.origin, self.gap)


@dataclass(slots=True)
class Concepts:
    """Makes the concepts of one query in its main language; `scope` names the fields that count, all if empty.

    `lifts`, `expanded` and `nowhere` gather as they go what lifts passages, what words stand for, and what no text has.
    """

    request: SearchRequest
    knowledge: Knowledge
    main: str
    corrector: Corrector
    scope: tuple[str, ...] = ()
    lifts: list[Leaf] = field(default_factory=list)
    expanded: list[Expanded] = field(default_factory=list)
    nowhere: list[str] = field(default_factory=list)

    def of_words(self, nodes: Sequence[read.Word]) -> list[Concept]:
        """Concepts for the plain words of one level, each word in exactly one; function words stay silent."""
        words, senses = self._sensed(asked.gather(nodes, self.knowledge, self.corrector))
        if all(word.silent for word in words):
            return []
        self._lift_neighbours([word for word in words if not (word.silent or word.named)])
        taken = {i for sense in senses for i in sense.words}
        alone = [word for i, word in enumerate(words) if i not in taken and not word.silent]
        self.nowhere += [word.typed for word in alone if self._is_nowhere(word)]
        found = [*(self._concept(sense, words) for sense in senses), *map(self._alone, alone)]
        return [concept for concept in found if concept.sums]

    def _is_nowhere(self, word: Asked) -> bool:
        """Whether no text has a word, in any language, nor one that it is part of."""
        forms = [(part, lang) for lang in languages_of(word.word) for part, _, _ in analysis.split(word.word)]
        frequency = self.knowledge.lexicon.frequency
        return not (word.named or word.parts or any(frequency(analysis.term(part, lang), lang) for part, lang in forms))

    def of_phrase(self, words: tuple[str, ...]) -> Concept:
        """A concept for words that stand next to each other, taken as they are."""
        sought = Sought(words, " ".join(words), " ".join(words))
        alternatives = [self._sum(sought, lang) for lang in languages_of(words[0])]
        for word in words:
            self.corrector.leave(word)
        return Concept((tuple(a for a in alternatives if a.leaves),))

    def of_prefix(self, text: str) -> Concept:
        """A concept for every word that begins so."""
        sought = Sought((text,), f"{text}*", text)
        sums = [
            Sum(tuple(leaf._replace(terms=(term,)) for leaf in self._sum(sought, lang).leaves))
            for lang in languages_of(text)
            for term in self.knowledge.lexicon.starting_with(text, lang)
        ]
        return Concept((tuple(s for s in sums if s.leaves),))

    # ── senses ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _sensed(self, words: list[Asked]) -> tuple[list[Asked], list[Sense]]:
        """The words with the senses of the thesaurus; a compound is one word unless a label has its words apart."""
        senses = self._senses(words)
        places = asked.compounds(words, self.knowledge, self.main)
        lone = [i for i in places if not any({i, i + 1} <= {*sense.words} for sense in senses)]
        return self._sensed(asked.join(words, lone)) if lone else (words, senses)

    def _senses(self, words: Sequence[Asked]) -> list[Sense]:
        if not self.request.expand:
            return []
        written, lexicon = [word.word for word in words], self.knowledge.lexicon
        inside = [self.main if self.main in languages_of(w) and lexicon.knows(w, self.main) else "" for w in written]
        found = self.knowledge.thesaurus.senses(written, inside=inside, main=self.main)
        telling = [sense for sense in found if not all(words[i].silent for i in sense.words)]
        return [sense for sense in telling if not self._is_literal(sense)]

    def _is_literal(self, sense: Sense) -> bool:
        """Whether the words are to be taken as typed."""
        return fold(sense.label) in {fold(label) for label in self.request.literal}

    def _alone(self, word: Asked) -> Concept:
        """A concept for a word that no label has; the words of a compound typed apart satisfy it together."""
        parts = () if word.tight else tuple(self._share(part) for part in word.parts)
        return Concept((self._word(word),), parts=parts, about=tuple(self._apart([word])))

    def _concept(self, sense: Sense, words: Sequence[Asked]) -> Concept:
        tight, loose = self._compounds([words[i] for i in sense.words])
        speaking = [word for word in tight if not word.silent]
        own = {analysis.term(word.word, "en") for word in speaking} if self.main == "en" else set()
        added = [c for c in sense.concepts if c.topic or set(analysis.terms(c.term, "en")) != own]
        self._tell(sense.label, added)
        share = self.knowledge.ranking.idiom if _is_idiom(sense) else 1.0
        expansions = [(c.about, self._expansion(c, sense, share)) for c in added]
        return Concept(
            tuple(self._word(word) for word in speaking),
            (*(found for about, found in expansions if found.leaves and not about), *loose),
            self._parts(sense),
            (*(found for about, found in expansions if found.leaves and about), *self._apart(tight), *self._inside(sense)),
        )

    def _compounds(self, inside: list[Asked]) -> tuple[list[Asked], list[Sum]]:
        """The words of a sense with its tight compounds as one word, and what the others are in one word."""
        places = asked.compounds(inside, self.knowledge, self.main)
        joined = asked.join(inside, places)
        tight = [place for place, word in zip(places, (w for w in joined if w.parts), strict=False) if word.tight]
        loose = [word for word in joined if word.parts and not word.tight]
        sums = [self._sum(Sought((w.word,), w.typed, w.word, Origin.STEM, _BOTH), self.main) for w in loose]
        return asked.join(inside, tight), [found for found in sums if found.leaves]

    def _apart(self, words: Iterable[Asked]) -> list[Sum]:
        """The words of compounds by themselves, where both say something: they count, but say less."""
        pairs = [word.parts for word in words if word.parts and not any(part.silent for part in word.parts)]
        return [found for pair in pairs for part in pair for found in self._share(part)]

    def _share(self, part: Asked) -> tuple[Sum, ...]:
        """A word that counts as part of a compound."""
        factor = self.knowledge.ranking.part
        return tuple(
            Sum(tuple(leaf._replace(weight=leaf.weight * factor) for leaf in found.leaves)) for found in self._word(part)
        )

    def _parts(self, sense: Sense) -> tuple[tuple[Sum, ...], ...]:
        """What the shorter labels in a label stand for; English words are looked for in English texts as they are."""
        parts = self.knowledge.thesaurus.parts(sense) if sense.lang != "en" else []
        return tuple(self._part(part) for part in parts)

    def _inside(self, sense: Sense) -> list[Sum]:
        """What each of the labels in a label stands for; English words are looked for in English texts as they are."""
        inside = self.knowledge.thesaurus.inside(sense) if sense.lang != "en" else ()
        return [found for part in inside for found in self._part(part)]

    def _part(self, part: Sense) -> tuple[Sum, ...]:
        factor = self.knowledge.ranking.part
        concepts = () if self._is_literal(part) else part.concepts
        self._tell(part.label, concepts)
        sought = Sought(tuple(part.label.split()), part.label, part.label, Origin.TYPED, factor)
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
        """What a concept of a label is looked for as, at a share of what an ordinary label counts."""
        ranking, topic = self.knowledge.ranking, concept.topic
        factor = share * (ranking.thesaurus if sense.lang == "en" else ranking.translated)
        words = tuple(analysis.written(concept.term))
        sought = Sought(words, sense.label, concept.term, Origin.THESAURUS, factor * _telling(words))
        rows = [row for row in self._fields("en") if not (topic and row.name == "asks")]
        leaves = [sought.leaf(row, ranking) for row in rows]
        self._lift_context(sought)
        if topic and not self.scope:
            weight = ranking.topic * factor * ranking.weight("topic")
            leaves.append(Leaf("topic", (topic,), weight, sense.label, concept.term, Origin.THESAURUS))
        return Sum(tuple(leaves))

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _word(self, word: Asked) -> tuple[Sum, ...]:
        """One word over the fields of every language that has it, the query's own first; a compound also in a row."""
        if word.named:
            return self._name(word)
        lexicon = self.knowledge.lexicon
        known = [lang for lang in languages_of(word.word) if self._indexed(word.word, lang)]
        langs = [self.main] if self.main in known else known or [self.main]
        origin = Origin.CORRECTION if word.corrected else Origin.TYPED
        sought = Sought((word.word,), word.typed, word.word, origin, self._weight(word))
        sums = []
        for lang in langs:
            stands = fold(word.word) in lexicon.words(lang) or script_of(word.word) == "han"
            shade = origin if stands or origin is Origin.CORRECTION else Origin.STEM
            sums.append(self._sum(sought._replace(origin=shade), lang))
        if word.parts:
            sums.append(self._sum(sought._replace(words=tuple(part.word for part in word.parts)), self.main))
        self._lift_context(sought._replace(origin=Origin.CONTEXT))
        return tuple(s for s in sums if s.leaves)

    def _name(self, word: Asked) -> tuple[Sum, ...]:
        """A word that is one of everybody's but for its capitals, which an index does not have: among names only."""
        row, named = FIELDS["names"], Sought((word.word,), word.typed, word.word)
        return (Sum((named.leaf(row, self.knowledge.ranking),)),) if not self.scope else ()

    def _weight(self, word: Asked) -> float:
        """What a word counts: less when it was corrected, and less when it is one of those that say little."""
        ranking = self.knowledge.ranking
        common = any(analysis.is_common_word(word.word, lang) for lang in {self.main, "en"})
        kind = ranking.correction if word.corrected else _BOTH if word.parts and not word.tight else 1.0
        return kind * (ranking.common if common else 1.0)

    def _indexed(self, word: str, lang: str) -> bool:
        if lang == "zh":
            return True
        return self.knowledge.lexicon.frequency(analysis.term(word, lang), lang) > 0

    def _fields(self, lang: str) -> list[Field]:
        rows = [row for row in fields_of(lang) if row.matches]
        return [row for row in rows if not self.scope or _scope_of(row) in self.scope]

    def _sum(self, sought: Sought, lang: str) -> Sum:
        return Sum(tuple(sought.leaf(row, self.knowledge.ranking) for row in self._fields(lang)))

    # ── lifts ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _lift_context(self, sought: Sought) -> None:
        if not self.scope:
            self.lifts.append(sought.leaf(FIELDS["context"], self.knowledge.ranking))

    def _lift_neighbours(self, words: Sequence[Asked]) -> None:
        """Words that stand next to each other in the query lift passages in which they stand close together."""
        near = self.knowledge.ranking.near
        weighed = [(word.word, self._weight(replace(word, typed=word.word))) for word in words]
        for (first, weight), (second, other) in pairwise(weighed):
            row, factor = (first, second), near * min(weight, other, 1.0)
            sought = Sought(row, " ".join(row), " … ".join(row), Origin.NEAR, factor, gap=2)
            self.lifts += self._sum(sought, self.main).leaves if script_of(first) != "han" else ()
        self._lift_together(weighed)

    def _lift_together(self, weighed: Sequence[tuple[str, float]]) -> None:
        """Pairs of words, each with its weight, that stand in what people ask of a passage lift it.

        In any order and in whatever phrases: people ask the same thing in many ways.
        """
        ranking = self.knowledge.ranking
        for i, (first, weight) in enumerate(weighed) if self.main == "en" and not self.scope else ():
            for second, other in weighed[i + 1 : i + 1 + _PAIRED]:
                factor = ranking.together * min(weight, other)
                for pair in ((first, second), (second, first)):
                    sought = Sought(pair, f"{first} … {second}", " … ".join(pair), Origin.NEAR, factor, gap=_ANYWHERE)
                    self.lifts.append(sought.leaf(FIELDS["asks"], ranking))


def _scope_of(row: Field) -> str:
    """The name under which a person limits a search to a field: `title` and `text` in whatever language."""
    for name in read.SEARCHED_FIELDS:
        if row.name.startswith(name) and row.name != "topics":
            return name
    return "title" if row.name.startswith("heading_") else row.name
