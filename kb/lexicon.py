"""The words a build knows: as they are written, their index form, and in how many passages they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kb import analysis
from kb.fields import FIELDS
from kb.languages import strip_marks


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """A written word without case, accents and apostrophe variants: the form that spellings are compared in."""
    return strip_marks(word.casefold().replace("’", "'"))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Written words by language.

    `words`: language → folded word → (index form, as written, passages it stands in; 0 for a word that only the
    thesaurus has).
    """

    words: Mapping[str, Mapping[str, tuple[str, str, int]]]
    _terms: dict[str, dict[str, int]] = field(default_factory=dict)

    def frequency(self, term: str, lang: str) -> int:
        """In how many passages an index form stands, at most; 0 if the index does not have it."""
        return self._forms(lang).get(term, 0)

    def knows(self, word: str, lang: str) -> bool:
        """Whether the index or the thesaurus has the word, in any of its forms."""
        return fold(word) in self.words.get(lang, {}) or analysis.term(word, lang) in self._forms(lang)

    def _forms(self, lang: str) -> dict[str, int]:
        """Index forms of a language, with the passages that the most frequent word of each stands in."""
        if lang not in self._terms:
            known: dict[str, int] = {}
            for form, _, count in self.words.get(lang, {}).values():
                known[form] = max(count, known.get(form, 0))
            self._terms[lang] = known
        return self._terms[lang]

    def starting_with(self, prefix: str, lang: str) -> tuple[str, ...]:
        """Index forms of the indexed words that begin so, in alphabetical order."""
        start = fold(prefix)
        return tuple(
            sorted({row[0] for word, row in self.words.get(lang, {}).items() if word.startswith(start) and row[2]})
        )


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

    def words(self) -> dict[str, dict[str, tuple[str, str, int]]]:
        """What a `Lexicon` is opened with."""
        return {
            lang: {
                w: (self._written[lang, w].term, self._written[lang, w].surface, n) for w, n in sorted(words.items())
            }
            for lang, words in sorted(self._counts.items())
        }
