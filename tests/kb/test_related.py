"""Other passages worth reading, each with its reason."""

from kb.model import Basis, Link, Passage, Related
from kb.related import MOST, relate
from tests.builders import CHILDREN, DETENTION, REMITTANCES, passage, tiny_passages

TOPICS = {row.slug: row for row in (DETENTION, REMITTANCES, CHILDREN)}


def related(passages: list[Passage], passage_id: str) -> tuple[Related, ...]:
    """The relations of one passage."""
    return relate(passages, TOPICS)[passage_id]


def test_a_reason_names_what_both_are_about() -> None:
    """The rarest first, each once."""
    (first, *_) = related(tiny_passages(), "gcm/13/a")
    assert first.id == "gcm/13/h"
    assert first.why in {
        "Both are about “Immigration detention” and “Children”.",
        "Both are about “Children” and “Immigration detention”.",
    }


def test_a_topic_and_a_group_of_one_name_weigh_together() -> None:
    """What a passage is about and whom it means is the stronger tie where both are the same."""
    both = {"topics": ("children", "detention"), "groups": ("children",)}
    rows = [passage("gcm/1", **both), passage("gcm/2", **both), passage("gcm/3", topics=("children",)), passage("gcm/4")]
    (first, *_) = related(rows, "gcm/1")
    assert first.subjects == ("topic/children", "topic/detention")
    assert first.why == "Both are about “Children” and “Immigration detention”."


def test_a_reason_says_nothing_twice() -> None:
    """Of two names that share a word the weightier stands alone."""
    shared = {"topics": ("detention",), "groups": ("migrants-in-detention",)}
    rows = [passage("gcm/1", **shared), passage("gcm/2", **shared), passage("gcm/3", topics=("detention",)), passage("gcm/4")]
    (first, *_) = related(rows, "gcm/1")
    assert first.subjects == ("group/migrants-in-detention",)


def test_an_and_in_two_names_is_no_repetition() -> None:
    """Only words that say something count."""
    shared = {"groups": ("media-and-reporting", "cities-and-authorities")}
    rows = [passage("gcm/1", **shared), passage("gcm/2", **shared), passage("gcm/3")]
    assert len(related(rows, "gcm/1")[0].subjects) == 2


def test_neither_itself_nor_parent_and_child_are_related() -> None:
    """They are on the page anyway."""
    for passage_id, rows in relate(tiny_passages(), TOPICS).items():
        assert passage_id not in {row.id for row in rows}
    assert "gcm/13" not in {row.id for row in related(tiny_passages(), "gcm/13/a")}


def test_the_closest_come_first_and_not_too_many() -> None:
    """Closeness is between 0 and 1."""
    rows = [passage(f"gcm/{n}", topics=("children",), groups=("women",) if n < 3 else ()) for n in range(1, 10)]
    rows += [passage(f"gcm/20/{letter}", topics=("remittances",)) for letter in "abcdefghijklmnopqrst"]
    found = related(rows, "gcm/1")
    assert len(found) == MOST
    assert found[0].id == "gcm/2"
    closeness = [row.closeness for row in found]
    assert closeness == sorted(closeness, reverse=True)
    assert all(0 <= value <= 1 for value in closeness)


def test_instruments_and_outputs_are_reasons_too() -> None:
    """Where no topic is shared."""
    link = (Link("palermo", Basis.NAMED),)
    rows = [
        passage("gcm/1", instruments=link),
        passage("gcm/2", instruments=link),
        passage("gcm/3", outputs=link),
        passage("gcm/4", outputs=link),
        passage("gcm/5"),
    ]
    assert related(rows, "gcm/1")[0].why == "Both name the same instrument."
    assert related(rows, "gcm/3")[0].why == "Both serve the same outputs of IOM’s results framework."
    assert related(rows, "gcm/5") == ()


def test_campaigns_have_links_of_their_own() -> None:
    """They are related to nothing here."""
    assert not any(i.startswith("campaigns/") for i in relate(tiny_passages(), TOPICS))
