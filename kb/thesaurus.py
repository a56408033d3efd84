"""Concepts and their labels: which words and phrases of a query stand for which terms and topics.

A label is met by other forms of its words, too. Where the index forms of several labels are the same, those are meant
that are written most like the query, with what they share a meaning with: 'deportaciones' is met by 'deportación' and
not by 'deporte', 'child' also by 'children'.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kb import analysis, inflection
from kb.languages import LANGUAGES, languages_of
from kb.model import Ring, Topic

LONGEST = 6
"""No label has more words than this when it is looked for in a query."""

_LONGEST_CHINESE = 12


@dataclass(frozen=True, slots=True)
class Concept:
    """What a label leads to: a term to search for, or a topic's key and its English label.

    With `about` the label is the short name of something that the topic is about, and not another word for it.
    `beside`: the numbers of the concepts that some label, in whatever language, stands for as well.
    """

    term: str
    topic: str = ""
    about: bool = False
    beside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """Concepts found for some words of a query: the label as typed, where its words stand, in which language.

    `exact`: the label is written just so, and not in another form.
    """

    label: str
    words: tuple[int, ...]
    lang: str
    concepts: tuple[Concept, ...]
    exact: bool = True


class _Way(NamedTuple):
    """A way to cut a run: characters that no label takes, pieces that are labels, the sizes of all pieces."""

    left: int
    pieces: int
    sizes: tuple[int, ...]

    def before(self, size: int) -> "_Way":
        """The same way after one more piece in front."""
        return _Way(self.left + (size == 1), self.pieces + (size > 1), (size, *self.sizes))


_Bag = tuple[int, str]
"""A label of several content words by its index forms, with its place among the labels of its language."""

Entries = Mapping[str, Mapping[str, str]]
"""Language → the index forms of labels, joined by spaces → the labels as they are written, one a line.

Behind a label stand, after a tab, the numbers of its concepts. There are many labels, and a line is the leanest record.
"""


class Thesaurus:
    """Labels by language, looked up by the index forms of their words.

    `concepts` is the list that the numbers in `entries` point into.
    """

    def __init__(self, concepts: Sequence[Concept], entries: Entries) -> None:
        self._concepts = tuple(concepts)
        self._entries = entries
        self._bags: dict[str, dict[str, list[_Bag]]] = {}
        self._silent: dict[str, frozenset[str]] = {}
        self._longest: dict[str, dict[str, int]] = {}

    def senses(self, words: Sequence[str], *, inside: Sequence[str], main: str = "en") -> list[Sense]:
        """The senses found in a query's words, longest label first; no word belongs to two senses.

        `inside` names the language of each word where the caller knows it, '' where not. In a query whose `main`
        language is not English, labels of another language are met only as they are written.
        """
        free = set(range(len(words)))
        found = [*self._take(_trusted(self._runs(words, inside), main), free)]
        found += self._take(_trusted(self._scattered(words, inside, free), main), free)
        return sorted(found, key=lambda sense: sense.words)

    def parts(self, sense: Sense) -> list[Sense]:
        """The shorter labels that a label is made of; none where they do not cover all of its words."""
        words = self.cut(sense.label, len(sense.label) - 1) if sense.lang == "zh" else sense.label.split()
        if len(words) == 1:
            return []
        free = set(range(len(words)))
        runs = self._runs(words, [sense.lang] * len(words))
        found = self._take((part for part in runs if len(part.words) < len(words)), free)
        covered = all(analysis.is_function_word(words[i], sense.lang) for i in free)
        return sorted(found, key=lambda part: part.words) if covered else []

    def cut(self, run: str, longest: int = _LONGEST_CHINESE) -> list[str]:
        """A run of Chinese as words: as much of it as can be as labels, in few pieces; particles are left out.

        What lies between labels comes as it is. No label has more than `longest` characters.
        """
        pieces: list[str] = []
        rest, at, silent = "", 0, LANGUAGES["zh"].function_words
        for size in self._sizes(run, longest):
            if size > 1:
                pieces += [*_between(rest, silent), run[at : at + size]]
            rest, at = ("" if size > 1 else rest + run[at]), at + size
        return [*pieces, *_between(rest, silent)]

    def _sizes(self, run: str, longest: int) -> list[int]:
        """How many characters each piece of a run has, 1 for those that no label takes."""
        labels = self._entries.get("zh", {})
        best = [_Way(0, 0, ())]  # for what is left of the run, from its end on
        for at in reversed(range(len(run))):
            most = min(longest, _LONGEST_CHINESE, len(run) - at)
            sizes = [n for n in range(most, 1, -1) if run[at : at + n] in labels]
            ways = [best[-n].before(n) for n in (*sizes, 1)]
            best.append(min(ways, key=lambda way: (way.left, way.pieces)))
        return [*best[-1].sizes]

    def _take(self, candidates: Iterator[Sense], free: set[int]) -> list[Sense]:
        ranked = sorted(candidates, key=lambda s: (-len(s.words), s.words[0], s.lang != "en"))
        taken = []
        for sense in ranked:
            if free.issuperset(sense.words):
                free.difference_update(sense.words)
                taken.append(sense)
        return taken

    def _runs(self, words: Sequence[str], inside: Sequence[str]) -> Iterator[Sense]:
        for start in range(len(words)):
            for lang in _candidates(words[start], inside[start]):
                yield from self._beginning(words, start, lang)

    def _beginning(self, words: Sequence[str], start: int, lang: str) -> Iterator[Sense]:
        """Labels of a language that begin with one word of the query."""
        longest = self._lengths(lang).get(analysis.term(words[start], lang), 0)
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            span = range(start, end)
            if not all(analysis.is_function_word(words[i], lang) for i in span):
                key = " ".join(analysis.term(words[i], lang) for i in span)
                yield from self._sense(words, tuple(span), lang, key)

    def _lengths(self, lang: str) -> dict[str, int]:
        """By the first word of the labels of a language, how many words the longest of them has."""
        if lang not in self._longest:
            found = self._longest[lang] = {}
            for key in self._entries.get(lang, {}):
                first, size = key.partition(" ")[0], key.count(" ") + 1
                found[first] = min(max(size, found.get(first, 0)), LONGEST)
        return self._longest[lang]

    def _scattered(self, words: Sequence[str], inside: Sequence[str], free: set[int]) -> Iterator[Sense]:
        """Labels of several words whose content words all stand in the query, in another order or apart."""
        for lang in dict.fromkeys(lang for i in sorted(free) for lang in _candidates(words[i], inside[i])):
            at = {analysis.term(words[i], lang): i for i in sorted(free) if _says_something(words[i], lang)}
            several = self._several_words(lang)
            for _, key in sorted(bag for term in at for bag in several.get(term, ())):
                wanted = self._content(key, lang)
                if wanted <= at.keys():
                    yield from self._sense(words, tuple(sorted(at[term] for term in wanted)), lang, key)

    def _several_words(self, lang: str) -> dict[str, list[_Bag]]:
        """The labels of several content words, each under one of these."""
        if lang not in self._bags:
            found = self._bags[lang] = defaultdict(list)
            for place, key in enumerate(self._entries.get(lang, {})):
                words = self._content(key, lang) if " " in key else ()
                if len(words) > 1:
                    found[min(words)].append((place, key))
        return self._bags[lang]

    def _content(self, key: str, lang: str) -> frozenset[str]:
        """The index forms of a label that say something, in any order."""
        if lang not in self._silent:
            row = LANGUAGES[lang]
            self._silent[lang] = frozenset(analysis.term(word, lang) for word in row.function_words - row.negations)
        return frozenset(key.split()) - self._silent[lang]

    def _sense(self, words: Sequence[str], span: tuple[int, ...], lang: str, key: str) -> Iterator[Sense]:
        labels = _labels(self._entries.get(lang, {}).get(key, ""))
        if labels:
            typed = {analysis.term(words[i], lang): analysis.form(words[i], lang) for i in span}
            near = _distances(labels, key.split(), typed, lang)
            if near:
                concepts = tuple(self._concepts[n] for n in self._meant(labels, near))
                yield Sense(" ".join(words[i] for i in span), span, lang, concepts, exact=not min(near.values()))

    def _meant(self, labels: Mapping[str, Sequence[int]], near: Mapping[str, int]) -> list[int]:
        """The concepts of the nearest labels, and those of the others that share a meaning with them."""
        nearest = {n for label in near if near[label] == min(near.values()) for n in labels[label]}
        related = nearest.union(*(self._concepts[n].beside for n in nearest))
        return sorted(nearest.union(*(labels[label] for label in near if related.intersection(labels[label]))))


def _labels(row: str) -> dict[str, list[int]]:
    """The labels of a row of the table with the numbers of their concepts."""
    rows = (line.split("\t") for line in row.split("\n") if line)
    return {label: [int(number) for number in numbers.split()] for label, numbers in rows}


def _distances(labels: Iterable[str], key: list[str], typed: Mapping[str, str], lang: str) -> dict[str, int]:
    """How far the typed words are from each of the labels that they are forms of.

    `key`: the index forms of the labels' words; `typed`: index form → word as typed, without silent words.
    """
    near: dict[str, int] = {}
    for label in labels:
        pairs = [(typed[term], word) for term, word in zip(key, label.split(), strict=False) if term in typed]
        if all(inflection.alike(one, other, lang) for one, other in pairs):
            near[label] = sum(inflection.apart(one, other, lang) for one, other in pairs)
    return near


def _trusted(senses: Iterable[Sense], main: str) -> Iterator[Sense]:
    """Senses that a query in its main language may mean."""
    return (sense for sense in senses if main == "en" or sense.exact or sense.lang == main)


def _says_something(word: str, lang: str) -> bool:
    """Whether a word is no function word, or turns round what stands beside it."""
    return word.casefold() in LANGUAGES[lang].negations or not analysis.is_function_word(word, lang)


def _between(rest: str, silent: frozenset[str]) -> list[str]:
    """What stands between labels, cut at particles."""
    particles = sorted(silent, key=len, reverse=True)
    return [part for part in re.split("|".join(map(re.escape, particles)), rest) if part]


def _candidates(word: str, known: str) -> tuple[str, ...]:
    return (known,) if known else languages_of(word)


class Label(NamedTuple):
    """A label with its language and the concept that it stands for."""

    lang: str
    text: str
    concept: Concept


_SHORT_NAME = re.compile(r"[A-Z][A-Z0-9]+s?")
"""An acronym: the short name of an institution, a treaty or a thing with a long name."""


def labels(topics: Sequence[Topic], rings: Sequence[Ring]) -> Iterator[Label]:
    """Every label of the topics and the glossary."""
    for ring in rings:
        concept = Concept(ring.term)
        yield Label("en", ring.term, concept)
        for lang, words in ring.words.items():
            yield from (Label(lang, word, concept) for word in words)
    for topic in topics:
        concept = Concept(topic.name(), topic.slug)
        yield from (Label(lang, label, concept) for lang, label in topic.label.items())
        for lang, alternatives in topic.alternative.items():
            yield from (Label(lang, label, _filed(label, topic)) for label in alternatives)
        yield from (Label(row.lang, row.term, concept) for row in topic.deprecated)


def _filed(label: str, topic: Topic) -> Concept:
    """The topic as one of its alternative labels leads to it."""
    return Concept(topic.name(), topic.slug, about=bool(_SHORT_NAME.fullmatch(label)))


def _keys(label: str, lang: str) -> Iterator[tuple[str, str]]:
    """The index forms of a label's words and the words as written; a label with a hyphen also as if it had none.

    Chinese labels stay whole, since `cut` finds them whole.
    """
    if lang == "zh":
        yield analysis.term(label.replace(" ", ""), lang), label.replace(" ", "")
        return
    for spelling in dict.fromkeys((label, _HYPHEN.sub("", label))):
        words = [word for word, _, _ in analysis.split(spelling)]
        yield " ".join(analysis.term(word, lang) for word in words), " ".join(analysis.form(w, lang) for w in words)


_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")


def compile_labels(found: Iterable[Label]) -> tuple[list[Concept], dict[str, dict[str, str]]]:
    """The concepts and the label table that a `Thesaurus` is opened with."""
    numbers: dict[Concept, int] = {}
    rows: dict[str, dict[str, dict[str, list[int]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for lang, label, concept in found:
        number = numbers.setdefault(concept, len(numbers))
        for key, form in _keys(label, lang):
            if number not in rows[lang][key][form]:
                rows[lang][key][form].append(number)
    beside = _beside(numbers for keys in rows.values() for forms in keys.values() for numbers in forms.values())
    concepts = [replace(concept, beside=tuple(sorted(beside[n]))) for concept, n in numbers.items()]
    return concepts, {lang: {key: _row(forms) for key, forms in keys.items()} for lang, keys in rows.items()}


def _beside(together: Iterable[Sequence[int]]) -> Mapping[int, set[int]]:
    """By concept the others that stand with it under some label."""
    found: dict[int, set[int]] = defaultdict(set)
    for numbers in together:
        for number in numbers:
            found[number].update(other for other in numbers if other != number)
    return found


def _row(forms: Mapping[str, Sequence[int]]) -> str:
    """Labels and their concepts as one row of the table."""
    return "\n".join(f"{form}\t{' '.join(map(str, numbers))}" for form, numbers in forms.items())
