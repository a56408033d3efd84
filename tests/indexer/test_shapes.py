"""Misfits of shape: each is told with its line, what is wrong and what is allowed, in words for people."""

import pytest
from pydantic import BaseModel, ValidationError

from indexer import located, schema
from indexer.schema import (
    CampaignFront,
    DocumentFile,
    JudgedFile,
    ObjectiveFile,
    ParagraphsFile,
    RankingFile,
    TopicFile,
)
from indexer.shapes import _MESSAGES, _PATTERNS, _WANTED, shape
from indexer.validation.problems import Problem
from kb.languages import LANGUAGES

OBJECTIVE = """\
number: 13
title: Use detention last
short_name: Detention
round_table: 2
summary: Our own words.
topics: [detention]
principles: {f: named}
actions:
  a:
    heading: Check detention
    summary: Independent bodies look.
    promise: ensure
"""
CAMPAIGN = """\
title: Together
slug: together
organiser: [United Nations]
dates: {start: 2016-09-19, precision: day}
source: {url: "https://example.org", seen: 2026-11-24, kind: organiser}
objectives:
  17: It answers hostility.
sections:
  2: {commitments: {gcm/17: It answers hostility.}}
"""
DOCUMENT = """\
slug: ny-2016
title: New York Declaration
short_name: Declaration
symbol: A/RES/71/1
date: 2016-09-19
parts:
  - {title: Commitments, paragraphs: [1, 40]}
"""
TOPIC = "slug: detention\nlabel: {en: Detention}\nscope: What belongs here.\nreviewed_translations: false\n"
PARAGRAPHS = 'paragraphs:\n  "44":\n    heading: A forum\n    summary: States meet.\n    reviewed: false\n'
JUDGED = "- id: Q1\n  query: custody\n  kind: lay\n  lang: en\n  judgments: {gcm/13: 3}\n"

MISFITS: dict[str, tuple[type[BaseModel], str, str, str, str]] = {
    "a key that is missing": (ObjectiveFile, OBJECTIVE, "title: Use detention last\n", "", "f.yaml:1: 'title' is missing"),
    "a key that is missing below": (ObjectiveFile, OBJECTIVE, "    promise: ensure\n", "", "f.yaml:9: actions.a: 'promise' is missing"),
    "an unknown key": (ObjectiveFile, OBJECTIVE, "title:", "titel:", "f.yaml:2: 'titel' is not known here; did you mean 'title'?"),
    "an unknown key below": (ObjectiveFile, OBJECTIVE, "heading:", "headline:", "f.yaml:10: actions.a: 'headline' is not known here; did you mean 'heading'?"),
    "an unknown key in a list": (JudgedFile, JUDGED, "kind:", "sort:", "f.yaml:3: entry 1: 'sort' is not known here; allowed: id, query, kind, lang, use, judgments"),
    "a basis that does not exist": (ObjectiveFile, OBJECTIVE, "f: named", "f: guess", "f.yaml:7: principles.f is 'guess'; allowed: 'named', 'published' or 'editorial'"),
    "a link without a basis": (ObjectiveFile, OBJECTIVE, "f: named", "f: ", "f.yaml:7: principles.f is empty; allowed: 'named', 'published' or 'editorial'"),
    "a word that is not in a short list": (CampaignFront, CAMPAIGN, "precision: day", "precision: week", "f.yaml:4: dates.precision is 'week'; allowed: 'day', 'month' or 'year'"),
    "a slug with a capital": (ObjectiveFile, OBJECTIVE, "[detention]", "[Detention]", "f.yaml:6: topics, entry 1 is 'Detention'; it must look like a slug: lower-case letters, figures and single hyphens"),
    "a principle that does not exist": (ObjectiveFile, OBJECTIVE, "f: named", "k: named", "f.yaml:7: principles: 'k' is not allowed; it must look like a principle's letter, a to j"),
    "a letter in upper case": (ObjectiveFile, OBJECTIVE, "  a:\n", "  A:\n", "f.yaml:9: actions: 'A' is not allowed; it must look like one lower-case letter"),
    "a date in words": (CampaignFront, CAMPAIGN, "2016-09-19", "September 2016", "f.yaml:4: dates.start is 'September 2016'; it must look like a whole date, such as 2023-12-18"),
    "a document's date in words": (DocumentFile, DOCUMENT, "2016-09-19", "in 2016", "f.yaml:5: date is 'in 2016'; it must look like a date, such as 2023-12-18, or a year"),
    "no web address": (CampaignFront, CAMPAIGN, "https://example.org", "example.org", "f.yaml:5: source.url is 'example.org'; it must look like a web address that begins with http:// or https://"),
    "a section number with a nought": (CampaignFront, CAMPAIGN, "  2: {", "  02: {", "f.yaml:9: sections: '02' is not allowed; it must look like the number of a section, such as 3"),
    "an objective in words": (CampaignFront, CAMPAIGN, "  17:", "  seventeen:", "f.yaml:7: objectives: 'seventeen' is not allowed; it must look like the number of an objective, 1 to 23"),
    "a paragraph with a bracket": (ParagraphsFile, PARAGRAPHS, '"44"', '"44(a)"', "f.yaml:2: paragraphs: '44(a)' is not allowed; it must look like a paragraph or a part of one, such as 43 or 43/a/ii"),
    "an empty text": (ObjectiveFile, OBJECTIVE, "Our own words.", '" "', "f.yaml:5: summary is empty"),
    "nothing behind a key": (ObjectiveFile, OBJECTIVE, "Our own words.", "", "f.yaml:5: summary is empty; it should be words"),
    "a list for words": (ObjectiveFile, OBJECTIVE, "Our own words.", "[Our, own]", "f.yaml:5: summary is a list; it should be words; words with a colon, or that begin with [ or {, stand in quotes"),
    "words for a list": (ObjectiveFile, OBJECTIVE, "[detention]", "detention", "f.yaml:6: topics is 'detention'; it should be a list"),
    "words for keys": (ObjectiveFile, OBJECTIVE, "{f: named}", "named", "f.yaml:7: principles is 'named'; it should be lines of the form 'key: value'"),
    "a list for an entry": (CampaignFront, CAMPAIGN, "{start: 2016-09-19, precision: day}", "[2016]", "f.yaml:4: dates is a list; it should be lines of the form 'key: value'"),
    "a group for words": (ObjectiveFile, OBJECTIVE, "Our own words.", "{a: b}", "f.yaml:5: summary is a group of keys; it should be words; words with a colon, or that begin with [ or {, stand in quotes"),
    "a number below the range": (ObjectiveFile, OBJECTIVE, "number: 13", "number: 0", "f.yaml:1: number is '0'; it should be at least 1"),
    "a key like no other": (ObjectiveFile, OBJECTIVE, "title:", "xylophone:", "f.yaml:2: 'xylophone' is not known here; allowed: number, title, short_name, round_table, summary, people_ask, topics, principles, sdg, instruments, note, actions"),
    "a number that is none": (ObjectiveFile, OBJECTIVE, "number: 13", "number: thirteen", "f.yaml:1: number is 'thirteen'; it should be a whole number"),
    "a number out of range": (ObjectiveFile, OBJECTIVE, "number: 13", "number: 24", "f.yaml:1: number is '24'; it should be at most 23"),
    "a grade out of range": (JudgedFile, JUDGED, "gcm/13: 3", "gcm/13: 4", "f.yaml:5: entry 1, judgments.gcm/13 is '4'; it should be at most 3"),
    "neither true nor false": (TopicFile, TOPIC, "false", "perhaps", "f.yaml:4: reviewed_translations is 'perhaps'; it should be true or false"),
    "a part with one end": (DocumentFile, DOCUMENT, "[1, 40]", "[1]", "f.yaml:7: parts, entry 1, paragraphs has 1 entry; it should have at least 2"),
    "a part with three ends": (DocumentFile, DOCUMENT, "[1, 40]", "[1, 2, 3]", "f.yaml:7: parts, entry 1, paragraphs has 3 entries; it should have at most 2"),
    "a file that is a list": (TopicFile, TOPIC, TOPIC, "- detention\n", "f.yaml:1: the file is a list; it should be lines of the form 'key: value'"),
    "a file that is no list": (JudgedFile, JUDGED, JUDGED, "Q1: custody\n", "f.yaml:1: the file is a group of keys; it should be a list"),
}  # fmt: skip


def told(kind: type[BaseModel], text: str) -> list[str]:
    """What a person reads about a text of a kind of file."""
    problems: list[Problem] = []
    parsed = shape(kind, located.load(text, "f.yaml"), problems)
    assert (parsed is None) == bool(problems)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("name", MISFITS)
def test_a_misfit_is_told(name: str) -> None:
    """The file, the line, what is wrong and what is allowed; nothing else is complained about."""
    kind, text, before, after, expected = MISFITS[name]
    assert text.count(before) == 1
    assert told(kind, text) == []
    assert expected in told(kind, text.replace(before, after))


def test_every_misfit_is_told_at_once() -> None:
    """Three mistakes in one file are three lines."""
    broken = OBJECTIVE.replace("13", "99").replace("title:", "titel:").replace("f: named", "f: guess")
    assert [line.split(":")[1] for line in sorted(told(ObjectiveFile, broken))] == ["1", "2", "7"]


def test_a_misspelt_key_is_told_once() -> None:
    """It is not called unknown and, under its right name, missing; the key that is missing is meant before any other."""
    misspelt = OBJECTIVE.replace("short_name:", "shortname:")
    assert told(ObjectiveFile, misspelt) == ["f.yaml:3: 'shortname' is not known here; did you mean 'short_name'?"]
    meant = OBJECTIVE.replace("round_table:", "notes:")
    assert [line.split(":", 1)[1] for line in sorted(told(ObjectiveFile, meant))] == [
        "1: 'round_table' is missing",
        "4: 'notes' is not known here; did you mean 'note'?",
    ]


def test_numbers_and_yes_may_be_words() -> None:
    """A title such as 2023 needs no quotation marks; a number may have them, and yes is true."""
    assert told(CampaignFront, CAMPAIGN.replace("Together", "2023")) == []
    assert told(ObjectiveFile, OBJECTIVE.replace("number: 13", "number: '13'")) == []
    assert told(TopicFile, TOPIC.replace("false", "yes")) == []


def test_a_long_value_is_cut() -> None:
    """A message stays on one line, however long the value is."""
    (line,) = told(ObjectiveFile, OBJECTIVE.replace("number: 13", f"number: {'x' * 500}"))
    assert line == f"f.yaml:1: number is '{'x' * 56}…; it should be a whole number"


@pytest.mark.parametrize("number", [".nan", "nan", "inf", "many"])
def test_a_ranking_number_is_a_number(number: str) -> None:
    """What cannot be multiplied is refused before it spoils every score."""
    names = [name for name, field in RankingFile.model_fields.items() if field.is_required()]
    text = "".join(f"{name}: {'{}' if name in {'fields', 'lengths', 'types'} else '0.5'}\n" for name in names)
    assert told(RankingFile, text) == []
    (line,) = told(RankingFile, text.replace("tie: 0.5", f"tie: {number}"))
    assert line.endswith("it should be a number, such as 0.5")


def test_the_lines_of_a_parsed_file() -> None:
    """A parsed file knows its name and where each part stands."""
    parsed = shape(ObjectiveFile, located.load(OBJECTIVE, "f.yaml"), [])
    assert parsed is not None
    assert (parsed.file, parsed.line("actions", "a", "promise"), parsed.line("note")) == ("f.yaml", 12, 1)


def test_problems_of_reading_are_kept() -> None:
    """What the YAML itself does wrong is told beside what its shape does wrong."""
    problems: list[Problem] = []
    shape(ObjectiveFile, located.load(OBJECTIVE + "number: 14\n", "f.yaml"), problems)
    assert [str(problem) for problem in problems] == ["f.yaml:13: 'number' stands here a second time; keep one of them"]


def _kinds() -> list[type[BaseModel]]:
    """Every kind of file and of a part of one."""
    found = [kind for kind in vars(schema).values() if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return [kind for kind in found if kind.__module__ == schema.__name__]


def test_nobody_reads_what_pydantic_says() -> None:
    """Whatever stands in place of a value, the misfit is one that has words of ours."""
    told: set[str] = set()
    values: tuple[object, ...] = (None, "", "words", "-1", "99", "1e999", [], [None], [{}], {}, {"?": None}, {"a": {}})
    for kind in _kinds():
        for name in kind.model_fields:
            for value in values:
                try:
                    kind.model_validate(value if name == "root" else {name: value})
                except ValidationError as error:
                    told |= {row["type"] for row in error.errors()}
    assert told <= {*_MESSAGES, *_WANTED}


def _patterns(value: object) -> set[str]:
    """Every pattern in a JSON schema."""
    if isinstance(value, dict):
        own = {value["pattern"]} if isinstance(value.get("pattern"), str) else set()
        named = set(value.get("patternProperties", {}))
        return own | named | {found for inner in value.values() for found in _patterns(inner)}
    return {found for inner in value for found in _patterns(inner)} if isinstance(value, list) else set()


def test_every_pattern_has_words() -> None:
    """Nobody has to read a regular expression."""
    assert {found for kind in _kinds() for found in _patterns(kind.model_json_schema())} == _PATTERNS.keys()


def test_a_ring_has_words_in_every_language() -> None:
    """The table of languages alone says in which; the order is the table's, and what has no words is left out."""
    ring = schema.RingEntry.model_validate({"term": "wage", **{code: [code.upper()] for code in reversed(LANGUAGES)}})
    assert list(ring.words.items()) == [(code, (code.upper(),)) for code in LANGUAGES]
    assert schema.RingEntry(term="wage", fr=["salaire"]).words == {"fr": ("salaire",)}
