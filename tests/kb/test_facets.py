"""Facets: values, counts and order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb import facets
from kb.library import Library
from kb.query.request import SearchRequest
from tests.builders import tiny_corpus

PASSAGES = {row.id: row for row in tiny_corpus().passages}
ALLOWED = facets.allowed(tiny_corpus())
FILTERS = st.dictionaries(
    st.sampled_from(sorted(facets.FACETS)), st.none(), max_size=3
).flatmap(lambda keys: st.fixed_dictionaries({key: st.lists(st.sampled_from(ALLOWED[key] or ("x",)), max_size=2).map(tuple) for key in keys}))  # fmt: skip


@pytest.mark.parametrize(
    ("key", "passage", "values"),
    [
        ("type", "campaigns/i-am-a-migrant-uk-2023/1", ("campaign",)),
        ("objective", "gcm/13/a", ("13",)),
        ("objective", "campaigns/i-am-a-migrant-uk-2023", ("13",)),
        ("objective", "gcm/para/7", ()),
        ("sdg", "gcm/20/a", ("10", "10.c", "10.7")),
        ("promise", "gcm/13/h", ("implement",)),
        ("promise", "gcm/13", ()),
        ("actor", "gcm/13/h", ("states", "local-authorities")),
        ("lang", "gcm/13", ("en",)),
    ],
)
def test_a_passage_tells_its_values(key: str, passage: str, values: tuple[str, ...]) -> None:
    """A campaign has the objectives that it is linked to; a target brings its goal."""
    assert facets.FACETS[key].values(PASSAGES[passage]) == values


def test_goals_come_by_number_each_before_its_targets() -> None:
    """Targets with a letter after those with a number."""
    shuffled = ["10.c", "16.10", "10", "16.a", "4", "10.7", "16.3", "16"]
    assert sorted(shuffled, key=facets.goal_order) == ["4", "10", "10.7", "10.c", "16", "16.3", "16.10", "16.a"]


@given(st.sampled_from(["", "detention", "children remittances", "migrants"]), FILTERS)
def test_a_count_is_what_the_filter_finds(tiny: Library, query: str, filters: dict[str, tuple[str, ...]]) -> None:
    """A facet counts as if its own filter were not set; choosing a value, alone or beside others, finds just so many."""
    page = tiny.search(SearchRequest(q=query, filters=tuple(filters.items())))
    for key, values in page.facets.items():
        for value in values:
            chosen = {**filters, key: (value.value,)}
            assert tiny.count(SearchRequest(q=query, filters=tuple(chosen.items()))) == value.count
            beside = {**filters, key: (*filters.get(key, ()), value.value)}
            assert tiny.count(SearchRequest(q=query, filters=tuple(beside.items()))) == value.found
    assert page.total == sum(facets.matches(PASSAGES[i], filters) for i in tiny.search(SearchRequest(q=query)).matched)


def test_values_of_one_filter_are_joined_by_or_and_filters_by_and(tiny: Library) -> None:
    """As the contract says."""
    either = tiny.search(SearchRequest(filters=(("type", ("action", "objective")), ("topic", ("remittances",)))))
    assert [hit.id for hit in either.hits] == ["gcm/20", "gcm/20/a"]


def test_values_are_listed_by_count_or_in_their_own_order(tiny: Library) -> None:
    """Topics by count; types and objectives as they are listed."""
    shown = tiny.search(SearchRequest()).facets
    assert [value.value for value in shown["type"]] == ["objective", "action", "principle", "paragraph", "campaign"]
    assert [value.value for value in shown["objective"]] == ["7", "13", "20"]
    counts = [value.count for value in shown["topic"]]
    assert counts == sorted(counts, reverse=True)
    assert all(value.count for values in shown.values() for value in values)


def test_allowed_values_are_the_closed_lists_and_what_the_corpus_has() -> None:
    """Every objective may be asked for, even one without a passage."""
    assert ALLOWED["objective"] == tuple(str(n) for n in range(1, 24))
    assert [goal for goal in ALLOWED["sdg"] if "." not in goal] == [str(n) for n in range(1, 18)]
    assert [goal for goal in ALLOWED["sdg"] if "." in goal] == ["10.7", "10.c", "16.3", "16.10"]
    assert ALLOWED["promise"] == ("implement", "consider")
    assert ALLOWED["topic"] == ("children", "detention", "remittances")
