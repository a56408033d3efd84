"""The shape of every corpus file: which keys it has and what kind of value each holds."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints, create_model

from kb.languages import LANGUAGES
from kb.model import Basis

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Target = Annotated[str, StringConstraints(pattern=r"^\d{1,2}(\.(\d{1,2}|[a-z]))?$")]
Letter = Annotated[str, StringConstraints(pattern=r"^[a-z]$")]
PrincipleLetter = Annotated[str, StringConstraints(pattern=r"^[a-j]$")]
IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
FullDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Symbol = Annotated[str, StringConstraints(pattern=r"^[A-Z]+(/[A-Za-z0-9.\[\]-]+)+$")]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Factor = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class Strict(BaseModel):
    """A file or a part of one; keys that are not listed are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ActionEntry(Strict):
    """One action of an objective."""

    heading: Text
    summary: Text
    promise: str
    actors: list[str] = []
    groups: list[str] = []
    people_ask: list[Text] = []
    topics: list[Slug] = []
    principles: dict[PrincipleLetter, Basis] = {}
    sdg: dict[Target, Basis] = {}
    instruments: dict[Slug, Basis] = {}
    note: str = ""


class ObjectiveFile(Strict):
    """corpus/gcm/objectives/<nn>.yaml."""

    number: Annotated[int, Field(ge=1, le=23)]
    title: Text
    short_name: Text
    round_table: Annotated[int, Field(ge=1, le=4)]
    summary: Text
    people_ask: list[Text] = []
    topics: list[Slug] = []
    principles: dict[PrincipleLetter, Basis] = {}
    sdg: dict[Target, Basis] = {}
    instruments: dict[Slug, Basis] = {}
    note: str = ""
    actions: dict[Letter, ActionEntry]


class PrincipleEntry(Strict):
    """One guiding principle."""

    name: Text
    summary: Text
    reviewed: bool
    people_ask: list[Text] = []
    topics: list[Slug] = []
    note: str = ""


class PrinciplesFile(Strict):
    """corpus/gcm/principles.yaml."""

    principles: dict[PrincipleLetter, PrincipleEntry]


class ParagraphEntry(Strict):
    """One paragraph outside the objectives, or a part of one."""

    heading: Text
    summary: Text
    reviewed: bool
    actors: list[str] = []
    people_ask: list[Text] = []
    topics: list[Slug] = []
    instruments: dict[Slug, Basis] = {}
    note: str = ""


class ParagraphsFile(Strict):
    """corpus/gcm/paragraphs.yaml."""

    paragraphs: dict[Annotated[str, StringConstraints(pattern=r"^\d{1,2}(/[a-z](/[ivx]+)?)?$")], ParagraphEntry]


class HeadingEntry(Strict):
    """Our heading and search words for one passage in another language."""

    title: Text
    short_name: str = ""
    words: list[Text] = []


class HeadingsFile(Strict):
    """corpus/gcm/headings/<lang>.yaml."""

    lang: str
    reviewed: bool
    headings: dict[str, HeadingEntry]


class DeprecatedEntry(Strict):
    """A rejected or older term."""

    lang: str
    term: Text
    instead: Text
    why: Text


class TopicFile(Strict):
    """corpus/topics/<slug>.yaml."""

    slug: Slug
    label: dict[str, Text]
    alternative: dict[str, list[Text]] = {}
    deprecated: list[DeprecatedEntry] = []
    scope: Text
    broader: list[Slug] = []
    related: list[Slug] = []
    exact_match: list[WebAddress] = []
    reviewed_translations: bool = False


_WordsByLanguage: Any = create_model("_WordsByLanguage", __base__=Strict, **{code: (list[Text], []) for code in LANGUAGES})  # type: ignore[call-overload]


class RingEntry(_WordsByLanguage):  # type: ignore[misc]
    """Words that mean the same: a term, and a list of words under the code of each language."""

    term: Text

    @property
    def words(self) -> dict[str, tuple[str, ...]]:
        """The words beside the term, by language; languages without any are left out."""
        return {code: tuple(found) for code in LANGUAGES if (found := getattr(self, code))}


class RingsFile(Strict):
    """corpus/glossary/<area>.yaml."""

    rings: list[RingEntry]


class ValueEntry(Strict):
    """One value of a closed list; `verbs` are kept for people."""

    label: dict[str, Text]
    verbs: list[Text] = []


class PromisesFile(Strict):
    """corpus/vocabularies/promises.yaml."""

    promises: dict[Slug, ValueEntry]


class ActorsFile(Strict):
    """corpus/vocabularies/actors.yaml."""

    actors: dict[Slug, ValueEntry]


class GroupsFile(Strict):
    """corpus/vocabularies/groups.yaml."""

    groups: dict[Slug, ValueEntry]


class InstrumentEntry(Strict):
    """A text that the Compact names."""

    name: Text
    symbol: str = ""
    paragraph: Annotated[int, Field(ge=1, le=54)] | None = None


class InstrumentsFile(Strict):
    """corpus/vocabularies/instruments.yaml."""

    instruments: dict[Slug, InstrumentEntry]


class DatesEntry(Strict):
    """When a campaign ran."""

    start: FullDate
    end: FullDate | None = None
    precision: Literal["day", "month", "year"]
    every: Annotated[int, Field(ge=1, le=10)] | None = None
    open: bool = False


class SourceEntry(Strict):
    """Where a campaign text is from."""

    url: WebAddress
    seen: FullDate
    kind: Literal["organiser", "press", "other"]


class SectionEntry(Strict):
    """What one section of a campaign carries: passage id → reason."""

    commitments: dict[str, Text] = {}


class CampaignFront(Strict):
    """The front matter of corpus/campaigns/<slug>.md."""

    title: Text
    slug: Slug
    organiser: Annotated[list[Text], Field(min_length=1)]
    dates: DatesEntry
    place: str = ""
    audience: str = ""
    language: str = "en"
    source: SourceEntry
    uncertain: list[Text] = []
    retold: bool = True
    objectives: dict[Annotated[str, StringConstraints(pattern=r"^[1-9]\d?$")], Text] = {}
    topics: list[Slug] = []
    sections: dict[Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,3}$")], SectionEntry] = {}


class FactEntry(Strict):
    """One thing known about a document; `asked` are the words, by language, with which people ask for it."""

    text: Text
    source: Text
    reviewed: bool
    asked: dict[Text, list[Text]] = {}


class DocumentLink(Strict):
    """A tie from a document to a passage or a page."""

    to: Text
    reason: Text
    basis: Basis


class PartEntry(Strict):
    """A part of a document with its first and last paragraph."""

    title: Text
    paragraphs: Annotated[list[int], Field(min_length=2, max_length=2)]
    sections: list["PartEntry"] = []


class SubheadingEntry(Strict):
    """A heading inside a list of actions, and the id of the action it stands before."""

    before: Text
    title: Text


class DocumentFile(Strict):
    """corpus/documents/<slug>/document.yaml and corpus/gcm/document.yaml.

    `annex`: its paragraphs are those of the resolution's annex. What stands below `subheadings` is kept for people.
    """

    slug: Slug
    title: Text
    short_name: Text
    symbol: Symbol
    annex: bool = False
    date: IsoDate
    adopted_by: str = ""
    note: str = ""
    facts: list[FactEntry] = []
    links: list[DocumentLink] = []
    parts: list[PartEntry] = []
    subheadings: list[SubheadingEntry] = []
    also_known_as: list[Text] = []
    languages: list[Text] = []
    paragraphs: int | None = None
    legally_binding: bool | None = None
    dates: dict[str, object] = {}
    vote: dict[str, object] = {}


class RankingFile(Strict):
    """corpus/ranking.yaml."""

    fields: dict[str, Factor]
    lengths: dict[str, Share]
    types: dict[str, Factor]
    saturation: Annotated[float, Field(gt=0, le=100, allow_inf_nan=False)]
    thesaurus: Factor
    translated: Factor
    part: Factor
    idiom: Factor
    topic: Factor
    correction: Factor
    tie: Share
    common: Share
    near: Factor
    together: Factor
    uncovered: Share
    rise: Factor
    subject: Factor
    crowd: Share
    pending: Factor
    recorded: list[str] = []


class JudgedQuery(Strict):
    """One query with its graded answers; one that does not say what it may be used for may be used to tune."""

    id: Text
    query: Text
    kind: str
    lang: str
    use: Literal["tune", "keep"] = "tune"
    judgments: dict[str, Annotated[int, Field(ge=0, le=3)]]


class JudgedFile(RootModel[list[JudgedQuery]]):
    """corpus/judged.yaml, or another collection of judged queries."""
