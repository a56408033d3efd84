"""Small builders: a passage, a topic and a tiny corpus of a dozen passages, and a library over any corpus."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kb.build import FORMAT, Manifest, write
from kb.library import Library
from kb.model import (
    Basis,
    CampaignFacts,
    Corpus,
    Dates,
    Document,
    Edition,
    Instrument,
    Kind,
    Link,
    Passage,
    Ring,
    Topic,
    Value,
    Wording,
)
from kb.query.ranking import Ranking

EDITION = Edition(
    "2018-12-19", "Adopted text", "en", "https://undocs.org/A/RES/73/195", "0" * 64, "2018-12-19", of_record=True
)
COMPACT = Document(
    "gcm",
    "Global Compact for Safe, Orderly and Regular Migration",
    "Global Compact",
    "A/RES/73/195",
    "2018-12-19",
    editions=(EDITION,),
    annex=True,
)
FORUM = Document("imrf-2022", "Progress Declaration", "Progress Declaration", "A/RES/76/266", "2022-06-07", annex=True)
RANKING = Ranking(
    fields={"title": 1.0, "text": 1.2, "summary": 1.0, "topics": 0.4, "names": 0.5, "context": 0.3},
    lengths={"title": 0.3, "text": 0.7, "summary": 0.3, "topic": 0.0, "context": 0.0},
    types={"objective": 0.8, "campaign": 0.7},
)


def passage(passage_id: str, **facts: Any) -> Passage:
    """A passage with its kind, document, objective and parent told from its id; `facts` are fields of `Passage`."""
    kind = facts.pop("kind", None) or _kind(passage_id)
    parts = passage_id.split("/")
    parent = "/".join(parts[:-1]) if kind in {Kind.ACTION, Kind.SECTION} else None
    defaults: dict[str, Any] = {
        "title": f"Heading of {passage_id}",
        "summary": "",
        "document": "campaigns" if kind in {Kind.CAMPAIGN, Kind.SECTION} else parts[0],
        "order": 0,
        "objective": int(parts[1]) if kind in {Kind.OBJECTIVE, Kind.ACTION} else None,
        "parent": parent,
    }
    if text := facts.pop("text", ""):
        defaults["wordings"] = (Wording(EDITION.id, "en", text),)
    return Passage(id=passage_id, kind=kind, **{**defaults, **facts})


def _kind(passage_id: str) -> Kind:
    parts = passage_id.split("/")
    if parts[0] == "campaigns":
        return Kind.SECTION if len(parts) > 2 else Kind.CAMPAIGN
    if "para" in parts:
        return Kind.PARAGRAPH
    if "principles" in parts:
        return Kind.PRINCIPLE
    return Kind.ACTION if len(parts) > 2 else Kind.OBJECTIVE


def topic(slug: str, **facts: Any) -> Topic:
    """A topic whose English label is its slug in words; `facts` are fields of `Topic`."""
    label = slug.replace("-", " ").capitalize()
    return Topic(
        slug, **{"label": {"en": label}, "alternative": {}, "scope": f"What concerns {label.lower()}.", **facts}
    )


def corpus(passages: Sequence[Passage], topics: Sequence[Topic] = (), rings: Sequence[Ring] = ()) -> Corpus:
    """A corpus of these passages, in the order given."""
    return Corpus(
        (COMPACT, FORUM),
        tuple(replace(row, order=place) for place, row in enumerate(passages)),
        tuple(topics),
        tuple(rings),
        (Value("implement", {"en": "Carry out"}), Value("consider", {"en": "Consider"})),
        (Value("states", {"en": "States"}), Value("local-authorities", {"en": "Local authorities"})),
        (Value("children", {"en": "Children"}), Value("women", {"en": "Women"})),
        (Instrument("palermo-protocol", "Palermo Protocol against trafficking"),),
    )


DETENTION = topic(
    "detention",
    label={"en": "Immigration detention", "fr": "Rétention des migrants", "zh": "移民拘留", "ar": "احتجاز المهاجرين"},
    alternative={"en": ("locked up", "detention centre"), "fr": ("centre de rétention",), "zh": ("关押",)},
)
REMITTANCES = topic(
    "remittances", label={"en": "Remittances", "es": "Remesas"}, alternative={"en": ("sending money home",)}
)
CHILDREN = topic("children", label={"en": "Children", "ru": "Дети"})
RINGS = (
    Ring("detention", {"en": ("custody", "jail"), "fr": ("prison",), "es": ("cárcel",), "zh": ("拘留",)}),
    Ring("transfer costs", {"en": ("transfer fees", "cost of sending money"), "de": ("Überweisungskosten",)}),
)


def _goals(*targets: str) -> tuple[Link, ...]:
    return tuple(Link(target, Basis.EDITORIAL) for target in targets)


def tiny_passages() -> list[Passage]:
    """A dozen passages in reading order, of every kind, with wording of our own."""
    facts = CampaignFacts(
        ("IOM UK", "IMIX"), Dates("2023-12-01", "2023-12-18", "day"), "United Kingdom", "the public",
        "https://example.org/campaign", "organiser", seen="2026-02-03",
    )  # fmt: skip
    return [
        passage("gcm/para/7", title="A framework for cooperation", text="This framework binds nobody in law and rests on cooperation."),
        passage("gcm/principles/f", title="Human rights", text="Human rights of all migrants are respected, whatever their status."),
        passage("gcm/7", title="Reduce vulnerability", short_name="Vulnerability", text="Migrants in vulnerable situations are protected, above all children.", topics=("children",), groups=("children",)),
        passage("gcm/7/a", title="Look at policies again", text="Review policies so that they do not make children more vulnerable.", topics=("children",), groups=("children",), promise="consider", actors=("states",)),
        passage("gcm/13", title="Use detention only as a last resort", short_name="Alternatives to detention", text="Detention is lawful, as short as possible and a measure of last resort.", topics=("detention",), sdg=_goals("16.3")),
        passage("gcm/13/a", title="Check detention with human rights bodies", text="Independent bodies check detention. Alternatives for families and children come first.", topics=("detention", "children"), sdg=_goals("16.3"), promise="implement", actors=("states",), groups=("children",), people_ask=("Who inspects the removal centre at the airport?",)),
        passage("gcm/13/h", title="Protect children from detention", text="End the detention of children; the best interests of the child come first.", topics=("detention", "children"), sdg=_goals("16.3", "16.10"), promise="implement", actors=("states", "local-authorities"), groups=("children",)),
        passage("gcm/20", title="Make remittances faster and cheaper", short_name="Remittances", text="Sending remittances becomes faster, safer and cheaper.", topics=("remittances",), sdg=_goals("10.c"), headings={"es": "Remesas más baratas", "zh": "汇款更便宜"}),
        passage("gcm/20/a", title="Lower the price of sending money", text="Transfer costs fall below 3 per cent by 2030, as target 10.c asks.", topics=("remittances",), sdg=_goals("10.c", "10.7"), promise="implement", actors=("states",), keywords={"de": ("Überweisung",), "ar": ("تحويلات",)}),
        passage("gcm/para/43", title="A mechanism for capacity-building", text="A capacity-building mechanism is set up, with a connection hub and a fund.", instruments=(Link("palermo-protocol", Basis.NAMED),)),
        passage("imrf-2022/para/76", title="The Forum reviews progress", text="Progress is reviewed every four years."),
        passage("campaigns/i-am-a-migrant-uk-2023", title="I Am A Migrant", body="Migrants tell their stories to journalists.", campaign=facts, date="2023-12-01", commitments=(Link("gcm/13", Basis.EDITORIAL, "It speaks of detention."),)),
        passage("campaigns/i-am-a-migrant-uk-2023/1", title="Stories", body="Stories of people in detention & their <children>.", date="2023-12-01", commitments=(Link("gcm/13/h", Basis.EDITORIAL, "It asks to spare children."),)),
    ]  # fmt: skip


def tiny_corpus() -> Corpus:
    """The tiny corpus, with three topics and two rings of synonyms."""
    return corpus(tiny_passages(), (DETENTION, REMITTANCES, CHILDREN), RINGS)


def stamp(engine: str = "whoosh") -> Manifest:
    """What a build says of itself before it is written."""
    return Manifest(FORMAT, "20260301T120000", "2026-03-01T12:00:00Z", "f" * 64, engine, 0, {})


def library(folder: Path, built_from: Corpus, engine: str = "whoosh", ranking: Ranking = RANKING) -> Library:
    """A build of a corpus, written into a folder and opened."""
    write(folder, built_from, ranking, stamp(engine))
    return Library.open(folder)


def every_id() -> frozenset[str]:
    """Ids of all objectives, principles and paragraphs that citations may mean, and of some actions and parts."""
    letters = "abcdefghijkl"
    return frozenset(
        [
            *(f"gcm/{n}" for n in range(1, 24)),
            *(f"gcm/{n}/{letter}" for n in range(1, 24) for letter in letters),
            *(f"gcm/principles/{letter}" for letter in letters[:10]),
            *(f"gcm/para/{n}" for n in (*range(1, 17), *range(40, 55))),
            *(f"gcm/para/43/{letter}" for letter in "abc"),
            *(f"gcm/para/43/{letter}/{roman}" for letter in "ab" for roman in ("i", "ii", "iii")),
            *(f"imrf-2022/para/{n}" for n in range(1, 77)),
            "ny-2016/para/1",
        ]
    )
