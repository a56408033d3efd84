"""`/api`, `/accessibility` and `/problems`: how programs read the site, who can use it, what errors mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint
from flask_babel import gettext, lazy_gettext

from web.api.operations import OPERATIONS, Operation
from web.links import Links
from web.params import PARAMETERS, Parameter
from web.serving import links
from web.views.accessibility import accessibility_view
from web.views.head import Form, Head, head
from web.views.rendering import render

blueprint = Blueprint("guidance", __name__)


@dataclass(frozen=True, slots=True)
class Route:
    """A route of the API with an address to try."""

    path: str
    summary: str
    example: str


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of the search: what it means, what is allowed, what it is when it is left out."""

    name: str
    meaning: str
    allowed: str
    default: str


@dataclass(frozen=True, slots=True)
class ApiView:
    """The reference of the API."""

    head: Head
    base: str
    routes: tuple[Route, ...]
    arguments: tuple[Argument, ...]
    examples: tuple[str, ...]


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

_EXAMPLES = (
    ("/search", (("q", "alternatives to detention"),)),
    ("/search", (("q", "remesas"), ("type", "action"), ("size", "5"))),
    ("/search", (("sdg", "10.7"), ("group", "children"))),
    ("/passages/gcm/13/h", ()),
    ("/suggest", (("q", "deten"),)),
)


@blueprint.get("/api")
def api() -> str:
    """The reference of the API."""
    return render("api.html", api_view(links()))


@blueprint.get("/problems")
def problems() -> str:
    """What errors mean."""
    explained = tuple(Explained(slug, status, str(title), str(text)) for slug, (status, title, text) in PROBLEMS.items())
    return render("problems.html", ProblemsView(head(links(), "/problems", gettext("What errors mean")), explained))


@blueprint.get("/accessibility")
def accessibility() -> str:
    """Who can use the site, and how."""
    return render("accessibility.html", accessibility_view(links()))


def api_view(to: Links) -> ApiView:
    """The reference, made from the tables that the API itself is made from."""
    return ApiView(
        head(to, "/api", gettext("API"), gettext("Read the Compact with a program: JSON, without a key."),
             forms=[Form(to.api("/openapi.json"), "application/json", "OpenAPI 3.1")]),
        to.absolute(to.api("")),
        tuple(_route(to, operation) for operation in OPERATIONS),
        tuple(_argument(row) for row in PARAMETERS.values()),
        tuple(to.absolute(to.api(path, pairs)) for path, pairs in _EXAMPLES),
    )


def _route(to: Links, operation: Operation) -> Route:
    path = operation.path
    for key in operation.keys:
        path = path.replace(f"{{{key.name}}}", key.example)
    needed = [(row.name, row.example) for row in operation.parameters if row.name == "q" and row.example]
    return Route(operation.path, gettext(operation.summary), to.api(path, needed))


def _argument(row: Parameter) -> Argument:
    meaning = gettext(row.meaning)
    if row.repeatable:
        meaning = gettext("%(meaning)s; repeatable", meaning=meaning)
    return Argument(row.name, meaning, _allowed(row.values, row.least, row.most), row.default or "")


def _allowed(values: Sequence[str], least: int | None, most: int | None) -> str:
    return ", ".join(values) if values else f"{least}–{most}" if least is not None else ""
