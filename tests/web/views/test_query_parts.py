"""A query with some of its parts taken away."""

import pytest
from hypothesis import given

from tests.strategies import odd_queries
from web.views.query_parts import left, parts


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("children at borders", ["children", "at", "borders"]),
        ('"best interests" -women NOT men', ['"best interests"', "-women", "NOT men"]),
        ("«intérêt supérieur» (title:child OR text:“at sea”)", ["«intérêt supérieur»", "title:child", "text:“at sea”"]),
        ("NOT (men OR women)", ["men", "women"]),
    ],
)
def test_a_query_is_made_of_words_phrases_and_fields(query: str, texts: list[str]) -> None:
    """What excludes stays with what it excludes; operators and parentheses are no parts."""
    assert [part.text for part in parts(query)] == texts


def test_a_phrase_is_shown_without_its_quotation_marks() -> None:
    """And an exclusion with its sign."""
    assert [part.shown for part in parts('"best interests" -women')] == ["best interests", "-women"]
    assert [part.excludes for part in parts('"best interests" -women NOT men')] == [False, True, True]


@pytest.mark.parametrize(
    ("query", "gone", "rest"),
    [
        ("a AND x", "x", "a"),
        ("x OR a", "x", "a"),
        ("a AND x OR b", "x", "a OR b"),
        ("a OR x AND b", "x", "a OR b"),
        ("(a AND x) OR b", "x", "(a) OR b"),
        ("a NOT (x)", "x", "a"),
        ("a -(x) b", "x", "a b"),
        ("x", "x", ""),
        ("a x b x", "x", "a b"),
    ],
)
def test_operators_that_would_dangle_go_too(query: str, gone: str, rest: str) -> None:
    """So that what is left means what it meant before."""
    assert left(query, [part for part in parts(query) if part.text == gone]) == rest


@given(odd_queries)
def test_any_query_can_be_taken_apart(query: str) -> None:
    """Without all of its parts nothing is left to search for."""
    assert not parts(left(query, parts(query)))
