"""How a search can be narrowed and widened: facets as links with counts, filters and thesaurus terms as chips."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext

from kb.facets import FACETS, FacetValue
from kb.languages import script_of
from kb.library import Library, Page
from kb.query.request import SearchRequest
from web.languages import DEFAULT
from web.links import Links, Pairs
from web.params import query_pairs
from web.views import labels
from web.views.words import arrow

_AT_FIRST = 8


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of searches that differ from one; `extra` are pairs that only the page knows, such as grouping."""

    links: Links
    request: SearchRequest
    extra: Pairs = ()

    def of(self, request: SearchRequest, path: str = "/search") -> str:
        """The address of another request."""
        return self.links.page(path, [*query_pairs(request), *self.extra])

    def toggled(self, facet: str, value: str) -> str:
        """The search with a filter taken away where it is set, and set where it is not; from its first page."""
        return self.of(toggled(self.request, facet, value))


def toggled(request: SearchRequest, facet: str, value: str) -> SearchRequest:
    """The request with one value of a filter more or less, from its first page."""
    chosen = request.wanted(facet)
    values = tuple(v for v in chosen if v != value) if value in chosen else (*chosen, value)
    return replace(request, filters=_with(request, facet, values), page=1)


def without(request: SearchRequest, facet: str) -> SearchRequest:
    """The request without one filter."""
    return replace(request, filters=_with(request, facet, ()), page=1)


def _with(request: SearchRequest, facet: str, values: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    filters = {**dict(request.filters), facet: values}
    return tuple((key, filters[key]) for key in FACETS if filters.get(key))


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its label, how many passages it has, and the address that sets or takes it away."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A facet: the first values, the rest, and whether the rest holds a chosen one."""

    name: str
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]
    open: bool


def narrowings(library: Library, page: Page, to: Addresses) -> tuple[Narrowing, ...]:
    """The facets that can narrow a result; one that has a single value and no filter cannot."""
    found = (_narrowing(library, key, page.facets.get(key, ()), to) for key in labels.FACETS)
    return tuple(row for row in found if row is not None)


def _narrowing(library: Library, key: str, values: Sequence[FacetValue], to: Addresses) -> Narrowing | None:
    chosen = to.request.wanted(key)
    if not values or (key == "lang" and len(values) == 1 and not chosen):
        return None
    rows = tuple(
        Choice(labels.value(library, key, v.value), v.count, to.toggled(key, v.value), v.value in chosen) for v in values
    )
    first, rest = (rows, ()) if len(rows) <= _AT_FIRST + 1 else (rows[:_AT_FIRST], rows[_AT_FIRST:])
    return Narrowing(str(labels.FACETS[key]), first, rest, any(row.chosen for row in rest))


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that shapes the result and can be taken away: what it says and the address without it."""

    label: str
    href: str
    removes: str


def filter_chips(library: Library, to: Addresses) -> tuple[Chip, ...]:
    """The filters that are set."""
    return tuple(
        Chip(
            labels.told(str(labels.FACETS[key]), labels.value(library, key, value)),
            to.toggled(key, value),
            gettext("Remove the filter %(name)s", name=labels.value(library, key, value)),
        )
        for key, values in to.request.filters for value in values
    )


def expansion_chips(page: Page, to: Addresses) -> tuple[Chip, ...]:
    """What the thesaurus added, each with the address of the search in which the word is taken as typed."""
    return tuple(
        Chip(
            _leads(row.term, row.to),
            to.of(replace(to.request, literal=(*to.request.literal, row.term), page=1)),
            gettext("Search “%(word)s” only as typed", word=row.term),
        )
        for row in page.plan.expanded
    )


def _leads(word: str, to: Sequence[str]) -> str:
    """'degree → qualifications', in the direction in which the word is read."""
    return f"{word} {arrow('ar' if script_of(word) == 'arabic' else DEFAULT)} {', '.join(to)}"


def literal_chips(to: Addresses) -> tuple[Chip, ...]:
    """Words that are taken as typed, each with the address that lets the thesaurus in again."""
    return tuple(
        Chip(
            gettext("“%(word)s” only as typed", word=word),
            to.of(replace(to.request, literal=tuple(w for w in to.request.literal if w != word), page=1)),
            gettext("Let related words for “%(word)s” in again", word=word),
        )
        for word in to.request.literal
    )
