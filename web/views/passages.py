"""The page of one passage: its place, its words in both ways, its ties, and the way on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from kb.citations import spoken
from kb.ids import COMPACT
from kb.library import Library
from kb.model import Kind, Passage
from kb.query.request import SearchRequest
from kb.query.syntax import LONGEST_QUERY
from kb.snippets import Marks
from web import glance
from web.glance import Glance
from web.i18n import gettext
from web.languages import current_language
from web.links import Links, Pairs
from web.quoting import quoted
from web.views import citing, labels, ties
from web.views.citing import Cite
from web.views.dates import day
from web.views.head import Head, head
from web.views.installed import checked_against
from web.views.known import known
from web.views.official import Official, official, with_comparison
from web.views.places import Step, name, objective_step, place_of
from web.views.ties import Tie, TieGroup
from web.views.words import NO_MARKS, Words, heading, marked_words, words

_NOT_BINDING = "gcm/para/7"
"""The paragraph that says what kind of instrument the Compact is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of a passage asks beside its id: marked words, an edition, a comparison, one of the two views."""

    q: str = ""
    lang: str = "en"
    edition: str | None = None
    compared: bool = False
    view: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a state takes on with an action: the objective that it commits to, and where the Compact says how far."""

    objective: Step
    binding: Step


@dataclass(frozen=True, slots=True)
class Plain:
    """Our own words of a passage, who does what for whom, and what the words rest on ('' where the page has said it).

    `bound` stands on the page of an action.
    """

    summary: Words
    standing: str
    told: tuple[TieGroup, ...]
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Both:
    """A passage in plain words and in the Compact's, side by side; `under` is the subheading that begins with it, or ''."""

    id: str
    anchor: str
    href: str
    pin: str
    letter: str
    heading: Words
    plain: Plain
    official: Official
    under: Words


@dataclass(frozen=True, slots=True)
class Turn:
    """The way to the passage before or after."""

    href: str
    label: Words
    pin: str


@dataclass(frozen=True, slots=True)
class ViewLink:
    """A link that shows plain words, official words or both."""

    key: str
    label: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class PassageView:
    """Everything on the page of a passage of the Compact or of a further document."""

    head: Head
    trail: tuple[Step, ...]
    kind: Words
    cite: Cite
    title: Words
    both: Both
    view: str
    views: tuple[ViewLink, ...]
    marked: str
    back: str
    note: Words
    children_name: str
    children: tuple[Both, ...]
    glance_name: str
    glance: Glance | None
    network: str
    groups: tuple[TieGroup, ...]
    lists: tuple[TieGroup, ...]
    related: tuple[Tie, ...]
    compare: str
    asks: tuple[Words, ...]
    previous: Turn | None
    next: Turn | None


def passage_view(library: Library, links: Links, passage: Passage, asked: Asked) -> PassageView:
    """The page of a passage."""
    marks = marks_of(library, asked.q)
    shown = quoted(library, passage, asked.lang, asked.edition)
    before, after = library.neighbours(passage)
    groups = ties.groups(library, links, passage)
    own = both(library, links, passage, asked, marks)
    children = tuple(_child(both(library, links, child, asked, marks), own) for child in library.children(passage.id))
    worded = any(row.official.text for row in (own, *children))
    return PassageView(
        passage_head(library, links, passage, asked),
        trail(library, links, passage),
        _kind(passage),
        citing.cite(library, links, passage, shown),
        heading(passage),
        replace(own, plain=replace(own.plain, bound=_bound(library, links, passage))),
        asked.view if worded else "",
        views(partial(links.passage, passage.id, ""), asked) if worded else (),
        asked.q if marks.terms else "",
        links.search(SearchRequest(asked.q)),
        words(passage.note, passage.lang),
        children_name(passage),
        children,
        _glance_name(passage),
        _glance(library, links, passage),
        links.page("/connections", [("objective", str(passage.objective))]) if passage.kind is Kind.OBJECTIVE else "",
        tuple(group for group in groups if group.chips),
        tuple(group for group in groups if not group.chips),
        ties.related(library, links, passage),
        links.chosen("/compare", [passage.id]),
        tuple(marked_words(text, passage.lang, marks) for text in passage.people_ask),
        turn(library, links, before),
        turn(library, links, after),
    )


def marks_of(library: Library, q: str) -> Marks:
    """The marks of a query on a page; none for an empty query."""
    return library.search(SearchRequest(q[:LONGEST_QUERY], size=1)).marks if q.strip() else NO_MARKS


def passage_head(library: Library, links: Links, passage: Passage, asked: Asked) -> Head:
    """The head of a passage's page; the address without marks and views is the canonical one."""
    shown = quoted(library, passage, asked.lang, asked.edition)
    return head(
        links,
        f"/{passage.id}",
        f"{heading(passage).text} · {place_of(library, passage)}",
        passage.summary,
        forms=citing.forms(links, passage),
        meta=citing.highwire(library, links, passage, shown),
    )


def both(library: Library, links: Links, passage: Passage, asked: Asked, marks: Marks) -> Both:
    """A passage in both ways."""
    shown = quoted(library, passage, asked.lang, asked.edition)
    words_ = official(library, links, passage, shown, marks)
    return Both(
        passage.id,
        passage.id.rpartition("/")[2],
        links.passage(passage.id, pairs=[("q", asked.q)] if asked.q else []),
        place_of(library, passage),
        spoken.letter(passage.id, current_language()),
        heading(passage),
        _plain(library, links, passage, marks),
        with_comparison(words_, library, passage, shown) if asked.compared else words_,
        begun(library, passage),
    )


def begun(library: Library, passage: Passage) -> Words:
    """The subheading that stands before a passage; '' for most."""
    found = library.subheading(passage)
    return known(found.title) if found and found.before == passage.id else Words("")


def _child(row: Both, above: Both) -> Both:
    """A passage under the one that the page is about, which says once what holds for both.

    That is what the plain words rest on, and where the text is to be had.
    """
    standing = "" if row.plain.standing == above.plain.standing else row.plain.standing
    source = None if row.official.text else row.official.source
    return replace(row, plain=replace(row.plain, standing=standing), official=replace(row.official, source=source))


def _bound(library: Library, links: Links, passage: Passage) -> Bound | None:
    """What a state takes on with an action; None for any other passage."""
    if passage.kind is not Kind.ACTION or not library.has(_NOT_BINDING):
        return None
    above, binding = library.objective(passage.objective or 0), library.get(_NOT_BINDING)
    lang = current_language()
    return Bound(
        Step(words(gettext("objective %(number)s", number=above.objective), lang), links.passage(above.id)),
        Step(words(place_of(library, binding), lang), links.passage(binding.id)),
    )


def _plain(library: Library, links: Links, passage: Passage, marks: Marks) -> Plain:
    told = (("promise", (passage.promise,) if passage.promise else ()), ("group", passage.groups), ("actor", passage.actors))
    return Plain(
        marked_words(passage.summary, passage.lang, marks),
        _standing(library, passage),
        tuple(TieGroup(str(labels.FACETS[key]), ties.values(library, links, key, found)) for key, found in told if found),
    )


def _standing(library: Library, passage: Passage) -> str:
    """Whose the plain words are, and which text they were checked against."""
    if not passage.reviewed:
        return gettext("Our words, not yet compared with the adopted text")
    edition = checked_against(library, passage)
    return gettext("Our words, checked against the text of %(date)s", date=day(edition.date)) if edition else gettext("Our words")


def trail(library: Library, links: Links, passage: Passage) -> tuple[Step, ...]:
    """The way from the whole to a passage, without the passage itself."""
    lang = current_language()
    if passage.kind in {Kind.CAMPAIGN, Kind.SECTION}:
        top = Step(words(gettext("Campaigns"), lang), links.page("/campaigns"))
        above = library.parent(passage)
        return (top, Step(name(library, above), links.passage(above.id))) if above else (top,)
    whole = Step(words(gettext("The Compact"), lang), links.page("/gcm"))
    if passage.kind in {Kind.OBJECTIVE, Kind.ACTION}:
        objectives = Step(words(gettext("Objectives"), lang), links.page("/objectives"))
        own = [objective_step(library, links, passage.objective or 0)] if passage.kind is Kind.ACTION else []
        return (whole, objectives, *own, *_under(library, links, passage))
    if passage.kind is Kind.PRINCIPLE:
        return (whole, Step(words(gettext("Guiding principles"), lang), links.page("/gcm/principles")))
    document = (whole,) if passage.document == COMPACT else _further(library, links, passage)
    return (*document, *_above(library, links, passage))


def _under(library: Library, links: Links, passage: Passage) -> tuple[Step, ...]:
    """The way to the subheading that a passage stands under."""
    found = library.subheading(passage)
    if found is None:
        return ()
    above, _, letter = found.before.rpartition("/")
    return (Step(known(found.title), f"{links.passage(above)}#{letter}"),)


def _further(library: Library, links: Links, passage: Passage) -> tuple[Step, ...]:
    """The way to a further document."""
    document = library.document(passage)
    top = Step(words(gettext("Documents"), current_language()), links.page("/documents"))
    return (top, Step(words(document.title, "en"), links.page(f"/{document.id}"))) if document else (top,)


def _above(library: Library, links: Links, passage: Passage) -> tuple[Step, ...]:
    above = library.parent(passage)
    return (*_above(library, links, above), Step(heading(above), links.passage(above.id))) if above else ()


def _kind(passage: Passage) -> Words:
    if passage.kind is Kind.OBJECTIVE:
        return words(gettext("Objective %(number)s", number=passage.objective), current_language())
    return known(passage.part) if passage.kind is Kind.PARAGRAPH and passage.part else words("", passage.lang)


def children_name(passage: Passage) -> str:
    """What stands under a passage is called."""
    return gettext("Actions") if passage.kind is Kind.OBJECTIVE else gettext("Its parts")


def views(address: Callable[[Pairs], str], asked: Asked) -> tuple[ViewLink, ...]:
    """The links of a page between plain words, official words and both."""
    rows = (("both", gettext("Both")), ("plain", gettext("In plain words")), ("official", gettext("The Compact’s words")))
    kept = [("q", asked.q)] if asked.q else []
    return tuple(
        ViewLink(key, label, address([*kept, ("view", key)]), key == (asked.view or "both"))
        for key, label in rows
    )


_DRAWN = {Kind.ACTION, Kind.OBJECTIVE}
"""What is a dot or a column of the drawing."""


def _glance_name(passage: Passage) -> str:
    """What the drawing shows: a passage that is no dot and no column has no place in it."""
    return gettext("Its place in the Compact") if passage.kind in _DRAWN else gettext("Where related actions stand")


def _glance(library: Library, links: Links, passage: Passage) -> Glance | None:
    """The passage and what is related to it, drawn; None where that would be an empty drawing."""
    if passage.document != COMPACT:
        return None
    related = [row.id for row in passage.related if library.has(row.id) and library.get(row.id).kind in _DRAWN]
    own = [child.id for child in library.children(passage.id)] if passage.kind is Kind.OBJECTIVE else []
    here = passage.id if passage.kind in _DRAWN else ""
    return glance.touching(library, links, [*own, *related], here=here) if own or related or here else None


def turn(library: Library, links: Links, passage: Passage | None) -> Turn | None:
    """The way to a neighbour."""
    if passage is None:
        return None
    if passage.kind is Kind.OBJECTIVE:
        step = objective_step(library, links, passage.objective or 0)
        return Turn(step.href, step.label, "")
    place = "" if passage.kind in {Kind.CAMPAIGN, Kind.SECTION} else place_of(library, passage)
    return Turn(links.passage(passage.id), name(library, passage), place)
