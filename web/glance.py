"""The Compact at a glance: 23 columns, 187 dots, drawn as SVG, with the same as a list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markupsafe import Markup

from kb import facets
from kb.citations import spoken
from kb.languages import direction
from kb.library import Library
from kb.model import Kind, Passage
from web.i18n import gettext, ngettext
from web.links import Links
from web.views.words import Words, attributes, heading, short_name

_COLUMN, _ROW, _BASE, _NUMBERS, _HEIGHT = 40, 13, 151, 170, 176
_STRONG, _MIDDLE, _LEAST = 2 / 3, 1 / 3, 1


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What a drawing points out: ids of actions, objectives, and the reader's place.

    The strength of an action is from 1 to 3, or 0 where none is weaker than another. Numbers of `objectives` are bold,
    those that stand out (`warm`) in the colour of what matches besides.
    """

    strengths: Mapping[str, int]
    objectives: frozenset[int]
    warm: frozenset[int]
    here: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """An objective in the list beside the drawing, with those of its actions that are pointed out, as list items."""

    href: str
    number: int
    name: Words
    rows: Markup


@dataclass(frozen=True, slots=True)
class Glance:
    """The drawing and the list of the same. `state` is 'all' or 'some'."""

    svg: Markup
    state: str
    summary: str
    columns: tuple[Column, ...]


def everything(library: Library, links: Links) -> Glance:
    """All objectives and all actions, none pointed out."""
    return _glance(library, links, None)


def matching(library: Library, links: Links, scores: Mapping[str, float | None]) -> Glance:
    """The actions that a search found, the larger and the warmer the better they match, and every objective in its facet.

    An objective that only a campaign touches, or only what matches least, is bold and no more.
    """
    promises = [p for p in map(library.get, scores) if p.kind in {Kind.ACTION, Kind.OBJECTIVE}]
    best = max((scores[p.id] or 0.0 for p in promises if p.kind is Kind.ACTION), default=0.0)
    strengths = {p.id: _strength(scores[p.id] or 0.0, best) for p in promises}
    actions = {p.id: strengths[p.id] for p in promises if p.kind is Kind.ACTION}
    warm = frozenset(p.objective for p in promises if p.objective and strengths[p.id] != _LEAST)
    return _glance(library, links, Emphasis(actions, _in_facet(library, scores), warm))


def _in_facet(library: Library, ids: Iterable[str]) -> frozenset[int]:
    """The objectives that passages count under."""
    values = facets.FACETS["objective"].values
    return frozenset(int(number) for i in ids for number in values(library.get(i)))


def touching(library: Library, links: Links, ids: Sequence[str], *, here: str = "") -> Glance:
    """Some actions and objectives, told by their ids; `here` is the passage that is being read."""
    found = [library.get(i) for i in (*ids, *([here] if here else []))]
    strengths = {p.id: 0 for p in found if p.kind is Kind.ACTION}
    objectives = frozenset(p.objective for p in found if p.objective)
    return _glance(library, links, Emphasis(strengths, objectives, objectives, here))


def _strength(score: float, best: float) -> int:
    if not best:
        return 0
    return 3 if score > _STRONG * best else 2 if score > _MIDDLE * best else _LEAST


def _glance(library: Library, links: Links, emphasis: Emphasis | None) -> Glance:
    columns = [(p, library.children(p.id)) for p in library.of_kind(Kind.OBJECTIVE)]
    summary = _summary(columns, emphasis)
    listed = tuple(_listed(p, actions, links, emphasis) for p, actions in columns if _shown(p, emphasis))
    return Glance(_drawn(columns, links, emphasis, summary), "some" if emphasis else "all", summary, listed)


def _shown(objective: Passage, emphasis: Emphasis | None) -> bool:
    return emphasis is None or objective.objective in emphasis.objectives


def _summary(columns: Sequence[tuple[Passage, Sequence[Passage]]], emphasis: Emphasis | None) -> str:
    total = sum(len(actions) for _, actions in columns)
    if emphasis is None:
        return gettext("%(objectives)s objectives, %(actions)s actions.", objectives=len(columns), actions=total)
    return ngettext(
        "%(num)s of %(total)s actions, under %(objectives)s of %(all)s objectives.",
        "%(num)s of %(total)s actions, under %(objectives)s of %(all)s objectives.",
        len(emphasis.strengths), total=total, objectives=len(emphasis.objectives), all=len(columns),
    )


def _listed(objective: Passage, actions: Sequence[Passage], links: Links, emphasis: Emphasis | None) -> Column:
    rows = "".join(_row(a, links) for a in actions if emphasis is None or a.id in emphasis.strengths)
    name = short_name(objective)
    return Column(links.passage(objective.id), objective.objective or 0, name, Markup(rows))  # noqa: S704 (every text in it is escaped)


def _row(action: Passage, links: Links) -> str:
    """An action in the list."""
    name = heading(action)
    return f'<li><a href="{links.passage(action.id)}"{name.attributes}>{_entry(action.id, links.lang, name.text)}</a></li>'


@lru_cache(maxsize=1 << 11)  # nearly every page lists the same actions, in six languages
def _entry(passage_id: str, lang: str, name: str) -> str:
    """What a row of the list says."""
    return f"<bdi>{escape(spoken.pinpoint(passage_id, lang))}</bdi> {escape(name)}"


# ── the drawing ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _drawn(
    columns: Sequence[tuple[Passage, Sequence[Passage]]], links: Links, emphasis: Emphasis | None, summary: str
) -> Markup:
    places = [_COLUMN * i + _COLUMN // 2 for i in range(len(columns))]
    if direction(links.lang) == "rtl":
        places.reverse()
    drawn = (_column(p, actions, x, links, emphasis) for (p, actions), x in zip(columns, places, strict=True))
    title, how = gettext("The Compact at a glance"), gettext("Each column is an objective, each dot an action.")
    return Markup(  # noqa: S704 (every text in it is escaped)
        f'<svg viewBox="0 0 {_COLUMN * len(columns)} {_HEIGHT}" role="group" aria-labelledby="glance-t glance-d">'
        f'<title id="glance-t">{escape(title)}</title><desc id="glance-d">{escape(f"{summary} {how}")}</desc>'
        f"{''.join(drawn)}</svg>"
    )


def _column(objective: Passage, actions: Sequence[Passage], x: int, links: Links, emphasis: Emphasis | None) -> str:
    dots = "".join(_dot(action, i, links, emphasis) for i, action in enumerate(actions))
    mark = _touched(objective.objective or 0, emphasis)
    lang = attributes(objective.lang if links.lang not in objective.headings else links.lang)
    name = escape(f"{objective.objective} {short_name(objective).text}")
    return (
        f'<g transform="translate({x})"{mark}{lang}>{dots}<a href="{links.passage(objective.id)}" tabindex="-1">'
        f'<title>{name}</title><text y="{_NUMBERS}">{objective.objective}</text></a></g>'
    )


def _touched(number: int, emphasis: Emphasis | None) -> str:
    """The mark of a column: whether it is touched, and whether only a little."""
    if emphasis is None or number not in emphasis.objectives:
        return ""
    return f' class="has{"" if number in emphasis.warm else " little"}"'


def _dot(action: Passage, index: int, links: Links, emphasis: Emphasis | None) -> str:
    rest = _named(action.id, links.lang, action.heading(links.lang), index)
    return f'<a href="{links.passage(action.id)}" tabindex="-1"{_mark(action, emphasis)}>{rest}'


@lru_cache(maxsize=1 << 11)  # nearly every page draws the same dots, in six languages
def _named(passage_id: str, lang: str, heading: str, index: int) -> str:
    """A dot with its name."""
    place = spoken.pinpoint(passage_id, lang).removeprefix("para. ")
    return f'<title>{escape(f"{place} {heading}")}</title><circle cy="{_BASE - _ROW * index}"/></a>'


def _mark(action: Passage, emphasis: Emphasis | None) -> str:
    if emphasis is None or action.id not in emphasis.strengths:
        return ""
    strength = emphasis.strengths[action.id]
    return ' class="here"' if action.id == emphasis.here else f' class="on m{strength}"' if strength else ' class="on"'
