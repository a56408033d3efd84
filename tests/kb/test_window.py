"""Where a text is cut to show why it was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb import analysis
from kb.snippets import Marks
from kb.window import MOST, WIDTH, window

FILLER = "Many other words that say nothing here stand in between them, and so on, as texts have it. "
WORDS = Marks({lang: frozenset(analysis.terms("child detention alternatives", "en")) for lang in ("en", "zh")})


def seen(text: str, marks: Marks = WORDS, lang: str = "en") -> str:
    """The stretch of a text that is shown for some words."""
    start, end = window(text, marks.words(text, lang), marks.phrases(text, lang))
    return text[start:end]


def quoted(words: str, lang: str = "en", others: str = "") -> Marks:
    """The marks of a quoted phrase, beside other words."""
    phrase = tuple(analysis.terms(words, lang))
    return Marks({lang: frozenset(analysis.terms(others, lang))}, {lang: frozenset({phrase})}, frozenset({phrase}))


def test_a_quoted_phrase_is_shown_whole_wherever_it_stands() -> None:
    """Even where more of the other words stand somewhere else."""
    marks = quoted("best interests of the child", others="family school health custody interests")
    text = f"{FILLER * 2}Family, school, health and custody. {FILLER * 4}The best interests of the child count. {FILLER * 3}"
    assert "The best interests of the child count." in seen(text, marks)


def test_words_that_stand_together_count_for_more_than_words_apart() -> None:
    """'child … detention' far from each other lose against 'child detention' further down."""
    text = f"A child is named here first. {FILLER}Detention is, too. {FILLER * 3}They end child detention there. {FILLER * 3}"
    assert seen(text).startswith("They end child detention there.")


def test_a_stretch_begins_with_its_sentence_where_that_is_near() -> None:
    """A few words more are better than half a sentence; 'para. 7' and 'art. c' end none."""
    begin = "States promise, as they did before in para. 7 of it, that no detention is arbitrary. "
    assert seen(FILLER * 4 + begin + FILLER * 4).startswith("States promise")
    assert seen(FILLER * 4 + begin.replace("para. 7", "art. c") + FILLER * 4).startswith("States promise")


def test_a_stretch_in_a_long_sentence_begins_with_a_clause_or_a_word() -> None:
    """Never within a word."""
    long = "with words and words of no end " * 9
    assert seen(f"{long}and more, so that detention ends, {long}").startswith("so that detention")
    shown = seen(f"{long}then detention {long}")
    assert f" {shown} " in f"{long}then detention {long}"


def test_a_stretch_ends_with_a_sentence_where_that_is_near() -> None:
    """And otherwise between words."""
    assert seen(f"Detention ends. {FILLER * 5}").endswith("as texts have it.")


def test_words_at_the_end_of_a_text_are_shown_with_what_leads_to_them() -> None:
    """Not as three words alone."""
    shown = seen(FILLER * 5 + "No end, but at last, at the very end, detention.")
    assert shown.endswith("detention.")
    assert len(shown) > WIDTH // 2


def test_words_that_belong_together_are_not_parted_by_the_end() -> None:
    """The cut moves behind them."""
    words = "Detention " + "of some kind or other in words " * 7 + "alternatives to detention and more words of it " * 4
    assert len(words[: words.index("alternatives")]) < WIDTH + 10
    assert "alternatives to detention" in seen(words)


@pytest.mark.parametrize(
    ("lang", "filler", "sentence", "words"),
    [
        ("fr", "D’autres mots qui ne disent rien ici se suivent sans fin. ", "Les enfants ne sont pas placés en rétention.", "enfants rétention"),
        ("ar", "كلمات أخرى لا تقول شيئا هنا تتوالى بلا نهاية. ", "لا يحتجز الأطفال بسبب وضعهم.", "الأطفال"),
        ("zh", "这里还有许多其他没有意义的词语，一直说下去。", "不得拘留儿童。", "拘留 儿童"),
    ],
)
def test_sentences_are_found_in_every_script(lang: str, filler: str, sentence: str, words: str) -> None:
    """In French, Arabic and Chinese the stretch is made of whole sentences."""
    marks = Marks({lang: frozenset(analysis.terms(words, lang))})
    shown = seen(filler * 20 + sentence + filler * 20, marks, lang)
    assert sentence in shown
    assert shown.replace(sentence, "").replace(filler.strip(), "").strip() == ""


@given(
    st.lists(st.sampled_from([FILLER, "Detention. ", "child ", "alternatives to detention, ", "Of it all! ", "拘留。", "x" * 90]), max_size=40),
    st.sampled_from(["child alternatives", "detention child", "alternatives to detention"]),
)
def test_a_phrase_of_the_text_is_in_the_stretch(parts: list[str], words: str) -> None:
    """Wherever it stands, and the stretch is never longer than it may be."""
    text, marks = "".join(parts), quoted(words, others="detention")
    shown = seen(text, marks)
    assert len(shown) <= MOST
    assert bool(marks.phrases(shown, "en")) == bool(marks.phrases(text, "en"))
