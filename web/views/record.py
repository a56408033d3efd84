"""A search as a methods section cites it: query, filters, build, date, count, address."""

from dataclasses import dataclass, replace

from kb.library import Library, Page
from kb.model import Edition
from web.i18n import gettext
from web.links import Links
from web.params import query_pairs
from web.views import labels
from web.views.dates import day
from web.views.installed import Installed, each_edition
from web.views.known import known


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the record; `href` where it leads somewhere."""

    name: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The record, as lines and as one text to copy, and the address of the search."""

    lines: tuple[Line, ...]
    text: str
    address: str


def record(library: Library, links: Links, page: Page) -> Record:
    """The methods record of a search."""
    address = links.absolute(replace(links, collected=()).page("/search", query_pairs(page.request)))
    lines = (
        Line(gettext("Query"), page.request.q or gettext("none (everything)")),
        Line(gettext("Filters"), _filters(library, page)),
        Line(gettext("Words"), _words(page)),
        Line(gettext("Order"), str(labels.SORTS[page.request.sort])),
        Line(gettext("Found"), gettext("%(total)s passages, %(whole)s with all the words", total=page.total, whole=page.whole)),
        Line(gettext("Searched in"), _build(library)),
        Line(gettext("Wording"), _editions(library)),
        Line(gettext("Address"), address, address),
    )
    head = gettext("Search of the Global Compact for Migration knowledge base")
    return Record(lines, "\n".join([head, *(labels.told(line.name, line.text) for line in lines)]), address)


def _filters(library: Library, page: Page) -> str:
    found = [
        labels.told(str(labels.FACETS[key]), " / ".join(labels.value(library, key, value) for value in values))
        for key, values in page.request.filters
    ]
    return "; ".join(found) or gettext("none")


def _words(page: Page) -> str:
    match = gettext("all of them") if page.request.match == "all" else gettext("any of them, passages with all first")
    if not page.request.expand:
        return "; ".join((match, gettext("as typed, without the thesaurus")))
    added = "; ".join(f"{row.term} → {', '.join(row.to)}" for row in page.plan.expanded)
    return "; ".join((match, labels.told(gettext("thesaurus"), added or gettext("nothing added"))))


def _build(library: Library) -> str:
    manifest = library.manifest
    return gettext("%(passages)s passages, corpus of %(date)s, build %(id)s", passages=manifest.passages,
                   date=day(manifest.built), id=manifest.id)


def _editions(library: Library) -> str:
    rows = [each_edition(document, library.of_document(document.id)) for document in library.corpus.documents]
    return "; ".join(_edition(found, found.edition) for row in rows for found in row if found.edition) or gettext("our own words only")


def _edition(found: Installed, edition: Edition) -> str:
    extent = gettext("%(worded)s of %(total)s passages", worded=found.worded, total=found.total)
    return labels.told(known(edition.name).text, extent)
