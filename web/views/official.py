"""The words of the Compact on a page: the text, the edition it is from, other editions, and what differs between them."""

from dataclasses import dataclass, replace

from kb.citations import spoken
from kb.library import Library
from kb.model import Edition, Kind, Passage, Wording
from kb.snippets import Marks
from web.i18n import gettext
from web.languages import current_language
from web.links import Links, Pairs
from web.quoting import Quoted
from web.views.comparing import Piece, compare
from web.views.dates import day
from web.views.known import known
from web.views.words import Words, marked_words


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """Another wording of the same passage: its edition and where it is shown."""

    name: Words
    href: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where the United Nations publish a passage in the language of the page: its place in a document, the address."""

    place: str
    symbol: str
    href: str


@dataclass(frozen=True, slots=True)
class Official:
    """The document's own words. `text` is None where none is installed; `note` says which text is quoted, or what is missing.

    They are official only in the edition of record; `edition` names the one that is shown.

    `dated` is the day of the edition, for where its name has been said. `source` leads to the text in the language of
    the page, where it is not here. `compared` is the text with what changed, where that was asked for; `compare` the
    address that asks for it, `alone` the one that shows the edition without a comparison.
    """

    text: Words | None
    edition: Words | None
    note: str
    dated: str = ""
    source: Source | None = None
    others: tuple[OtherEdition, ...] = ()
    alone: str = ""
    compare: str = ""
    compared: tuple[Piece, ...] = ()
    compared_with: str = ""


def official(library: Library, links: Links, passage: Passage, shown: Quoted, marks: Marks) -> Official:
    """The document's own words of a passage, with marks."""
    if not shown.text or passage.kind is Kind.SECTION:
        return Official(None, None, missing(), source=source(library, passage))
    others, pairs = _others(library, passage, shown), _edition_pairs(shown.edition)
    return Official(
        marked_words(shown.text, shown.lang, marks),
        known(shown.edition.name) if shown.edition else None,
        shown.note,
        day(shown.edition.date) if shown.edition else "",
        None if _is_of_record(shown) else source(library, passage),
        tuple(_other(links, passage, edition) for edition, _ in others),
        links.passage(passage.id, pairs=pairs) if others else "",
        links.passage(passage.id, pairs=[*pairs, ("compare", "1")]) if others else "",
    )


def with_comparison(found: Official, library: Library, passage: Passage, shown: Quoted) -> Official:
    """The document's own words with what differs from the next best wording; unchanged where there is no other."""
    others = _others(library, passage, shown)
    if not shown.text or not others:
        return found
    edition, wording = others[0]
    newer = not shown.edition or shown.edition.date >= edition.date
    pieces = compare(wording.text, shown.text) if newer else compare(shown.text, wording.text)
    return replace(found, compared=pieces, compared_with=known(edition.name).text)


def source(library: Library, passage: Passage) -> Source | None:
    """Where the United Nations publish a passage; None for a text that is not theirs."""
    document, lang = library.document(passage), current_language()
    if document is None or passage.kind in {Kind.CAMPAIGN, Kind.SECTION}:
        return None
    return Source(spoken.pinpoint(passage.id, lang), document.symbol, published(document.symbol, lang))


def _is_of_record(shown: Quoted) -> bool:
    """Whether the page shows the adopted text in its own language; who reads another is led to that."""
    return shown.lang == current_language() and bool(shown.edition and shown.edition.of_record)


def published(symbol: str, lang: str) -> str:
    """The address of a document of the United Nations in one of their languages."""
    return f"https://undocs.org/{symbol}" if lang == "en" else f"https://undocs.org/{lang}/{symbol}"


def missing() -> str:
    """What is said where no wording of a passage is installed."""
    return gettext("The text of this passage is not installed here. What you read are our own words.")


def _others(library: Library, passage: Passage, shown: Quoted) -> list[tuple[Edition, Wording]]:
    """The other wordings of the passage in the same language."""
    rows = [(library.edition(passage, wording), wording) for wording in passage.wordings if wording.lang == shown.lang]
    return [(edition, wording) for edition, wording in rows if edition and edition != shown.edition]


def _other(links: Links, passage: Passage, edition: Edition) -> OtherEdition:
    return OtherEdition(known(edition.name), links.passage(passage.id, pairs=_edition_pairs(edition)))


def _edition_pairs(edition: Edition | None) -> Pairs:
    """What an address says to name an edition; its language too, where that is not the page's."""
    if edition is None:
        return []
    return [("edition", edition.id), *([("lang", edition.lang)] if edition.lang != current_language() else [])]
