"""Concepts and their labels: which words and phrases of a query stand for which terms and topics.

A label is met by other forms of its words, too. Where the index forms of several labels are the same, those are meant
that are written most like the query, with what they share a meaning with: 'deportaciones' is met by 'deportación' and
not by 'deporte', 'child' also by 'children'.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from kb import analysis, inflection
from kb.languages import LANGUAGES, languages_of
from kb.lines import Lines, joined
from kb.model import Ring, Topic

_LONGEST_CHINESE = 24


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


class _Beginning(NamedTuple):
    """The keys that begin with one word, and how many words the longest of them has."""

    keys: frozenset[str]
    longest: int


class Labels:
    """The labels of a language, in columns, since there are many.

    `keys`: the index forms of labels, joined by spaces, in alphabetical order. `rows`: for each key the labels as they
    are written, each followed by the numbers of its concepts, with tabs between. `order`: the place of each key in the
    order in which labels were met.
    """

    def __init__(self, keys: str, rows: str, order: Iterable[int]) -> None:
        self.keys = Lines(keys)
        self.order = array("H", order)
        self._rows = Lines(rows)
        self._beginning: dict[str, _Beginning] = {}  # of the words that labels begin with and queries had so far

    def __contains__(self, key: str) -> bool:
        return self.keys.find(key) is not None

    def get(self, key: str) -> dict[str, list[int]]:
        """The labels under a key, with the numbers of their concepts."""
        place = self.keys.find(key)
        parts = () if place is None else self._rows[place].split("\t")
        return {label: [*map(int, numbers.split())] for label, numbers in zip(parts[::2], parts[1::2], strict=True)}

    def beginning(self, first: str) -> "_Beginning":
        """The keys that begin with an index form."""
        if first in self._beginning:
            return self._beginning[first]
        keys = frozenset((*([first] if first in self else []), *self.keys.beginning(f"{first} ")))
        found = _Beginning(keys, max((key.count(" ") + 1 for key in keys), default=0))
        if keys:
            self._beginning[first] = found
        return found


NO_LABELS = Labels("", "", ())

Columns = tuple[str, str, Sequence[int]]
"""What `Labels` are made of."""


class _Several:
    """The labels of several content words, each found by the one of these that the fewest labels have."""

    def __init__(self, labels: Labels, silent: Collection[str]) -> None:
        self._labels = labels
        self._silent = silent
        found: dict[str, list[int]] = defaultdict(list)
        having = Counter(word for key in labels.keys for word in key.split())
        for place, key in enumerate(labels.keys):
            words = self._words(key)
            if len(words) > 1:
                found[min(words, key=lambda word: (having[word], word))].append(place)
        first = sorted(found)
        self._first = Lines(joined(first))
        self._ends = array("H", accumulate(len(found[word]) for word in first))
        self._places = array("H", (place for word in first for place in found[word]))

    def inside(self, terms: AbstractSet[str]) -> list[tuple[str, frozenset[str]]]:
        """The keys of the labels whose content words are all among some terms, with these words."""
        at = sorted(
            (self._labels.order[place], key, words)
            for term in terms
            for place in self._under(term)
            if (words := self._words(key := self._labels.keys[place])) <= terms
        )
        return [(key, words) for _, key, words in at]

    def _under(self, term: str) -> Sequence[int]:
        place = self._first.find(term)
        if place is None:
            return ()
        return self._places[self._ends[place - 1] if place else 0 : self._ends[place]]

    def _words(self, key: str) -> frozenset[str]:
        return frozenset(key.split()).difference(self._silent)


class Thesaurus:
    """Labels by language, looked up by the index forms of their words.

    `concepts` is the list that the numbers of the labels point into.
    """

    def __init__(self, concepts: Sequence[Concept], labels: Mapping[str, Columns]) -> None:
        self._concepts = tuple(concepts)
        self._labels = {lang: Labels(*columns) for lang, columns in labels.items()}
        self._several: dict[str, _Several] = {}

    def senses(self, words: Sequence[str], *, inside: Sequence[str], main: str = "en") -> list[Sense]:
        """The senses found in a query's words, longest label first; no word belongs to two senses.

        `inside` names the language of each word where the caller knows it, '' where not. In a query whose `main`
        language is not English, labels of another language are met only as they are written.
        """
        free = set(range(len(words)))
        runs = [*_trusted(self._runs(words, inside), main)]
        every = [*runs, *_trusted(self._scattered(words, inside, {*free}), main)]
        found = [_widened(sense, words, every, free) for sense in self._take(runs, free)]
        found += self._take(_trusted(self._scattered(words, inside, free), main), free)
        return sorted(found, key=lambda sense: sense.words)

    def parts(self, sense: Sense) -> list[Sense]:
        """The shorter labels that a label is made of; none where they do not cover all of its words."""
        words, found = self._shorter(sense)
        free = set(range(len(words))).difference(*(part.words for part in found))
        return found if all(analysis.is_function_word(words[i], sense.lang) for i in free) else []

    def inside(self, sense: Sense) -> list[Sense]:
        """The shorter labels in a label, whether or not they cover it."""
        return self._shorter(sense)[1]

    def _shorter(self, sense: Sense) -> tuple[Sequence[str], list[Sense]]:
        """The words of a label, those of a Chinese one as it can be cut, and the shorter labels in it."""
        words = self.cut(sense.label, len(sense.label) - 1) if sense.lang == "zh" else sense.label.split()
        runs = self._runs(words, [sense.lang] * len(words)) if len(words) > 1 else ()
        found = self._take((part for part in runs if len(part.words) < len(words)), set(range(len(words))))
        return words, sorted(found, key=lambda part: part.words)

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
        labels = self._of("zh")
        best = [_Way(0, 0, ())]  # for what is left of the run, from its end on
        for at in reversed(range(len(run))):
            most = min(longest, _LONGEST_CHINESE, len(run) - at)
            sizes = [n for n in range(most, 1, -1) if run[at : at + n] in labels]
            ways = [best[-n].before(n) for n in (*sizes, 1)]
            best.append(min(ways, key=lambda way: (way.left, way.pieces)))
        return [*best[-1].sizes]

    def _take(self, candidates: Iterable[Sense], free: set[int]) -> list[Sense]:
        ranked = sorted(candidates, key=lambda s: (-len(s.words), s.words[0], s.lang != "en"))
        taken = []
        for sense in ranked:
            if free.issuperset(sense.words):
                free.difference_update(sense.words)
                taken.append(sense)
        return taken

    def _runs(self, words: Sequence[str], inside: Sequence[str]) -> Iterator[Sense]:
        """Labels in a row; several words written just so are a label in whatever language."""
        for start in range(len(words)):
            own = self._candidates(words[start], inside[start])
            for lang in dict.fromkeys((*own, *languages_of(words[start]))):
                found = self._beginning(words, start, lang)
                yield from found if lang in own else (s for s in found if s.exact and len(s.words) > 1)

    def _beginning(self, words: Sequence[str], start: int, lang: str) -> Iterator[Sense]:
        """Labels of a language that begin with one word of the query."""
        key = analysis.term(words[start], lang)
        keys, longest = self._of(lang).beginning(key)
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            span = range(start, end)
            key = key if len(span) == 1 else f"{key} {analysis.term(words[end - 1], lang)}"
            if key in keys and not all(analysis.is_function_word(words[i], lang) for i in span):
                yield from self._sense(words, tuple(span), lang, key)

    def _scattered(self, words: Sequence[str], inside: Sequence[str], free: set[int]) -> Iterator[Sense]:
        """Labels of several words whose content words all stand in the query, in another order or apart."""
        for lang in dict.fromkeys(lang for i in sorted(free) for lang in self._candidates(words[i], inside[i])):
            at = {analysis.term(words[i], lang): i for i in sorted(free) if _says_something(words[i], lang)}
            for key, terms in self._of_several_words(lang).inside(at.keys()):
                yield from self._sense(words, tuple(sorted(at[term] for term in terms)), lang, key)

    def _of_several_words(self, lang: str) -> _Several:
        if lang not in self._several:
            row = LANGUAGES[lang]
            silent = {analysis.term(word, lang) for word in row.function_words - row.negations}
            self._several[lang] = _Several(self._of(lang), silent)
        return self._several[lang]

    def _candidates(self, word: str, known: str) -> tuple[str, ...]:
        """The languages whose labels may begin with a word: its own and, where that has none, English."""
        if not known:
            return languages_of(word)
        own = self._of(known).beginning(analysis.term(word, known)).keys or "en" not in languages_of(word)
        return (known,) if own else (known, "en")

    def _of(self, lang: str) -> Labels:
        return self._labels.get(lang, NO_LABELS)

    def _sense(self, words: Sequence[str], span: tuple[int, ...], lang: str, key: str) -> Iterator[Sense]:
        labels = self._of(lang).get(key)
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


def _widened(sense: Sense, words: Sequence[str], others: Iterable[Sense], free: set[int]) -> Sense:
    """A sense with the free words of labels that overlap its own and mean the same; they are free no longer.

    'fees to send money' and 'send money home' are one in 'fees to send money home'.
    """
    for other in others:
        beyond = set(other.words).difference(sense.words)
        if beyond and free.issuperset(beyond) and len(beyond) < len(other.words) and _mean_the_same(sense, other):
            free -= beyond
            span = tuple(sorted({*sense.words, *other.words}))
            concepts = tuple(dict.fromkeys([*sense.concepts, *other.concepts]))
            sense = replace(sense, label=" ".join(words[i] for i in span), words=span, concepts=concepts)
    return sense


def _mean_the_same(one: Sense, other: Sense) -> bool:
    return one.lang == other.lang and not set(one.concepts).isdisjoint(other.concepts)


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


def compile_labels(found: Iterable[Label]) -> tuple[list[Concept], dict[str, Columns]]:
    """The concepts and, by language, the columns of the labels that a `Thesaurus` is opened with."""
    numbers: dict[Concept, int] = {}
    rows: dict[str, dict[str, dict[str, list[int]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for lang, label, concept in found:
        number = numbers.setdefault(concept, len(numbers))
        for key, form in _keys(label, lang):
            if number not in rows[lang][key][form]:
                rows[lang][key][form].append(number)
    beside = _beside(numbers for keys in rows.values() for forms in keys.values() for numbers in forms.values())
    concepts = [replace(concept, beside=tuple(sorted(beside[n]))) for concept, n in numbers.items()]
    return concepts, {lang: _columns(keys) for lang, keys in rows.items()}


def _columns(keys: Mapping[str, Mapping[str, Sequence[int]]]) -> Columns:
    met = {key: place for place, key in enumerate(keys)}
    ordered = sorted(keys)
    return joined(ordered), joined(_row(keys[key]) for key in ordered), [met[key] for key in ordered]


def _beside(together: Iterable[Sequence[int]]) -> Mapping[int, set[int]]:
    """By concept the others that stand with it under some label."""
    found: dict[int, set[int]] = defaultdict(set)
    for numbers in together:
        for number in numbers:
            found[number].update(other for other in numbers if other != number)
    return found


def _row(forms: Mapping[str, Sequence[int]]) -> str:
    """Labels and their concepts as one row of the table."""
    return "\t".join(f"{form}\t{' '.join(map(str, numbers))}" for form, numbers in forms.items())
