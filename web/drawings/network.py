"""A network on a circle: things around it, ties across it, the wider the closer."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

_WIDTH, _HEIGHT, _RADIUS = 880, 600, 240
_WIDEST = 9.0


@dataclass(frozen=True, slots=True)
class Node:
    """A thing on the circle: its number, its name, where it leads, and whether the picture is about it."""

    number: int
    name: str
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between two numbers: how strong, where it leads, and what it says in words."""

    first: int
    second: int
    strength: int
    href: str
    title: str


def draw(nodes: Sequence[Node], ties: Sequence[Tie], *, title: str, summary: str) -> Markup:
    """The picture; weak ties are drawn first, so that strong ones lie on top."""
    places = {node.number: _place(i, len(nodes)) for i, node in enumerate(nodes)}
    most = max((tie.strength for tie in ties), default=1)
    lines = (_tie(tie, places, most) for tie in sorted(ties, key=lambda tie: (tie.strength, tie.first, tie.second)))
    tied = {number for tie in ties for number in (tie.first, tie.second)}
    marks = (_node(node, places[node.number], tied=node.number in tied) for node in nodes)
    return _SVG.format(
        width=_WIDTH, height=_HEIGHT, title=title, summary=summary,
        ties=Markup("").join(lines), nodes=Markup("").join(marks),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A point on the circle: its angle, 0 at the top and clockwise."""

    angle: float

    def at(self, radius: float) -> tuple[float, float]:
        """The point at a distance from the middle."""
        x = _WIDTH / 2 + radius * math.sin(self.angle)
        return round(x, 1), round(_HEIGHT / 2 - radius * math.cos(self.angle), 1)


def _place(index: int, total: int) -> _Place:
    return _Place(2 * math.pi * index / max(1, total))


# Latin order of the picture in every language: `direction` keeps the anchors of labels where they are drawn.
_SVG = Markup(
    '<svg viewBox="0 0 {width} {height}" direction="ltr" role="group" aria-labelledby="net-t net-d">'
    '<title id="net-t">{title}</title><desc id="net-d">{summary}</desc>{ties}{nodes}</svg>'
)
_TIE = Markup(
    '<a href="{href}" tabindex="-1"><title>{title}</title>'
    '<path d="M{x1:g} {y1:g}Q{cx:g} {cy:g} {x2:g} {y2:g}" stroke-width="{width:g}"/></a>'
)
_NODE = Markup(
    '<a href="{href}" tabindex="-1" class="{state}"><title>{number} {name}</title><circle cx="{x:g}" cy="{y:g}" r="15"/>'
    '<text class="mid" x="{x:g}" y="{below:g}">{number}</text>'
    '<text class="name" x="{nx:g}" y="{ny:g}" text-anchor="{anchor}">{name}</text></a>'
)


def _tie(tie: Tie, places: Mapping[int, _Place], most: int) -> Markup:
    (x1, y1), (x2, y2) = places[tie.first].at(_RADIUS - 15), places[tie.second].at(_RADIUS - 15)
    cx, cy = round(_WIDTH / 2 + (x1 + x2 - _WIDTH) / 8, 1), round(_HEIGHT / 2 + (y1 + y2 - _HEIGHT) / 8, 1)
    width = round(max(1.0, _WIDEST * tie.strength / most), 1)
    return _TIE.format(href=tie.href, title=tie.title, x1=x1, y1=y1, cx=cx, cy=cy, x2=x2, y2=y2, width=width)


def _node(node: Node, place: _Place, *, tied: bool) -> Markup:
    (x, y), (nx, ny) = place.at(_RADIUS), place.at(_RADIUS + 23)
    aside = math.sin(place.angle)
    anchor = "middle" if abs(aside) < 0.05 else "start" if aside > 0 else "end"  # noqa: PLR2004 (top and bottom)
    state = "here" if node.here else "tied" if tied else "apart"
    return _NODE.format(
        href=node.href, number=node.number, name=node.name, state=state, anchor=anchor,
        x=x, y=y, below=y + 4.5, nx=nx, ny=round(ny + 4.5, 1),
    )
