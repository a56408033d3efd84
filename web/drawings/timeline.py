"""A timeline: a row for each event, a bar from its start to its end, as exact as its dates are.

What is held again and again has a bar for each time, with a line between; where no end is known, dots lead on.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from markupsafe import Markup

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 900, 44, 40, 34, 27
_LEAST, _GAP, _DOTS = 7.0, 2.0, 34.0
_BELOW = 18
"""So much higher is a row whose name stands below its marks."""
_LETTER = 6.0
"""About as wide is a letter of a name."""
_YEAR = 365.25
_EVERY = 2
"""Years are named from one to the next but one."""


_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that took place: its number, its name, when, and where it leads.

    `end` is None for a single date, and where the event is `open`: it went on, and no end is known. `every` is the
    number of years from one time to the next, None where there was one. `precision` is 'day', 'month' or 'year'.
    `attributes` say which language the name is in.
    """

    number: int
    name: str
    start: date
    end: date | None
    precision: str
    href: str
    title: str
    attributes: Markup = _NOTHING
    every: int | None = None
    open: bool = False


def last_day(found: date, precision: str) -> date:
    """The last day of the day, month or year that a date stands for."""
    if precision == "year":
        return date(found.year, 12, 31)
    if precision == "month":
        following = date(found.year + found.month // 12, found.month % 12 + 1, 1)
        return following - timedelta(days=1)
    return found


def times(event: Event, last_year: int) -> tuple[tuple[date, date], ...]:
    """First and last day of each time an event was held; what goes on openly is held until the last year."""
    if event.every is None:
        return ((event.start, last_day(event.end or event.start, event.precision)),)
    until = event.end or date(last_year, 12, 31)
    years = range(event.start.year, until.year + 1, event.every)
    starts = [min(_in(year, event.start), until) for year in years]
    return tuple((start, last_day(start, event.precision)) for start in starts)


def _in(year: int, found: date) -> date:
    """The same day in another year; a leap day is the one before."""
    return date(year, found.month, min(found.day, 28 if found.month == 2 else 31))  # noqa: PLR2004 (February)


def draw(events: Sequence[Event], *, title: str, summary: str, mirrored: bool) -> Markup:
    """The picture; `mirrored` lets time run from right to left."""
    scale = _Scale.over(events, mirrored=mirrored)
    rows = [_laid(event, scale) for event in events]
    tops = list(accumulate((_ROW + (_BELOW if row.named_below else 0) for row in rows), initial=_TOP))
    height = tops[-1] + 6
    years = (_year(year, scale, height) for year in range(scale.first, scale.last + 1, _EVERY))
    bars = (_row(row, y, scale) for row, y in zip(rows, tops, strict=False))
    return _SVG.format(
        width=_WIDTH, height=height, title=title, summary=summary,
        years=Markup("").join(years), bars=Markup("").join(bars),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to places: the first and the last year, and the direction."""

    first: int
    last: int
    mirrored: bool

    @classmethod
    def over(cls, events: Sequence[Event], *, mirrored: bool) -> "_Scale":
        """The scale on which all events have room."""
        first = min((event.start.year for event in events), default=2018)
        last = max((last_day(event.end or event.start, "year").year for event in events), default=2018)
        return cls(first, last + 1, mirrored)

    def at(self, day: date) -> float:
        """Where a day lies."""
        share = (day - date(self.first, 1, 1)).days / (_YEAR * max(1, self.last - self.first))
        x = _LEFT + share * (_WIDTH - _LEFT - _RIGHT)
        return round(_WIDTH - x if self.mirrored else x, 1)

    def between(self, first: date, last: date) -> tuple[float, float]:
        """Left end and width of the bar from one day to another."""
        left, right = sorted((self.at(first), self.at(last + timedelta(days=1))))
        return left, max(_LEAST, round(right - left, 1))


_SVG = Markup(
    '<svg viewBox="0 0 {width} {height}" direction="ltr" role="group" aria-labelledby="time-t time-d">'
    '<title id="time-t">{title}</title><desc id="time-d">{summary}</desc>{years}{bars}</svg>'
)
_YEAR_MARK = Markup('<path class="year" d="M{x:g} 22V{height}"/><text class="mid" x="{x:g}" y="17">{year}</text>')
_EVENT = Markup(
    '<a href="{href}" tabindex="-1"><title>{title}</title><text class="key mid" x="{key:g}" y="{text}">{number}</text>'
    '{marks}<text class="name" x="{nx:g}" y="{ny}" text-anchor="{anchor}"{attributes}>{name}</text></a>'
)
_BAR = Markup('<rect class="p-{precision}" x="{x:g}" y="{y}" width="{width:g}" height="13" rx="3"/>')
_LINE = Markup('<path class="{kind}" d="M{first:g} {y:g}H{last:g}"/>')


def _year(year: int, scale: _Scale, height: int) -> Markup:
    return _YEAR_MARK.format(x=scale.at(date(year, 1, 1)), height=height, year=year)


@dataclass(frozen=True, slots=True)
class _Laid:
    """An event with its bars, its dots, and the first and last place that its marks have."""

    event: Event
    bars: Sequence[tuple[float, float]]
    dots: Mapping[str, float]
    left: float
    right: float

    @property
    def named_below(self) -> bool:
        """Whether the name has too little room on both sides of the marks."""
        return _LETTER * len(self.event.name) > max(self.left - _LEFT, _WIDTH - self.right)


def _laid(event: Event, scale: _Scale) -> _Laid:
    bars = _bars(event, scale)
    left, right = min(x for x, _ in bars), max(x + width for x, width in bars)
    dots = _dots(event, left, right, scale)
    return _Laid(event, bars, dots, min(left, *dots.values()) if dots else left, max(right, *dots.values()) if dots else right)


def _row(row: _Laid, y: int, scale: _Scale) -> Markup:
    event = row.event
    return _EVENT.format(
        href=event.href, title=event.title, number=event.number, name=event.name, attributes=event.attributes,
        marks=Markup("").join(_marks(event, row.bars, row.dots, y)), text=y + 11, key=_WIDTH - 18 if scale.mirrored else 18,
        **_named(row, y),
    )


def _named(row: _Laid, y: int) -> Mapping[str, object]:
    """Where the name of a row stands: on the side that has more room, below where neither has enough."""
    if row.named_below:
        return {"nx": row.left, "ny": y + 11 + _BELOW, "anchor": "start"}
    before = row.left - _LEFT > _WIDTH - row.right
    return {"nx": row.left - 7 if before else row.right + 7, "ny": y + 11, "anchor": "end" if before else "start"}


def _bars(event: Event, scale: _Scale) -> list[tuple[float, float]]:
    """Left end and width of each bar; bars of years that follow each other are kept apart."""
    found = [scale.between(first, last) for first, last in times(event, scale.last - 1)]
    return [(x, max(_LEAST, width - _GAP)) for x, width in found] if event.every else found


def _dots(event: Event, left: float, right: float, scale: _Scale) -> Mapping[str, float]:
    """From where to where dots lead on, {} where an end is known."""
    if not event.open:
        return {}
    first = left - 4 if scale.mirrored else right + 4
    return {"first": first, "last": max(4.0, first - _DOTS) if scale.mirrored else min(_WIDTH - 4.0, first + _DOTS)}


def _marks(event: Event, bars: Sequence[tuple[float, float]], dots: Mapping[str, float], y: int) -> Iterator[Markup]:
    if len(bars) > 1:
        yield _LINE.format(kind="again", first=bars[0][0], last=bars[-1][0], y=y + 6.5)
    yield from (_BAR.format(precision=event.precision, x=x, y=y, width=width) for x, width in bars)
    if dots:
        yield _LINE.format(kind="on", **dots, y=y + 6.5)


# ── what the marks mean ──────────────────────────────────────────────────────────────────────────────────────────────

_SIGN = Markup('<svg class="sign" viewBox="0 0 46 13" aria-hidden="true">{marks}</svg>')


def sign(kind: str) -> Markup:
    """A mark as the picture has it, for its explanation: 'day', 'month' or 'year', 'again' or 'on'."""
    again = kind == "again"
    event = Event(0, "", date(1, 1, 1), None, kind if kind in {"day", "month", "year"} else "day", "", "")
    bars = [(0.0, 7.0), (16.0, 7.0), (32.0, 7.0)] if again else [(0.0, 8.0)] if kind == "on" else [(0.0, 40.0)]
    return _SIGN.format(marks=Markup("").join(_marks(event, bars, {"first": 12.0, "last": 46.0} if kind == "on" else {}, 0)))
