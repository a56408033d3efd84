"""Ids: their forms, aliases and reading order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb import ids
from kb.errors import BadId
from tests.strategies import canonical_ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gcm/13", ids.Id("objective", number=13)),
        ("gcm/13/h", ids.Id("action", number=13, letter="h")),
        ("gcm/principles/c", ids.Id("principle", letter="c")),
        ("gcm/para/43/a/ii", ids.Id("paragraph", number=43, letter="a", roman="ii")),
        ("campaigns/i-am-a-migrant-uk-2023", ids.Id("campaign", slug="i-am-a-migrant-uk-2023")),
        ("campaigns/i-am-a-migrant-uk-2023/3", ids.Id("section", number=3, slug="i-am-a-migrant-uk-2023")),
        ("topics/detention", ids.Id("topic", slug="detention")),
        ("imrf-2022/para/76", ids.Id("paragraph", document="imrf-2022", number=76)),
    ],
)
def test_each_kind_of_id_is_read_into_its_parts(text: str, expected: ids.Id) -> None:
    """One example a kind, as the contract lists them."""
    assert ids.parse(text) == expected


@pytest.mark.parametrize(
    "text", ["", "gcm", "gcm/0", "gcm/013", "gcm/13/hh", "GCM/13", "gcm/13/", "gcm/principles/k", "topics/", "a b"]
)
def test_what_has_no_form_of_an_id_is_refused(text: str) -> None:
    """Parsing names the text; asking whether it is an id says no."""
    assert not ids.is_id(text)
    with pytest.raises(BadId, match="has the form of no id"):
        ids.parse(text)


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("/gcm/para/29", "gcm/13"),
        ("gcm/para/29/h", "gcm/13/h"),
        ("gcm/para/15/c", "gcm/principles/c"),
        ("GCM/13/H/", "gcm/13/h"),
        ("gcm/para/17", "gcm/1"),
        ("gcm/para/39", "gcm/23"),
        ("gcm/para/16", "gcm/para/16"),
        ("gcm/para/40", "gcm/para/40"),
        ("gcm/para/15", "gcm/para/15"),
        ("gcm/para/43/a/ii", "gcm/para/43/a/ii"),
        ("imrf-2022/para/29/h", "imrf-2022/para/29/h"),
        ("no/such/thing", "no/such/thing"),
    ],
)
def test_an_alias_leads_to_its_one_id(alias: str, expected: str) -> None:
    """Paragraphs 17 to 39 are objectives, 15 (a) to (j) principles; other documents count for themselves."""
    assert ids.canonical(alias) == expected


@given(st.text(max_size=40) | canonical_ids)
def test_a_canonical_id_is_no_alias(text: str) -> None:
    """One hop is enough for whatever comes in."""
    once = ids.canonical(text)
    assert ids.canonical(once) == once


@given(canonical_ids)
def test_every_canonical_id_has_the_form_of_an_id(text: str) -> None:
    """And it stays as it is."""
    assert ids.is_id(text)
    assert ids.canonical(text) == text


@given(st.integers(1, 23), st.sampled_from("abcdefghijkl"))
def test_an_action_stands_in_paragraph_sixteen_plus_its_objective(number: int, letter: str) -> None:
    """The offset of A/RES/73/195, annex."""
    assert ids.of_paragraph(number + 16, letter) == ids.objective(number, letter)
    assert ids.parse(ids.objective(number, letter)).paragraph == number + 16


def test_reading_order_is_the_contracts() -> None:
    """Paragraphs 1 to 15, principles, 16, objectives with their actions, 40 to 54, further documents, campaigns, topics."""
    expected = [
        "gcm/para/1",
        "gcm/para/2",
        "gcm/para/15",
        "gcm/principles/a",
        "gcm/principles/j",
        "gcm/para/16",
        "gcm/1",
        "gcm/1/a",
        "gcm/2",
        "gcm/13",
        "gcm/13/b",
        "gcm/23",
        "gcm/para/40",
        "gcm/para/43",
        "gcm/para/43/a",
        "gcm/para/43/a/i",
        "gcm/para/43/a/iv",
        "gcm/para/43/a/ix",
        "gcm/para/43/b",
        "imrf-2022/para/2",
        "imrf-2022/para/10",
        "ny-2016/para/1",
        "campaigns/a",
        "campaigns/a/2",
        "campaigns/a/10",
        "campaigns/b",
        "topics/detention",
    ]
    assert sorted([*expected[1::2], *expected[::2]], key=ids.order) == expected


@given(st.lists(canonical_ids, max_size=12))
def test_any_two_ids_can_be_put_in_order(some: list[str]) -> None:
    """Keys of all kinds compare with each other."""
    ordered = sorted(some, key=ids.order)
    assert sorted([*ordered[1::2], *ordered[::2]], key=ids.order) == ordered
