"""The part of a text that is shown, and the marks in it."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from kb import analysis
from kb.snippets import Marks, marked, snippet
from kb.window import WIDTH

DETENTION = Marks({"en": frozenset(analysis.terms("alternatives detention", "en")), "zh": frozenset({"拘留"})})
_TEXT = st.text(st.sampled_from("detention alternatives <b>&\"'\n 拘留x"), max_size=400) | st.text(max_size=300)


def bare(shown: str) -> str:
    """The text that a reader sees, without marks and entities."""
    return html.unescape(re.sub(r"</?mark>", "", shown))


def test_matching_words_are_marked_in_any_form() -> None:
    """Words that touch are one mark."""
    shown = marked("Alternatives to detentions; alternative detention.", "en", DETENTION)
    assert shown == "<mark>Alternatives</mark> to <mark>detentions</mark>; <mark>alternative detention</mark>."


def test_hyphenated_words_and_chinese_are_marked_whole() -> None:
    """Overlapping finds are one mark."""
    assert marked("pre-detention", "en", DETENTION) == "pre-<mark>detention</mark>"
    assert marked("替代拘留措施", "zh", DETENTION) == "替代<mark>拘留</mark>措施"


def test_an_apostrophe_inside_a_mark_is_escaped() -> None:
    """As everything else is."""
    marks = Marks({"en": frozenset({analysis.term("migrant", "en")})})
    assert marked("the migrant's <b>", "en", marks) == "the <mark>migrant&#x27;s</mark> &lt;b&gt;"


def test_a_language_without_terms_has_no_marks() -> None:
    """Nor has an empty set of terms."""
    assert marked("détention", "fr", DETENTION) == "détention"
    assert marked("detention", "en", Marks({})) == "detention"


@given(_TEXT)
def test_every_character_is_escaped_and_mark_is_the_only_element(text: str) -> None:
    """In the whole text and in its snippet; nothing is lost or added."""
    whole, part = marked(text, "en", DETENTION), snippet(text, "en", DETENTION)
    assert bare(whole) == text
    assert bare(part).removeprefix("… ").removesuffix(" …") in text
    for shown in (whole, part):
        assert set(re.findall(r"<[^>]*>", shown)) <= {"<mark>", "</mark>"}
        assert re.sub(r"</?mark>", "", shown).count("<") == 0
        assert shown.count("<mark>") == shown.count("</mark>")


@given(_TEXT)
def test_a_snippet_is_short(text: str) -> None:
    """About as long as it is meant to be."""
    assert len(bare(snippet(text, "en", DETENTION))) <= WIDTH * 5 // 4 + 4


def test_the_best_window_is_shown() -> None:
    """Where the most different words stand together, cut at words, with dots for what is left out."""
    text = (
        "Detention is last. "
        + "Filler words stand here. " * 30
        + "Alternatives to detention come first. "
        + "More filler. " * 30
    )
    shown = snippet(text, "en", DETENTION)
    assert "<mark>Alternatives</mark> to <mark>detention</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    inside = bare(shown).removeprefix("… ").removesuffix(" …")
    before, after = text.split(inside)
    assert before.endswith(" ")
    assert after.startswith(" ")


def test_a_text_without_a_match_begins_at_its_beginning() -> None:
    """And a short text is shown whole."""
    long = "Words of another kind. " * 40
    assert snippet(long, "en", DETENTION).startswith("Words of another kind.")
    assert snippet("Short & plain.", "en", DETENTION) == "Short &amp; plain."


def test_words_in_a_row_are_marked_where_they_stand_in_a_row() -> None:
    """'personal data' marks no other 'personal'; what joins the words is left unmarked."""
    marks = Marks({}, {"en": frozenset({tuple(analysis.terms(words, "en")) for words in ("personal data", "interests of the child")})})
    assert marked("Personal views on personal data.", "en", marks) == "Personal views on <mark>personal data</mark>."
    assert marked("interests of the child", "en", marks) == "<mark>interests</mark> of the <mark>child</mark>"


def test_where_no_row_stands_whole_its_telling_words_are_marked() -> None:
    """So that a reader sees what the text is about; a phrase in quotes is taken at its word."""
    run = tuple(analysis.terms("immigration detention", "en"))
    assert marked("Their detention ends.", "en", Marks({}, {"en": frozenset({run})})) == "Their <mark>detention</mark> ends."
    assert "<mark>" not in marked("Their detention ends.", "en", Marks({}, {"en": frozenset({run})}, frozenset({run})))
