"""The page of a search: what was searched, the results as one would read them, and every way on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kb.library import Library, Page
from kb.query.expressions import Answer
from kb.query.request import SORTS
from web import glance
from web.exports import EXPORTS
from web.glance import Glance
from web.i18n import gettext, lazy_gettext, ngettext
from web.languages import DEFAULT
from web.links import Links
from web.params import query_pairs
from web.views import labels, remarks
from web.views.documents import unchecked
from web.views.emptied import Emptied, emptied
from web.views.head import Form, Head, head
from web.views.hits import Result, results
from web.views.narrowing import Addresses, Chip, Narrowing, expansion_chips, filter_chips, literal_chips, narrowings
from web.views.places import Step, objective_step
from web.views.record import Record, record
from web.views.words import Words, words

_NEAR = 2
_FORMATS = {
    ".ris": "RIS", ".bib": "BibTeX", ".csl": "CSL-JSON", ".csv": "CSV", ".md": "Markdown", ".txt": lazy_gettext("Text"), ".json": "JSON",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Results under one objective, or all of them under no name."""

    step: Step | None
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A link among several that exclude each other; `href` is '' where nothing can be reached."""

    label: str
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a result: which passages are shown here, and the ways to the others ('' where there is none)."""

    shown: str
    previous: str
    next: str
    numbers: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A line under the search box: some words and a link."""

    text: str
    strong: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that answers the query, its source, whether it was checked, and the way to what else is known."""

    text: Words
    source: str
    checked: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """Everything on the page of a search; what is empty has nothing to sort, `pages` is None where all is on one."""

    head: Head
    q: str
    kept: tuple[tuple[str, str], ...]
    count: str
    order: str
    expansions: tuple[Chip, ...]
    literals: tuple[Chip, ...]
    own_words: Choice | None
    notices: tuple[Notice, ...]
    remarks: tuple[Words, ...]
    facts: tuple[Told, ...]
    filters: tuple[Chip, ...]
    whole: Choice | None
    glance: Glance
    narrowings: tuple[Narrowing, ...]
    groups: tuple[Group, ...]
    sorts: tuple[Choice, ...]
    grouping: Choice
    pages: Pages | None
    exports: tuple[Choice, ...]
    record: Record
    feed: str
    emptied: Emptied | None


def search_view(library: Library, links: Links, page: Page, *, grouped: bool) -> SearchView:
    """The page of a search that was carried out."""
    to = Addresses(links, page.request, (("by", "objective"),) if grouped else ())
    nothing, cited = emptied(library, page, to), remarks.linked(library, links)
    said = [remarks.told(remark, cited) for remark in page.plan.remarks]
    browsing = not page.request.q.strip() and not page.request.filters
    return SearchView(
        _head(links, page),
        page.request.q,
        tuple(pair for pair in query_pairs(page.request) if pair[0] in {*labels.FACETS, "sort", "size"}),
        ngettext("%(num)s passage", "%(num)s passages", page.total),
        _order(page),
        expansion_chips(page, to),
        literal_chips(to),
        _own_words(page, to),
        tuple(_notices(page, to)),
        tuple(told for told in said if not (nothing and told.text == nothing.reason)),
        tuple(_fact(links, row) for row in page.plan.answers),
        filter_chips(library, to),
        _whole(page, to),
        glance.everything(library, links) if browsing else glance.matching(library, links, page.matched),
        narrowings(library, page, to) if page.total or page.request.filters else (),
        _groups(library, links, page, grouped=grouped),
        _sorts(page, to),
        _grouping(links, page, grouped=grouped),
        _pages(page, to),
        _exports(links, page),
        record(library, links, page),
        links.page("/search.atom", _kept(page)),
        nothing,
    )


def _head(links: Links, page: Page) -> Head:
    title = f"{page.request.q} · {gettext('Search')}" if page.request.q else gettext("Search")
    return head(
        links, "/search", title, gettext("Search the Global Compact for Migration in your own words."),
        pairs=query_pairs(page.request),
        forms=[
            Form(links.page("/search.atom", _kept(page)), "application/atom+xml", title),
            Form(links.api("/search", query_pairs(page.request)), "application/json", "JSON"),
        ],
        indexed=False,
    )


def _kept(page: Page) -> list[tuple[str, str]]:
    """The search without its page: what exports and feeds are asked for."""
    return [pair for pair in query_pairs(page.request) if pair[0] not in {"page", "size"}]


def _order(page: Page) -> str:
    if not page.hits:
        return ""
    if page.request.sort != "relevance":
        return str(labels.SORTS[page.request.sort]).lower()
    return gettext("best first") if page.request.q.strip() else gettext("in the order of the Compact")


def _own_words(page: Page, to: Addresses) -> Choice | None:
    if not page.request.expand:
        return Choice(gettext("search related words too"), to.of(replace(page.request, expand=True, page=1)))
    if page.plan.expanded:
        return Choice(gettext("only my words"), to.of(replace(page.request, expand=False, page=1)))
    return None


def _notices(page: Page, to: Addresses) -> Iterable[Notice]:
    if page.plan.corrected:
        was = ", ".join(row.was for row in page.plan.corrected)
        now = ", ".join(row.now for row in page.plan.corrected)
        as_typed = to.of(replace(page.request, correct=False, page=1))
        yield Notice(gettext("Showing results for"), now, gettext("search instead for “%(words)s”", words=was), as_typed)
    if not page.request.correct:
        yield Notice(gettext("Every word as you spelt it."), "", gettext("correct the spelling"),
                     to.of(replace(page.request, correct=True, page=1)))
    if page.plan.suggestion and not page.plan.corrected:
        meant = to.of(replace(page.request, q=page.plan.suggestion, page=1))
        yield Notice(gettext("Did you mean"), "", page.plan.suggestion, meant)


def _fact(links: Links, row: Answer) -> Told:
    fact = row.fact
    checked = "" if fact.reviewed else unchecked()
    return Told(words(fact.text, DEFAULT), fact.source, checked, gettext("What we know about it"), f"{links.page('/about')}#known-{row.document}")


def _whole(page: Page, to: Addresses) -> Choice | None:
    if page.request.match == "all" and page.total:
        return Choice(gettext("with any of my words"), to.of(replace(page.request, match="any", page=1)))
    if not 0 < page.whole < page.total:
        return None
    label = ngettext("only the one with all my words (%(num)s)", "only those with all my words (%(num)s)", page.whole)
    return Choice(label, to.of(replace(page.request, match="all", page=1)))


def _sorts(page: Page, to: Addresses) -> tuple[Choice, ...]:
    rows = SORTS if page.hits else ()
    return tuple(Choice(str(labels.SORTS[s]), to.of(replace(page.request, sort=s, page=1)), s == page.request.sort) for s in rows)


def _grouping(links: Links, page: Page, *, grouped: bool) -> Choice:
    pairs = [*query_pairs(page.request), *([] if grouped else [("by", "objective")])]
    return Choice(gettext("one list") if grouped else gettext("by objective"), links.page("/search", pairs))


def _exports(links: Links, page: Page) -> tuple[Choice, ...]:
    offered = [suffix for suffix in _FORMATS if suffix in EXPORTS] if page.total else []
    return tuple(Choice(str(_FORMATS[suffix]), links.page(f"/search{suffix}", _kept(page))) for suffix in offered)


def _pages(page: Page, to: Addresses) -> Pages | None:
    last, at, size = -(-page.total // page.request.size), page.request.page, page.request.size
    if last < 2 or not page.hits:  # noqa: PLR2004 (a second page)
        return None
    before, after = (to.of(replace(page.request, page=n)) if 1 <= n <= last else "" for n in (at - 1, at + 1))
    return Pages(f"{(at - 1) * size + 1}–{min(at * size, page.total)}", before, after, _numbers(page, to, last))


def _numbers(page: Page, to: Addresses, last: int) -> tuple[Choice, ...]:
    """The first and last page and those near the one that is shown; '…' where some are left out."""
    at = page.request.page
    shown = [n for n in range(1, last + 1) if n in {1, last} or abs(n - at) <= _NEAR]
    choices: list[Choice] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            choices.append(Choice("…", ""))
        choices.append(Choice(str(number), to.of(replace(page.request, page=number)), number == at))
    return tuple(choices)


def _groups(library: Library, links: Links, page: Page, *, grouped: bool) -> tuple[Group, ...]:
    found = results(library, links, page)
    if not grouped:
        return (Group(None, found),)
    by_objective: dict[int, list[Result]] = {}
    for result in found:
        number = library.get(result.card.id).objective or 0
        by_objective.setdefault(number, []).append(_under_heading(result) if number else result)
    return tuple(Group(_step(library, links, number), tuple(rows)) for number, rows in by_objective.items())


def _step(library: Library, links: Links, number: int) -> Step:
    """The heading of a group: an objective, or what stands outside of them."""
    return objective_step(library, links, number) if number else Step(words(gettext("Outside the objectives"), links.lang), "")


def _under_heading(result: Result) -> Result:
    """A result under its objective, which it then need not name again."""
    return replace(result, card=replace(result.card, place=None))
