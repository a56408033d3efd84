"""What the knowledge base holds: passages with their wordings, links and topics, as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of passage."""

    OBJECTIVE = "objective"
    ACTION = "action"
    PRINCIPLE = "principle"
    PARAGRAPH = "paragraph"
    CAMPAIGN = "campaign"
    SECTION = "section"


class Basis(StrEnum):
    """Why a link is made."""

    NAMED = "named"  # the text itself names it
    PUBLISHED = "published"  # a published mapping says so
    EDITORIAL = "editorial"  # our own reading


@dataclass(frozen=True, slots=True)
class Edition:
    """A state of a document's wording in one language; `of_record` when it is the adopted text."""

    id: str
    name: str
    lang: str
    source: str
    sha256: str
    date: str
    of_record: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one passage in one edition; `edition` and `lang` point to an `Edition`."""

    edition: str
    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A tie from a passage to something else: a passage, goal, principle letter, instrument, output."""

    target: str
    basis: Basis
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Another passage worth reading, with the reason, and how close it is (0 to 1).

    `subjects` are what both are about, the weightiest first, as 'topic/children' or 'group/families'; empty where the
    reason is another.
    """

    id: str
    why: str
    closeness: float
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """When a campaign ran: ISO dates as exact as `precision` ('day', 'month', 'year') says.

    `end` is None for a single date, and where the campaign is `open`: it went on, and no last day is known. `every` is
    the number of years from one edition to the next, None where there was one.
    """

    start: str
    end: str | None
    precision: str
    every: int | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class CampaignFacts:
    """What is known of a campaign beside its text.

    `retold` is False while the text is still its source's own; `seen` is the day on which the source was read for it.
    """

    organiser: tuple[str, ...]
    dates: Dates
    place: str
    audience: str
    source: str
    source_kind: str
    uncertain: tuple[str, ...] = ()
    retold: bool = True
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: the unit that is read, found, cited and linked.

    `summary` is in our own words, `wordings` in the document's. `document` is the id of the document it belongs to
    ('gcm', 'imrf-2022', 'campaigns'). `order` is its place in the reading order of the whole.
    """

    id: str
    kind: Kind
    title: str
    summary: str
    document: str
    order: int
    lang: str = "en"
    short_name: str = ""
    objective: int | None = None
    parent: str | None = None
    part: str = ""  # the part of the document it stands in, such as 'Implementation'
    reviewed: bool = True
    note: str = ""
    promise: str | None = None
    actors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    people_ask: tuple[str, ...] = ()
    principles: tuple[Link, ...] = ()
    sdg: tuple[Link, ...] = ()
    instruments: tuple[Link, ...] = ()
    outputs: tuple[Link, ...] = ()  # outputs of IOM's Strategic Results Framework
    round_table: int | None = None
    commitments: tuple[Link, ...] = ()  # what a campaign section carries; a campaign: its objectives
    carried_by: tuple[Link, ...] = ()  # the campaign sections that carry this passage
    related: tuple[Related, ...] = ()
    wordings: tuple[Wording, ...] = ()  # best first: the text of record before earlier editions
    headings: Mapping[str, str] = field(default_factory=dict)  # our heading in other languages, unreviewed
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # search words in other languages
    body: str = ""  # a section's own text, plain
    html: str = ""  # the same as safe HTML
    campaign: CampaignFacts | None = None
    date: str | None = None

    @property
    def type(self) -> str:
        """The public type; a section of a campaign counts as campaign."""
        return "campaign" if self.kind is Kind.SECTION else str(self.kind)

    def wording(self, lang: str = "en", edition: str | None = None) -> Wording | None:
        """The best wording in a language (of one edition, if named), or None."""
        return next((w for w in self.wordings if w.lang == lang and edition in {None, w.edition}), None)

    @property
    def text(self) -> str:
        """The passage's own words in its own language: the best wording, or a section's body; '' if none."""
        found = self.wording(self.lang)
        return found.text if found else self.body

    def heading(self, lang: str) -> str:
        """Our heading in a language, or the English one where it has none."""
        return self.headings.get(lang) or self.title


@dataclass(frozen=True, slots=True)
class Deprecated:
    """A term that is rejected or older, what to say instead and why."""

    lang: str
    term: str
    instead: str
    why: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of the topic scheme, with labels in several languages."""

    slug: str
    label: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]]
    scope: str
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    exact_match: tuple[str, ...] = ()
    deprecated: tuple[Deprecated, ...] = ()

    @property
    def id(self) -> str:
        """The topic's id, which is also its address."""
        return f"topics/{self.slug}"

    def name(self, lang: str = "en") -> str:
        """The preferred label in a language, or the English one."""
        return self.label.get(lang) or self.label["en"]


@dataclass(frozen=True, slots=True)
class Ring:
    """Words that mean the same as a term of the Compact, by language."""

    term: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a closed list, with its labels by language."""

    key: str
    label: Mapping[str, str]

    def name(self, lang: str = "en") -> str:
        """The label in a language, or the English one."""
        return self.label.get(lang) or self.label["en"]


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, framework or guide that the Compact names."""

    slug: str
    name: str
    symbol: str = ""
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about a document, where it is from, and whether it was checked.

    `asked`: by language the words with which people ask for it.
    """

    text: str
    source: str
    reviewed: bool
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: its title and the first and last paragraph; `level` 1 for parts, 2 for sections."""

    title: str
    first: int
    last: int
    level: int = 1


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading that a document has inside a list of passages, and the id of the passage it stands before."""

    before: str
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """An instrument whose passages we hold: the Compact and further texts."""

    id: str
    title: str
    short_name: str
    symbol: str
    date: str
    adopted_by: str = ""
    note: str = ""
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    parts: tuple[Part, ...] = ()
    editions: tuple[Edition, ...] = ()
    subheadings: tuple[Subheading, ...] = ()
    annex: bool = False  # its paragraphs are those of the resolution's annex, not the resolution's own


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything of one build, in reading order."""

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    topics: tuple[Topic, ...]
    rings: tuple[Ring, ...]
    promises: tuple[Value, ...]
    actors: tuple[Value, ...]
    groups: tuple[Value, ...]
    instruments: tuple[Instrument, ...]
    outputs: Mapping[str, str] = field(default_factory=dict)  # id → title of IOM's results framework
