"""A heat map of objectives and something else: a row for each value, a column for each objective, darker for more."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

_CELL, _ROW, _LEFT, _TOP = 30, 26, 44, 22
LEVELS = 4
"""Steps of darkness above nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: how many, where it leads ('' for nowhere), and what it says in words."""

    count: int
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its short label, its full name, where that leads, and a cell for each column."""

    label: str
    name: str
    href: str
    cells: tuple[Cell, ...]


def level(count: int, most: int) -> int:
    """The step of darkness of a count, 0 for nothing."""
    return 0 if not count else 1 + (LEVELS - 1) * (count - 1) // max(1, most - 1)


def draw(columns: Sequence[tuple[str, str]], lines: Sequence[Line], *, title: str, summary: str, mirrored: bool) -> Markup:
    """The picture. `columns` are (label, address); `mirrored` puts the first column on the right."""
    width, height = _LEFT + _CELL * len(columns), _TOP + _ROW * len(lines)
    places = [_LEFT + _CELL * i for i in range(len(columns))]
    if mirrored:
        places = [width - x - _CELL for x in places]
    most = max((cell.count for line in lines for cell in line.cells), default=0)
    heads = (_head(label, href, x) for (label, href), x in zip(columns, places, strict=True))
    rows = (_line(line, i, places, most, width - 4 if mirrored else 4) for i, line in enumerate(lines))
    return _SVG.format(
        width=width, height=height, title=title, summary=summary,
        heads=Markup("").join(heads), rows=Markup("").join(rows),
    )


_SVG = Markup(
    '<svg viewBox="0 0 {width} {height}" role="group" aria-labelledby="heat-t heat-d">'
    '<title id="heat-t">{title}</title><desc id="heat-d">{summary}</desc>{heads}{rows}</svg>'
)
_HEAD = Markup('<a href="{href}" tabindex="-1"><text class="mid" x="{x}" y="14">{label}</text></a>')
_LABEL = Markup('<a href="{href}" tabindex="-1"><title>{name}</title><text x="{x}" y="{y}">{label}</text></a>')


def _head(label: str, href: str, x: int) -> Markup:
    return _HEAD.format(href=href, label=label, x=x + _CELL // 2)


def _line(line: Line, index: int, places: Sequence[int], most: int, label_x: int) -> Markup:
    y = _TOP + _ROW * index
    label = _LABEL.format(href=line.href, name=line.name, label=line.label, x=label_x, y=y + 17)
    cells = (_cell(cell, x, y, most) for cell, x in zip(line.cells, places, strict=True))
    return label + Markup("".join(cells))  # noqa: S704 (every text in it is escaped)


def _cell(cell: Cell, x: int, y: int, most: int) -> str:
    """One cell; there are hundreds, which `Markup.format` would take long for."""
    step = level(cell.count, most)
    count = f'<text class="mid h{step}" x="{x + _CELL // 2}" y="{y + 17}">{cell.count}</text>' if cell.count else ""
    around = ("g", "") if not cell.href else ("a", f' href="{escape(cell.href)}" tabindex="-1"')
    return (
        f"<{around[0]}{around[1]}><title>{escape(cell.title)}</title>"
        f'<rect class="h{step}" x="{x + 1}" y="{y + 1}" width="{_CELL - 2}" height="{_ROW - 2}"/>{count}</{around[0]}>'
    )
