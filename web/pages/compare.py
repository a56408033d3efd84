"""`/compare`: two to four passages side by side, with the words and the topics that they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from kb.library import Library
from kb.model import Passage
from kb.shared_words import SharedWord, marks, shared_words
from kb.snippets import Marks
from web.exports.serving import FORM
from web.i18n import gettext
from web.links import Links
from web.pages.choosing import elsewhere, other_form
from web.quoting import Quoted, quoted
from web.serving import library, links
from web.views import citing, ties
from web.views.chosen import Chosen, Dead, Unread, chosen, dead, unread, without
from web.views.citing import Cite
from web.views.head import Form, Head, head
from web.views.official import Official, official
from web.views.places import Card, card
from web.views.rendering import render
from web.views.ties import Tie
from web.views.words import Words, attributes, marked_words

blueprint = Blueprint("compare", __name__)

MOST = 4
_PATH = "/compare"


@dataclass(frozen=True, slots=True)
class TopicOf:
    """A topic of a passage; `shared` when another of the passages has it too."""

    tie: Tie
    shared: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One of the passages."""

    card: Card
    cite: Cite
    plain: Words
    official: Official
    topics: tuple[TopicOf, ...]
    remove: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A word that passages share, with the places (from 1) of those that have it, '' where all do."""

    word: Words
    places: str


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything on the page. `ids` goes with the form that adds a passage."""

    head: Head
    ids: str
    columns: tuple[Column, ...]
    plain: tuple[Shared, ...]
    official: tuple[Shared, ...]
    topics: tuple[Tie, ...]
    unread: tuple[Unread, ...]
    dead: tuple[Dead, ...]
    room: bool
    collect: str
    examples: tuple[tuple[str, str], ...]


@blueprint.get(_PATH)
def compare() -> ResponseReturnValue:
    """The comparison; a passage that was added in words has its address at once."""
    found = chosen(request.args, library(), MOST)
    other = elsewhere(found, _PATH, gettext("Compare passages"))
    return other or render("compare.html", compare_view(library(), links(), found))


@blueprint.get(f"{_PATH}{FORM}")
def passages(suffix: str) -> ResponseReturnValue:
    """The passages of the comparison in another form."""
    found = chosen(request.args, library(), MOST)
    return other_form(found, _PATH, gettext("Compare passages"), suffix) or abort(404)


def compare_view(kb: Library, to: Links, found: Chosen) -> CompareView:
    """The comparison of some passages."""
    passages = found.passages
    words = [quoted(kb, passage, to.lang) for passage in passages]
    plain = shared_words([(passage.summary, passage.lang) for passage in passages])
    official_words = shared_words([(quote.text, quote.lang) for quote in words])
    shown = [_Shown(passage, quote, marks(plain), marks(official_words)) for passage, quote in zip(passages, words, strict=True)]
    return CompareView(
        _head(to, kb, found),
        ",".join(found.ids),
        tuple(_column(kb, to, found, place, shown[place]) for place in range(len(passages))),
        tuple(_shared(word, len(passages)) for word in plain),
        tuple(_shared(word, len(passages)) for word in official_words),
        ties.topics(kb, to, [slug for slug, count in _topics(passages).items() if count > 1]),
        unread(kb, to, _PATH, found, MOST),
        dead(to, _PATH, found),
        len(passages) < MOST,
        to.collecting(*found.ids),
        _examples(to),
    )


def _head(to: Links, kb: Library, found: Chosen) -> Head:
    names = [kb.citation(passage) for passage in found.passages]
    title = gettext("Compare %(passages)s", passages=" · ".join(names)) if names else gettext("Compare passages")
    pairs = [("ids", ",".join(found.ids))] if names else []
    description = gettext("Passages side by side, with the words and topics that they share.")
    forms = [Form(to.chosen(f"{_PATH}.json", found.ids), "application/json", "JSON")] if names else []
    return head(to, _PATH, title, description, pairs=pairs, forms=forms, indexed=not names)


def _examples(to: Links) -> tuple[tuple[str, str], ...]:
    """Comparisons to begin with: what they are about and their address."""
    rows = (
        (gettext("Children in detention and in vulnerable situations"), ("gcm/13/h", "gcm/7/f")),
        (gettext("Smuggling and trafficking"), ("gcm/9", "gcm/10")),
        (gettext("Skills in three objectives"), ("gcm/5/d", "gcm/18/a", "gcm/21/h")),
    )
    return tuple((label, to.chosen(_PATH, found)) for label, found in rows)


def _topics(passages: Sequence[Passage]) -> dict[str, int]:
    """How many of the passages have each topic."""
    every = [slug for passage in passages for slug in passage.topics]
    return {slug: every.count(slug) for slug in dict.fromkeys(every)}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A passage with the words that are quoted, and the marks in both ways."""

    passage: Passage
    words: Quoted
    plain: Marks
    official: Marks


def _column(kb: Library, to: Links, found: Chosen, place: int, shown: _Shown) -> Column:
    passage, counts = shown.passage, _topics(found.passages)
    own = zip(ties.topics(kb, to, passage.topics), passage.topics, strict=True)
    return Column(
        card(kb, to, passage),
        citing.cite(kb, to, passage, shown.words),
        marked_words(passage.summary, passage.lang, shown.plain),
        official(kb, to, passage, shown.words, shown.official),
        tuple(TopicOf(tie, counts[slug] > 1) for tie, slug in own),
        to.chosen(_PATH, without(found.ids, place)),
    )


def _shared(word: SharedWord, total: int) -> Shared:
    everywhere = len(word.places) == total
    places = "" if everywhere else ", ".join(str(place + 1) for place in sorted(word.places))
    return Shared(Words(word.surface.lower(), attributes(word.lang)), places)
