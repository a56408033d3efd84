"""What stands on a printed page beside its text: running headers and footers, and notes at the bottom."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.official.lines import finished

_EDGE = 3  # lines at the top and the bottom of a page among which headers and footers are sought
_MOST_HEADER_WORDS = 25
_RULE = re.compile(r"[_\u2014\u2500\u2015]{5,}")
_SYMBOL = re.compile(r"\b[A-Z]{1,2}/(?:[A-Z0-9.]+/)*[A-Z0-9.]+\d")
_PAGE_FURNITURE = re.compile(
    r"(?:\d{1,3}\s*/\s*\d{1,3}|\d{2}-\d{5}(?:\s*\([A-Z]\))?|\*?\d{7}\*?|\*\d+\*|\d{1,3}|\d{6})"
)
_SMALL = 0.93  # of the body's size: smaller lines at the bottom are notes


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line: text, size in points, whether it is bold, and its emphasised beginning."""

    text: str
    size: float
    bold: bool = False
    lead: str = ""


Page = Sequence[Printed]


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _edges(page: Page) -> list[Printed]:
    return list(page) if len(page) <= 2 * _EDGE else [*page[:_EDGE], *page[-_EDGE:]]


def _repeated(pages: Sequence[Page]) -> set[str]:
    counts = Counter(key for page in pages for key in {_key(line.text) for line in _edges(page)})
    return {key for key, count in counts.items() if count >= max(3, len(pages) / 3)}


def is_furniture(text: str) -> bool:
    """Whether a line at the edge of a page is a page number, a job number or a header with a document symbol."""
    pieces = text.split()
    if pieces and all(_PAGE_FURNITURE.fullmatch(piece) or re.fullmatch(r"\([A-Z]\)", piece) for piece in pieces):
        return True
    header = _SYMBOL.match(text) or re.search(_SYMBOL.pattern + "$", text)
    return bool(header) and len(pieces) <= _MOST_HEADER_WORDS and not finished(text.rstrip("0123456789"))


def _without_edges(page: Page, repeated: set[str]) -> list[Printed]:
    first, last = 0, len(page)

    def drops(line: Printed) -> bool:
        return _key(line.text) in repeated or is_furniture(line.text)

    while first < min(_EDGE, last) and drops(page[first]):
        first += 1
    while last > max(first, len(page) - _EDGE) and drops(page[last - 1]):
        last -= 1
    return list(page[first:last])


def _without_notes(page: Page, body: float) -> list[Printed]:
    """The page up to the rule above its notes or, without one, up to the small lines at its bottom."""
    rule = next((index for index, line in enumerate(page) if index and _RULE.match(line.text)), len(page))
    kept = list(page[:rule])
    while len(kept) > 1 and kept[-1].size < _SMALL * body:
        kept.pop()
    return kept


def _body_size(pages: Sequence[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def body_of(pages: Sequence[Page]) -> list[Printed]:
    """The lines of all pages without headers, footers and notes."""
    repeated, body = _repeated(pages), _body_size(pages)
    cleared = [_without_notes(_without_edges(page, repeated), body) for page in pages]
    return [line for page in cleared for line in page if line.text]
