"""`/gcm`, the whole Compact in order, and `/gcm/principles` and `/objectives`, its parts that people ask for."""

from dataclasses import dataclass

from flask import Blueprint

from kb.library import Library
from kb.model import Kind
from web import glance
from web.glance import Glance
from web.i18n import gettext
from web.links import Links
from web.pages.passage import asked
from web.serving import library, links
from web.views.compact import compact_view
from web.views.head import Form, Head, head
from web.views.places import Card, Step, card, objective_step
from web.views.rendering import render

blueprint = Blueprint("compact", __name__)


@dataclass(frozen=True, slots=True)
class Row:
    """An objective in the list: its number and short name, its card, and its number of actions."""

    step: Step
    card: Card
    actions: int


@dataclass(frozen=True, slots=True)
class ObjectivesView:
    """The page that lists the objectives."""

    head: Head
    rows: tuple[Row, ...]
    glance: Glance


@dataclass(frozen=True, slots=True)
class PrinciplesView:
    """The page that lists the guiding principles."""

    head: Head
    cards: tuple[Card, ...]


@blueprint.get("/gcm")
def whole() -> str:
    """The whole Compact."""
    return render("compact.html", compact_view(library(), links(), asked(library())))


@blueprint.get("/objectives")
def objectives() -> str:
    """The objectives."""
    return render("objectives.html", objectives_view(library(), links()))


@blueprint.get("/gcm/principles")
def principles() -> str:
    """The guiding principles."""
    return render("principles.html", principles_view(library(), links()))


def objectives_view(kb: Library, to: Links) -> ObjectivesView:
    """The list of objectives."""
    rows = tuple(
        Row(objective_step(kb, to, p.objective or 0), card(kb, to, p), len(kb.children(p.id))) for p in kb.of_kind(Kind.OBJECTIVE)
    )
    description = gettext("The 23 objectives of the Global Compact for Migration, in plain words.")
    forms = [Form(to.page("/objectives.json"), "application/json", "JSON")]
    return ObjectivesView(
        head(to, "/objectives", gettext("The 23 objectives"), description, forms=forms), rows, glance.everything(kb, to)
    )


def principles_view(kb: Library, to: Links) -> PrinciplesView:
    """The list of guiding principles."""
    description = gettext("The ten guiding principles of the Global Compact for Migration, in plain words.")
    return PrinciplesView(
        head(to, "/gcm/principles", gettext("Guiding principles"), description),
        tuple(card(kb, to, p) for p in kb.of_kind(Kind.PRINCIPLE)),
    )
