"""Which words of a query say nothing: those that join others, and those that frame them."""

from collections.abc import Sequence

from kb import analysis
from kb.languages import LANGUAGES, languages_of
from kb.lexicon import fold

_LONGEST_FRAME = max(len(frame) for row in LANGUAGES.values() for frame in row.frames)


def silence(words: Sequence[str], main: str) -> list[bool]:
    """Which words say nothing: those that only join others or, beside words that say something, frame them."""
    silent, frames = [is_silent(word, main) for word in words], _framing(words, main)
    either = [mute or i in frames for i, mute in enumerate(silent)]
    return silent if all(either) else either


def is_silent(word: str, main: str) -> bool:
    """Whether a word only joins others, in the main language of the query or in English."""
    return any(analysis.is_function_word(word, lang) for lang in {main, "en"} if lang in languages_of(word))


def _framing(words: Sequence[str], main: str) -> set[int]:
    """The places of words that, alone or several in a row, only frame others."""
    folded = [fold(word) for word in words]
    rows = ((i, (*folded[i : i + n],)) for n in range(1, _LONGEST_FRAME + 1) for i in range(len(words) - n + 1))
    alone = {langs[0] for langs in map(languages_of, words) if len(langs) == 1}  # a script of one language tells it
    known = [LANGUAGES[lang].frames for lang in {main, "en"} | alone]
    return {place for i, row in rows if any(row in frames for frames in known) for place in range(i, i + len(row))}
