"""Citations found in text: where they stand and what they say."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.citations import numbers
from kb.citations.find import find, find_in_query
from kb.citations.forms import ASKED, DOCUMENT, FORMS
from kb.citations.resolve import resolve
from tests.builders import every_id
from tests.strategies import odd_queries

EXAMPLES = [pytest.param(text, meant, id=text) for form in FORMS for text, meant in form.examples.items()]


@pytest.mark.parametrize(("text", "meant"), EXAMPLES)
def test_every_example_of_every_form_means_its_passage(text: str, meant: str) -> None:
    """The table of forms is its own specification."""
    (citation,) = find(text)
    assert resolve(citation, every_id()) == meant


@pytest.mark.parametrize(
    ("text", "meant"), [row for row in EXAMPLES if row.values[0] not in {"13 (h)", "29(h)", "13h"}]
)
def test_a_citation_is_found_in_the_middle_of_a_sentence(text: str, meant: str) -> None:
    """With the characters that it takes up."""
    sentence = f"As said in {text}, States agree."
    found = [citation for citation in find(sentence) if resolve(citation, every_id()) == meant]
    assert len(found) == 1
    assert sentence[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    ("text", "unit", "meant"),
    [pytest.param(text, form.unit, meant, id=text) for form in ASKED for text, meant in form.examples.items()],
)
def test_a_query_may_ask_in_ways_that_a_text_does_not_cite(text: str, unit: str, meant: str) -> None:
    """By ordinal, goal, or number and letter: in a running text such words mean something else."""
    (citation,) = find_in_query(text)
    assert citation.unit == unit
    assert meant in {citation.goal, resolve(citation, every_id())}
    assert find(text) == []


@pytest.mark.parametrize("text", DOCUMENT.examples)
def test_a_query_may_ask_for_a_whole_document(text: str) -> None:
    """By its number or its name, which stand for no single passage."""
    (citation,) = find_in_query(text)
    assert (citation.unit, citation.document) == ("document", "gcm")
    assert resolve(citation, every_id()) is None
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    ["the Global Compact and detention", "goal 10 and others", "10.7 million people", "a goal", "13.h in prison"],
)
def test_what_must_be_the_whole_query_is_no_citation_in_a_longer_one(text: str) -> None:
    """A document's name, a bare goal, and a number with a letter."""
    assert find_in_query(text) == []


def test_a_paragraph_of_a_document_is_more_than_the_document() -> None:
    """The number of the resolution is then only where the paragraph stands."""
    (citation,) = find_in_query("A/RES/73/195, annex, para. 29 (h)")
    assert (citation.unit, citation.letter) == ("paragraph", "h")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Twenty-Three", 23),
        ("twenty three", 23),
        ("forty-four", 44),
        ("四十四", 44),
        ("treizième", 13),
        ("treizieme", 13),
        ("dreizehntes", 13),
        ("тринадцатая", 13),
        ("الثالث عشر", 13),
        ("13th", 13),
        ("١٣", 13),
        ("xiii", 13),
        ("fifty-nine", 0),
        ("h", 0),
    ],
)
def test_numbers_are_read_in_words_and_digits(written: str, number: int) -> None:
    """Cardinals and ordinals, with accents or without; 0 for what is no number here."""
    assert numbers.number(written) == number


def test_finding_is_not_resolving() -> None:
    """A citation of a passage that does not exist is found all the same."""
    (citation,) = find("see objective 99 (z)")
    assert (citation.number, citation.letter) == (99, "z")
    assert resolve(citation, every_id()) is None


def test_several_citations_come_in_order_and_apart() -> None:
    """The more specific form wins where two would match."""
    found = find("A/RES/73/195, annex, para. 29 (h); objective 5 and principle c")
    assert [resolve(citation, every_id()) for citation in found] == ["gcm/13/h", "gcm/5", "gcm/principles/c"]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("objective 13 h", "h"),
        ("objective 13 a", "a"),
        ("objective 13 a)", "a"),
        ("para 29 a and b", "a"),
        ("objective 13 a report on detention", None),
        ("objective 13 i think", None),
        ("objectif 5 d'ici 2030", None),
        ("objective 5 e.g. visas", None),
        ("objetivo 5 y 6", None),
        ("objetivo 5 e 6", None),
        ("objective 13 housing", None),
    ],
)
def test_a_letter_counts_only_where_it_is_no_word(text: str, letter: str | None) -> None:
    """Articles, elisions, abbreviations and conjunctions are no letters of actions."""
    (citation,) = find(text)
    assert citation.letter == letter


@pytest.mark.parametrize(
    "text",
    [
        "13 million people",
        "objective 2030",
        "objectives 3.5",
        "the objective of 13 states",
        "expulsés par 2 agents",
        "goal 13",
        "part 29",
        "para 29%",
        "A/RES/55/93",
        "A/RES/73/195",
        "A/RES/71/15",
        "2016/para/1",
        "h",
    ],
)
def test_what_only_looks_like_a_citation_is_left_alone(text: str) -> None:
    """Years, decimals, percentages, other resolutions without a paragraph and prepositions."""
    assert find(text) == []


def test_a_resolution_that_is_not_held_means_no_passage() -> None:
    """Its number is no number of the Compact."""
    (citation,) = find("A/RES/70/1, para. 29")
    assert citation.document == ""
    assert resolve(citation, every_id()) is None


@given(st.text(max_size=120) | odd_queries)
def test_citations_never_overlap_and_quote_the_text(text: str) -> None:
    """Whatever the text: in order, apart, and as written."""
    found = find(text)
    assert all(one.end <= following.start for one, following in pairwise(found))
    assert all(text[citation.start : citation.end].strip() == citation.text for citation in found)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("GCM obj. 5 and 6", ["gcm/5", "gcm/6"]),
        ("objectives 5, 6 and 7", ["gcm/5", "gcm/6", "gcm/7"]),
        ("13(h), 29(g)", ["gcm/13/h", "gcm/13/g"]),
        ("paras. 29 (h) and 44", ["gcm/13/h", "gcm/para/44"]),
        ("objectifs 5 et 6", ["gcm/5", "gcm/6"]),
        ("الهدفان 5 و 6", ["gcm/5", "gcm/6"]),
        ("principles c and 4", ["gcm/principles/c", "gcm/principles/d"]),
        ("objective 5 and 6 months", ["gcm/5"]),
        ("objective 2 and 3 per cent", ["gcm/2"]),
        ("third principle, objective 6", ["gcm/principles/c", "gcm/6"]),
        ("paras. 29-31", ["gcm/13", "gcm/14", "gcm/15"]),
        ("objectives 5 to 6, 9", ["gcm/5", "gcm/6", "gcm/9"]),
        ("objectives 22–30", ["gcm/22", "gcm/23"]),
        ("para. 29 (a)–(c)", ["gcm/13/a", "gcm/13/b", "gcm/13/c"]),
        ("13 (a) bis (b)", ["gcm/13/a", "gcm/13/b"]),
        ("20(a) and 13(h)", ["gcm/20/a", "gcm/13/h"]),
        ("1-2", ["gcm/1", "gcm/2"]),
        ("objective 5 to end it", ["gcm/5"]),
        ("5 to 9 year olds", []),
    ],
)
def test_a_query_may_cite_several_by_their_numbers(query: str, meant: list[str]) -> None:
    """A number behind a citation is one more of its kind, unless it counts something else."""
    assert [resolve(citation, every_id()) for citation in find_in_query(query)] == meant


def test_there_are_ten_principles() -> None:
    """An eleventh is none."""
    (citation,) = find_in_query("principle 11")
    assert resolve(citation, every_id()) is None
