"""Why a page of results is empty: which word or filter emptied it, and how much each removal would find."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kb.library import Library, Page
from kb.query.request import SearchRequest
from web.i18n import gettext
from web.views import labels
from web.views.narrowing import Addresses, without
from web.views.query_parts import Part, left, parts

_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class WayOut:
    """One change that would find something: what it changes, how many passages it finds, its address."""

    label: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Emptied:
    """What a reader is told where nothing is shown: why, and every way to something."""

    reason: str
    ways: tuple[WayOut, ...]


Change = tuple[str, SearchRequest]
"""What is changed, and the request that it makes."""


def emptied(library: Library, page: Page, to: Addresses) -> Emptied | None:
    """Why a page shows nothing; None where it shows something."""
    if page.hits:
        return None
    if page.total:
        first = WayOut(gettext("from the first page"), page.total, to.of(replace(page.request, page=1)))
        return Emptied(gettext("The results end before page %(page)s.", page=page.request.page), (first,))
    if page.plan.nothing:
        return Emptied("" if page.plan.remarks else gettext("No word to search for was found in the query."), ())
    return _nothing(library, page.request, to)


def _nothing(library: Library, request: SearchRequest, to: Addresses) -> Emptied:
    """Words found nowhere are named where the rest finds something without them, or where no wider search does."""
    asked = parts(request.q)[:_MOST_PARTS]
    unknown = [part for part in asked if _is_unknown(library, part, request)]
    shorter = _ways(library, to, _shorter(request, [unknown] if unknown else [[part] for part in asked]))
    wider = _ways(library, to, _wider(library, request))
    ways = (*shorter, *wider) or _ways(library, to, _alone(request, [part for part in asked if part not in unknown]))
    named = unknown and (shorter or not wider)
    reason = gettext("Found nowhere: %(words)s", words=_listed(unknown)) if named else gettext("Nothing has all of this.")
    return Emptied(reason, tuple(sorted(ways, key=lambda way: -way.count)))


def _is_unknown(library: Library, part: Part, request: SearchRequest) -> bool:
    """Whether a part by itself finds nothing, and is no function word."""
    found = library.search(replace(request, q=part.text, filters=(), page=1, size=1))
    return not (part.excludes or found.total or found.plan.nothing)


def _listed(found: Sequence[Part]) -> str:
    return gettext(", ").join(dict.fromkeys(part.shown for part in found))


def _ways(library: Library, to: Addresses, changes: Iterable[Change]) -> tuple[WayOut, ...]:
    """The changes that find something, each once."""
    found = {to.of(request): (label, library.count(request)) for label, request in changes}
    return tuple(WayOut(label, count, href) for href, (label, count) in found.items() if count)


def _shorter(request: SearchRequest, removed: Iterable[Sequence[Part]]) -> Iterator[Change]:
    """The query without some of its parts; one without any words is a change only where filters are left."""
    for gone in removed:
        q = left(request.q, gone)
        if q or request.filters:
            yield gettext("without “%(word)s”", word=_listed(gone)), replace(request, q=q, page=1)


def _wider(library: Library, request: SearchRequest) -> Iterator[Change]:
    """The same words, asked for less strictly."""
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


def _alone(request: SearchRequest, known: Iterable[Part]) -> Iterator[Change]:
    """Each part by itself, without filters."""
    for part in known:
        yield gettext("only “%(word)s”", word=part.shown), replace(request, q=part.text, filters=(), page=1)
