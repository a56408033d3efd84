"""`/check-quotation`: whether a text quotes the Compact word for word, and what its citations lead to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from flask import Blueprint, request

from kb.citations.find import Citation
from kb.citations.resolve import resolve
from kb.errors import BadRequest, Fault
from kb.ids import COMPACT
from kb.library import Library
from kb.model import Document, Edition
from kb.quotations import Checked, Piece, Quotation, Source, Verdict, check
from web.i18n import gettext, ngettext
from web.links import Links
from web.params import Arguments
from web.serving import library, links
from web.views.documents import official_address
from web.views.head import Head, head
from web.views.installed import installed, told
from web.views.known import known
from web.views.places import Card, card, place_of
from web.views.rendering import render
from web.views.words import Words, words

blueprint = Blueprint("quotations", __name__)

_PATH = "/check-quotation"
_FOUND = "#found"
LONGEST_TEXT = 5000
_EXAMPLE = "States agreed on “ending child detention in the context of international migration” (A/RES/73/195, annex, para. 29 (h))."
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that holds the words, and the edition in which it does."""

    card: Card
    edition: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a text can be read that is not installed here."""

    symbol: str
    href: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its verdict in words, and the words as they stand there if they differ.

    `elsewhere` is where to look for what could not be compared here.
    """

    text: str
    verdict: str
    told: str
    remarks: tuple[str, ...]
    places: tuple[Place, ...]
    more: int
    pieces: tuple[Piece, ...]
    lang: Words | None
    elsewhere: Elsewhere | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as written, and the passage it means, or the nearest one that there is."""

    text: str
    card: Card | None
    nearest: Card | None


@dataclass(frozen=True, slots=True)
class Example:
    """A text to try, and the address that checks it."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """Everything on the page. `held` says what quotations are compared with, and what they cannot be compared with.

    `address` is where what was found can be seen again.
    """

    head: Head
    held: str
    source: Elsewhere
    text: str
    most: int
    example: Example
    address: str
    asked: bool
    quotes: tuple[Quote, ...]
    citations: tuple[Cited, ...]
    remarks: tuple[str, ...]


@blueprint.get(_PATH)
def checked() -> str:
    """The form, and under it what was found in the text."""
    text = text_of(request.args)
    return render("check_quotation.html", check_view(library(), links(), text))


def text_of(arguments: Arguments) -> str:
    """The text to check.

    Raises:
        BadRequest: it is too long.
    """
    text = "".join(arguments.getlist("text")[-1:]).replace("\r\n", "\n")
    if len(text) > LONGEST_TEXT:
        raise BadRequest((Fault("text", f"text has {len(text)} characters; at most {LONGEST_TEXT} are allowed", most=LONGEST_TEXT),))
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def check_view(kb: Library, to: Links, text: str) -> CheckView:
    """The page of a text."""
    found = check(text, kb.quotable, kb.ids)
    return CheckView(
        head(to, _PATH, gettext("Check a quotation"), gettext("Is the Compact quoted word for word, and where do citations lead?"),
             indexed=not text),
        _held(kb),
        _elsewhere(kb.get_document(COMPACT)),
        text,
        LONGEST_TEXT,
        Example(_EXAMPLE, to.page(_PATH, [("text", _EXAMPLE)]) + _FOUND),
        to.absolute(to.page(_PATH, [("text", text)])) + _FOUND,
        bool(found.text),
        tuple(_quote(kb, to, quotation) for quotation in found.quotations),
        tuple(_cited(kb, to, citation, passage) for citation, passage in found.citations),
        tuple(_remarks(kb, found)),
    )


def _held(kb: Library) -> str:
    """Which text of the Compact is here, and how many of its passages are not compared."""
    found = installed(kb)
    number = found.total - found.worded
    left_out = ngettext("%(num)s passage has no text here and is not compared.", "%(num)s passages have no text here and are not compared.", number)
    return f"{told(found)} {left_out}" if number else told(found)


def _elsewhere(document: Document) -> Elsewhere:
    return Elsewhere(document.symbol, official_address(document))


def _remarks(kb: Library, found: Checked) -> Iterable[str]:
    if found.whole:
        yield gettext("There are no quotation marks, so the whole text, without its citations, was compared as one quotation.")
    if found.short:
        yield ngettext("%(num)s quoted run of fewer than three words was left out.",
                       "%(num)s quoted runs of fewer than three words were left out.", found.short)
    if found.text and not found.quotations and not found.citations:
        yield gettext("No quotation and no citation was found in the text.")
    editions = dict.fromkeys(known(e.name).text for d in kb.corpus.documents for e in d.editions)
    if found.quotations and editions:
        yield gettext("Compared with: %(editions)s.", editions=", ".join(editions))
    if found.quotations and not editions:
        yield gettext("No text of the Compact is installed here, so only the titles of the objectives could be compared.")


# ── quotations ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _quote(kb: Library, to: Links, found: Quotation) -> Quote:
    passages = dict.fromkeys(source.id for source in found.sources)
    places = [_place(kb, to, [s for s in found.sources if s.id == passage]) for passage in [*passages][:_SHOWN]]
    return Quote(
        found.text,
        found.verdict.name.lower(),
        _told(found),
        tuple(_notes(kb, found)),
        tuple(places),
        max(0, len(passages) - _SHOWN),
        found.pieces,
        words("", found.sources[0].lang) if found.sources else None,
        _source(kb, found),
    )


def _source(kb: Library, found: Quotation) -> Elsewhere | None:
    """Where to look for a quotation that could not be compared with all that it may be from."""
    if not kb.has_document(found.document):
        return None
    here = installed(kb, found.document)
    missed = found.unheld or (found.verdict is Verdict.UNKNOWN and here.worded < here.total)
    return _elsewhere(kb.get_document(found.document)) if missed else None


def _told(found: Quotation) -> str:
    match found.verdict:
        case Verdict.VERBATIM if found.exact:
            return gettext("Word for word")
        case Verdict.VERBATIM if found.shortened:
            return gettext("Word for word, shortened")
        case Verdict.VERBATIM:
            return gettext("Word for word; punctuation or capitals differ")
        case Verdict.ALTERED:
            return gettext("Altered")
        case Verdict.UNHELD:
            return gettext("Cannot be checked here")
        case _:
            return gettext("Not found in the texts that are here")


def _notes(kb: Library, found: Quotation) -> Iterable[str]:
    if found.verdict is Verdict.UNKNOWN:
        yield gettext("No wording that is installed here has these words, or words close to them.")
    for dropped in found.dropped:
        yield gettext("Right beside these words stands “%(words)s” in the Compact. Without it the promise reads stronger than it is.",
                      words=dropped)
    if found.verdict is Verdict.UNHELD:
        yield gettext("The citation beside it leads to a text that is not installed here. That says nothing against the quotation.")
    elif found.unheld:
        yield gettext("The citation beside it leads to a text that is not installed here. Whether the words stand there too "
                      "cannot be checked.")
    if found.misplaced and found.cited:
        yield gettext("The citation beside it leads to %(cited)s, but the words stand elsewhere.", cited=place_of(kb, kb.get(found.cited)))


def _place(kb: Library, to: Links, sources: Sequence[Source]) -> Place:
    names = [_edition(kb, source) for source in sources]
    return Place(card(kb, to, kb.get(sources[0].id)), " · ".join(dict.fromkeys(names)))


def _edition(kb: Library, source: Source) -> str:
    """The name of the edition, or that it is the title."""
    if source.edition is None:
        return gettext("Title of the objective")
    passage = kb.get(source.id)
    found: Edition | None = kb.edition(passage, passage.wording(source.lang, source.edition))
    return known(found.name).text if found else source.edition


# ── citations ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _cited(kb: Library, to: Links, citation: Citation, passage: str | None) -> Cited:
    """A citation that leads nowhere is tried again without its last degrees."""
    near = None if passage else resolve(replace(citation, letter=None, roman=None), kb.ids)
    return Cited(
        citation.text,
        card(kb, to, kb.get(passage)) if passage else None,
        card(kb, to, kb.get(near)) if near else None,
    )
