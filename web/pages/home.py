"""`/`: what this is, the search box, the Compact at a glance, and the 23 objectives."""

from dataclasses import dataclass

from flask import Blueprint

from kb.ids import COMPACT
from kb.library import Library
from kb.model import Kind
from kb.query.request import SearchRequest
from web import glance
from web.glance import Glance
from web.i18n import gettext, lazy_gettext
from web.links import Links
from web.serving import library, links
from web.views.head import Form, Head, head
from web.views.installed import installed, told
from web.views.rendering import render
from web.views.words import Words, short_name, words

blueprint = Blueprint("home", __name__)

_EXAMPLES = (
    lazy_gettext("my degree counts for nothing here"),
    lazy_gettext("what happens to the drowned"),
    lazy_gettext("alternatives to detention"),
)
_FOREIGN = (("para. 29 (h)", "en"), ("remesas", "es"))


@dataclass(frozen=True, slots=True)
class Example:
    """A query to try."""

    text: Words
    href: str


@dataclass(frozen=True, slots=True)
class Objective:
    """An objective in the index of all."""

    number: int
    name: Words
    href: str
    actions: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything on the first page. `wording` says which text of the Compact is here."""

    head: Head
    objectives: tuple[Objective, ...]
    actions: int
    wording: str
    examples: tuple[Example, ...]
    glance: Glance


@blueprint.get("/")
def home() -> str:
    """The first page."""
    return render("home.html", home_view(library(), links()))


def home_view(kb: Library, to: Links) -> HomeView:
    """The first page of one build."""
    description = gettext("The Global Compact for Migration in plain words, with a citation for every passage.")
    wording = told(installed(kb))
    return HomeView(
        head(to, "/", "", f"{description} {wording}", forms=(Form("/corpus.json", "application/json", "JSON"), Form("/.jsonld", "application/ld+json", "JSON-LD"))),
        objectives(kb, to),
        sum(1 for p in kb.of_kind(Kind.ACTION) if p.document == COMPACT),
        wording,
        tuple(Example(words(text, lang), to.search(SearchRequest(text))) for text, lang in _examples(to.lang)),
        glance.everything(kb, to),
    )


def _examples(lang: str) -> tuple[tuple[str, str], ...]:
    """Queries in the language of the page, then a citation and a query in another language."""
    return (*((str(text), lang) for text in _EXAMPLES), *_FOREIGN)


def objectives(kb: Library, to: Links) -> tuple[Objective, ...]:
    """The objectives with their number of actions."""
    return tuple(
        Objective(p.objective or 0, short_name(p), to.passage(p.id), len(kb.children(p.id))) for p in kb.of_kind(Kind.OBJECTIVE)
    )
