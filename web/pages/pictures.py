"""`/connections`: the network of related commitments: 23 objectives and what ties them."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, request
from markupsafe import Markup

from kb.connections import Connection, connections
from kb.errors import BadRequest, Fault
from kb.ids import COMPACT, OBJECTIVES
from kb.library import Library
from kb.model import Kind, Passage
from web.drawings import network
from web.i18n import gettext, ngettext
from web.links import Links
from web.params import Arguments
from web.serving import library, links
from web.views import ties
from web.views.head import Head, head
from web.views.rendering import render
from web.views.ties import Tie
from web.views.words import Words, short_name

blueprint = Blueprint("pictures", __name__)

_PATH = "/connections"
_SHOWN = 5
"""In the picture of all objectives a tie is drawn from this strength on."""


@dataclass(frozen=True, slots=True)
class End:
    """One of two objectives."""

    number: int
    name: Words
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """Two objectives, what ties them, and the address that compares them."""

    first: End
    second: End
    topics: tuple[Tie, ...]
    links: int
    strength: int
    compare: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The picture of one objective, or of all."""

    label: str
    title: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class ConnectionsView:
    """Everything on the page."""

    head: Head
    title: str
    summary: str
    choices: tuple[Choice, ...]
    svg: Markup
    rows: tuple[Row, ...]


@blueprint.get(_PATH)
def connected() -> str:
    """The network, of all objectives or around one."""
    return render("connections.html", connections_view(library(), links(), _asked(request.args)))


def _asked(arguments: Arguments) -> int | None:
    """The objective that the address is about, None for all.

    Raises:
        BadRequest: it is no number of an objective.
    """
    value = next((value for value in reversed(arguments.getlist("objective")) if value), "")
    if not value:
        return None
    if value.isascii() and value.isdecimal() and len(value) < 3 and 1 <= int(value) <= OBJECTIVES:  # noqa: PLR2004
        return int(value)
    raise BadRequest((Fault("objective", f"objective is '{value[:40]}'; allowed: 1 to {OBJECTIVES}", value, f"1 to {OBJECTIVES}"),))


def connections_view(kb: Library, to: Links, about: int | None) -> ConnectionsView:
    """The network of one build."""
    every = connections(kb.corpus.passages)
    found = [row for row in every if about in {row.first, row.second} or (about is None and row.strength >= _SHOWN)]
    name = short_name(kb.objective(about)).text if about else ""
    title = gettext("What ties objective %(number)s, %(name)s", number=about, name=name) if about else gettext("Connections")
    pairs = [("objective", str(about))] if about else []
    summary = ngettext("%(num)s tie is drawn.", "%(num)s ties are drawn.", len(found))
    return ConnectionsView(
        head(to, _PATH, title, gettext("The network of the 23 objectives: shared topics and related passages."), pairs=pairs),
        title,
        summary,
        _choices(kb, to, about),
        _drawn(kb, to, found, about, summary),
        tuple(_row(kb, to, row) for row in found),
    )


def _choices(kb: Library, to: Links, about: int | None) -> tuple[Choice, ...]:
    own = (
        Choice(str(p.objective), short_name(p).text, to.page(_PATH, [("objective", str(p.objective))]), p.objective == about)
        for p in kb.of_kind(Kind.OBJECTIVE)
    )
    return (Choice(gettext("all"), "", to.page(_PATH), about is None), *own)


def _drawn(kb: Library, to: Links, found: Sequence[Connection], about: int | None, summary: str) -> Markup:
    nodes = [
        network.Node(p.objective or 0, short_name(p).text, to.passage(p.id), p.objective == about)
        for p in kb.of_kind(Kind.OBJECTIVE)
    ]
    lines = [network.Tie(row.first, row.second, row.strength, _compare(to, row), _told(row)) for row in found]
    what = gettext("Each circle is an objective. A line is the wider, the more topics and related passages two share.")
    return network.draw(nodes, lines, title=gettext("Connections between the objectives"), summary=f"{what} {summary}")


def _told(row: Connection) -> str:
    topics = ngettext("%(num)s shared topic", "%(num)s shared topics", len(row.topics))
    related = ngettext("%(num)s related passage", "%(num)s related passages", row.links)
    return gettext("%(first)s and %(second)s: %(topics)s, %(links)s",
                   first=row.first, second=row.second, topics=topics, links=related)


def _compare(to: Links, row: Connection) -> str:
    return to.chosen("/compare", [f"{COMPACT}/{row.first}", f"{COMPACT}/{row.second}"])


def _row(kb: Library, to: Links, row: Connection) -> Row:
    return Row(
        _end(kb.objective(row.first), to),
        _end(kb.objective(row.second), to),
        ties.topics(kb, to, row.topics),
        row.links,
        row.strength,
        _compare(to, row),
    )


def _end(objective: Passage, to: Links) -> End:
    return End(objective.objective or 0, short_name(objective), to.passage(objective.id))
