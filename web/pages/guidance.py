"""`/accessibility` and `/problems`: who can use the site, and what errors mean."""

from dataclasses import dataclass

from flask import Blueprint

from web.i18n import gettext, lazy_gettext
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
    """What errors mean."""

    head: Head
    problems: tuple[Explained, ...]


PROBLEMS = {
    "bad-parameter": ("400", lazy_gettext("Parameter not understood"), lazy_gettext("A parameter of the address has a value that is not allowed, or the query is longer than 500 characters. The answer names the parameter, what came, and what is allowed.")),
    "not-found": ("404", lazy_gettext("Not found"), lazy_gettext("There is no passage, topic or page at this address. The answer names the nearest ones.")),
    "wrong-method": ("405", lazy_gettext("Method not allowed"), lazy_gettext("Everything here can only be read, with GET or HEAD.")),
    "not-acceptable": ("406", lazy_gettext("Form not available"), lazy_gettext("The request accepts only forms that this address does not have. Leave the Accept header out, or add a suffix such as .json to the address.")),
    "too-large": ("413", lazy_gettext("Too much was sent"), lazy_gettext("The request carries more than anything here needs.")),
    "too-long": ("414", lazy_gettext("Address too long"), lazy_gettext("The address is longer than any address here.")),
    "no-index": ("503", lazy_gettext("Not ready"), lazy_gettext("Nothing has been published yet, or what was published cannot be read. Try again in a few seconds; if it stays so, tell the people who run this site.")),
    "error": ("", lazy_gettext("Another error"), lazy_gettext("Anything else. The title and the status say what is known.")),
}
"""Every kind of error by its name in the API's answers: status, title, explanation."""


@blueprint.get("/problems")
def problems() -> str:
    """What errors mean."""
    explained = tuple(Explained(slug, status, str(title), str(text)) for slug, (status, title, text) in PROBLEMS.items())
    return render("problems.html", ProblemsView(head(links(), "/problems", gettext("What errors mean")), explained))


@blueprint.get("/accessibility")
def accessibility() -> str:
    """Who can use the site, and how."""
    return render("accessibility.html", accessibility_view(links()))
