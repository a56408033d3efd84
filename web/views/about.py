"""What is in the knowledge base: counts, editions, sources, what changed, what is missing, how to cite it."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import gettext, ngettext

from kb.library import Library
from kb.model import Kind
from web.links import Links
from web.views import labels
from web.views.dates import day
from web.views.documents import DocumentRow, document_row
from web.views.head import Form, Head, head
from web.views.places import search_for


@dataclass(frozen=True, slots=True)
class Count:
    """How many passages of a kind there are, how many have an official wording, and the search that lists them."""

    name: str
    total: int
    worded: str
    href: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """Everything on the page about what is in here."""

    head: Head
    counts: tuple[Count, ...]
    total: int
    topics: int
    documents: tuple[DocumentRow, ...]
    built: str
    build: str
    fingerprint: str
    changes: str
    missing: tuple[str, ...]
    cite: str
    address: str


def about_view(library: Library, links: Links) -> AboutView:
    """The page about one build."""
    manifest = library.manifest
    return AboutView(
        head(links, "/about", gettext("What is in here"), gettext("What is in the knowledge base, from where and since when."),
             forms=[Form(links.page("/about.json"), "application/json", "JSON"),
                    Form("/corpus.json", "application/json", gettext("The whole corpus"))]),
        tuple(_counts(library, links)),
        manifest.passages,
        len(library.corpus.topics),
        tuple(document_row(document, links) for document in library.corpus.documents),
        day(manifest.built),
        manifest.id,
        manifest.fingerprint,
        manifest.changes,
        tuple(_missing(library)),
        _citation(library, links),
        links.absolute(links.page("/about")),
    )


def _counts(library: Library, links: Links) -> Iterable[Count]:
    for kind in library.allowed["type"]:
        rows = [p for p in library.corpus.passages if p.type == kind]
        worded = sum(1 for p in rows if p.wordings)
        own = gettext("our own words") if kind == "campaign" else str(worded)
        yield Count(labels.kind(kind), len(rows), own, search_for(links, ("type", kind)))


def _missing(library: Library) -> Iterable[str]:
    """What a maintainer and a careful reader should know is not here, or not yet sure."""
    for document in library.corpus.documents:
        if not any(edition.of_record for edition in document.editions):
            yield gettext("The adopted text of %(symbol)s is not installed.", symbol=document.symbol)
    passages = [p for p in library.corpus.passages if p.kind not in {Kind.CAMPAIGN, Kind.SECTION}]
    unworded = sum(1 for p in passages if not p.wordings)
    if unworded:
        yield ngettext("%(num)s passage has no official wording here.", "%(num)s passages have no official wording here.", unworded)
    uncompared = sum(1 for p in passages if not p.reviewed)
    if uncompared:
        yield ngettext("%(num)s passage has not yet been compared with the adopted text.",
                       "%(num)s passages have not yet been compared with the adopted text.", uncompared)
    unchecked = sum(1 for d in library.corpus.documents for f in d.facts if not f.reviewed)
    if unchecked:
        yield ngettext("%(num)s fact about the documents has not yet been checked against its source.",
                       "%(num)s facts about the documents have not yet been checked against their sources.", unchecked)
    yield gettext("Headings and topic names in other languages than English have not yet been reviewed.")


def _citation(library: Library, links: Links) -> str:
    """How the knowledge base itself is cited, with the build that was read."""
    year = library.manifest.built[:4]
    name = gettext("Global Compact for Migration knowledge base")
    return f"{name} ({year}). {gettext('Build')} {library.manifest.id}. {links.base}/"

