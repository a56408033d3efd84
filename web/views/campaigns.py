"""The page of a campaign, of one of its sections, and the list of all."""

from dataclasses import dataclass

from markupsafe import Markup

from kb.library import Library
from kb.model import CampaignFacts, Kind, Passage
from web import glance
from web.glance import Glance
from web.i18n import gettext, ngettext
from web.languages import current_language
from web.links import Links
from web.quoting import quoted
from web.views import citing, ties
from web.views.citing import Cite
from web.views.dates import span
from web.views.head import Head, head
from web.views.known import known
from web.views.passages import Asked, Turn, marks_of, passage_head, trail, turn
from web.views.places import Step, name
from web.views.ties import Tie, TieGroup
from web.views.words import Words, attributes, heading, marked_words, words


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a campaign; `uncertain` is what is not, `whose` says whose words its text has.

    While a text is not retold, what is uncertain is for those who have to fill in its file, and readers are not shown it.
    """

    organiser: str
    dates: str
    place: Words
    audience: Words
    source: str
    uncertain: tuple[Words, ...]
    whose: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a campaign text: its place on the page, citation, heading, text as safe HTML, and what it carries.

    `attributes` say which language the text is in.
    """

    id: str
    anchor: str
    href: str
    citation: str
    copied: str
    heading: Words
    html: Markup
    attributes: Markup
    carries: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class CampaignView:
    """Everything on the page of a campaign; `objectives` are those that it carries, by number."""

    head: Head
    trail: tuple[Step, ...]
    cite: Cite
    title: Words
    facts: Facts | None
    objectives: tuple[Tie, ...]
    glance: Glance
    sections: tuple[Section, ...]
    groups: tuple[TieGroup, ...]
    previous: Turn | None
    next: Turn | None


@dataclass(frozen=True, slots=True)
class SectionView:
    """Everything on the page of one section; `whose` says whose words it has."""

    head: Head
    trail: tuple[Step, ...]
    cite: Cite
    title: Words
    text: Section
    whose: str
    marked: Words | None
    glance: Glance
    groups: tuple[TieGroup, ...]
    previous: Turn | None
    next: Turn | None


def campaign_view(library: Library, links: Links, passage: Passage, asked: Asked) -> CampaignView:
    """The page of a campaign."""
    sections = library.children(passage.id)
    before, after = _neighbours(library, passage)
    return CampaignView(
        passage_head(library, links, passage, asked),
        trail(library, links, passage),
        citing.cite(library, links, passage, quoted(library, passage)),
        heading(passage),
        facts(passage.campaign, passage.lang),
        _objectives(library, links, passage),
        glance.touching(library, links, touched(library, passage)),
        tuple(_section(library, links, row) for row in sections),
        ties.groups(library, links, passage),
        turn(library, links, before),
        turn(library, links, after),
    )


def section_view(library: Library, links: Links, passage: Passage, asked: Asked) -> SectionView:
    """The page of a section."""
    before, after = library.neighbours(passage)
    marks = marks_of(library, asked.q)
    return SectionView(
        passage_head(library, links, passage, asked),
        trail(library, links, passage),
        citing.cite(library, links, passage, quoted(library, passage)),
        section_heading(library, passage),
        _section(library, links, passage),
        whose(retold=library.is_retold(passage)),
        marked_words(passage.body, passage.lang, marks) if marks.terms else None,
        glance.touching(library, links, touched(library, passage)),
        ties.groups(library, links, passage),
        turn(library, links, before),
        turn(library, links, after),
    )


def touched(library: Library, passage: Passage) -> list[str]:
    """Ids of the objectives and actions that a campaign or a section carries."""
    rows = [passage, *library.children(passage.id)]
    found = dict.fromkeys(link.target for row in rows for link in row.commitments if library.has(link.target))
    return [i for i in found if library.get(i).kind in {Kind.OBJECTIVE, Kind.ACTION}]


def facts(found: CampaignFacts | None, lang: str) -> Facts | None:
    """The facts of a campaign whose text is in a language."""
    if found is None:
        return None
    organiser, told = ", ".join(found.organiser), whose(retold=found.retold)
    uncertain = tuple(words(doubt, "en") for doubt in found.uncertain) if found.retold else ()
    audience = words(found.audience, lang)
    return Facts(organiser, span(found.dates), known(found.place), audience, found.source, uncertain, told)


def whose(*, retold: bool) -> str:
    """Whose words a campaign text has."""
    if retold:
        return gettext("Retold in our own words from the source.")
    return gettext("These are the source’s own words, not yet retold.")


def not_retold(number: int) -> str:
    """How many campaign texts are not in our words; '' for none."""
    if not number:
        return ""
    return ngettext("%(num)s campaign text still has its source’s own words; its page says so.",
                    "%(num)s campaign texts still have their sources’ own words; their pages say so.", number)


def _section(library: Library, links: Links, passage: Passage) -> Section:
    return Section(
        passage.id,
        section_anchor(passage),
        links.passage(passage.id),
        library.citation(passage),
        citing.cite(library, links, passage, quoted(library, passage)).copied,
        section_heading(library, passage),
        Markup(passage.html),  # noqa: S704 (made safe when it was read)
        attributes(passage.lang),
        ties.passages(library, links, passage.commitments),
    )


def section_anchor(passage: Passage) -> str:
    """The name of a section's place on the page of its campaign."""
    return f"s{passage.id.rpartition('/')[2]}"


def section_heading(library: Library, passage: Passage) -> Words:
    """The heading of a section; one that only repeats the campaign's title is the introduction."""
    above = library.parent(passage)
    if above is not None and above.title == passage.title:
        return words(gettext("Introduction"), current_language())
    return heading(passage)


def _neighbours(library: Library, passage: Passage) -> tuple[Passage | None, Passage | None]:
    """The campaigns before and after one."""
    rows = library.of_kind(Kind.CAMPAIGN)
    at = rows.index(passage)
    return rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """A campaign in the list of all."""

    href: str
    title: Words
    organiser: str
    dates: str
    place: Words
    summary: Words
    objectives: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class CampaignsView:
    """The list of all campaigns, newest first: how many are `retold`, and what is said of the others."""

    head: Head
    retold: int
    others: str
    rows: tuple[CampaignRow, ...]
    glance: Glance


def campaigns_view(library: Library, links: Links) -> CampaignsView:
    """The page that lists the campaigns."""
    rows = library.of_kind(Kind.CAMPAIGN)
    newest = sorted(rows, key=lambda row: row.date or "", reverse=True)
    retold = sum(map(library.is_retold, rows))
    carried = dict.fromkeys(i for row in rows for i in touched(library, row))
    return CampaignsView(
        head(links, "/campaigns", gettext("Campaigns"), gettext("Campaigns and the promises of the Compact that they carry.")),
        retold,
        not_retold(len(rows) - retold),
        tuple(_row(library, links, row) for row in newest),
        glance.touching(library, links, [*carried]),
    )


def _row(library: Library, links: Links, passage: Passage) -> CampaignRow:
    found = facts(passage.campaign, passage.lang)
    return CampaignRow(
        links.passage(passage.id),
        name(library, passage),
        found.organiser if found else "",
        found.dates if found else "",
        found.place if found else words("", current_language()),
        words(passage.summary, passage.lang),
        _objectives(library, links, passage),
    )


def _objectives(library: Library, links: Links, passage: Passage) -> tuple[Tie, ...]:
    """The objectives that a campaign carries, each by its number, with its name as a note."""
    carried = [row for row in map(library.get, touched(library, passage)) if row.kind is Kind.OBJECTIVE]
    return tuple(
        Tie(words(str(row.objective), current_language()), links.passage(row.id), heading(row).text)
        for row in sorted(carried, key=lambda row: row.order)
    )
