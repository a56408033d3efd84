"""The language of a query, told by its words."""

from collections.abc import Sequence

from kb import analysis
from kb.languages import LANGUAGES, languages_of, strip_marks
from kb.lexicon import Lexicon, fold

_TIE = 1e-4
"""How much each passage that has a word speaks for its language: only ever enough to break a tie."""


def main_language(words: Sequence[str], lexicon: Lexicon) -> str:
    """The language that most words of a query belong to; English where nothing speaks against it."""
    votes = dict.fromkeys(LANGUAGES, 0.0)
    for word in words:
        for lang in languages_of(word):
            votes[lang] += 1.0 if analysis.is_function_word(word, lang) else _likelihood(word, lexicon, lang)
    return max(votes, key=lambda lang: (votes[lang], lang == "en"))


def _likelihood(word: str, lexicon: Lexicon, lang: str) -> float:
    """How surely a word is of a language: most where it is written there just so, accents included.

    Of two languages that both have a word, such as 'passeurs', the one that has it in more passages is likelier.
    """
    row = lexicon.words(lang).get(fold(word))
    if row is None:
        return 0.5 if lexicon.knows_form(word, lang) else 0.0
    accented = strip_marks(word) != word
    surely = 1.0 if not accented or row.written.casefold() == word.casefold() else 0.5
    return surely + _TIE * row.passages
