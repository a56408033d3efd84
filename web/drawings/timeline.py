"""A timeline: a row for each event, a bar from its start to its end, as exact as its dates are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 900, 44, 32, 34, 27
_LEAST = 7.0
_YEAR = 365.25
_EVERY = 2
"""Years are named from one to the next but one."""


_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that took place: its number, its name, when, and where it leads.

    `end` is None for a single date. `precision` is 'day', 'month' or 'year'. `attributes` say which language the name is in.
    """

    number: int
    name: str
    start: date
    end: date | None
    precision: str
    href: str
    title: str
    attributes: Markup = _NOTHING


def last_day(found: date, precision: str) -> date:
    """The last day of the day, month or year that a date stands for."""
    if precision == "year":
        return date(found.year, 12, 31)
    if precision == "month":
        following = date(found.year + found.month // 12, found.month % 12 + 1, 1)
        return following - timedelta(days=1)
    return found


def draw(events: Sequence[Event], *, title: str, summary: str, mirrored: bool) -> Markup:
    """The picture; `mirrored` lets time run from right to left."""
    whole = [replace(event, end=last_day(event.end or event.start, event.precision)) for event in events]
    scale = _Scale.over(whole, mirrored=mirrored)
    height = _TOP + _ROW * len(whole) + 6
    years = (_year(year, scale, height) for year in range(scale.first, scale.last + 1, _EVERY))
    bars = (_bar(event, i, scale) for i, event in enumerate(whole))
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


_SVG = Markup(
    '<svg viewBox="0 0 {width} {height}" direction="ltr" role="group" aria-labelledby="time-t time-d">'
    '<title id="time-t">{title}</title><desc id="time-d">{summary}</desc>{years}{bars}</svg>'
)
_YEAR_MARK = Markup('<path class="year" d="M{x:g} 22V{height}"/><text class="mid" x="{x:g}" y="17">{year}</text>')
_BAR = Markup(
    '<a href="{href}" tabindex="-1"><title>{title}</title><text class="key mid" x="{key:g}" y="{text}">{number}</text>'
    '<rect class="p-{precision}" x="{x:g}" y="{y}" width="{width:g}" height="13" rx="3"/>'
    '<text class="name" x="{nx:g}" y="{text}" text-anchor="{anchor}"{attributes}>{name}</text></a>'
)


def _year(year: int, scale: _Scale, height: int) -> Markup:
    return _YEAR_MARK.format(x=scale.at(date(year, 1, 1)), height=height, year=year)


def _bar(event: Event, index: int, scale: _Scale) -> Markup:
    ends = sorted((scale.at(event.start), scale.at((event.end or event.start) + timedelta(days=1))))
    x, width = ends[0], max(_LEAST, round(ends[1] - ends[0], 1))
    y = _TOP + _ROW * index
    before = x + width > _WIDTH / 2
    return _BAR.format(
        href=event.href, title=event.title, number=event.number, name=event.name, attributes=event.attributes, precision=event.precision,
        x=x, y=y, width=width, text=y + 11, key=_WIDTH - 18 if scale.mirrored else 18,
        nx=x - 7 if before else x + width + 7, anchor="end" if before else "start",
    )
