"""What a passage is tied to, and on what grounds: topics, goals, principles, instruments, campaigns, related passages."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from kb.library import Library
from kb.model import Basis, Kind, Link, Passage, Related
from web.i18n import gettext, translatable
from web.languages import current_language
from web.links import Links
from web.views import labels
from web.views.places import name, objective_step, place_of, search_for
from web.views.words import NOTHING, Words, attributes, heading, words


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing that a passage is tied to. `note` is the basis or the reason, `place` a citation before the label.

    Attributes say which language the place and the note are in, where that is not the page's; `attributes` say it of
    the whole, so that a row that is in another language from end to end is read from its own side.
    """

    label: Words
    href: str
    note: str = ""
    place: str = ""
    place_attributes: Markup = NOTHING
    note_attributes: Markup = NOTHING
    attributes: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class TieGroup:
    """Ties of one kind under their name; `chips` where each is a word or two, else a list with reasons."""

    name: str
    ties: tuple[Tie, ...]
    chips: bool = True


def groups(library: Library, links: Links, passage: Passage) -> tuple[TieGroup, ...]:
    """Everything that a passage is tied to, by kind; kinds without a tie are left out."""
    found = (
        TieGroup(gettext("Topics"), topics(library, links, _topics_of(library, passage))),
        TieGroup(gettext("Goals"), _goals(links, passage.sdg)),
        TieGroup(gettext("Guiding principles"), _principles(library, links, passage.principles)),
        TieGroup(gettext("Instruments"), _instruments(library, links, passage.instruments)),
        TieGroup(gettext("Review"), _review(links, passage)),
        TieGroup(gettext("Carries"), passages(library, links, passage.commitments), chips=False),
        TieGroup(gettext("Carried by campaigns"), passages(library, links, passage.carried_by), chips=False),
        TieGroup(gettext("Results that IOM works towards"), _outputs(library, passage.outputs), chips=False),
    )
    return tuple(group for group in found if group.ties)


def _topics_of(library: Library, passage: Passage) -> Iterable[str]:
    """The topics of a passage; of a section those of its campaign that something it carries is about."""
    if passage.kind is not Kind.SECTION:
        return passage.topics
    carried = {slug for link in passage.commitments if library.has(link.target) for slug in library.get(link.target).topics}
    return [slug for slug in passage.topics if slug in carried]


def topics(library: Library, links: Links, slugs: Iterable[str]) -> tuple[Tie, ...]:
    """Topics by their slugs."""
    lang = current_language()
    found = [library.topic(slug) for slug in slugs]
    return tuple(
        Tie(words(topic.name(lang), lang if lang in topic.label else "en"), links.passage(topic.id)) for topic in found
    )


def values(library: Library, links: Links, facet: str, keys: Iterable[str]) -> tuple[Tie, ...]:
    """Values of a closed list, each with the search for it."""
    return tuple(
        Tie(words(labels.value(library, facet, key), current_language()), search_for(links, (facet, key))) for key in keys
    )


def passages(library: Library, links: Links, found: Iterable[Link]) -> tuple[Tie, ...]:
    """Passages with the reason why they are tied."""
    return tuple(_passage(library, links, library.get(link.target), link.reason) for link in found if library.has(link.target))


def _passage(library: Library, links: Links, passage: Passage, why: str) -> Tie:
    above, english = library.parent(passage), attributes("en")
    label = _called(library, links, passage)
    whole = english if label.attributes == english else NOTHING
    if passage.kind is Kind.SECTION and above is not None and above.title != passage.title:
        return Tie(heading(passage), links.passage(passage.id), why, f"{name(library, above).text}:", english, english, whole)
    place = "" if passage.kind in {Kind.CAMPAIGN, Kind.SECTION} else place_of(library, passage)
    return Tie(label, links.passage(passage.id), why, place, note_attributes=english, attributes=whole)


def _called(library: Library, links: Links, passage: Passage) -> Words:
    """The name of a passage; that of an objective says its number."""
    if passage.kind is Kind.OBJECTIVE:
        return objective_step(library, links, passage.objective or 0).label
    return name(library, passage)


def related(library: Library, links: Links, passage: Passage) -> tuple[Tie, ...]:
    """Passages worth reading next, each with the reason in the language of the page."""
    rows = [(library.get(row.id), row) for row in passage.related if library.has(row.id)]
    return tuple(
        Tie(heading(other), links.passage(other.id), _why(library, row), place_of(library, other)) for other, row in rows
    )


def _why(library: Library, row: Related) -> str:
    names = [labels.value(library, kind, key) for kind, _, key in (subject.partition("/") for subject in row.subjects)]
    match names:
        case [first, second]:
            return gettext("Both are about “%(first)s” and “%(second)s”.", first=first, second=second)
        case [first]:
            return gettext("Both are about “%(first)s”.", first=first)
        case _:
            return gettext(row.why)


_OTHER_REASONS = (
    translatable("Both name the same instrument."),
    translatable("Both serve the same outputs of IOM’s results framework."),
)
"""Reasons of the core that name no subject, for the catalogues."""


def _basis(link: Link) -> str:
    grounds = gettext("from the objective") if link.reason == "from the objective" else str(labels.BASES[link.basis])
    return grounds if link.basis is not Basis.PUBLISHED or not link.reason else link.reason


def _goals(links: Links, found: Iterable[Link]) -> tuple[Tie, ...]:
    lang = current_language()
    return tuple(
        Tie(words(gettext("SDG %(target)s", target=link.target), lang), search_for(links, ("sdg", link.target)), _basis(link))
        for link in found
    )


def _principles(library: Library, links: Links, found: Iterable[Link]) -> tuple[Tie, ...]:
    rows = [(library.get(f"gcm/principles/{link.target}"), link) for link in found]
    return tuple(Tie(heading(principle), links.passage(principle.id), _basis(link)) for principle, link in rows)


def _instruments(library: Library, links: Links, found: Iterable[Link]) -> tuple[Tie, ...]:
    rows = [(library.instruments[link.target], link) for link in found]
    return tuple(Tie(words(row.name, "en"), search_for(links, q=f'"{row.name}"'), _basis(link)) for row, link in rows)


def _outputs(library: Library, found: Iterable[Link]) -> tuple[Tie, ...]:
    titles = library.corpus.outputs
    return tuple(Tie(words(titles.get(link.target, ""), "en"), "", link.reason, link.target, note_attributes=attributes("en")) for link in found)


def _review(links: Links, passage: Passage) -> tuple[Tie, ...]:
    if passage.round_table is None:
        return ()
    label = gettext("Round table %(number)s of the review forum", number=passage.round_table)
    return (Tie(words(label, current_language()), links.passage("gcm/para/49")),)
