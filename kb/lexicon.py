"""The words a build knows: as they are written, their index form, and in how many passages they stand."""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kb import analysis
from kb.fields import FIELDS
from kb.languages import strip_marks


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """A written word without case, accents and apostrophe variants: the form that spellings are compared in."""
    return strip_marks(word.casefold().replace("’", "'"))


class Word(NamedTuple):
    """A known word: its index form, how it is written, and the passages it stands in (0: only the thesaurus has it)."""

    form: str
    written: str
    passages: int


class Words(Mapping[str, Word]):
    """The words of one language by their folded form, in alphabetical order.

    Kept in columns, since there are tens of thousands: `folded`, `forms` ('' where it is the folded word itself),
    `written` for those that are written otherwise than folded, and `passages`.
    """

    def __init__(
        self, folded: Sequence[str], forms: Sequence[str], written: Mapping[str, str], passages: Sequence[int]
    ) -> None:
        shared: dict[str, str] = {}
        self._folded = list(folded)
        self._forms = [shared.setdefault(form, form) for form in forms]
        self._written = written
        self._passages = array("H", passages)

    def __getitem__(self, word: str) -> Word:
        place = bisect_left(self._folded, word)
        if place == len(self._folded) or self._folded[place] != word:
            raise KeyError(word)
        return self._row(place)

    def __contains__(self, word: object) -> bool:
        place = bisect_left(self._folded, word) if isinstance(word, str) else len(self._folded)
        return place < len(self._folded) and self._folded[place] == word

    def __iter__(self) -> Iterator[str]:
        return iter(self._folded)

    def __len__(self) -> int:
        return len(self._folded)

    @property
    def folded(self) -> Sequence[str]:
        """The folded forms, in order: what is compared with a misspelt word, thousands at a time."""
        return self._folded

    def rows(self) -> Iterator[Word]:
        """Every word, in order."""
        return map(self._row, range(len(self)))

    def starting_with(self, start: str) -> Iterator[Word]:
        """The words that begin so, in order."""
        for place in range(bisect_left(self._folded, start), len(self)):
            if not self._folded[place].startswith(start):
                return
            yield self._row(place)

    def _row(self, place: int) -> Word:
        word = self._folded[place]
        return Word(self._forms[place] or word, self._written.get(word, word), self._passages[place])


NO_WORDS = Words((), (), {}, ())


class Lexicon:
    """The words that a build knows, by language."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self._words = words
        self._terms: dict[str, dict[str, int]] = {}

    def words(self, lang: str) -> Words:
        """The words of a language; none of one that the build does not have."""
        return self._words.get(lang, NO_WORDS)

    def frequency(self, term: str, lang: str) -> int:
        """In how many passages an index form stands, at most; 0 if the index does not have it."""
        return self._forms(lang).get(term, 0)

    def knows(self, word: str, lang: str) -> bool:
        """Whether the index or the thesaurus has the word, in any of its forms."""
        return fold(word) in self.words(lang) or analysis.term(word, lang) in self._forms(lang)

    def _forms(self, lang: str) -> dict[str, int]:
        """Index forms of a language, with the passages that the most frequent word of each stands in."""
        if lang not in self._terms:
            known: dict[str, int] = {}
            for form, _, count in self.words(lang).rows():
                known[form] = max(count, known.get(form, 0))
            self._terms[lang] = known
        return self._terms[lang]

    def starting_with(self, prefix: str, lang: str) -> tuple[str, ...]:
        """Index forms of the indexed words that begin so, in alphabetical order."""
        return tuple(sorted({row.form for row in self.words(lang).starting_with(fold(prefix)) if row.passages}))


Columns = tuple[Sequence[str], Sequence[str], Mapping[str, str], Sequence[int]]
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
            folded,
            ["" if token.term == word else token.term for word, token in zip(folded, tokens, strict=True)],
            {word: token.surface for word, token in zip(folded, tokens, strict=True) if token.surface != word},
            [counts[word] for word in folded],
        )
