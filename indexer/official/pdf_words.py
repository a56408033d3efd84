"""Words damaged by the layout of a PDF: split at line ends, broken by stray spaces, glued to marks of notes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from indexer.official.lines import Line

_WORD = re.compile(r"[A-Za-zÀ-ÿĀ-ſ\u0400-\u04ff]+")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)+")
_AT_END = re.compile(r"([^\W\d_]+)[-‐]$")
_AT_START = re.compile(r"([^\W\d_]+)(\S*)\s*")
_BEFORE_HYPHEN = re.compile(r"(?<=[^\W\d_]) [-‐](?=[^\W\d_])")
_PAIR = re.compile(r"(?<![\w'’-])([^\W\d_]+) (?=([^\W\d_]+)(?![\w-]))")
_GLUED = re.compile(r"(?<=[A-Za-zÀ-ÿ\u0400-\u06ff]{3})\d{1,2}(?!\w|[.-]\d)|(?<=[;,，、；。》])\d{1,2}(?!\w|\.\d)")
_TIMES_SURER = 3  # how much oftener a joined word must occur than its parts
_MOST_UNSEEN = 3  # marks of notes that may have been lost between two that are seen


def _counts(lines: Sequence[Line]) -> Counter[str]:
    return Counter(word.casefold() for line in lines for word in _WORD.findall(line.text))


def _hyphenated(lines: Sequence[Line]) -> set[str]:
    return {word.casefold() for line in lines for word in _HYPHENATED.findall(line.text)}


def _joined(first: str, second: str, words: Counter[str], hyphenated: set[str]) -> str:
    """The word that a line end has split: with its hyphen unless the document shows that it has none."""
    compound = f"{first}-{second}"
    if compound.casefold() in hyphenated:
        return compound
    parts_known = words[first.casefold()] > 1 and words[second.casefold()] > 1
    if words[(first + second).casefold()] or not parts_known:
        return first + second
    return compound


def rejoin(lines: Sequence[Line]) -> list[Line]:
    """The lines with every word that was split at a line end moved, whole, to the end of the upper line."""
    words, hyphenated = _counts(lines), _hyphenated(lines)
    found = list(lines)
    for index in range(len(found) - 1):
        upper, lower = _AT_END.search(found[index].text), _AT_START.match(found[index + 1].text)
        if upper and lower and lower[1][0].islower():
            word = _joined(upper[1], lower[1], words, hyphenated)
            found[index] = replace(found[index], text=found[index].text[: upper.start()] + word + lower[2])
            found[index + 1] = replace(found[index + 1], text=found[index + 1].text[lower.end() :])
    return [line for line in found if line.text]


def _mended_pair(words: Counter[str], match: re.Match[str]) -> str:
    first, second = match[1].casefold(), match[2].casefold()
    whole = words[first + second]
    broken = min(words[first], words[second])
    sure = whole and broken <= 2 and whole >= _TIMES_SURER * broken  # noqa: PLR2004
    return match[1] if sure and match[2][0].islower() else match[0]


def mend_spaces(lines: Sequence[Line]) -> list[Line]:
    """The lines without stray spaces inside words, where the rest of the document shows what the word is."""
    words = _counts(lines)
    mended = []
    for line in lines:
        text = _BEFORE_HYPHEN.sub("-", line.text)
        once = _PAIR.sub(lambda match: _mended_pair(words, match), text)
        mended.append(replace(line, text=once))
    return mended


def strip_note_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines without numbers of notes glued to a word; a number is one only if it comes next in order."""
    last = 0

    def stripped(match: re.Match[str]) -> str:
        nonlocal last
        number = int(match[0])
        if not last < number <= last + 1 + _MOST_UNSEEN:
            return match[0]
        last = number
        return ""

    return [replace(line, text=_GLUED.sub(stripped, line.text)) for line in lines]


def repair(lines: Sequence[Line]) -> list[Line]:
    """The lines with all three kinds of damage mended as far as that is certain."""
    return mend_spaces(rejoin(strip_note_numbers(lines)))
