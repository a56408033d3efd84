"""Words that occur nowhere, and the known word that was most likely meant: by letters, keyboard and sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from kb.languages import script_of, strip_marks
from kb.lexicon import Lexicon, fold

SHORTEST = 4
"""Shorter words are never corrected: too many others are as near."""

_LONG = 8
_NEIGHBOURS = {
    key: set(keys)
    for key, keys in {
        "q": "wa", "w": "qeas", "e": "wrsd", "r": "etdf", "t": "ryfg", "y": "tugh", "u": "yihj", "i": "uojk",
        "o": "ipkl", "p": "ol", "a": "qwsz", "s": "awedxz", "d": "serfcx", "f": "drtgvc", "g": "ftyhbv",
        "h": "gyujnb", "j": "huikmn", "k": "jiolm", "l": "kop", "z": "asx", "x": "zsdc", "c": "xdfv", "v": "cfgb",
        "b": "vghn", "n": "bhjm", "m": "njk",
    }.items()
}  # fmt: skip
_SOUNDS = (("ph", "f"), ("ck", "k"), ("sc", "s"), ("c", "s"), ("x", "ks"), ("ie", "ei"), ("y", "i"), ("z", "s"))


@dataclass(frozen=True, slots=True)
class _Candidate:
    word: str
    written: str
    passages: int
    cost: float


def correct(word: str, lexicon: Lexicon, langs: Sequence[str], most: int = 3) -> str | None:
    """The known word that a word unknown in all these languages most likely stands for, or None.

    Languages come in order of likelihood: a word of the first is taken before as near a word of the next. `most`
    bounds the slips; short words are allowed fewer.
    """
    wanted = fold(word)
    if len(wanted) < SHORTEST or any(c.isdigit() for c in wanted):
        return None
    near = [c for place, lang in enumerate(langs) for c in _near(wanted, lexicon, lang, _limits(place, wanted, most))]
    meant = [c for c in near if _sound_alike(wanted, c.word) or _is_slip(word, c.written)]
    best = min(meant, key=lambda c: (c.cost, -c.passages, c.word), default=None)
    return best.written if best else None


@dataclass(frozen=True, slots=True)
class _Limits:
    penalty: float
    most: int


def _limits(place: int, wanted: str, most: int) -> _Limits:
    """What is allowed in the language that stands at a place of the list: in any but the first only one slip."""
    if place == 0:
        return _Limits(0.0, most)
    return _Limits(0.5 * place, min(most, 1) if len(wanted) >= _LONG - 2 else 0)


def _near(wanted: str, lexicon: Lexicon, lang: str, limits: _Limits) -> list[_Candidate]:
    most = min(limits.most, 1 if len(wanted) < _LONG - 2 else 2 if len(wanted) < _LONG + 3 else 3)
    words = lexicon.words(lang)
    likely = [word for start in _starts(wanted) for word in words.beginning(start)] if most else ()
    matches = extract(wanted, likely, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [
        _Candidate(
            word,
            words[word].written.lower(),
            words[word].passages,
            distance + limits.penalty - _likeness(wanted, word) - _common(words[word].passages),
        )
        for word, distance, _ in matches
        if len(word) >= SHORTEST - 1
    ]


def _starts(wanted: str) -> set[str]:
    """How the words begin that may be meant: with the same letter, with one that sounds alike, or with the first two swapped.

    No other word is taken, so none is compared: that would be most of the work for a word that is near none.
    """
    alike = {written for written, spoken in _SOUNDS if spoken[0] == _sound(wanted)[0]}
    return {wanted[0], _sound(wanted)[0], wanted[1] + wanted[0], *alike}


def _sound_alike(wanted: str, word: str) -> bool:
    """Whether two words are pronounced in about the same way, or have the same letters."""
    return _sound(wanted) == _sound(word) or sorted(wanted) == sorted(word)


def _is_slip(word: str, instead: str) -> bool:
    """Whether somebody may have slipped from one word to the other, which do not sound alike.

    Few get the first letter wrong, and whoever takes the trouble of accents gets at least one of them right.
    """
    return fold(word)[0] == fold(instead)[0] and _keeps_accents(word, instead)


def _keeps_accents(word: str, instead: str) -> bool:
    """Whether at least one accent is kept, if there are any; in other scripts marks may be left out."""
    accents = {c for c in word.casefold() if strip_marks(c) != c} if script_of(word) == "latin" else ()
    return not accents or any(c in accents for c in instead.casefold())


def _common(passages: int) -> float:
    """A word that stands in many passages is a little likelier than a rare one."""
    return min(passages, 40) / 100


def _likeness(a: str, b: str) -> float:
    """How much likelier than any slip this one is: same sound, neighbouring key, same first letter, doubled letter."""
    same_sound = 0.5 if _sound(a) == _sound(b) else 0.0
    slip = (
        0.25
        if len(a) == len(b) and all(x == y or y in _NEIGHBOURS.get(x, ()) for x, y in zip(a, b, strict=True))
        else 0.0
    )
    swapped = 0.2 if sorted(a) == sorted(b) else 0.0
    return same_sound + slip + swapped + (0.3 if a[0] == b[0] else 0.0)


@lru_cache(maxsize=1 << 11)  # a misspelt word is compared with every word that is near
def _sound(word: str) -> str:
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    kept = [c for i, c in enumerate(word) if i == 0 or (c not in "aeiou" and c != word[i - 1])]
    return "".join(kept)
