"""`/accessibility` and `/problems`: who can use the site, and what errors mean."""

from dataclasses import dataclass

from flask import Blueprint, json
from werkzeug.datastructures import MultiDict

from kb.errors import BadRequest
from web.errors import Problem, document, problem_of
from web.i18n import gettext
from web.links import Links
from web.params import search_request
from web.problems import PROBLEMS
from web.serving import links
from web.views.accessibility import accessibility_view
from web.views.head import Head, head
from web.views.rendering import render

blueprint = Blueprint("guidance", __name__)


@dataclass(frozen=True, slots=True)
class Explained:
    """A kind of error in plain words, under the name that the API gives it."""

    slug: str
    status: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """What errors mean. `request` is an address that is no good, `answer` what it is answered."""

    head: Head
    request: str
    answer: str
    problems: tuple[Explained, ...]


_WRONG = [("page", "-1")]
"""Arguments of a search that is answered with a problem, for the example."""


@blueprint.get("/problems")
def problems() -> str:
    """What errors mean."""
    return render("problems.html", problems_view(links()))


def problems_view(to: Links) -> ProblemsView:
    """Every kind of error, and a request that is answered with one."""
    request = to.api("/search", _WRONG)
    return ProblemsView(
        head(to, "/problems", gettext("What errors mean")),
        to.absolute(request),
        json.dumps(document(_problem(), request), indent=2, sort_keys=False),
        tuple(Explained(kind.slug, str(kind.status or ""), gettext(kind.title), gettext(kind.meaning)) for kind in PROBLEMS),
    )


def _problem() -> Problem:
    """What the example is answered with."""
    try:
        search_request(MultiDict(_WRONG), {})
    except BadRequest as error:
        return problem_of(error)
    raise AssertionError(_WRONG)


@blueprint.get("/accessibility")
def accessibility() -> str:
    """Who can use the site, and how."""
    return render("accessibility.html", accessibility_view(links()))
