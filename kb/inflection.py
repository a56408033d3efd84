"""Whether two words that share an index form are forms of one word, and how far apart they are written.

Stemmers also join words that only look alike: 'report' and 'reporter', 'deportación' and 'deporte'. Words come as
`kb.analysis.form` writes them.
"""

from itertools import takewhile

from kb.languages import LANGUAGES

_SHORTEST_STEM = 3
_SHORTEST_AFTER_ARTICLE = 3


def alike(one: str, other: str, lang: str) -> bool:
    """Whether two words differ by endings of the language at most."""
    endings = LANGUAGES[lang].endings
    if one == other or not endings:
        return True
    shared = _shared(one, other)
    return any(
        one[cut:] in endings and other[cut:] in endings for cut in range(shared, min(_SHORTEST_STEM, shared) - 1, -1)
    )


def apart(one: str, other: str, lang: str) -> int:
    """How many letters two words do not share after their common beginning; articles written with them are no part."""
    first, second = _bare(one, lang), _bare(other, lang)
    return len(first) + len(second) - 2 * _shared(first, second)


def _shared(one: str, other: str) -> int:
    """With how many of the same letters two words begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _bare(word: str, lang: str) -> str:
    article = next((a for a in LANGUAGES[lang].articles if word.startswith(a)), "")
    return word[len(article) :] if len(word) - len(article) >= _SHORTEST_AFTER_ARTICLE else word
