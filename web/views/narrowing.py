"""How a search can be narrowed and widened: facets as links with counts, filters and thesaurus terms as chips."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote_plus

from kb.facets import FACETS, FacetValue, goal_order
from kb.languages import script_of
from kb.library import Library, Page
from kb.query.request import SearchRequest
from web.i18n import gettext, ngettext
from web.languages import DEFAULT
from web.links import Links, Pairs
from web.params import query_pairs
from web.views import labels
from web.views.words import arrow

_AT_FIRST = 8
_PLACE = "~~"
"""Stands for a value in an address: characters that are written there as they are and occur in no value."""


@dataclass(frozen=True)  # without slots: what many addresses have in common is kept
class Addresses:
    """Addresses of searches that differ from one; `extra` are pairs that only the page knows, such as grouping."""

    links: Links
    request: SearchRequest
    extra: Pairs = ()

    def of(self, request: SearchRequest) -> str:
        """The address of another request."""
        return self.links.page("/search", [*query_pairs(request), *self.extra])

    def toggled(self, facet: str, value: str) -> str:
        """The search with a filter taken away where it is set, and set where it is not; from its first page."""
        chosen = self.request.wanted(facet)
        if value in chosen:
            return self._filtered(facet, tuple(v for v in chosen if v != value))
        before, after = self._around(facet)
        return f"{before}{quote_plus(value)}{after}"

    def _filtered(self, facet: str, values: tuple[str, ...]) -> str:
        request = replace(self.request, filters=_with(self.request, facet, values), page=1)
        return self.of(request)

    def _around(self, facet: str) -> tuple[str, str]:
        """What stands before and after one more value of a facet in an address; a page has a hundred of them."""
        if facet not in self._parts:
            name = f"{facet}="  # what a reader typed has no such sign in an address
            before, _, after = self._filtered(facet, (*self.request.wanted(facet), _PLACE)).partition(f"{name}{_PLACE}")
            self._parts[facet] = f"{before}{name}", after
        return self._parts[facet]

    @cached_property
    def _parts(self) -> dict[str, tuple[str, str]]:
        return {}


def without(request: SearchRequest, facet: str) -> SearchRequest:
    """The request without one filter."""
    return replace(request, filters=_with(request, facet, ()), page=1)


def _with(request: SearchRequest, facet: str, values: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    filters = {**dict(request.filters), facet: values}
    return tuple((key, filters[key]) for key in FACETS if filters.get(key))


class Choice(NamedTuple):
    """One value of a facet: its label, how many passages its address finds, and the address that sets it.

    A `chosen` value says no number: its address takes it away.
    """

    label: str
    found: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """Some values of a facet; `more` says how many they are where they are folded away."""

    more: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A facet: the chosen and the first values, then the rest; goals before their targets."""

    name: str
    lists: tuple[Choices, ...]


def narrowings(library: Library, page: Page, to: Addresses) -> tuple[Narrowing, ...]:
    """The facets that can narrow a result; one that has a single value and no filter cannot."""
    found = (_narrowing(library, key, page.facets.get(key, ()), to) for key in labels.FACETS)
    return tuple(row for row in found if row is not None)


def _narrowing(library: Library, key: str, values: Sequence[FacetValue], to: Addresses) -> Narrowing | None:
    chosen = to.request.wanted(key)
    if not values or (key == "lang" and len(values) == 1 and not chosen):
        return None
    folded = {row.value for row in values if _is_target(key, row) and row.value not in chosen}
    first = sorted((row for row in values if row.value not in folded), key=lambda row: row.value not in chosen)
    targets = sorted((row for row in values if row.value in folded), key=lambda row: goal_order(row.value))
    rows = [_choice(library, key, row, to) for row in (*first, *targets)]
    lists = _folded(rows[: len(first)], max(_AT_FIRST, len(chosen)))
    if targets:
        lists.append(Choices(ngettext("%(num)s target", "%(num)s targets", len(targets)), tuple(rows[len(first) :])))
    return Narrowing(str(labels.FACETS[key]), tuple(lists))


def _is_target(key: str, row: FacetValue) -> bool:
    """Whether a value is a part of another one that is listed too: a target of a goal."""
    return key == "sdg" and "." in row.value


def _folded(rows: Sequence[Choice], at_first: int) -> list[Choices]:
    """So many rows to see at once, and the rest to unfold; a single one is not folded away."""
    shown = at_first if len(rows) > at_first + 1 else len(rows)
    rest = tuple(rows[shown:])
    return [Choices("", tuple(rows[:shown])), *([Choices(ngettext("%(num)s more", "%(num)s more", len(rest)), rest)] if rest else [])]


def _choice(library: Library, key: str, row: FacetValue, to: Addresses) -> Choice:
    """A value; beside one that is chosen it widens the search, and says so."""
    label, chosen = labels.value(library, key, row.value), to.request.wanted(key)
    if chosen and row.value not in chosen:
        label = gettext("or %(value)s", value=label)
    return Choice(label, row.found, to.toggled(key, row.value), row.value in chosen)


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
