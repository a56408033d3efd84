"""What is in the knowledge base: counts, editions, sources, what changed, what is missing, how to cite it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.library import Library
from kb.model import Kind, Passage
from web.i18n import gettext, ngettext
from web.links import Links
from web.views import labels
from web.views.campaigns import not_retold
from web.views.dates import day
from web.views.documents import DocumentRow, document_row
from web.views.head import Form, Head, head, site_name
from web.views.installed import checked_against, column, installed, told, unworded
from web.views.mistakes import Mistakes
from web.views.places import search_for


@dataclass(frozen=True, slots=True)
class Count:
    """How many passages of a kind there are, how many have the wording that is installed, and the search that lists them."""

    name: str
    total: int
    worded: str
    href: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """Everything on the page about what is in here.

    `wording` says which text of the Compact is installed, `worded` what the column that counts it is called, `borrowed`
    how many campaign texts are not ours.
    """

    head: Head
    counts: tuple[Count, ...]
    total: int
    topics: int
    wording: str
    worded: str
    documents: tuple[DocumentRow, ...]
    built: str
    build: str
    fingerprint: str
    changes: str
    missing: tuple[str, ...]
    borrowed: str
    cite: str
    mistakes: Mistakes
    address: str


def about_view(library: Library, links: Links, mistakes: Mistakes) -> AboutView:
    """The page about one build, with how a mistake is reported."""
    manifest, compact = library.manifest, installed(library)
    return AboutView(
        head(links, "/about", gettext("What is in here"), gettext("What is in the knowledge base, from where and since when."),
             forms=[Form(links.page("/about.json"), "application/json", "JSON"),
                    Form("/.jsonld", "application/ld+json", "JSON-LD"),
                    Form("/corpus.json", "application/json", gettext("The whole corpus"))]),
        tuple(_counts(library, links)),
        manifest.passages,
        len(library.corpus.topics),
        told(compact),
        column(compact),
        tuple(document_row(document, links) for document in library.corpus.documents),
        day(manifest.built),
        manifest.id,
        manifest.fingerprint,
        manifest.changes,
        missing(library),
        _borrowed(library),
        _citation(library, links),
        mistakes,
        links.absolute(links.page("/about")),
    )


def _counts(library: Library, links: Links) -> Iterable[Count]:
    best = {row.id: installed(library, row.id).edition for row in library.corpus.documents}
    for kind in library.allowed["type"]:
        rows = [p for p in library.corpus.passages if p.type == kind]
        editions = [(passage, best[passage.document]) for passage in rows if passage.document in best]
        worded = sum(1 for passage, edition in editions if edition and edition.id in {w.edition for w in passage.wordings})
        ours = gettext("our own words") if all(map(library.is_retold, rows)) else "–"
        own = ours if kind == "campaign" else str(worded)
        yield Count(labels.kind(kind), len(rows), own, search_for(links, ("type", kind)))


def missing(library: Library) -> tuple[str, ...]:
    """What a maintainer and a careful reader should know is not here, or not yet sure, a sentence each."""
    return tuple(_missing(library))


def _missing(library: Library) -> Iterable[str]:
    for document in library.corpus.documents:
        if not any(edition.of_record for edition in document.editions):
            yield gettext("The adopted text of %(symbol)s is not installed.", symbol=document.symbol)
    passages = [p for p in library.corpus.passages if p.kind not in {Kind.CAMPAIGN, Kind.SECTION}]
    yield from (line for line in (unworded(installed(library)), *_checks(library, passages), _borrowed(library)) if line)
    unchecked = sum(1 for d in library.corpus.documents for f in d.facts if not f.reviewed)
    if unchecked:
        yield ngettext("%(num)s fact about the documents has not yet been checked against its source.",
                       "%(num)s facts about the documents have not yet been checked against their sources.", unchecked)
    yield gettext("Headings and topic names in other languages than English have not yet been reviewed.")


def _borrowed(library: Library) -> str:
    return not_retold(borrowed(library))


def borrowed(library: Library) -> int:
    """How many campaign texts still have their sources' own words."""
    return sum(1 for campaign in library.of_kind(Kind.CAMPAIGN) if not library.is_retold(campaign))


def _checks(library: Library, passages: Sequence[Passage]) -> Iterable[str]:
    """Against which text plain words were checked."""
    unchecked = sum(1 for passage in passages if not passage.reviewed)
    if unchecked:
        yield ngettext("The plain words of %(num)s passage have not yet been compared with any text of the document.",
                       "The plain words of %(num)s passages have not yet been compared with any text of the document.", unchecked)
    found = [checked_against(library, passage) for passage in passages]
    for date, number in sorted(Counter(edition.date for edition in found if edition and not edition.of_record).items()):
        yield ngettext("The plain words of %(num)s passage were checked against the text of %(date)s, not against the adopted text.",
                       "The plain words of %(num)s passages were checked against the text of %(date)s, not against the adopted text.",
                       number, date=day(date))


def _citation(library: Library, links: Links) -> str:
    """How the knowledge base itself is cited, with the build that was read."""
    year = library.manifest.built[:4]
    return f"{site_name()} ({year}). {gettext('Build')} {library.manifest.id}. {links.base}/"
