"""Words as the index knows them."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb import analysis
from kb.languages import LANGUAGES


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("organisation", "organizations", "en"),
        ("labour", "labor", "en"),
        ("programmes", "program", "en"),
        ("centre", "centers", "en"),
        ("child", "children's", "en"),
        ("women", "woman’s", "en"),
        ("migrants'", "migrant", "en"),
        ("percentage", "%", "en"),
        ("per cent", "percent", "en"),
        ("DÉTENTION", "detention", "fr"),
        ("l’enfant", "enfants", "fr"),
        ("qu'enfants", "enfant", "fr"),
        ("detención", "detencion", "es"),
        ("niño", "niños", "es"),
        ("إعادة", "اعادة", "ar"),
        ("مُهاجِر", "مهاجر", "ar"),
        ("задержание", "задержания", "ru"),
        ("Überweisung", "überweisungen", "de"),
    ],
)
def test_spellings_of_one_word_meet_in_one_form(one: str, other: str, lang: str) -> None:
    """British and American, singular and plural, possessives, elisions, accents, vowel marks."""
    assert analysis.term(one, lang) == analysis.term(other, lang)


@pytest.mark.parametrize(("one", "other"), [("policy", "police"), ("raise", "raze"), ("hour", "hor"), ("wise", "wize")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    """Levelling of spellings touches no word that merely looks alike."""
    assert analysis.term(one, "en") != analysis.term(other, "en")


def test_a_hyphenated_word_is_found_in_parts_and_joined() -> None:
    """'re-integration' is found by both its parts and by 'reintegration', which stands at the place of the first part."""
    found = [(token.term, token.position, token.surface) for token in analysis.tokens("safe re-integration", "en")]
    assert found == [
        (analysis.term("safe", "en"), 0, "safe"),
        (analysis.term("re", "en"), 1, "re"),
        (analysis.term("reintegration", "en"), 1, "reintegration"),
        (analysis.term("integration", "en"), 2, "integration"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("target 10.c, not 10.7.", ["target", "10.c", "not", "10.7"]),
        ("3 per cent", ["3", "per cent"]),
        ("super cent per centum", ["super", "cent", "per", "centum"]),
        ("3%", ["3", "%"]),
        ("children's l'enfant", ["children's", "l'enfant"]),
        ("cost-benefit", ["cost", "benefit"]),
        ("移民拘留", ["移民", "民拘", "拘留"]),
        ("段", ["段"]),
        ("بدائل الاحتجاز", ["بدائل", "الاحتجاز"]),
        ("snake_case…", ["snake", "case"]),
        ("", []),
    ],
)
def test_a_text_is_split_into_its_words(text: str, words: list[str]) -> None:
    """Goals keep their point, 'per cent' is one word, Chinese comes in overlapping pairs."""
    assert [word for word, _, _ in analysis.split(text)] == words


def test_per_cent_counts_as_one_word_for_those_that_follow() -> None:
    """Places stay true, so that what is marked is what was written."""
    text = "below 3 per cent by 2030"
    tokens = list(analysis.tokens(text, "en"))
    assert [text[t.start : t.end] for t in tokens] == ["below", "3", "per cent", "by", "2030"]


def test_chinese_is_whole_for_a_person_and_in_pairs_for_the_index() -> None:
    """`written` is what a query shows, `split` what is searched for."""
    assert analysis.written("替代拘留 and 10.c") == ["替代拘留", "and", "10.c"]


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)))
def test_tokens_stand_in_order_inside_the_text(text: str, lang: str) -> None:
    """Positions and characters never run backwards, whatever the text."""
    found = list(analysis.tokens(text, lang))
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.position for token in found] == sorted(token.position for token in found)


@given(st.text(min_size=1, max_size=30), st.sampled_from(sorted(LANGUAGES)))
def test_case_never_matters(word: str, lang: str) -> None:
    """A word and its folded form are one to the index."""
    assert analysis.term(word, lang) == analysis.term(word.casefold(), lang)


def test_function_words_belong_to_their_language() -> None:
    """'die' joins words in German and is a word of its own in English."""
    assert analysis.is_function_word("Die", "de")
    assert not analysis.is_function_word("die", "en")
    assert not analysis.is_function_word("the", "xx")
    assert analysis.is_function_word("don’t", "en")
    assert analysis.is_function_word("hasnt", "en")
    assert analysis.is_function_word("voy", "es")
    assert analysis.is_function_word("أحصل", "ar")
    assert analysis.is_common_word("People", "en")
    assert not analysis.is_common_word("detention", "en")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "couldn't wasn’t wasnt weren't shouldnt wouldn't we've whos"),
        ("fr", "veux veulent voulez voudrait peux doivent vais"),
        ("es", "quiero quieren quería podría"),
        ("pt", "quero querem queria poderia vou"),
        ("de", "will wollen wollte möchte"),
        ("ru", "хочу хотят хотите можем"),
    ],
)
def test_whoever_wants_or_may_says_nothing_else_by_it(lang: str, words: str) -> None:
    """In any person; such a word is no misspelt one ('veulent' is not 'volent', nor "wasn't" 'want')."""
    assert [word for word in words.split() if not analysis.is_function_word(word, lang)] == []


def test_many_threads_get_the_same_forms_as_one() -> None:
    """A search in one thread never bends the words of another."""
    words = [f"{stem}{ending}" for stem in ("organ", "migr", "relat", "nation", "regul") for ending in
             ("ize", "ization", "ational", "ations", "ing", "ates", "ively", "ousness")] * 10  # fmt: skip
    expected = [analysis.term(word, "en") for word in words]
    analysis.term.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: analysis.term.__wrapped__(word, "en"), words))
    assert found == expected
