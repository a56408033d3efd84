"""A document as a page shows it: what is known of it, what it is tied to, which editions and paragraphs are here."""

from dataclasses import dataclass

from kb.languages import LANGUAGES
from kb.library import Library
from kb.model import Document, Edition, Fact, Link, Passage
from web.i18n import gettext
from web.languages import DEFAULT, current_language
from web.links import Links
from web.quoting import quoted
from web.views import labels, ties
from web.views.dates import day
from web.views.head import Form, Head, head
from web.views.installed import Installed, each_edition
from web.views.known import known
from web.views.places import Step, pin
from web.views.ties import Tie
from web.views.words import Words, heading, words

_EXCERPT = 200
"""As many characters of a paragraph as the list of paragraphs shows."""


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition that is indexed."""

    name: Words
    language: str
    date: str
    standing: str
    source: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact about a document, its source with its address ('' where it is none), and whether it was checked."""

    text: str
    source: str
    href: str
    checked: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document with its editions and what we know of it. `href` is its official address, `page` that of its page."""

    id: str
    title: str
    symbol: str
    href: str
    page: str
    date: str
    adopted_by: str
    note: str
    editions: tuple[EditionRow, ...]
    facts: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """What a document is tied to, with the reason, and what the tie rests on."""

    tie: Tie
    basis: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in the list of a document's: `text` is the beginning of its words."""

    href: str
    pin: str
    heading: Words
    text: Words


@dataclass(frozen=True, slots=True)
class DocumentView:
    """The page of a document; `note` is empty once its text is installed."""

    head: Head
    trail: tuple[Step, ...]
    document: DocumentRow
    note: str
    installed: bool
    links: tuple[DocumentLink, ...]
    paragraphs: tuple[Paragraph, ...]
    files: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """An edition that is installed: its name, whether it is the adopted text, and for how many passages it is here."""

    name: Words
    standing: str
    extent: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the list of all, with the editions of it that are installed."""

    document: DocumentRow
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The list of documents."""

    head: Head
    rows: tuple[Listed, ...]


def documents_view(library: Library, links: Links) -> DocumentsView:
    """The page that lists the documents, the Compact first."""
    forms = [Form(links.page("/documents.json"), "application/json", "JSON")]
    description = gettext("The Compact and the documents around it: what is known of each, and which text is here.")
    return DocumentsView(
        head(links, "/documents", gettext("Documents"), description, forms=forms),
        tuple(_listed(library, links, row) for row in library.corpus.documents),
    )


def _listed(library: Library, links: Links, document: Document) -> Listed:
    editions = each_edition(document, library.of_document(document.id))
    return Listed(document_row(document, links), tuple(_held(row, row.edition) for row in editions if row.edition))


def _held(found: Installed, edition: Edition) -> Held:
    extent = gettext("%(worded)s of %(total)s passages", worded=found.worded, total=found.total)
    return Held(known(edition.name), _standing(edition), extent)


def document_view(library: Library, links: Links, document: Document) -> DocumentView:
    """The page of a document that is not the Compact."""
    passages = library.of_document(document.id)
    installed = bool(document.editions or passages)
    return DocumentView(
        _head(links, document),
        (Step(words(gettext("Documents"), current_language()), links.page("/documents")),),
        document_row(document, links),
        "" if installed else document.note,
        installed,
        tuple(_link(library, links, link) for link in document.links),
        tuple(_paragraph(library, links, passage) for passage in passages),
        tuple(Tie(words(name, "en"), links.passage(document.id, suffix)) for suffix, name in _SUFFIXES),
    )


_SUFFIXES = ((".ris", "RIS"), (".bib", "BibTeX"), (".md", "Markdown"), (".json", "JSON"))


def _head(links: Links, document: Document) -> Head:
    description = gettext("What is known of the %(title)s (%(symbol)s), and what it is tied to in the Compact.",
                          title=document.title, symbol=document.symbol)
    forms = [
        Form(links.passage(document.id, ".json"), "application/json", "JSON"),
        Form(links.passage(document.id, ".jsonld"), "application/ld+json", "JSON-LD"),
        Form(links.passage(document.id, ".md"), "text/markdown", "Markdown"),
    ]
    own = document.title if links.lang == DEFAULT else gettext("Documents")  # a title cannot mark its language
    return head(links, f"/{document.id}", f"{own} · {document.symbol}", description, forms=forms)


def document_row(document: Document, links: Links) -> DocumentRow:
    """A document with its editions and facts."""
    return DocumentRow(
        document.id,
        document.title,
        document.symbol,
        official_address(document),
        links.page(f"/{document.id}"),
        day(document.date),
        document.adopted_by,
        document.note,
        tuple(_edition(edition) for edition in document.editions),
        tuple(_fact(fact) for fact in document.facts),
    )


def _fact(fact: Fact) -> FactRow:
    return FactRow(fact.text, fact.source, outside(fact.source), "" if fact.reviewed else unchecked())


def outside(text: str) -> str:
    """The text where it is an address of another site, else ''."""
    return text if text.startswith("https://") else ""


def official_address(document: Document) -> str:
    """Where the United Nations keep a document."""
    return f"https://undocs.org/{document.symbol}"


def unchecked() -> str:
    """The mark on a fact that nobody has compared with its source."""
    return gettext("not yet compared with this source")


def _standing(edition: Edition) -> str:
    return gettext("adopted text") if edition.of_record else gettext("not the adopted wording")


def _edition(edition: Edition) -> EditionRow:
    language = LANGUAGES[edition.lang].name if edition.lang in LANGUAGES else edition.lang
    return EditionRow(known(edition.name), language, day(edition.date), _standing(edition), edition.source, edition.sha256)


def _link(library: Library, links: Links, link: Link) -> DocumentLink:
    """A tie to a passage or, where there is no such passage, to an address outside."""
    found = ties.passages(library, links, [link])
    elsewhere = Tie(words(link.target, current_language()), outside(link.target), link.reason)
    return DocumentLink(found[0] if found else elsewhere, str(labels.BASES[link.basis]))


def _paragraph(library: Library, links: Links, passage: Passage) -> Paragraph:
    shown = quoted(library, passage, current_language())
    return Paragraph(
        links.passage(passage.id), pin(library, passage), heading(passage), words(_beginning(shown.text), shown.lang)
    )


def _beginning(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= _EXCERPT else f"{whole[:_EXCERPT].rstrip()}…"
