"""Where a passage stands, as a person says it, and the short form in which other pages show it."""

from dataclasses import dataclass

from markupsafe import Markup

from kb.citations import spoken
from kb.citations.format import pinpoint
from kb.ids import COMPACT
from kb.library import Library
from kb.model import Kind, Passage
from kb.query.request import SearchRequest
from kb.snippets import Marks
from web.i18n import gettext
from web.languages import current_language
from web.links import Links, Pairs
from web.params import query_pairs
from web.views import labels
from web.views.known import known
from web.views.words import NO_MARKS, Words, attributes, heading, marked_words, short_name, words


@dataclass(frozen=True, slots=True)
class Step:
    """A link on the way from the whole to a passage."""

    label: Words
    href: str


@dataclass(frozen=True, slots=True)
class Card:
    """A passage in a list: where it stands, its heading, plain words. A campaign's citation is in English on every page."""

    id: str
    href: str
    kind: str
    pin: str
    pin_attributes: Markup
    place: Step | None
    heading: Words
    summary: Words


def pin(library: Library, passage: Passage) -> str:
    """The shortest citation that is clear on this site: 'para. 29 (h)'; a campaign is cited in full."""
    document = library.document(passage)
    if document is None:
        return library.citation(passage)
    short = pinpoint(passage.id).removeprefix("annex, ")
    return short if document.id == COMPACT else f"{document.symbol}, {short}"


def place_of(library: Library, passage: Passage) -> str:
    """The same in the language of the page: 'par. 29 h)'."""
    document = library.document(passage)
    if document is None:
        return library.citation(passage)
    lang = current_language()
    if document.id == COMPACT:
        return spoken.pinpoint(passage.id, lang)
    return spoken.symbol_form(passage.id, document, lang)


def name(library: Library, passage: Passage) -> Words:
    """What a passage is called among others: its heading, with place and year where another campaign has the same."""
    told = library.name(passage)
    return heading(passage) if told == passage.title else words(told, passage.lang)


def card(library: Library, links: Links, passage: Passage, *, marks: Marks = NO_MARKS, pairs: Pairs = ()) -> Card:
    """A passage as a list shows it; `pairs` go with its address."""
    return Card(
        passage.id,
        links.passage(passage.id, pairs=pairs),
        labels.kind(passage.kind),
        place_of(library, passage),
        attributes("en" if library.document(passage) is None else current_language()),
        place(library, links, passage),
        name(library, passage),
        marked_words(passage.summary, passage.lang, marks),
    )


def place(library: Library, links: Links, passage: Passage) -> Step | None:
    """Where a passage stands: its objective, its campaign, or the part of its document."""
    if passage.kind in {Kind.OBJECTIVE, Kind.ACTION}:
        return objective_step(library, links, passage.objective or 0)
    above = library.parent(passage)
    if above is not None and passage.kind is Kind.SECTION:
        return Step(name(library, above), links.passage(above.id))
    if passage.part:
        inside = passage.document == COMPACT
        href = f"{links.page('/gcm')}#{anchor(passage.id)}" if inside else links.page(f"/{passage.document}")
        return Step(known(passage.part), href)
    return None


def objective_step(library: Library, links: Links, number: int) -> Step:
    """The way to an objective: 'Objective 13 · Alternatives to detention'."""
    name = short_name(library.objective(number))
    label = gettext("Objective %(number)s · %(name)s", number=number, name=name.text)
    return Step(Words(label, name.attributes), links.passage(f"{COMPACT}/{number}"))


def anchor(passage_id: str) -> str:
    """The name of a passage's place on the page that has the whole."""
    return passage_id.replace("/", "-")


def search_for(links: Links, *filters: tuple[str, str], q: str = "") -> str:
    """The search with some filters."""
    return links.page("/search", query_pairs(SearchRequest(q, tuple((key, (value,)) for key, value in filters))))
