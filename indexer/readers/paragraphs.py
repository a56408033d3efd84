"""Paragraphs of text without markup: which of them are headings, lists or leftovers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from indexer.readers.base import Heading, Part
from indexer.readers.leftovers import is_button
from indexer.readers.markup import escape, listing, one_line

HEADING_WORDS = 8
"""A heading in text without markup has at most so many words."""

_FINAL = re.compile(r"[.!?;:,…。！？；：，、؟،؛]['\"”’»›)\]]*$")
_BULLET = re.compile(r"^(?:[•▪‣◦●■–—*-]|o(?=\s+[A-Z]))\s+|^\(?(?:\d{1,2}|[a-z])[.)]\s+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")

# Quotation marks and dashes of UTF-8 that some program read as Windows-1252, or the reverse.
_BROKEN = {
    "â€™": "’", "â€˜": "‘", "â€œ": "“", "â€\x9d": "”", "â€“": "–", "â€”": "—", "â€¦": "…",
    "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "—", "\x85": "…",
    "``": "“", "''": "”",
}  # fmt: skip
_BROKEN_MARK = re.compile("|".join(map(re.escape, _BROKEN)))


def mended(text: str) -> str:
    """The text with broken quotation marks and dashes put right; sound ones stay as they are.

    >>> mended("the dayâ€™s theme")
    'the day’s theme'
    """
    return _BROKEN_MARK.sub(lambda mark: _BROKEN[mark.group()], text)


def is_bullet(line: str) -> bool:
    """Whether a line begins an item of a list."""
    return _BULLET.match(line) is not None


def is_final(line: str) -> bool:
    """Whether a line ends with a punctuation mark, as sentences do and headings do not."""
    return _FINAL.search(line) is not None


def is_short(line: str) -> bool:
    """Whether a line could be a heading: few words, no final punctuation, no item of a list."""
    words = len(line.split()) + len(_HAN.findall(line)) // 2
    return (
        words <= HEADING_WORDS
        and "\n" not in line
        and bool(_LETTER.search(line))
        and not (is_final(line) or is_bullet(line))
    )


def parts(paragraphs: Iterable[str]) -> Iterator[Part]:
    """Headings and Markdown paragraphs; a short one before a long one is a heading, but never the first.

    A paragraph of several lines is a list: one item a line.
    """
    kept = [paragraph for paragraph in paragraphs if not is_button(paragraph)]
    following = [*kept[1:], ""]
    for place, (paragraph, after) in enumerate(zip(kept, following, strict=False)):
        if place and after and is_short(paragraph) and not is_short(after):
            yield Heading(2, one_line(paragraph))
        else:
            yield _markdown(paragraph)


def _markdown(paragraph: str) -> str:
    if not is_bullet(paragraph):
        return escape(one_line(paragraph))
    lines = paragraph.split("\n")
    mark = "1." if lines[0].lstrip("(")[:1].isdigit() else "-"
    return listing([escape(one_line(_BULLET.sub("", line))) for line in lines], mark)


def joined_items(lines: Sequence[str]) -> str:
    """One paragraph of lines: items of a list stay on lines of their own, other lines are run together."""
    text = lines[0]
    for _, line in pairwise(lines):
        text += ("\n" if is_bullet(line) and is_bullet(text) else " ") + line
    return text


def titled(paragraphs: Sequence[str], title: str) -> tuple[str, Sequence[str]]:
    """The title, if need be the short first paragraph, and the paragraphs without it."""
    if not paragraphs:
        return title, paragraphs
    first = one_line(paragraphs[0])
    if first.casefold() == title.casefold() or (not title and is_short(first)):
        return first, paragraphs[1:]
    return title, paragraphs
