"""The results on a page: where each stands, heading, plain words, the best part of the text with its edition, and why."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from kb.library import Library, Page
from kb.model import CampaignFacts, Kind, Passage
from kb.query.evaluate import Hit
from kb.snippets import snippet
from web.i18n import gettext
from web.languages import current_language
from web.links import Links, Pairs
from web.quoting import quoted
from web.views.campaigns import section_heading
from web.views.known import known_edition
from web.views.places import Card, Step, card
from web.views.why import Reason, reasons
from web.views.words import NO_MARKS, Words, apart, attributes, marked_words, words


@dataclass(frozen=True, slots=True)
class Result:
    """One result: a card, the best part of the official words with the name of their edition, and why it was found.

    `reason` is the first reason, where nothing that is shown has a mark.
    """

    card: Card
    quote: Words | None
    edition: Words
    why: tuple[Reason, ...]
    reason: Reason | None


def results(library: Library, links: Links, page: Page) -> tuple[Result, ...]:
    """The results on a page, in its order."""
    return tuple(_result(library, links, page, hit) for hit in page.hits)


def _result(library: Library, links: Links, page: Page, hit: Hit) -> Result:
    passage, why = library.get(hit.id), reasons(library, page, hit)
    pairs = [("q", page.request.q)] if page.request.q.strip() else []
    if passage.kind in {Kind.CAMPAIGN, Kind.SECTION}:
        return _told(_campaign_card(library, links, page, passage, pairs), None, Words(""), why)
    shown = quoted(library, passage, links.lang)
    quote = _part(shown.text, shown.lang, page) if shown.text else None
    marks = NO_MARKS if quote else page.marks
    return _told(card(library, links, passage, marks=marks, pairs=pairs), quote, apart(known_edition(shown.edition)), why)


def _told(shown: Card, quote: Words | None, edition: Words, why: tuple[Reason, ...]) -> Result:
    """A result that shows, by marks or in words, why it was found."""
    marked = any("<mark>" in text for text in (shown.summary.text, quote.text if quote else ""))
    first = next((reason for reason in why if reason.found), None) or next(iter(why), None)
    return Result(shown, quote, edition, why, None if marked else first)


def _part(text: str, lang: str, page: Page) -> Words:
    return Words(Markup(snippet(text, lang, page.marks)), attributes(lang))  # noqa: S704 (every character is escaped)


# ── campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _campaign_card(library: Library, links: Links, page: Page, passage: Passage, pairs: Pairs) -> Card:
    """A campaign shows how its text begins, a section what was found in it; who ran it, and when, stands above both."""
    whole = library.parent(passage) or passage
    plain = card(library, links, passage, marks=page.marks, pairs=pairs)
    if whole.campaign is None:
        return plain
    pin = f"{', '.join(whole.campaign.organiser)} ({(whole.date or '')[:4]})"
    if passage is whole:
        place = Step(words(gettext("Campaigns"), current_language()), links.page("/campaigns"))
        return replace(plain, pin=pin, place=place, summary=_beginning(library, whole, whole.campaign, page))
    if passage.title == whole.title:
        place = Step(section_heading(library, passage), links.passage(whole.id))
        return replace(plain, pin=pin, place=place, summary=_introduction(whole, whole.campaign, passage, page))
    return replace(plain, pin=pin, summary=_part(passage.body, passage.lang, page))


def _beginning(library: Library, whole: Passage, facts: CampaignFacts, page: Page) -> Words:
    """How a campaign's text begins; where and for whom it was, if the introduction above it says how."""
    if any(_stands_above(row.id, whole.id, page) and row.summary == whole.summary for row in library.children(whole.id)):
        return _for_whom(facts, whole.lang)
    return marked_words(whole.summary, whole.lang, page.marks)


def _for_whom(facts: CampaignFacts, lang: str) -> Words:
    """Where and for whom a campaign was."""
    return words(f"{facts.place[:1].upper()}{facts.place[1:]} · {facts.audience}", lang)


def _introduction(whole: Passage, facts: CampaignFacts, section: Passage, page: Page) -> Words:
    """The best part of an introduction; where and for whom it was, if the campaign above it shows the same."""
    part = _part(section.body, section.lang, page)
    repeated = _stands_above(whole.id, section.id, page) and not part.text.startswith("…")
    return _for_whom(facts, whole.lang) if repeated else part


def _stands_above(one: str, other: str, page: Page) -> bool:
    """Whether both passages are results on the page, the one before the other."""
    places = {hit.id: place for place, hit in enumerate(page.hits)}
    return one in places and places[one] < places.get(other, -1)
