"""Misspelt words find the word that was meant; nothing else is touched."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.lexicon import Lexicon, Words
from kb.library import Library
from kb.lines import joined
from kb.query import everyday, spelling
from kb.query.correction import Corrector
from kb.query.request import SearchRequest

KNOWN = {
    "detention": 40, "remittances": 20, "receive": 5, "physical": 5, "children": 50, "visa": 30, "visas": 4,
    "trafficking": 20, "regularization": 9, "vulnerable": 10, "return": 30, "work": 50, "word": 2, "border": 30,
}  # fmt: skip


def of(words: Mapping[str, int]) -> Words:
    """Words with the passages they stand in, each its own index form."""
    folded = sorted(words)
    return Words(joined(folded), "\n" * len(words), "\n" * len(words), [words[word] for word in folded])


LEXICON = Lexicon({"en": of(KNOWN), "fr": Words("détention\n", "detent\n", "Détention\n", [3])})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("detension", "detention"),
        ("dentetion", "detention"),
        ("remitances", "remittances"),
        ("recieve", "receive"),
        ("phisical", "physical"),
        ("chlidren", "children"),
        ("traficking", "trafficking"),
        ("regularisazion", "regularization"),
        ("vulnrable", "vulnerable"),
        ("RETRUN", "return"),
        ("bordet", "border"),
        ("détentoin", "detention"),
    ],
)
def test_a_misspelt_word_leads_to_the_word_meant(typed: str, meant: str) -> None:
    """A letter missing, doubled, swapped, heard or hit beside its key."""
    assert spelling.correct(typed, LEXICON, ["en"]) == meant


@pytest.mark.parametrize("typed", ["vis", "usa", "10.7", "covid19", "x", "", "zzzzzzzz", "photosynthesis"])
def test_short_words_numbers_and_far_words_are_left(typed: str) -> None:
    """Too many words are near a short one, and none near a strange one."""
    assert spelling.correct(typed, LEXICON, ["en"]) is None


@pytest.mark.parametrize(
    ("typed", "known"), [("naïve", "native"), ("vérité", "write"), ("détenus", "retenus"), ("hésite", "website")]
)
def test_a_word_with_accents_is_no_slip_for_one_without(typed: str, known: str) -> None:
    """Whoever takes the trouble of accents does not mean a word that has none of them."""
    assert spelling.correct(typed, Lexicon({"en": of({known: 9})}), ["en"]) is None


def test_a_word_with_accents_may_have_a_slip_or_be_heard_wrong() -> None:
    """One accent kept is enough, and none is needed where both are pronounced alike."""
    assert spelling.correct("détantion", LEXICON, ["fr"]) == "détention"
    assert spelling.correct("détenntion", LEXICON, ["en"]) == "detention"


def test_few_people_get_the_first_letter_wrong() -> None:
    """Unless it sounds the same, or the first letters are swapped."""
    known = Lexicon({"en": of({"inter": 9, "pharmacy": 9, "return": 9})})
    typed = {"winter": None, "farmacy": "pharmacy", "erturn": "return"}
    assert {word: spelling.correct(word, known, ["en"]) for word in typed} == typed


@pytest.mark.parametrize("word", ["tunnel", "tunnels", "ballon", "zapatos", "Schmetterling", "собаки"])
def test_words_of_everyday_life_exist(word: str) -> None:
    """In any form, whether or not a passage has them."""
    assert everyday.exists(word)


def test_a_word_of_everyday_life_is_not_corrected() -> None:
    """It is no misspelling of a word that looks like it, in whatever language the query is."""
    known = Lexicon({"en": of({"turned": 9}), "fr": of({"balloté": 9})})
    assert spelling.correct("tunnel", known, ["en"]) == "turned"
    for word in ("tunnel", "ballon"):
        assert Corrector(known, "en", applies=True).correct(word) == word


def test_of_two_words_as_near_the_more_frequent_is_meant() -> None:
    """'worx' may be 'work' or 'word'."""
    assert spelling.correct("worx", LEXICON, ["en"]) == "work"


def test_the_likelier_language_comes_first() -> None:
    """And a word comes back in lower case, with its accents."""
    assert spelling.correct("detentin", LEXICON, ["en", "fr"]) == "detention"
    assert spelling.correct("detentin", LEXICON, ["fr"]) == "détention"


@given(st.text(max_size=20))
def test_any_word_may_be_asked_for(text: str) -> None:
    """The answer is a known word or none."""
    assert spelling.correct(text, LEXICON, ["en"]) in {*KNOWN, None}


def test_a_misspelt_word_is_found_in_a_search(tiny: Library) -> None:
    """The same passages as for the right spelling, and the reader is told."""
    right, wrong = (tiny.search(SearchRequest(q=q)) for q in ("remittances", "remitances"))
    assert {hit.id for hit in wrong.hits} == {hit.id for hit in right.hits}
    assert [(row.was, row.now) for row in wrong.plan.corrected] == [("remitances", "remittances")]


def test_a_word_that_exists_is_never_changed(tiny: Library) -> None:
    """Every word that any passage or label holds, in whatever case."""
    for row in tiny.corpus.passages:
        for word in f"{row.title} {row.text}".replace("&", "").split():
            for typed in (word.strip(".,;<>"), word.strip(".,;<>").upper()):
                assert tiny.plan(SearchRequest(q=typed)).corrected == (), typed
