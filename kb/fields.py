"""The one table of fields that an engine indexes, and how a passage fills them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kb.languages import LANGUAGES
from kb.model import Instrument, Passage, Topic


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a passage points to, by key, so that a field can spell it out."""

    passages: Mapping[str, Passage]
    topics: Mapping[str, Topic]
    instruments: Mapping[str, Instrument]


@dataclass(frozen=True, slots=True)
class Field:
    """One indexed field.

    `lang` is the language whose analysis it goes through, '' for keys taken as they are. A field with `matches`
    false only lifts passages that match elsewhere. `rank` is its row in ranking.yaml.
    """

    name: str
    lang: str
    read: Callable[[Passage, Surroundings], str]
    rank: str
    matches: bool = True


def _context(passage: Passage, around: Surroundings) -> str:
    parent = around.passages.get(passage.parent or "")
    return f"{parent.short_name}. {parent.title}" if parent else ""


def _topic_labels(passage: Passage, around: Surroundings) -> str:
    return ". ".join(around.topics[slug].name() for slug in passage.topics)


def _names(passage: Passage, around: Surroundings) -> str:
    named = [f"{around.instruments[link.target].name}. {link.target}" for link in passage.instruments]
    facts = passage.campaign
    return ". ".join([*named, *((*facts.organiser, facts.place) if facts else ())])


def _wording(lang: str) -> Callable[[Passage, Surroundings], str]:
    def read(passage: Passage, _: Surroundings) -> str:
        found = passage.wording(lang)
        return found.text if found else passage.body if lang == passage.lang else ""

    return read


def _heading(lang: str) -> Callable[[Passage, Surroundings], str]:
    def read(passage: Passage, around: Surroundings) -> str:
        labels = [around.topics[slug].label.get(lang, "") for slug in passage.topics]
        return ". ".join([passage.headings.get(lang, ""), *passage.keywords.get(lang, ()), *labels])

    return read


_OTHER_LANGUAGES = tuple(code for code in LANGUAGES if code != "en")

FIELDS: dict[str, Field] = {
    row.name: row
    for row in (
        Field("title", "en", lambda p, _: f"{p.title}. {p.short_name}" if p.short_name else p.title, "title"),
        Field("text", "en", _wording("en"), "text"),
        Field("summary", "en", lambda p, _: p.summary, "summary"),
        Field("asks", "en", lambda p, _: ". ".join(p.people_ask), "asks"),
        Field("topics", "en", _topic_labels, "topics"),
        Field("names", "en", _names, "names"),
        Field("goals", "en", lambda p, _: " ".join(link.target for link in p.sdg), "goals"),
        Field("topic", "", lambda p, _: " ".join(p.topics), "topic"),
        Field("context", "en", _context, "context", matches=False),
        *(Field(f"heading_{code}", code, _heading(code), "heading_other") for code in _OTHER_LANGUAGES),
        *(Field(f"text_{code}", code, _wording(code), "text_other") for code in _OTHER_LANGUAGES),
    )
}
"""Every field, by name."""


def fields_of(lang: str) -> tuple[Field, ...]:
    """The fields that go through a language's analysis."""
    return tuple(row for row in FIELDS.values() if row.lang == lang)


def read_all(passage: Passage, around: Surroundings) -> dict[str, str]:
    """The text of every field that the passage fills."""
    found = ((name, row.read(passage, around)) for name, row in FIELDS.items())
    return {name: text for name, text in found if text.strip(" .")}
