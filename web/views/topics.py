"""The list of topics, and the page of one: what it means, what it is called, what is said about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from kb.languages import LANGUAGES
from kb.library import Library
from kb.model import Kind, Passage, Topic
from kb.query.request import SearchRequest
from web import glance
from web.glance import Glance
from web.i18n import gettext
from web.languages import current_language
from web.links import Links
from web.views import labels, scopes, ties
from web.views.head import Form, Head, head
from web.views.places import Card, Step, card, search_for
from web.views.ties import Tie, TieGroup
from web.views.words import Words, attributes, words


@dataclass(frozen=True, slots=True)
class Named:
    """What a topic is called in one language: its label and other words for it."""

    language: str
    label: Words
    others: str


@dataclass(frozen=True, slots=True)
class Avoided:
    """A term that is better not used, what to say instead, and why."""

    term: Words
    instead: Words
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """A passage under what it belongs to; `pin` is '' where that says it."""

    href: str
    pin: str
    heading: Words


@dataclass(frozen=True, slots=True)
class Group:
    """Passages of one objective, one campaign or one part of a document; no rows where only the campaign itself is meant."""

    above: Step
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Passages of one kind."""

    name: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another list that a reader may mean by a topic: how it differs, and the way to it."""

    differs: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """The page of a topic."""

    head: Head
    title: Words
    scope: tuple[Tie, ...]
    scope_attributes: Markup
    names: tuple[Named, ...]
    avoided: tuple[Avoided, ...]
    groups: tuple[TieGroup, ...]
    glance: Glance
    total: int
    search: str
    found: tuple[Other, ...]
    forms: tuple[Tie, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in the list, with its narrower topics."""

    href: str
    label: Words
    scope: tuple[Tie, ...]
    scope_attributes: Markup
    passages: int
    narrower: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A topic in the list from A to Z."""

    href: str
    label: Words
    passages: int


@dataclass(frozen=True, slots=True)
class TopicsView:
    """The list of topics: all by name, and those that stand under no other with what each covers."""

    head: Head
    total: int
    listed: tuple[Listed, ...]
    rows: tuple[TopicRow, ...]


def topics_view(library: Library, links: Links) -> TopicsView:
    """The page that lists the topics: those that stand under no other, each with what stands under it."""
    everything = library.corpus.topics
    named = sorted(everything, key=lambda t: t.name(current_language()).casefold())
    forms = [Form("/topics.jsonld", "application/ld+json", "SKOS"), Form("/topics.ttl", "text/turtle", "SKOS")]
    description = gettext("What the Compact is about, topic by topic.")
    return TopicsView(
        head(links, "/topics", gettext("Topics"), description, forms=forms),
        len(everything),
        tuple(Listed(links.passage(t.id), label(t), len(library.with_topic(t.slug))) for t in named),
        tuple(_row(library, links, topic) for topic in named if not topic.broader),
    )


def _row(library: Library, links: Links, topic: Topic) -> TopicRow:
    return TopicRow(
        links.passage(topic.id),
        label(topic),
        scopes.scope(topic, library.corpus.topics, links),
        attributes("en"),
        len(library.with_topic(topic.slug)),
        tuple(_counted(library, links, slug) for slug in _narrower(library, topic)),
    )


def _counted(library: Library, links: Links, slug: str) -> Tie:
    """A topic with the number of its passages."""
    topic = library.topic(slug)
    return Tie(label(topic), links.passage(topic.id), str(len(library.with_topic(slug))))


def _narrower(library: Library, topic: Topic) -> list[str]:
    return [other.slug for other in library.corpus.topics if topic.slug in other.broader]


def label(topic: Topic) -> Words:
    """The name of a topic in the language of the page, or in English."""
    lang = current_language()
    return words(topic.name(lang), lang if lang in topic.label else "en")


def topic_view(library: Library, links: Links, topic: Topic) -> TopicView:
    """The page of a topic."""
    found = library.with_topic(topic.slug)
    promises = [p.id for p in found if p.kind in {Kind.OBJECTIVE, Kind.ACTION}]
    return TopicView(
        _head(links, topic),
        label(topic),
        scopes.scope(topic, library.corpus.topics, links),
        attributes("en"),
        tuple(_named(topic, lang) for lang in _spoken(topic)),
        tuple(Avoided(words(row.term, row.lang), words(row.instead, row.lang), row.why) for row in topic.deprecated),
        _groups(library, links, topic),
        glance.touching(library, links, promises),
        len(found),
        search_for(links, ("topic", topic.slug)),
        tuple(_others(library, links, topic)),
        tuple(Tie(words(name, "en"), links.passage(topic.id, suffix)) for suffix, name in _SUFFIXES),
        tuple(_sections(library, links, found)),
    )


def _others(library: Library, links: Links, topic: Topic) -> Iterable[Other]:
    """What a search for the name of a topic finds and, where it is the name of a group of people, what is for them."""
    name = label(topic).text
    yield Other(
        gettext("We put these passages under the topic by what they are about. A search for its name finds the words, wherever they stand:"),
        _told(gettext("Search: %(query)s", query=name), library.count(SearchRequest(name))),
        search_for(links, q=name),
    )
    if topic.slug in library.values["group"]:
        group = ("group", topic.slug)
        yield Other(
            gettext("The passages that name these people:"),
            _told(f"{labels.FACETS['group']}: {labels.value(library, *group)}", library.count(SearchRequest("", (("group", (topic.slug,)),)))),
            search_for(links, group),
        )


def _told(words_: str, number: int) -> str:
    return f"{words_} ({number})"


_SUFFIXES = ((".ris", "RIS"), (".bib", "BibTeX"), (".csv", "CSV"), (".md", "Markdown"), (".json", "JSON"))


def _head(links: Links, topic: Topic) -> Head:
    return head(
        links, f"/{topic.id}", label(topic).text, topic.scope,
        forms=[
            Form(links.passage(topic.id, ".json"), "application/json", "JSON"),
            Form(links.passage(topic.id, ".jsonld"), "application/ld+json", "JSON-LD"),
            Form(links.passage(topic.id, ".md"), "text/markdown", "Markdown"),
            Form(links.passage(topic.id, ".atom"), "application/atom+xml", label(topic).text),
        ],
    )


def _spoken(topic: Topic) -> list[str]:
    """The languages that a topic has a label in, that of the page first."""
    own = current_language()
    return sorted(topic.label, key=lambda lang: (lang != own, lang != "en", list(LANGUAGES).index(lang)))


def _named(topic: Topic, lang: str) -> Named:
    return Named(LANGUAGES[lang].name, words(topic.label[lang], lang), ", ".join(topic.alternative.get(lang, ())))


def _groups(library: Library, links: Links, topic: Topic) -> tuple[TieGroup, ...]:
    rows = (
        TieGroup(gettext("Wider topics"), ties.topics(library, links, topic.broader)),
        TieGroup(gettext("Narrower topics"), ties.topics(library, links, _narrower(library, topic))),
        TieGroup(gettext("Related topics"), ties.topics(library, links, topic.related)),
    )
    return tuple(row for row in rows if row.ties)


def _sections(library: Library, links: Links, found: Iterable[Passage]) -> Iterable[Section]:
    """The passages by kind, in reading order; a campaign's sections go with the campaigns."""
    rows = list(found)
    for kind in ("objective", "action", "principle", "paragraph", "campaign"):
        cards = [card(library, links, p) for p in rows if p.type == kind]
        if cards:
            runs = groupby(cards, key=lambda found: _above(found).label)
            yield Section(labels.counted(kind, len(cards)), tuple(_group(list(run), kind) for _, run in runs))


def _above(found: Card) -> Step:
    """What a passage belongs to; a campaign is that of its sections."""
    return found.place or Step(found.heading, found.href)


def _group(cards: Sequence[Card], kind: str) -> Group:
    rows = (Row(found.href, "" if kind == "campaign" else found.pin, found.heading) for found in cards if found.place)
    return Group(_above(cards[0]), tuple(rows))
