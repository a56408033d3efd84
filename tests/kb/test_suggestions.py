"""What the search box offers."""

import pytest
from hypothesis import given

from kb.library import Library
from tests.strategies import any_text


@pytest.mark.parametrize(
    ("typed", "first", "kind"),
    [
        ("det", "topics/detention", "topic"),
        ("DETENTION C", "topics/detention", "topic"),
        ("remi", "topics/remittances", "topic"),
        ("reme", "topics/remittances", "topic"),
        ("retention des", "topics/detention", "topic"),
        ("移民", "topics/detention", "topic"),
        ("vuln", "gcm/7", "objective"),
        ("human r", "gcm/principles/f", "principle"),
        ("capacity building", "gcm/para/43", "paragraph"),
        ("price of", "gcm/20/a", "action"),
        ("children detention", "gcm/13/h", "action"),
        ("i am a", "campaigns/i-am-a-migrant-uk-2023", "campaign"),
        ("objective 13", "gcm/13", "citation"),
        ("para 29 h", "gcm/13/h", "citation"),
    ],
)
def test_the_likeliest_offer_comes_first(tiny: Library, typed: str, first: str, kind: str) -> None:
    """Citations, then what begins so, then what has a word that begins so; accents and case do not matter."""
    offer = tiny.suggest(typed)[0]
    assert (offer.id, offer.kind) == (first, kind)


def test_offers_in_the_readers_language_come_first(tiny: Library) -> None:
    """Then those in English, then others; a reader of one language is not sent through another."""
    assert [offer.lang for offer in tiny.suggest("retention", "fr")][:1] == ["fr"]
    assert {offer.lang for offer in tiny.suggest("de", "fr")} >= {"fr", "en"}
    for lang in ("en", "fr", "de"):
        classes = [0 if offer.lang == lang else 1 if offer.lang == "en" else 2 for offer in tiny.suggest("de", lang)]
        assert classes == sorted(classes)


def test_another_name_of_a_topic_says_which_topic_it_leads_to(tiny: Library) -> None:
    """Nobody who picks it is surprised by the page's title."""
    assert tiny.suggest("locked")[0].text == "locked up (Immigration detention)"
    assert tiny.suggest("centre de", "fr")[0].text == "centre de rétention (Rétention des migrants)"


def test_a_cited_passage_is_offered_with_citation_and_title(tiny: Library) -> None:
    """So that a reader sees that it is the right one."""
    assert tiny.suggest("13(h)")[0].text == "A/RES/73/195, annex, para. 29 (h): Protect children from detention"


def test_nothing_is_offered_for_nothing(tiny: Library) -> None:
    """Nor for what begins nothing."""
    assert tiny.suggest("  ") == ()
    assert tiny.suggest("zebra") == ()


@given(any_text)
def test_offers_are_few_different_and_lead_somewhere(tiny: Library, text: str) -> None:
    """Whatever is typed."""
    offers = tiny.suggest(text, limit=5)
    ids = [offer.id for offer in offers]
    assert len(ids) == len(set(ids)) <= 5
    assert all(tiny.has(i) or i.startswith("topics/") for i in ids)


def test_names_stand_before_other_names(tiny: Library) -> None:
    """A topic's own name before what else it is called, even where only a word of it begins so."""
    offers = [offer for offer in tiny.suggest("det") if offer.id == "topics/detention"]
    assert [offer.text for offer in offers] == ["Immigration detention"]
    kinds = [(offer.text, offer.kind) for offer in tiny.suggest("det")]
    assert len(kinds) == len(set(kinds))
