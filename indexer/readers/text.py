"""Plain text files: paragraphs between blank lines, short ones before others as headings."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from indexer.errors import UnreadableFile
from indexer.readers.base import Draft, blocks
from indexer.readers.decoding import read_text
from indexer.readers.paragraphs import is_bullet, is_short, joined_items, mended, parts, titled

_WRAPPED = 0.6
"""A line shorter than this share of the next was ended on purpose, not by the width of the page."""
_RULE = re.compile(r"[\W_]*")


def read(path: Path) -> Draft:
    """Read a text file in UTF-8; its first line is the title if it is short and stands alone.

    Raises:
        UnreadableFile: the file is empty, too large, or no UTF-8 text.
    """
    title, rest = titled(list(_paragraphs(mended(read_text(path)))), "")
    found = blocks(parts(rest))
    if not found:
        raise UnreadableFile(path, None, "the file holds no paragraph of text")
    return Draft(title, "", found)


def _paragraphs(text: str) -> Iterator[str]:
    lines = [line.strip() for line in text.split("\n")]
    for blank, group in groupby(lines, key=lambda line: _RULE.fullmatch(line) is not None):
        if not blank:
            yield from _split_heading(list(group))


def _split_heading(lines: list[str]) -> Iterator[str]:
    """A paragraph, or a heading and the paragraph right under it."""
    alone = len(lines) > 1 and is_short(lines[0]) and (is_bullet(lines[1]) or len(lines[0]) < _WRAPPED * len(lines[1]))
    if alone:
        yield lines[0]
        lines = lines[1:]
    yield joined_items(lines)
