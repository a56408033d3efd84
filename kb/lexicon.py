"""The words a build knows: as they are written, their index form, and in how many passages they stand."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kb import analysis
from kb.fields import FIELDS
from kb.languages import strip_marks
from kb.lines import Lines, joined


def folded(text: str) -> str:
    """A text without case, accents and apostrophe variants: the form that spellings are compared in."""
    return strip_marks(text.casefold().replace("’", "'"))


fold = lru_cache(maxsize=1 << 13)(folded)
"""The same for single words, which come again and again."""


class Word(NamedTuple):
    """A known word: its index form, how it is written, and the passages it stands in (0: only the thesaurus has it)."""

    form: str
    written: str
    passages: int


class Words(Mapping[str, Word]):
    """The words of one language by their folded form, in alphabetical order.

    Kept in columns, since there are tens of thousands, the first three a line for each word: `folded`, its index form
    and how it is written ('' where they are the folded word itself), and the passages it stands in.
    """

    def __init__(self, folded: str, forms: str, written: str, passages: Iterable[int]) -> None:
        self._folded = Lines(folded)
        self._forms = Lines(forms)
        self._written = Lines(written)
        self._passages = array("H", passages)
        self._beginning = lru_cache(maxsize=1 << 8)(self._folded.beginning)  # few letters begin all words

    def __getitem__(self, word: str) -> Word:
        place = self._folded.find(word)
        if place is None:
            raise KeyError(word)
        return self._row(place)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._folded.find(word) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._folded)

    def __len__(self) -> int:
        return len(self._folded)

    def beginning(self, start: str) -> tuple[str, ...]:
        """The folded forms that begin so, in order: what is compared with a misspelt word, hundreds at a time."""
        return self._beginning(start)

    def rows(self) -> Iterator[Word]:
        """Every word, in order."""
        columns = zip(self._folded, self._forms, self._written, self._passages, strict=True)
        return (Word(form or word, written or word, passages) for word, form, written, passages in columns)

    def starting_with(self, start: str) -> Iterator[Word]:
        """The words that begin so, in order."""
        return map(self._row, self._folded.starting_with(start))

    def _row(self, place: int) -> Word:
        word = self._folded[place]
        return Word(self._forms[place] or word, self._written[place] or word, self._passages[place])


NO_WORDS = Words("", "", "", ())


class Lexicon:
    """The words that a build knows, by language."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self._words = words
        self._known: dict[str, tuple[Lines, Sequence[int]]] = {}

    def words(self, lang: str) -> Words:
        """The words of a language; none of one that the build does not have."""
        return self._words.get(lang, NO_WORDS)

    def frequency(self, term: str, lang: str) -> int:
        """In how many passages an index form stands, at most; 0 if the index does not have it."""
        forms, passages = self._forms(lang)
        place = forms.find(term)
        return 0 if place is None else passages[place]

    def knows(self, word: str, lang: str) -> bool:
        """Whether the index or the thesaurus has the word, in any of its forms."""
        return fold(word) in self.words(lang) or self.knows_form(word, lang)

    def knows_form(self, word: str, lang: str) -> bool:
        """Whether the index or the thesaurus has some form of the word, if not the word itself."""
        return self._forms(lang)[0].find(analysis.term(word, lang)) is not None

    def _forms(self, lang: str) -> tuple[Lines, Sequence[int]]:
        """Index forms of a language in order, and the passages that the most frequent word of each stands in."""
        if lang not in self._known:
            most: dict[str, int] = {}
            for form, _, count in self.words(lang).rows():
                most[form] = max(count, most.get(form, 0))
            forms = sorted(most)
            self._known[lang] = Lines(joined(forms)), array("H", (most[form] for form in forms))
        return self._known[lang]

    def starting_with(self, prefix: str, lang: str) -> tuple[str, ...]:
        """Index forms of the indexed words that begin so, in alphabetical order."""
        return tuple(sorted({row.form for row in self.words(lang).starting_with(fold(prefix)) if row.passages}))


Columns = tuple[str, str, str, Sequence[int]]
"""What a language's `Words` are made of."""


class Gathering:
    """Gathers the words of passages as they go by, then those of the thesaurus."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._written: dict[tuple[str, str], analysis.Token] = {}

    def add(self, texts: Mapping[str, str]) -> None:
        """Count the words of one passage, given as field → text."""
        seen: dict[str, set[str]] = defaultdict(set)
        for name, text in texts.items():
            lang = FIELDS[name].lang
            if lang:
                seen[lang] |= self._see(text, lang)
        for lang, words in seen.items():
            self._counts[lang].update(words)

    def add_labels(self, texts: Iterable[str], lang: str) -> None:
        """Know the words of the thesaurus's labels in a language, whether or not a passage has them."""
        self._counts[lang].update(dict.fromkeys(self._see("\n".join(texts), lang), 0))

    def _see(self, text: str, lang: str) -> set[str]:
        found = set()
        for token in {token.surface: token for token in analysis.tokens(text, lang)}.values():
            word = fold(token.surface)
            self._written.setdefault((lang, word), token)
            found.add(word)
        return found

    def columns(self) -> dict[str, Columns]:
        """The arguments of each language's `Words`."""
        return {lang: self._columns(lang, counts) for lang, counts in sorted(self._counts.items())}

    def _columns(self, lang: str, counts: Mapping[str, int]) -> Columns:
        folded = sorted(counts)
        tokens = [self._written[lang, word] for word in folded]
        return (
            joined(folded),
            joined("" if token.term == word else token.term for word, token in zip(folded, tokens, strict=True)),
            joined("" if token.surface == word else token.surface for word, token in zip(folded, tokens, strict=True)),
            [counts[word] for word in folded],
        )
