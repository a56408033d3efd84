"""The stretch of a text that best shows why it was found, cut where a reader would cut it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kb.analysis import Token

WIDTH = 220
"""About as many characters as a stretch has."""

MOST = WIDTH * 5 // 4
"""So many it may have where that keeps a sentence whole."""

_FAR, _NEAR = WIDTH // 2, WIDTH // 5
"""How far before the found words a sentence, and a clause, may begin that is shown from its beginning."""

_TOGETHER = 3
"""A found word belongs to the next one that is at most so many words on ('interests of the child')."""

_SENTENCE = re.compile(r"[.!?؟][\"'”’»)]*\s+|[。！？][”’」）]*|\n\s*")
_CLAUSE = re.compile(r"[,;:،؛]\s+|[，；：、]|\s[–—]\s")
_SPACE = re.compile(r"\s+")
_PAUSES = " \n,;:،؛，；：、–—"

Span = tuple[int, int]
"""The first character of something in a text, and the one after its last."""


class _Group(NamedTuple):
    """Found words near each other: their place, how many different words and pairs they are, how far apart they begin."""

    place: Span
    worth: int
    reach: int


_NOTHING = _Group((0, 0), 0, 0)


def window(text: str, found: Sequence[Token], quoted: Sequence[Span] = ()) -> Span:
    """The stretch that has a quoted phrase, if any, and the most of the found words, as close together as can be.

    `found` are the words to be shown, in order. A text that is hardly longer than a stretch is shown whole.
    """
    if len(text) <= MOST:
        return 0, len(text)
    first, last = _closest(found, quoted)
    start = _start(text, first, last)
    return start, _end(text, start, min(last, start + MOST), found)


def _closest(found: Sequence[Token], quoted: Sequence[Span]) -> Span:
    """From the first to the last of the found words that say most together; the beginning where nothing was found."""
    groups = (group for i in range(len(found)) for group in _growing(found[i:]))
    best = max(groups, key=lambda group: (_holds(group.place, quoted), group.worth, -group.reach), default=_NOTHING)
    return best.place


def _growing(found: Sequence[Token]) -> Iterator[_Group]:
    """The first word with ever more of the next ones, as long as they fit and something is gained."""
    start, before, seen = found[0].start, found[0], set[tuple[str, ...]]()
    for token in found:
        if seen and token.end - start > WIDTH:
            return
        together = before.term != token.term and token.position - before.position <= _TOGETHER
        added = {(token.term,), (before.term, token.term) if together else (token.term,)} - seen
        seen |= added
        if added:
            yield _Group((start, token.end), len(seen), token.start - start)
        before = token


def _holds(group: Span, quoted: Sequence[Span]) -> bool:
    return any(group[0] <= start and end <= group[1] for start, end in quoted)


# ── where to cut ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _start(text: str, first: int, last: int) -> int:
    """Where the sentence begins, if that is near, else a clause, else a word; earlier where the text soon ends."""
    room = max(0, min(first - _NEAR, len(text) - WIDTH), last - WIDTH)
    sentences = _sentences(text, max(0, min(first - _FAR, room), last - MOST), first)
    whole = [at for at in sentences if at >= room][:1] or sentences[-1:]
    options = whole or _after(_CLAUSE, text, room, first) or _after(_SPACE, text, room, first)
    return options[0] if options else room


def _end(text: str, start: int, last: int, found: Sequence[Token]) -> int:
    """Where a sentence ends, if that is near, else a word, but not between words that belong together."""
    most = start + MOST
    if len(text) <= most:
        return len(text)
    sentences = _sentences(text, max(last, start + WIDTH // 2), most)
    room = _beyond(found, max(last, start + WIDTH), most)
    options = sentences or _after(_SPACE, text, max(last, room - _NEAR), room + 1)
    return max(last, len(text[: options[-1]].rstrip(_PAUSES))) if options else room


def _beyond(found: Sequence[Token], end: int, most: int) -> int:
    """The end, moved on where it would part found words that belong together."""
    for before, after in pairwise(found):
        if before.start < end < after.end <= most and after.position - before.position <= _TOGETHER:
            end = after.end
    return end


def _sentences(text: str, least: int, most: int) -> list[int]:
    """Where sentences begin between two places; a full stop before a small letter or a number ends none."""
    begin = [0] if least == 0 else []
    return begin + [at for at in _after(_SENTENCE, text, least, most) if not _goes_on(text[at : at + 1])]


def _goes_on(character: str) -> bool:
    return character.islower() or character.isdigit()


def _after(pattern: re.Pattern[str], text: str, least: int, most: int) -> list[int]:
    return [match.end() for match in pattern.finditer(text, max(0, least - 4), most) if match.end() >= least]
