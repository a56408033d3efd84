"""Numbers, letters and small numerals are read by position in every script."""

import pytest

from indexer.official.numbering import Marker, han_number, split_marker

LETTERS = {
    "en": "abcdefghijkl",
    "ru without й": "абвгдежзиклм",
    "ru with й": "абвгдежзийкл",
    "ru with ё and й": "абвгдеёжзийк",
    "ar abjad": "أبجدهوزحطيكل",
    "ar alphabet": "أبتثجحخدذرزس",
}


@pytest.mark.parametrize("letters", LETTERS.values(), ids=LETTERS)
@pytest.mark.parametrize("form", ["({})", "{})", "( {} )"])
def test_the_nth_letter_may_stand_for_the_nth_item(letters: str, form: str) -> None:
    """Whatever the alphabet, the nth letter is read as n."""
    for position, letter in enumerate(letters, 1):
        marker, rest = split_marker(f"{form.format(letter)} 2030")
        assert marker is not None
        assert position in marker.letters
        assert rest == "2030"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("17.\tWe commit", 17),
        ("17. We", 17),
        ("54.", 54),
        ("١٧ - نلتزم", 17),
        ("17-نلتزم", 17),
        ("3．我们", 3),
        ("3、我们", 3),
    ],
)
def test_a_number_with_a_stop_opens_a_paragraph(text: str, number: int) -> None:
    """Dots of all scripts, Arabic-Indic digits and the Arabic dash make a paragraph number."""
    marker, _ = split_marker(text)
    assert marker is not None
    assert marker.number == number


@pytest.mark.parametrize(
    "text", ["2030 Agenda", "1.5 million", "2015-2030", "10.c of the", "We commit", "(see above)", "17 goals"]
)
def test_figures_in_a_sentence_are_no_marker(text: str) -> None:
    """Years, decimals, targets and remarks in brackets are text."""
    assert split_marker(text) == (None, text)


def test_i_in_brackets_may_be_the_ninth_letter_or_the_first_numeral() -> None:
    """Only the place decides; both readings are kept."""
    assert split_marker("(i) Text")[0] == Marker(letters=(9,), romans=(1,))


@pytest.mark.parametrize(
    ("text", "numeral"), [("㈢ 建立", 3), ("’2‘ نص", 2), ("(iv) Text", 4), ("iii) Texte", 3), ("(二) 建立", 2)]
)
def test_small_numerals_of_every_language(text: str, numeral: int) -> None:
    """Chinese enclosed numerals, quoted Arabic ones and Roman ones."""
    marker, _ = split_marker(text)
    assert marker is not None
    assert numeral in marker.romans


def test_a_latin_letter_in_a_russian_list_counts_as_its_russian_twin() -> None:
    """Typists mix them: Latin 'e' before Russian text is the sixth letter."""
    marker, _ = split_marker("e) содействовать")
    assert marker is not None
    assert marker.letters[0] == 6


@pytest.mark.parametrize(
    ("text", "number"), [("三", 3), ("十", 10), ("十二", 12), ("二十三", 23), ("", 0), ("契约", 0)]
)
def test_chinese_numerals(text: str, number: int) -> None:
    """Up to ninety-nine."""
    assert han_number(text) == number
