"""`/campaigns/timeline`: when the campaigns ran, as exactly as is known."""

from dataclasses import dataclass
from datetime import date

from flask import Blueprint
from markupsafe import Markup

from kb.languages import direction
from kb.library import Library
from kb.model import CampaignFacts, Kind, Passage
from web.drawings import timeline
from web.i18n import gettext, ngettext
from web.links import Links
from web.serving import library, links
from web.views import campaigns, dates
from web.views.head import Head, head
from web.views.places import name
from web.views.rendering import render
from web.views.words import Words

blueprint = Blueprint("timeline", __name__)

_PATH = "/campaigns/timeline"


@dataclass(frozen=True, slots=True)
class Row:
    """A campaign in the table; `exact` says how exact its dates are."""

    number: int
    title: Words
    href: str
    dates: str
    exact: str
    facts: campaigns.Facts | None


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark of the picture and what it means."""

    svg: Markup
    meaning: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Everything on the page."""

    head: Head
    svg: Markup
    signs: tuple[Sign, ...]
    summary: str
    rows: tuple[Row, ...]


@blueprint.get(_PATH)
def campaigns_in_time() -> str:
    """The timeline of all campaigns."""
    return render("timeline.html", timeline_view(library(), links()))


def timeline_view(kb: Library, to: Links) -> TimelineView:
    """The timeline of one build, the earliest campaign first."""
    rows = [(p, p.campaign) for p in kb.of_kind(Kind.CAMPAIGN) if p.campaign]
    rows.sort(key=lambda row: (row[1].dates.start, row[0].id))
    summary = ngettext("%(num)s campaign, the earliest first.", "%(num)s campaigns, the earliest first.", len(rows))
    events = [_event(kb, to, place, passage, facts) for place, (passage, facts) in enumerate(rows, 1)]
    title = gettext("Timeline of the campaigns")
    return TimelineView(
        head(to, _PATH, title, gettext("When the campaigns ran, as exactly as is known.")),
        timeline.draw(events, title=title, summary=summary, mirrored=direction(to.lang) == "rtl"),
        _signs(),
        summary,
        tuple(_row(kb, to, place, passage, facts) for place, (passage, facts) in enumerate(rows, 1)),
    )


def _event(kb: Library, to: Links, number: int, passage: Passage, facts: CampaignFacts) -> timeline.Event:
    found, called = facts.dates, name(kb, passage)
    return timeline.Event(
        number,
        called.text,
        date.fromisoformat(found.start),
        date.fromisoformat(found.end) if found.end else None,
        found.precision,
        to.passage(passage.id),
        f"{called.text}: {dates.span(found)}",
        called.attributes,
        found.every,
        found.open,
    )


def _signs() -> tuple[Sign, ...]:
    exact = tuple(Sign(timeline.sign(precision), _exact(precision)) for precision in ("day", "month", "year"))
    return (*exact, Sign(timeline.sign("again"), gettext("held again")), Sign(timeline.sign("on"), gettext("no end known")))


def _row(kb: Library, to: Links, number: int, passage: Passage, facts: CampaignFacts) -> Row:
    return Row(
        number,
        name(kb, passage),
        to.passage(passage.id),
        dates.span(facts.dates),
        _exact(facts.dates.precision),
        campaigns.facts(facts, passage.lang),
    )


def _exact(precision: str) -> str:
    names = {"day": gettext("to the day"), "month": gettext("to the month"), "year": gettext("to the year")}
    return str(names[precision])
