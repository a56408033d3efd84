"""The words of a query in one spelling or several."""

from collections.abc import Iterator
from typing import Any

import pytest

from kb.library import Library
from kb.model import Ring
from kb.query import asked
from kb.query.correction import Corrector
from kb.query.request import SearchRequest
from kb.query.syntax import Word
from tests.builders import corpus, library, passage


@pytest.fixture(scope="module")
def spelt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A corpus with compounds in all spellings."""
    rows = [
        passage("gcm/1", title="Well-being", text="The well-being of all, and policy-making."),
        passage("gcm/2", title="Wellbeing", text="Wellbeing in one word; policymaking abroad."),
        passage("gcm/3", title="Well", text="As well as a policy for making things, an income."),
        passage("gcm/4", title="Reintegration", text="Integration is something else than reintegration."),
        passage("gcm/5", title="Child care", text="Care for a child; integration."),
    ]
    opened = library(tmp_path_factory.mktemp("spelt"), corpus(rows, rings=(Ring("early years", {"en": ("childcare",)}),)))
    yield opened
    opened.close()


def found(opened: Library, q: str, **asked_for: Any) -> list[str]:
    """The ids that a query finds, best first."""
    return [hit.id for hit in opened.search(SearchRequest(q=q, **asked_for)).hits]


def read(opened: Library, *words: str, hyphened: bool = False) -> list[str]:
    """Neighbouring words as they are searched for, each compound as one."""
    knowledge = opened._knowledge  # noqa: SLF001 (what a plan is made with)
    corrector = Corrector(knowledge.lexicon, "en", applies=False)
    gathered = asked.gather([Word(w, i, hyphened and i > 0) for i, w in enumerate(words)], knowledge, corrector)
    return [word.word for word in asked.join(gathered, asked.compounds(gathered, knowledge, "en"))]


@pytest.mark.parametrize("query", ["well-being", "wellbeing", "well being", "Well‑Being"])
def test_a_compound_is_found_in_every_spelling(spelt: Library, query: str) -> None:
    """In a text with a hyphen or in one word; its first word alone is something else."""
    assert set(found(spelt, query)) == {"gcm/1", "gcm/2"}


@pytest.mark.parametrize("query", ["policy-making", "policymaking", "policy making"])
def test_where_both_words_say_something_they_also_count_apart(spelt: Library, query: str) -> None:
    """Behind the compound; who writes it in one word does not ask for them."""
    assert set(found(spelt, query)[:2]) == {"gcm/1", "gcm/2"}
    assert found(spelt, query)[2:] == ([] if query == "policymaking" else ["gcm/3"])


def test_words_typed_apart_may_stand_apart(spelt: Library) -> None:
    """With `match=all` too, but not where a hyphen joins them."""
    assert set(found(spelt, "policy making", match="all")) == {"gcm/1", "gcm/2", "gcm/3"}
    assert set(found(spelt, "policy-making", match="all")) == {"gcm/1", "gcm/2"}


def test_a_prefix_with_a_hyphen_is_part_of_its_word(spelt: Library) -> None:
    """'re-integration' is no integration."""
    assert found(spelt, "re-integration")[0] == "gcm/4"
    assert found(spelt, "re-integration", match="all") == found(spelt, "reintegration") == ["gcm/4"]


@pytest.mark.parametrize("query", ["childcare", "child-care", "child care"])
def test_a_compound_that_a_label_has_in_one_word_is_met_in_every_spelling(spelt: Library, query: str) -> None:
    """So that it stands for the same."""
    assert [row.to for row in spelt.plan(SearchRequest(q=query)).expanded] in ([("early years",)], [])


@pytest.mark.parametrize(
    ("words", "hyphened", "expected"),
    [
        (("policy", "making"), False, ["policymaking"]),
        (("policy", "making"), True, ["policymaking"]),
        (("a", "broad"), False, ["a", "broad"]),
        (("in", "come"), False, ["in", "come"]),
        (("in", "come"), True, ["income"]),
        (("policy", "care"), True, ["policy", "care"]),
        (("well", "well", "being"), False, ["well", "wellbeing"]),
    ],
)
def test_words_are_joined_where_the_index_has_them_as_one(
    spelt: Library, words: tuple[str, ...], hyphened: bool, expected: list[str]  # noqa: FBT001 (a parameter of the test)
) -> None:
    """Without a hyphen not behind a function word, which mostly stands there for itself."""
    assert read(spelt, *words, hyphened=hyphened) == expected


@pytest.mark.parametrize(
    ("query", "lang", "telling"),
    [
        ("measures against racism", "en", ["racism"]),
        ("lutte contre le racisme", "fr", ["racisme"]),
        ("Maßnahmen gegen Rassismus", "de", ["Rassismus"]),
        ("меры против расизма", "ru", ["расизма"]),
        ("measures", "en", ["measures"]),
        ("measures against", "en", ["measures"]),
        ("the of", "en", []),
        ("What does the Compact say on racism", "en", ["racism"]),
        ("which promises help children", "en", ["children"]),
        ("what did states promise", "en", ["states", "promise"]),
        ("que dit le Pacte mondial sur les enfants", "fr", ["enfants"]),
        ("qué prometieron los Estados sobre educacion", "es", ["educacion"]),
        ("что говорит Глобальный договор о детях", "ru", ["детях"]),
        ("ماذا يقول الميثاق العالمي عن الأطفال", "ar", ["الأطفال"]),
        ("契约 儿童", "en", ["儿童"]),
    ],
)
def test_framing_words_say_nothing_beside_others(spelt: Library, query: str, lang: str, telling: list[str]) -> None:
    """Alone they are searched for."""
    knowledge = spelt._knowledge  # noqa: SLF001 (what a plan is made with)
    corrector = Corrector(knowledge.lexicon, lang, applies=False)
    gathered = asked.gather([Word(word, i) for i, word in enumerate(query.split())], knowledge, corrector)
    assert [word.word for word in gathered if not word.silent] == telling


def test_chinese_is_cut_and_not_joined(spelt: Library) -> None:
    """It has no spelling but one."""
    assert read(spelt, "拘", "留") == ["拘", "留"]
