"""Lines of PDF pages to paragraphs: margins dropped, words rejoined, paragraphs told by the ends of their lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from indexer.readers.paragraphs import is_bullet, is_final, is_short, joined_items

_EDGE = 2
"""Running headers and footers are sought among so many lines at the top and at the bottom of a page."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—|\s]*(?:(?:page|seite|página|стр\.?)\s*)?\d{1,3}(?:\s*(?:/|of|de|von|sur)\s*\d{1,3})?"
                          r"[-–—|\s]*", re.IGNORECASE)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SPLIT = re.compile(r"([^\W\d_]+)-$")
_BEGINNING = re.compile(r"['\"“‘«(\[¿¡]*[^\W_a-zà-öø-ÿа-я]")
_FULL = 0.85
"""A sentence that ends before this share of the usual width ends its paragraph."""
_NARROW = 0.7
"""A heading is narrower than this share of the usual width."""


def paragraphs(pages: Sequence[Sequence[str]]) -> list[str]:
    """The paragraphs of pages, each a text on one line or, a list, one item a line."""
    lines = [line.replace("\xad", "") for page in without_margins(pages) for line in page]
    width = _usual_width(lines)
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line))
    found: list[list[str]] = []
    for place, line in enumerate(lines):
        if not found or not line or _starts(lines, place, width):
            found.append([])
        if line:
            found[-1].append(line)
    return [joined_items(_rejoined(group, words)) for group in found if group]


def without_margins(pages: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The pages without page numbers and without lines at their edges that most pages repeat."""
    filled = [[line for line in page if line] for page in pages]
    counts = Counter(mark for page in filled for mark in {_mark(page[i]) for i in _edges(page)})
    running = {mark for mark, count in counts.items() if count >= max(2, len(filled) / 2) and _WORD.search(mark)}
    for page, whole in zip(filled, pages, strict=True):
        dropped = {page[i] for i in _edges(page) if _mark(page[i]) in running or _PAGE_NUMBER.fullmatch(page[i])}
        yield [line for line in whole if line not in dropped]


def _edges(page: Sequence[str]) -> set[int]:
    return {i for i in range(len(page)) if i < _EDGE or i >= len(page) - _EDGE}


def _mark(line: str) -> str:
    """What a running line has in common on all pages: its text without numbers."""
    return _NUMBER.sub("#", line)


def _usual_width(lines: Sequence[str]) -> int:
    """The width, in characters, that nine in ten lines keep."""
    widths = sorted(len(line) for line in lines if line)
    return widths[int(0.9 * (len(widths) - 1))] if widths else 0


def _starts(lines: Sequence[str], place: int, width: int) -> bool:
    """Whether a line starts a paragraph, seen from the lines before and after it."""
    before, line = lines[place - 1], lines[place]
    if not before or (is_bullet(line) and not is_bullet(before) and is_final(before)):
        return True
    if is_bullet(line) or not _BEGINNING.match(line):
        return False
    ended = len(before) < _FULL * width and (is_final(before) or is_bullet(before))
    return ended or _is_heading(before, width) or (is_final(before) and _is_heading(line, width))


def _is_heading(line: str, width: int) -> bool:
    return is_short(line) and len(line) < _NARROW * width and _BEGINNING.match(line) is not None


def _rejoined(lines: Sequence[str], words: Counter[str]) -> list[str]:
    """The lines with words put together that were divided at a line end."""
    found = [lines[0]]
    for line in lines[1:]:
        head = _SPLIT.search(found[-1])
        tail = _WORD.match(line)
        if head and tail and tail.group()[0].islower():
            joined = _joined(head[1], tail.group(), words)
            found[-1] = found[-1][: head.start()] + joined + line[tail.end() :]
        else:
            found.append(line)
    return found


def _joined(head: str, tail: str, words: Counter[str]) -> str:
    """The whole word, with its hyphen only if the text writes it so elsewhere and never without."""
    whole, hyphened = head + tail, f"{head}-{tail}"
    return hyphened if words[hyphened.lower()] and not words[whole.lower()] else whole
