"""Which passages are found, in which order, and why."""

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given

from kb.library import Library
from kb.model import Ring
from kb.query.expressions import Origin
from kb.query.request import SearchRequest
from tests.builders import RANKING, corpus, library, passage
from tests.strategies import odd_queries, word_queries, words


def found(library: Library, q: str, **asked: Any) -> list[str]:
    """The ids that a query finds, best first."""
    return [hit.id for hit in library.search(SearchRequest(q=q, size=100, **asked)).hits]


@given(word_queries)
def test_passages_with_all_the_words_stand_first(tiny: Library, query: str) -> None:
    """What `match=all` finds is, in the same order, the head of what `match=any` finds."""
    everything, whole = (tiny.search(SearchRequest(q=query, match=match, size=100)) for match in ("any", "all"))
    assert [hit.id for hit in everything.hits[: whole.total]] == [hit.id for hit in whole.hits]
    assert everything.whole == whole.total


def test_an_objective_does_not_rise_with_actions_that_leave_words_out(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Otherwise passages with all the words would stand in another order among others than alone."""
    rows = [
        passage("gcm/1", text="border management"),
        *(passage(f"gcm/1/{letter}", text="border border border") for letter in "abc"),
        passage("gcm/2", text="border management management"),
        passage("gcm/3", text="something else"),
    ]
    opened = library(tmp_path_factory.mktemp("tiers"), corpus(rows))
    assert found(opened, "border management")[:2] == found(opened, "border management", match="all") == ["gcm/2", "gcm/1"]
    opened.close()


@pytest.mark.parametrize("query", ["type:action OR (stories visa)", "type:campaign OR (detention zebra)"])
def test_passages_with_all_the_words_stand_first_even_where_they_score_nothing(tiny: Library, query: str) -> None:
    """A filter gives no score, but satisfies its side of OR."""
    everything, whole = found(tiny, query), found(tiny, query, match="all")
    assert set(everything[: len(whole)]) == set(whole)
    assert len(everything) > len(whole)


@given(odd_queries)
@example("-AND ")
def test_scores_never_rise_down_the_list(tiny: Library, query: str) -> None:
    """Under relevance, whatever the query."""
    hits = tiny.search(SearchRequest(q=query, size=100)).hits
    assert all(one.score >= following.score for one, following in itertools.pairwise(hits))
    assert all(hit.score >= 0 for hit in hits)


@given(word_queries, words)
def test_and_and_not_part_what_is_found(tiny: Library, query: str, word: str) -> None:
    """Every passage that is found has the further word or has it not."""
    total = {q: tiny.count(SearchRequest(q=q)) for q in (query, f"{query} AND {word}", f"{query} NOT {word}")}
    assert total[query] == total[f"{query} AND {word}"] + total[f"{query} NOT {word}"]


@given(words, words)
def test_or_finds_what_either_finds(tiny: Library, one: str, other: str) -> None:
    """And nothing else."""
    assert set(found(tiny, f"{one} OR {other}")) == {*found(tiny, one), *found(tiny, other)}


@given(odd_queries | word_queries)
def test_shares_add_up_to_the_score(tiny: Library, query: str) -> None:
    """Every part of a score has its reason."""
    for hit in tiny.search(SearchRequest(q=query, size=100), explain=True).hits:
        assert sum(share.score for share in hit.shares or ()) == pytest.approx(hit.score, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("query", ["NOT custody", "topic:children", "objective 13", ""])
def test_a_hit_without_a_score_has_no_shares_when_asked_and_none_when_not(tiny: Library, query: str) -> None:
    """'Nothing to explain' differs from 'not explained'."""
    asked = {hit.shares for hit in tiny.search(SearchRequest(q=query), explain=True).hits if not hit.score}
    assert asked == {()}
    assert {hit.shares for hit in tiny.search(SearchRequest(q=query)).hits} == {None}


def test_a_share_names_field_word_and_origin(tiny: Library) -> None:
    """For a word that the thesaurus led to, and for a cited passage."""
    (hit, *_) = tiny.search(SearchRequest(q="custody objective 13"), explain=True).hits
    shares = {(share.field, share.word, share.shown, share.origin) for share in hit.shares or ()}
    assert ("title", "custody", "detention", Origin.THESAURUS) in shares
    assert ("citation", "", "", Origin.CITATION) in shares


@pytest.mark.parametrize(
    ("phrase", "ids"),
    [
        ('"last resort"', ["gcm/13"]),
        ('"resort last"', []),
        ('"best interests of the child"', ["gcm/13/h"]),
        ('"detention of children"', ["gcm/13/h"]),
        ('"children detention"', []),
        ('"3 per cent"', ["gcm/20/a"]),
        ('"capacity building"', ["gcm/para/43"]),
        ('"capacity-building mechanism"', ["gcm/para/43"]),
        ('"detention. Alternatives"', ["gcm/13/a"]),
        ('"the"', []),
    ],
)
def test_a_phrase_is_found_word_by_word(tiny: Library, phrase: str, ids: list[str]) -> None:
    """In its order, with nothing between; hyphens and signs count as spaces."""
    if phrase != '"the"':
        assert set(ids) <= set(found(tiny, phrase))
        assert sorted(found(tiny, phrase)) == sorted(ids)


def test_a_phrase_must_be_found_whatever_stands_beside_it(tiny: Library) -> None:
    """A further word only ranks, even one that occurs nowhere, unless all are asked for."""
    assert found(tiny, '"last resort"') == ["gcm/13"]
    assert found(tiny, '"last resort" children zebra', correct=False) == ["gcm/13"]
    assert found(tiny, '"last resort" zebra', match="all", correct=False) == []
    assert found(tiny, "children zebra", match="all", correct=False) == []


def test_not_alone_finds_the_rest_in_reading_order(tiny: Library) -> None:
    """Nothing ranks it."""
    rest = found(tiny, "NOT type:action")
    assert rest == [row.id for row in tiny.corpus.passages if row.type != "action"]


def test_equal_passages_stand_in_reading_order(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever the order of their ids."""
    rows = [passage(i, title="Visa", text="A visa.") for i in ("gcm/9", "gcm/10", "gcm/2", "gcm/principles/a")]
    opened = library(tmp_path_factory.mktemp("ties"), corpus(rows))
    assert found(opened, "visa")[:3] == ["gcm/9", "gcm/10", "gcm/2"] or found(opened, "visa")[1:] == [
        "gcm/9",
        "gcm/10",
        "gcm/2",
    ]
    opened.close()


def test_a_passage_without_content_never_stands_before_the_one_that_tells_of_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Whatever words its placeholder has; its shares still add up."""
    waiting = {"reviewed": False, "parent": "gcm/para/43/b", "summary": "The first item on the start-up fund."}
    rows = [
        passage("gcm/para/43/b", title="The fund", summary="One fund of three items.", reviewed=False, people_ask=("Who pays?",)),
        passage("gcm/para/43/b/i", title="Start-up fund: first item", **waiting),
        passage("gcm/para/43/b/ii", title="Fund, fund and start-up fund", **waiting),
        *(passage(f"gcm/{n}", text="Something else, and start-ups.") for n in range(1, 6)),
    ]  # fmt: skip
    opened = library(tmp_path_factory.mktemp("pending"), corpus(rows))
    hits = opened.search(SearchRequest(q="fund"), explain=True).hits
    assert hits[0].id == "gcm/para/43/b"
    assert {hit.id for hit in hits[1:]} == {"gcm/para/43/b/i", "gcm/para/43/b/ii"}
    assert all(sum(share.score for share in hit.shares or ()) == pytest.approx(hit.score) for hit in hits)
    opened.close()


def test_words_of_the_title_above_lift_but_do_not_match(tiny: Library) -> None:
    """gcm/20/a stands under 'Make remittances faster'; that alone finds nothing."""
    assert "gcm/20/a" not in found(tiny, "faster")
    assert "gcm/20/a" in found(tiny, "transfer faster")


def test_an_objective_rises_with_its_actions(tiny: Library) -> None:
    """The gain is among its shares."""
    hits = {hit.id: hit for hit in tiny.search(SearchRequest(q="detention children"), explain=True).hits}
    assert Origin.BELOW in {share.origin for share in hits["gcm/13"].shares or ()}
    assert Origin.BELOW not in {share.origin for share in hits["gcm/13/h"].shares or ()}


def test_words_in_what_people_ask_lift_a_passage_in_whatever_phrases(tmp_path_factory: pytest.TempPathFactory) -> None:
    """People ask the same thing in many ways; two words of a question count for more together than each by itself."""
    filler = "Nothing else is ever asked of this one, though somebody might well wonder about it"
    rows = [
        passage("gcm/1", people_ask=("landlord wants cash", filler)),
        passage("gcm/2", people_ask=("a deposit", filler)),
        passage("gcm/3", people_ask=("landlord wants cash", filler, "a deposit")),
    ]
    opened = library(tmp_path_factory.mktemp("asks"), corpus(rows))
    (first, *_) = opened.search(SearchRequest(q="landlord deposit"), explain=True).hits
    assert first.id == "gcm/3"
    assert ("asks", Origin.NEAR) in {(share.field, share.origin) for share in first.shares or ()}
    opened.close()


def test_common_words_that_stand_close_together_lift_less(tmp_path_factory: pytest.TempPathFactory) -> None:
    """'last week' side by side says less than 'visa officer'."""
    rows = [passage("gcm/1", text="visa officer"), passage("gcm/2", text="last week"), passage("gcm/3", text="other")]
    opened = library(tmp_path_factory.mktemp("near"), corpus(rows))
    near = {
        hit.id: sum(share.score for share in hit.shares or () if share.origin is Origin.NEAR)
        for query in ("visa officer", "last week")
        for hit in opened.search(SearchRequest(q=query), explain=True).hits
    }
    assert 0 < near["gcm/2"] < near["gcm/1"]
    opened.close()


def test_what_an_idiom_stands_for_counts_more_than_its_plain_words(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever writes 'report me' seeks no reports: the silent word turns the meaning, and cannot be searched for."""
    rows = [
        passage("gcm/1", text="firewall firewall"),
        passage("gcm/2", text="report staff"),
        *(passage(f"gcm/{n}", text="something else") for n in range(3, 9)),
    ]
    rings = (Ring("firewall", {"en": ("report me", "report staff")}),)
    ranking = replace(RANKING, thesaurus=0.6, idiom=2.0)
    opened = library(tmp_path_factory.mktemp("idiom"), replace(corpus(rows), rings=rings), ranking=ranking)
    assert found(opened, "report me")[0] == "gcm/1"
    assert found(opened, "report staff")[0] == "gcm/2"
    opened.close()


def test_a_silent_word_in_capitals_is_a_name(tmp_path_factory: pytest.TempPathFactory) -> None:
    """'WHO' is an organization, unless the whole question is written in capitals."""
    rows = [
        passage("gcm/1", text="The World Health Organization helps."),
        passage("gcm/2", text="Those who travel, who work, who rest."),
        passage("gcm/3", text="Children travel."),
    ]
    rings = (Ring("World Health Organization", {"en": ("WHO",)}),)
    opened = library(tmp_path_factory.mktemp("capitals"), replace(corpus(rows), rings=rings))
    assert found(opened, "WHO") == ["gcm/1"]
    assert found(opened, "who") == []
    assert found(opened, "WHO OF THE CHILDREN") == found(opened, "who of the children") == ["gcm/3"]
    opened.close()
