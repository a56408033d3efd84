"""Why a search found nothing: which word or filter emptied it, and how much each removal would find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask_babel import gettext

from kb.library import Library
from kb.query.request import SearchRequest
from web.views import labels
from web.views.narrowing import Addresses, without

_PART = re.compile(r'-?"[^"]*"|\S+')
_OPERATORS = {"AND", "OR", "NOT"}
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class WayOut:
    """One change that would find something: what it changes, how many passages it finds, its address."""

    label: str
    count: int
    href: str


def ways_out(library: Library, to: Addresses) -> tuple[WayOut, ...]:
    """Every single change that would find something, the largest first."""
    found = [WayOut(label, library.count(request), to.of(request)) for label, request in _changes(library, to.request)]
    return tuple(sorted((way for way in found if way.count), key=lambda way: -way.count))


def _changes(library: Library, request: SearchRequest) -> Iterator[tuple[str, SearchRequest]]:
    first = replace(request, page=1)
    for key, values in request.filters:
        names = ", ".join(labels.value(library, key, value) for value in values)
        yield gettext("without the filter “%(name)s”", name=names), without(request, key)
    if len(request.filters) > 1:
        yield gettext("without any filter"), replace(first, filters=())
    if request.match == "all":
        yield gettext("with any of the words"), replace(first, match="any")
    if not request.expand or request.literal:
        yield gettext("with related words"), replace(first, expand=True, literal=())
    if not request.correct:
        yield gettext("with the spelling corrected"), replace(first, correct=True)
    for word, rest in _shorter(request.q):
        yield gettext("without “%(word)s”", word=word), replace(first, q=rest)


def _shorter(q: str) -> Iterator[tuple[str, str]]:
    """Each word or phrase of a query with the query that is left without it; operators that would dangle go too."""
    parts = _PART.findall(q)[:_MOST_WORDS]
    for i, part in enumerate(parts):
        if part in _OPERATORS:
            continue
        rest = [*parts[:i], *parts[i + 1 :]]
        while rest and rest[0] in {"AND", "OR"}:
            rest = rest[1:]
        while rest and rest[-1] in _OPERATORS:
            rest = rest[:-1]
        kept = [word for j, word in enumerate(rest) if not (word in _OPERATORS and j and rest[j - 1] in _OPERATORS)]
        if kept:
            yield part, " ".join(kept)
