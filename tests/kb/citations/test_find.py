"""Citations found in text: where they stand and what they say."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.citations.find import find
from kb.citations.forms import FORMS
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
