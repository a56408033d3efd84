"""The one table of search parameters: their names, meaning and allowed values; from a query string to a request."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from kb.errors import BadRequest, Fault
from kb.facets import FACETS
from kb.query.request import LARGEST_PAGE, MATCHES, SORTS, SearchRequest
from kb.query.syntax import LONGEST_QUERY
from web.i18n import translatable

_MOST_SHOWN = 30
_LONGEST_TOLD = 80


class Arguments(Protocol):
    """The arguments of a query string, as Werkzeug's `MultiDict` gives them."""

    def getlist(self, key: str) -> list[str]:
        """Every value of a parameter, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. `repeatable`: several values, joined by OR. `values`: what is allowed, () for anything.

    `least` and `most` bound whole numbers; they are None for words.
    """

    name: str
    meaning: str
    default: str | None = None
    repeatable: bool = False
    values: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    example: str = ""


_FACET_MEANINGS = {
    "type": translatable("kind of passage"),
    "objective": translatable("number of an objective; finds it, its actions and campaign sections linked to it"),
    "topic": translatable("slug of a topic"),
    "sdg": translatable("goal or target of the 2030 Agenda; a goal finds all its targets"),
    "promise": translatable("kind of promise"),
    "actor": translatable("who acts beside the states"),
    "group": translatable("who is meant"),
    "lang": translatable("language of the text"),
}

PARAMETERS: dict[str, Parameter] = {
    row.name: row
    for row in (
        Parameter("q", translatable("what to search for; empty finds everything, in document order"), "", example="alternatives to detention"),
        *(Parameter(key, _FACET_MEANINGS[key], repeatable=True) for key in FACETS),
        Parameter("match", translatable("any: passages with all the words first; all: only those"), "any", values=MATCHES),
        Parameter("sort", translatable("order of the results"), "relevance", values=SORTS),
        Parameter("expand", translatable("0 switches the thesaurus off"), "1", values=("0", "1")),
        Parameter("correct", translatable("0 takes every word as it is spelt"), "1", values=("0", "1")),
        Parameter("literal", translatable("a word of the query that the thesaurus leaves alone"), repeatable=True),
        Parameter("explain", translatable("1 says what the score of every result is made of"), "0", values=("0", "1")),
        Parameter("page", translatable("page of the results, from 1"), "1", least=1, most=1_000_000_000),
        Parameter("size", translatable("results on a page"), "20", least=1, most=LARGEST_PAGE),
    )
}
"""Every parameter of a search, by name, in the order they are documented."""


def search_request(arguments: Arguments, allowed: Mapping[str, tuple[str, ...]]) -> SearchRequest:
    """Read a search from the arguments of a query string; unknown parameters are left alone.

    `allowed`: the values each facet may have.

    Raises:
        BadRequest: with one fault for each parameter that was not understood.
    """
    faults: list[Fault] = []
    read = _Reader(arguments, faults)
    request = SearchRequest(
        q=read.query(),
        filters=tuple((key, found) for key in FACETS if (found := read.several(key, allowed.get(key, ())))),
        match=read.choice("match"),  # type: ignore[arg-type]
        sort=read.choice("sort"),  # type: ignore[arg-type]
        expand=read.choice("expand") == "1",
        correct=read.choice("correct") == "1",
        literal=tuple(value for value in arguments.getlist("literal") if value.strip()),
        page=read.number("page"),
        size=read.number("size"),
    )
    if faults:
        raise BadRequest(tuple(faults))
    return request


def wants_explanation(arguments: Arguments) -> bool:
    """Whether the arguments ask what scores are made of.

    Raises:
        BadRequest: `explain` is neither 0 nor 1.
    """
    faults: list[Fault] = []
    answer = _Reader(arguments, faults).choice("explain") == "1"
    if faults:
        raise BadRequest(tuple(faults))
    return answer


def query_text(arguments: Arguments) -> str:
    """The text of `q` alone.

    Raises:
        BadRequest: it is too long.
    """
    faults: list[Fault] = []
    query = _Reader(arguments, faults).query()
    if faults:
        raise BadRequest(tuple(faults))
    return query


@dataclass(frozen=True, slots=True)
class _Reader:
    arguments: Arguments
    faults: list[Fault]

    def _last(self, name: str) -> str:
        found = [value for value in self.arguments.getlist(name) if value != ""]
        return found[-1] if found else PARAMETERS[name].default or ""

    def query(self) -> str:
        query = self._last("q")
        if len(query) > LONGEST_QUERY:
            self.faults.append(Fault("q", f"q has {len(query)} characters; at most {LONGEST_QUERY} are allowed", most=LONGEST_QUERY))
            return ""
        return query

    def choice(self, name: str) -> str:
        value, values = self._last(name), PARAMETERS[name].values
        if value not in values:
            self.faults.append(Fault(name, f"{name} is {_quoted(value)}; allowed: {', '.join(values)}", value, ", ".join(values)))
        return value

    def number(self, name: str) -> int:
        row, value = PARAMETERS[name], self._last(name).strip()
        least, most = row.least or 0, row.most or 0
        digits = value.removeprefix("-")
        number = int(value) if digits.isascii() and digits.isdecimal() and len(digits) < 12 else None  # noqa: PLR2004
        if number is None or not least <= number <= most:
            bounds = f"it starts at {least}" if number is not None and number < least else f"a whole number from {least} to {most} is allowed"
            self.faults.append(Fault(name, f"{name} is {_quoted(value)}; {bounds}", value, f"{least}, 2, 3 …"))
            return least
        return number

    def several(self, name: str, values: tuple[str, ...]) -> tuple[str, ...]:
        found = tuple(dict.fromkeys(value.strip().lower() for value in self.arguments.getlist(name) if value.strip()))
        for value in found:
            if value not in values:
                self.faults.append(Fault(name, f"{name} is {_quoted(value)}; allowed: {_listed(values)}", value, _in_short(values)))
        return found


def _quoted(value: str) -> str:
    shown = value if len(value) <= 40 else f"{value[:40]}…"  # noqa: PLR2004 (short enough to read)
    return shown if shown.lstrip("-").isdecimal() else f"'{shown}'"


def _in_short(values: tuple[str, ...]) -> str:
    """What is allowed, if a person can take it in."""
    listed = _listed(values)
    return listed if len(listed) <= _LONGEST_TOLD else ""


def _listed(values: tuple[str, ...]) -> str:
    if values and all(value.isdecimal() for value in values) and len(values) > 3:  # noqa: PLR2004
        return f"{values[0]} to {values[-1]}"
    shown = ", ".join(values[:_MOST_SHOWN])
    return shown + (" …" if len(values) > _MOST_SHOWN else "")


def query_pairs(request: SearchRequest, *, page: int | None = None) -> list[tuple[str, str]]:
    """The parameters of a request that are not the default, in a fixed order: the address of a search."""
    asked = [("q", request.q)] if request.q else []
    filters = [(key, value) for key, values in request.filters for value in values]
    return [*asked, *filters, *_setting_pairs(request, page or request.page)]


def _setting_pairs(request: SearchRequest, page: int) -> list[tuple[str, str]]:
    rows: Iterable[tuple[str, str]] = (
        ("match", request.match),
        ("sort", request.sort),
        ("expand", "1" if request.expand else "0"),
        ("correct", "1" if request.correct else "0"),
        *(("literal", word) for word in request.literal),
        ("page", str(page)),
        ("size", str(request.size)),
    )
    return [(name, value) for name, value in rows if value != PARAMETERS[name].default]
