"""The table of languages."""

import pytest

from kb.languages import INTERFACE_LANGUAGES, LANGUAGES, direction, languages_of, script_of, strip_marks


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("detention", "latin"),
        ("détention", "latin"),
        ("الهدف", "arabic"),
        ("цель", "cyrillic"),
        ("目标", "han"),
        ("10.c", "latin"),
        ("", "latin"),
    ],
)
def test_a_word_tells_its_script(word: str, script: str) -> None:
    """Whatever is none of the others counts as Latin."""
    assert script_of(word) == script


def test_a_script_tells_the_languages() -> None:
    """A word in Latin letters may be of any language written so."""
    assert languages_of("цель") == ("ru",)
    assert set(languages_of("visa")) == {"en", "fr", "es", "de", "pt"}


def test_only_arabic_runs_from_right_to_left() -> None:
    """Unknown languages run from left to right."""
    assert {code for code in (*LANGUAGES, "xx") if direction(code) == "rtl"} == {"ar"}


def test_pages_are_in_the_official_languages_only() -> None:
    """Each has a row, and words that introduce a citation."""
    assert INTERFACE_LANGUAGES == ("en", "fr", "es", "ar", "ru", "zh")
    assert all(row.objective and row.paragraph and row.principle for row in LANGUAGES.values())


def test_marks_are_taken_off_letters() -> None:
    """Letters themselves stay."""
    assert strip_marks("éñüß й") == "enuß и"
