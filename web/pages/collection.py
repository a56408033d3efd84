"""`/collection`: passages that a reader has collected, in the reader's order; the address holds them."""

from dataclasses import dataclass

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from kb.library import Library
from kb.model import Kind, Passage
from web import glance
from web.exports.serving import FORM
from web.glance import Glance
from web.i18n import gettext
from web.links import Links
from web.pages.choosing import elsewhere, other_form
from web.pages.compare import MOST as MOST_COMPARED
from web.quoting import quoted
from web.serving import library, links
from web.views.chosen import Chosen, Dead, Unread, chosen, dead, swapped, unread, without
from web.views.citing import united_nations
from web.views.head import Head, head
from web.views.known import known_edition
from web.views.places import Card, card
from web.views.rendering import render
from web.views.words import Words, apart, words

blueprint = Blueprint("collection", __name__)

MOST = 60
"""As many passages as a collection may hold."""

_PATH = "/collection"
_FEWEST_COMPARED = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A passage in the collection, with the addresses that move it or take it out ('' where it cannot move)."""

    card: Card
    quotation: Words | None
    edition: Words
    up: str
    down: str
    remove: str


@dataclass(frozen=True, slots=True)
class Way:
    """A form in which the collection may be taken away."""

    label: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a collection is handed on: its public address, its citations one by one, and all of this as one text."""

    address: str
    citations: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class CollectionView:
    """Everything on the page."""

    head: Head
    ids: str
    items: tuple[Item, ...]
    most: int
    unread: tuple[Unread, ...]
    dead: tuple[Dead, ...]
    sharing: Sharing
    ways: tuple[Way, ...]
    references: tuple[Way, ...]
    compare: str
    glance: Glance | None


@blueprint.get(_PATH)
def collection() -> ResponseReturnValue:
    """The collection; what was added in words has its address at once."""
    found = chosen(request.args, library(), MOST)
    other = elsewhere(found, _PATH, gettext("Your collection"))
    return other or render("collection.html", collection_view(library(), links(), found))


@blueprint.get(f"{_PATH}{FORM}")
def passages(suffix: str) -> ResponseReturnValue:
    """The passages of the collection in another form."""
    found = chosen(request.args, library(), MOST)
    return other_form(found, _PATH, gettext("Your collection"), suffix) or abort(404)


def collection_view(kb: Library, to: Links, found: Chosen) -> CollectionView:
    """The page of some passages."""
    comparable = _FEWEST_COMPARED <= len(found.ids) <= MOST_COMPARED
    return CollectionView(
        head(to, _PATH, gettext("Your collection"), gettext("Passages that you collected, to order and to take away."),
             pairs=[("ids", ",".join(found.ids))] if found.ids else [], indexed=False),
        ",".join(found.ids),
        tuple(_item(kb, to, found, place) for place in range(len(found.ids))),
        MOST,
        unread(kb, to, _PATH, found, MOST),
        dead(to, _PATH, found),
        _sharing(kb, to, found),
        _ways(to, found),
        _references(to, found),
        to.chosen("/compare", found.ids) if comparable else "",
        _glance(kb, to, found),
    )


def _item(kb: Library, to: Links, found: Chosen, place: int) -> Item:
    passage, last = found.passages[place], len(found.ids) - 1
    quote = quoted(kb, passage, to.lang)
    own = passage.kind in {Kind.CAMPAIGN, Kind.SECTION}
    return Item(
        card(kb, to, passage),
        words(quote.text, quote.lang) if quote.text and not own else None,
        apart(known_edition(quote.edition)),
        to.chosen(_PATH, swapped(found.ids, place - 1)) if place else "",
        to.chosen(_PATH, swapped(found.ids, place)) if place < last else "",
        to.chosen(_PATH, without(found.ids, place)),
    )


def _sharing(kb: Library, to: Links, found: Chosen) -> Sharing:
    address = to.absolute(to.chosen(_PATH, found.ids))
    citations = tuple(united_nations(kb, to, row, quoted(kb, row, to.lang)) for row in found.passages)
    return Sharing(address, citations, "\n".join([*citations, address]))


def _ways(to: Links, found: Chosen) -> tuple[Way, ...]:
    rows = (
        (gettext("Brief to read and print"), "/brief", gettext("with numbered citations")),
        (gettext("Word"), "/brief.docx", gettext("with footnotes")),
        (gettext("Markdown"), "/brief.md", gettext("with footnotes")),
    )
    return tuple(Way(label, to.chosen(path, found.ids), note) for label, path, note in rows)


def _references(to: Links, found: Chosen) -> tuple[Way, ...]:
    rows = (("RIS", "/brief.ris"), ("BibTeX", "/brief.bib"), ("CSL-JSON", "/brief.csl"), ("CSV", "/brief.csv"))
    return tuple(Way(label, to.chosen(path, found.ids), "") for label, path in rows)


def _glance(kb: Library, to: Links, found: Chosen) -> Glance | None:
    touched = [passage.id for passage in found.passages if _on_glance(passage)]
    return glance.touching(kb, to, touched) if touched else None


def _on_glance(passage: Passage) -> bool:
    return passage.kind in {Kind.OBJECTIVE, Kind.ACTION}
