"""Single traps of the Compact's numbering."""

import pytest

from indexer.official.errors import NotTheDocument
from indexer.official.lines import Line, finished
from indexer.official.parse import parse, split_name, without_lead_in
from indexer.official.validate import faults, validate
from indexer.official.words import is_annex, is_numbered_annex, language_of, objective_heading


def _texts(document: str, *lines: str, lang: str = "en") -> dict[str, str]:
    return parse(document, lang, [Line(text) for text in lines]).texts


def test_numbering_starts_anew_behind_the_annex() -> None:
    """The resolution's own paragraphs are not those of the annex."""
    assert _texts("gcm", "1. Thanks.", "2. Endorses.", "Annex", "1. First.", "2. Second.") == {
        "gcm/para/1": "First.",
        "gcm/para/2": "Second.",
    }


def test_i_after_h_is_a_letter_and_after_a_colon_a_numeral() -> None:
    """(i) is decided by the next expected letter."""
    letters = [f"({letter}) Text;" for letter in "abcdefghi"]
    found = _texts(
        "other", "1. One:", *letters, "2. Two:", "(a) Hub:", "(i) First;", "(ii) Second;", "(b) Fund:", "(i) Third."
    )
    assert found["other/para/1/i"] == "Text;"
    assert found["other/para/2/a/i"] == "First;"
    assert found["other/para/2/a/ii"] == "Second;"
    assert found["other/para/2/b/i"] == "Third."


def test_figures_at_the_start_of_a_line_do_not_break_a_paragraph() -> None:
    """A printed line may begin with a year, a number that is not next, or a letter out of order."""
    found = _texts("other", "1. The Agenda of", "2030. And article", "9. of it and", "(k) of that.", "2. Next.")
    assert found["other/para/1"] == "The Agenda of 2030. And article 9. of it and (k) of that."


def test_a_marker_alone_on_its_line() -> None:
    """The text may begin on the next line."""
    assert _texts("other", "1.", "Text of one,", "more.", "2.", "Two.") == {
        "other/para/1": "Text of one, more.",
        "other/para/2": "Two.",
    }


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("en", "Objective 13: Title"), ("fr", "Objectif 13\u00a0: Title"), ("es", "Objetivo 13: Title"),
        ("ru", "Цель 13. Title"), ("zh", "目标13：Title"), ("zh", "目标 十三 Title"), ("ar", "الهدف ١٣: Title"),
    ],
)  # fmt: skip
def test_headings_of_objectives(lang: str, heading: str) -> None:
    """Each language has its word and its colon."""
    assert objective_heading(heading, lang) == (13, "Title")


def test_the_lead_in_is_no_part_of_the_commitment() -> None:
    """The last sentence goes if it ends with a colon; nothing else does."""
    assert (
        without_lead_in("We commit. We further commit. To do so, we draw from these actions:")
        == "We commit. We further commit."
    )
    assert without_lead_in("我们承诺。为此，我们将采取以下行动：") == "我们承诺。"
    assert without_lead_in("We commit to this.") == "We commit to this."
    assert without_lead_in("One sentence only:") == "One sentence only:"


def test_the_name_of_a_principle() -> None:
    """From the emphasis of the file or, without it, up to the first stop."""
    assert split_name("Rule of law. The Compact holds.", "Rule of law.") == ("Rule of law", "The Compact holds.")
    assert split_name("Rule of law. The Compact holds.", "") == ("Rule of law", "The Compact holds.")
    assert split_name("以人为本。全球契约。", "") == ("以人为本", "全球契约。")


@pytest.mark.parametrize(
    "text", ["one;", "one.", "一。", "一；", "واحد؛", "one; and", "un ; et", "one:", "Rights.”", "Agenda.14"]
)
def test_lines_that_end_a_passage(text: str) -> None:
    """A heading has none of these ends."""
    assert finished(text)


@pytest.mark.parametrize("text", ["Unity of purpose", "目标和承诺", "Natural disasters, and degradation"])
def test_lines_that_end_nothing(text: str) -> None:
    """Headings end without a sign."""
    assert not finished(text)


def test_annexes() -> None:
    """Only the bare word opens the text; a numbered annex ends it."""
    assert is_annex("ANNEX", "en")
    assert is_annex("المرفق", "ar")
    assert not is_annex("Annex I", "en")
    assert is_numbered_annex("Annex II", "en")
    assert is_numbered_annex("المرفق الأول", "ar")
    assert not is_numbered_annex("Annex", "en")


def test_languages_are_told_by_script_and_small_words() -> None:
    """Six languages, and none for anything else."""
    texts = {
        "en": "to strengthen the rights of migrants and the rule of law",
        "fr": "les droits des migrants et la primauté du droit dans le pays",
        "es": "los derechos de las personas y el estado por el que con",
        "ru": "права мигрантов", "ar": "حقوق المهاجرين", "zh": "移民权利",
    }  # fmt: skip
    assert {lang: language_of([text]) for lang, text in texts.items()} == {lang: lang for lang in texts}
    assert language_of(["12345"]) == ""


def test_a_gap_in_another_document_is_named() -> None:
    """Paragraphs run from 1 without a gap."""
    parsed = parse("ny-2016", "en", [Line("1. One."), Line("2. Two."), Line("4. Four.")])
    with pytest.raises(NotTheDocument, match="the paragraphs run from 1 to 4, but 3 is missing"):
        validate(parsed)
    assert faults(parse("ny-2016", "en", [Line("Nothing.")])) == ["no numbered paragraph was found"]
    assert faults(parse("ny-2016", "en", [Line("1. One.")]), 90) == ["1 paragraphs found, 90 expected"]


def test_an_empty_passage_is_named() -> None:
    """A number without text is a fault."""
    assert faults(parse("ny-2016", "en", [Line("1."), Line("2. Two.")])) == [
        "no text behind the number of ny-2016/para/1"
    ]
