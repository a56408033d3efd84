"""`/api`: how a program reads the site, told from the tables that the API itself is made from."""

from dataclasses import dataclass

from flask import Blueprint, json

from kb.library import Library
from kb.query.request import SearchRequest
from kb.query.syntax import LONGEST_QUERY
from web.api import results
from web.api.operations import OPERATIONS, Operation
from web.api.wanted import EDITION, LANG, editions, languages
from web.i18n import gettext, ngettext
from web.links import Links
from web.params import PARAMETERS, Parameter
from web.serving import library, links
from web.views import labels
from web.views.head import Form, Head, head
from web.views.known import known
from web.views.rendering import render
from web.views.words import Words

blueprint = Blueprint("reference", __name__)

_AT_ONCE = 12
"""As many values are shown without unfolding a list."""

_UNBOUNDED = 1_000_000
"""A whole number from here on is as good as any."""


@dataclass(frozen=True, slots=True)
class Route:
    """A route of the API with an address to try, and the parameters it takes: name and place on the page."""

    path: str
    summary: str
    example: str
    parameters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a parameter may have: what it is called, and a search with it ('' where there is none)."""

    value: str
    label: Words
    href: str


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter: what it means, what is allowed, what it is when it is left out.

    `bounds` tells of numbers and lengths, `values` are all there are; `folded` says how many they are where they are many.
    """

    name: str
    anchor: str
    meaning: str
    default: str
    bounds: str
    folded: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A query in the query language, and the search for it."""

    query: str
    href: str


@dataclass(frozen=True, slots=True)
class ApiView:
    """The reference of the API. `request` is an address, `answer` the beginning of what it answers."""

    head: Head
    base: str
    request: str
    answer: str
    examples: tuple[str, ...]
    routes: tuple[Route, ...]
    searching: tuple[Argument, ...]
    reading: tuple[Argument, ...]
    queries: tuple[Spoken, ...]


_EXAMPLES = (
    ("/search", (("q", "remesas"), ("type", "action"), ("size", "5"))),
    ("/search", (("sdg", "10.7"), ("group", "children"))),
    ("/passages/gcm/13/h", ()),
    ("/objectives/13", (("lang", "fr"),)),
    ("/suggest", (("q", "deten"),)),
)

_QUERIES = (
    '"alternatives to detention"', "detention AND NOT children", "(visa OR permit) students", "detent*", "title:children", "sdg:10.7",
    "objective 13", "para. 29 (h)",
)

_ASKED = SearchRequest("alternatives to detention", (("type", ("action",)),), size=1)
"""The search whose answer is shown."""


@blueprint.get("/api")
def api() -> str:
    """The reference of the API."""
    return render("api.html", api_view(library(), links()))


def api_view(kb: Library, to: Links) -> ApiView:
    """The reference, with the values that parameters may have in this build."""
    return ApiView(
        head(to, "/api", gettext("API"), gettext("Read the Compact with a program: JSON, without a key."),
             forms=[Form(to.api("/openapi.json"), "application/json", "OpenAPI 3.1")]),
        to.absolute(to.api("")),
        to.absolute(to.api("/search", [("q", _ASKED.q), ("type", "action"), ("size", "1")])),
        _answer(kb),
        tuple(to.absolute(to.api(path, pairs)) for path, pairs in _EXAMPLES),
        tuple(_route(to, operation) for operation in OPERATIONS),
        tuple(_argument(row, f"search-{row.name}", _of_search(kb, to, row)) for row in PARAMETERS.values()),
        (
            _argument(LANG, "reading-lang", tuple(Value(code, Words(labels.value(kb, "lang", code)), "") for code in languages(kb))),
            _argument(EDITION, "reading-edition", tuple(Value(i, _edition(kb, i), "") for i in editions(kb))),
        ),
        tuple(Spoken(query, to.page("/search", [("q", query)])) for query in _QUERIES),
    )


def _answer(kb: Library) -> str:
    """What the example answers, without the time it took and with one facet."""
    answer = results.search(kb, kb.search(_ASKED), 0.0)
    del answer["took_ms"]
    answer["facets"] = {"type": [results.value(kb, "type", row, "en") for row in kb.search(_ASKED).facets["type"]]}
    return json.dumps(answer, indent=2, ensure_ascii=False, sort_keys=False)


def _route(to: Links, operation: Operation) -> Route:
    path = operation.path
    for key in operation.keys:
        path = path.replace(f"{{{key.name}}}", key.example)
    needed = [(row.name, row.example) for row in operation.parameters if row.name == "q" and row.example]
    return Route(operation.path, gettext(operation.summary), to.api(path, needed), tuple(_links(operation)))


def _links(operation: Operation) -> list[tuple[str, str]]:
    """The parameters of a route by name; those of a search have a table of their own."""
    if operation.id == "search":
        return []
    return [(row.name, f"#{'reading' if row in {LANG, EDITION} else 'search'}-{row.name}") for row in operation.parameters]


def _of_search(kb: Library, to: Links, row: Parameter) -> tuple[Value, ...]:
    """The values of a parameter of the search; those of a facet have a name, and a search to try."""
    if row.values:
        return tuple(Value(value, Words(""), "") for value in row.values)
    return tuple(
        Value(value, Words(labels.value(kb, row.name, value).removeprefix(f"{value} ")), to.api("/search", [(row.name, value)]))
        for value in kb.allowed.get(row.name, ())
    )


def _edition(kb: Library, edition_id: str) -> Words:
    return next(known(e.name) for document in kb.corpus.documents for e in document.editions if e.id == edition_id)


def _argument(row: Parameter, anchor: str, values: tuple[Value, ...]) -> Argument:
    meaning = gettext(row.meaning)
    if row.repeatable:
        meaning = gettext("%(meaning)s; repeatable", meaning=meaning)
    folded = ngettext("%(num)s value", "%(num)s values", len(values)) if len(values) > _AT_ONCE else ""
    return Argument(row.name, anchor, meaning, row.default or "", _bounds(row), folded, values)


def _bounds(row: Parameter) -> str:
    if row.name == "q":
        return gettext("at most %(most)s characters", most=LONGEST_QUERY)
    if row.least is None or row.most is None:
        return ""
    return f"{row.least}–{row.most}" if row.most < _UNBOUNDED else f"{row.least}, {row.least + 1}, …"
