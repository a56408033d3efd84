"""The words that several texts have in common, leaving out those that say little."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb import analysis
from kb.snippets import Marks

_PREFIXES = frozenset({"anti", "co", "inter", "intra", "multi", "non", "post", "pre", "re", "sub"})
_HYPHENS = frozenset({"-", "\N{NON-BREAKING HYPHEN}"})


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word of at least two texts: its index form, its shortest form as written, and the places of the texts."""

    term: str
    lang: str
    surface: str
    places: frozenset[int]


def shared_words(texts: Sequence[tuple[str, str]]) -> tuple[SharedWord, ...]:
    """The content words that stand in at least two of some texts, each a (text, language) pair.

    Forms of one word count as one; words of different languages never do. In the order of the first text that has them.
    """
    places: dict[tuple[str, str], set[int]] = {}
    surfaces: dict[tuple[str, str], str] = {}
    for place, (text, lang) in enumerate(texts):
        for word in _content_words(text, lang):
            key = (analysis.term(word, lang), lang)
            places.setdefault(key, set()).add(place)
            surfaces[key] = min(surfaces.get(key, word), word, key=len)
    return tuple(
        SharedWord(term, lang, surfaces[term, lang], frozenset(found))
        for (term, lang), found in places.items()
        if len(found) > 1
    )


def marks(words: Sequence[SharedWord]) -> Marks:
    """The marks that show these words in a text."""
    langs = {word.lang for word in words}
    return Marks({lang: frozenset(word.term for word in words if word.lang == lang) for lang in langs})


def _content_words(text: str, lang: str) -> list[str]:
    found = ((word, text[end : end + 1]) for word, _, end in analysis.split(text))
    return [word for word, after in found if _says_something(word, lang) and not _is_prefix(word, after)]


def _is_prefix(word: str, after: str) -> bool:
    """Whether a word is only the beginning of another: the 'non' of 'non-custodial'."""
    return after in _HYPHENS and word.casefold() in _PREFIXES


def _says_something(word: str, lang: str) -> bool:
    if len(word) < 2 or not word[0].isalpha():  # noqa: PLR2004 (single letters and numbers)
        return False
    return not analysis.is_function_word(word, lang) and not analysis.is_common_word(word, lang)
