"""Which words of a query are corrected, which only lead to a suggestion, and which are left alone."""

import re
from dataclasses import dataclass, field

from kb import analysis
from kb.languages import languages_of
from kb.lexicon import Lexicon, fold
from kb.query import countries, everyday, spelling
from kb.query.expressions import Corrected

_MANY_MORE = 3
"""How many times more passages a word must stand in to be taken for a rare one."""

_MOST_UNKNOWN = 10
"""Whoever writes more words that nothing has than this writes no language that is known here, and gets no guesses."""


@dataclass(slots=True)
class Corrector:
    """The corrections of one query in its main language; without `applies` they become suggestions."""

    lexicon: Lexicon
    main: str
    applies: bool
    corrected: list[Corrected] = field(default_factory=list)
    doubtful: dict[str, str] = field(default_factory=dict)
    _unknown: dict[str, bool] = field(default_factory=dict)

    def correct(self, word: str) -> str:
        """The word to search for: another one only where the word occurs nowhere."""
        better = self._better(word)
        if better is None:
            return word
        if not self.applies:
            self.doubtful[word] = better
            return word
        self.corrected.append(Corrected(word, better))
        return better

    def leave(self, word: str) -> str:
        """The word as it is, such as a quoted one or a name; if it occurs nowhere it leads to a suggestion."""
        better = self._better(word)
        if better:
            self.doubtful[word] = better
        return word

    def suggestion(self, query: str) -> str | None:
        """The whole query with doubtful words replaced, or None where there is none."""
        better = query
        for word, instead in self.doubtful.items():
            better = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", instead, better)
        return better if better != query else None

    def _better(self, word: str) -> str | None:
        """The known word that an unknown one stands for.

        A word that no passage has may still be spelt right. A word that merely shares its stem with a rare one
        ('remitances' and 'remit') gives way to a word that is one slip away and stands in many more passages.
        """
        langs = self._likely_languages(word)
        if self._is_unknown(word):
            return None if _exists(word) else self._looked_up(word, langs)
        if self._is_written(word) or _exists(word):
            return None
        better = spelling.correct(word, self.lexicon, langs[:1], most=1)
        if better is None or analysis.term(better, self.main) == analysis.term(word, self.main):
            return None
        return better if self._frequency(better) > _MANY_MORE * self._frequency(word) else None

    def _looked_up(self, word: str, langs: list[str]) -> str | None:
        """The nearest known word, for the first unknown ones only."""
        self._unknown.setdefault(word, len(self._unknown) < _MOST_UNKNOWN)
        return spelling.correct(word, self.lexicon, langs) if self._unknown[word] else None

    def _frequency(self, word: str) -> int:
        return self.lexicon.frequency(analysis.term(word, self.main), self.main)

    def _is_written(self, word: str) -> bool:
        """Whether the word stands somewhere just so or in its other number, or says nothing anyway."""
        folded = fold(word)
        numbers = (folded, f"{folded}s", folded.removesuffix("s"))
        return any(
            analysis.is_function_word(word, lang) or any(form in self.lexicon.words(lang) for form in numbers)
            for lang in languages_of(word)
        )

    def _is_unknown(self, word: str) -> bool:
        langs = languages_of(word)
        return "zh" not in langs and not any(
            self.lexicon.knows(word, lang) or analysis.is_function_word(word, lang) for lang in langs
        )

    def _likely_languages(self, word: str) -> list[str]:
        return sorted(languages_of(word), key=lambda lang: lang != self.main)


def _exists(word: str) -> bool:
    """Whether a word that no passage has is spelt right all the same."""
    return everyday.exists(word) or countries.exists(word)
