"""The read side of a build: passages, neighbours, lists, search pages."""

import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.errors import UnknownPassage, UnknownTopic
from kb.library import Library
from kb.model import Kind, Subheading
from kb.query.request import SORTS, SearchRequest, Sort
from tests import builders


def test_a_passage_is_had_by_its_id(tiny: Library) -> None:
    """An unknown one is refused with those that look like it."""
    assert tiny.get("gcm/13/h").title == "Protect children from detention"
    assert tiny.has("gcm/13/h")
    with pytest.raises(UnknownPassage) as caught:
        tiny.get("gcm/13/hh")
    assert "gcm/13/h" in caught.value.nearest
    assert not tiny.has("gcm/13/hh")


def test_what_follows_a_subheading_stands_under_it(tmp_path: Path) -> None:
    """From the passage that it stands before to the last of the same list, and nothing else."""
    corpus = builders.tiny_corpus()
    headed = replace(corpus.documents[0], subheadings=(Subheading("gcm/13/h", "Children"),))
    library = builders.library(tmp_path / "build", replace(corpus, documents=(headed, *corpus.documents[1:])), "memory")
    under = [row.id for row in library.corpus.passages if library.subheading(row) == headed.subheadings[0]]
    listed = [row.id for row in library.children("gcm/13")]
    assert under == listed[listed.index("gcm/13/h") :]
    assert len(under) < len(listed)


def test_a_topic_is_had_by_its_slug(tiny: Library) -> None:
    """Likewise."""
    assert tiny.topic("remittances").name("es") == "Remesas"
    with pytest.raises(UnknownTopic) as caught:
        tiny.topic("remitances")
    assert caught.value.nearest == ("topics/remittances",)
    assert [row.id for row in tiny.with_topic("remittances")] == ["gcm/20", "gcm/20/a"]


def test_a_document_is_had_by_its_id_with_its_passages(tiny: Library) -> None:
    """An unknown one is refused with documents and passages that look like it."""
    assert tiny.get_document("imrf-2022").symbol == "A/RES/76/266"
    assert tiny.has_document("gcm")
    assert [row.id for row in tiny.of_document("imrf-2022")] == ["imrf-2022/para/76"]
    assert tiny.of_document("ny-2016") == ()
    assert not tiny.has_document("imrf-2023")
    with pytest.raises(UnknownPassage) as caught:
        tiny.get_document("imrf-2023")
    assert caught.value.nearest[0] == "imrf-2022"


def test_neighbours_follow_the_reading_order_of_the_whole(tiny: Library) -> None:
    """None only at its ends."""
    rows = tiny.corpus.passages
    assert tiny.neighbours(rows[0]) == (None, rows[1])
    assert tiny.neighbours(rows[-1]) == (rows[-2], None)
    assert tiny.neighbours(rows[5]) == (rows[4], rows[6])


def test_parents_and_children(tiny: Library) -> None:
    """An objective has its actions, a campaign its sections."""
    assert [row.id for row in tiny.children("gcm/13")] == ["gcm/13/a", "gcm/13/h"]
    assert tiny.parent(tiny.get("gcm/13/h")) == tiny.objective(13)
    assert tiny.parent(tiny.objective(13)) is None
    assert [row.id for row in tiny.of_kind(Kind.SECTION)] == ["campaigns/i-am-a-migrant-uk-2023/1"]


def test_citations_of_every_kind(tiny: Library) -> None:
    """A section is cited as a part of its campaign."""
    cited = {row.id: tiny.citation(row) for row in tiny.corpus.passages}
    assert cited["gcm/13/h"] == "A/RES/73/195, annex, para. 29 (h)"
    assert cited["imrf-2022/para/76"] == "A/RES/76/266, annex, para. 76"
    assert cited["campaigns/i-am-a-migrant-uk-2023/1"] == "IOM UK, IMIX, I Am A Migrant (2023), “Stories”"


def test_the_edition_of_a_wording(tiny: Library) -> None:
    """None where nothing is quoted."""
    row = tiny.get("gcm/13")
    edition = tiny.edition(row, row.wording("en"))
    assert edition is not None
    assert edition.of_record
    assert tiny.edition(row, None) is None


def test_without_a_query_everything_stands_in_reading_order_unranked(tiny: Library) -> None:
    """Scores are None, and nothing is explained."""
    page = tiny.search(SearchRequest(size=100), explain=True)
    assert [hit.id for hit in page.hits] == [row.id for row in tiny.corpus.passages]
    assert set(page.matched.values()) == {None}
    assert not any(hit.shares for hit in page.hits)


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("document", "gcm/para/7", "campaigns/i-am-a-migrant-uk-2023/1"),
        ("title", "gcm/para/7", "gcm/13"),
        ("newest", "campaigns/i-am-a-migrant-uk-2023", "imrf-2022/para/76"),
    ],
)
def test_lists_can_be_sorted(tiny: Library, sort: Sort, first: str, last: str) -> None:
    """By place, by title, or by date with what has none last; ties in reading order."""
    ids = [hit.id for hit in tiny.search(SearchRequest(sort=sort, size=100)).hits]
    assert (ids[0], ids[-1]) == (first, last)


@pytest.mark.parametrize("sort", SORTS)
def test_sorting_changes_the_order_only(tiny: Library, sort: Sort) -> None:
    """The same passages with the same scores."""
    relevant, other = (
        tiny.search(SearchRequest(q="children detention", sort=s, size=100)) for s in ("relevance", sort)
    )
    assert {hit.id: hit.score for hit in other.hits} == {hit.id: hit.score for hit in relevant.hits}


@given(st.sampled_from(["", "migrants children detention", "cooperation"]), st.integers(1, 7), st.sampled_from(SORTS))
def test_paging_reaches_every_match_once(tiny: Library, query: str, size: int, sort: Sort) -> None:
    """Pages laid end to end are the whole list; `matched` is in the same order."""
    whole = tiny.search(SearchRequest(q=query, sort=sort, size=100))
    pages = [
        tiny.search(SearchRequest(q=query, sort=sort, size=size, page=number))
        for number in range(1, math.ceil(whole.total / size) + 1)
    ]
    assert [hit for page in pages for hit in page.hits] == [*whole.hits]
    assert [*whole.matched] == [hit.id for hit in whole.hits]
    assert {page.total for page in pages} == {whole.total}


def test_a_page_past_the_end_is_empty(tiny: Library) -> None:
    """But tells the total."""
    page = tiny.search(SearchRequest(q="detention", page=99))
    assert page.hits == ()
    assert page.total == tiny.count(SearchRequest(q="detention"))


def test_marks_are_the_terms_looked_for_and_not_those_excluded(tiny: Library) -> None:
    """By language; what the thesaurus added is marked too."""
    terms = tiny.search(SearchRequest(q="custody NOT children")).marks.terms
    assert {"custodi", "detent"} <= terms["en"]
    assert "child" not in terms["en"]


def test_words_in_a_row_are_marks_of_their_own(tiny: Library) -> None:
    """A phrase in quotes is known as such; what the thesaurus adds in a row is not."""
    marks = tiny.search(SearchRequest(q='"last resort" "transfer fees"')).marks
    assert {("last", "resort"), ("transfer", "fee")} <= marks.quoted & marks.runs["en"]
    assert tiny.search(SearchRequest(q="custody")).marks.quoted == frozenset()


def test_searching_twice_says_the_same(tiny: Library) -> None:
    """Nothing is left over from one search to the next."""
    request = SearchRequest(q="children detention objective 13")
    assert tiny.search(request, explain=True) == tiny.search(request, explain=True)
