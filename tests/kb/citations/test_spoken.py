"""Where a passage stands, in the six languages of the United Nations."""

import pytest

from kb.citations import format as citing
from kb.citations.find import find
from kb.citations.spoken import STYLES, pinpoint, symbol_form
from kb.languages import INTERFACE_LANGUAGES
from kb.library import Library

IDS = ("gcm/13", "gcm/13/h", "gcm/principles/i", "gcm/para/43/a/ii", "imrf-2022/para/76", "campaigns/together")


@pytest.mark.parametrize(
    ("lang", "passage_id", "expected"),
    [
        ("fr", "gcm/13/h", "par. 29 h)"),
        ("es", "gcm/13/h", "párr. 29 h)"),
        ("ar", "gcm/13/h", "الفقرة 29 (ح)"),
        ("ru", "gcm/13/h", "п. 29 h)"),
        ("zh", "gcm/13/h", "第29段(h)"),
        ("fr", "gcm/para/43/a/ii", "par. 43 a) ii)"),
        ("ar", "gcm/para/43/a/ii", "الفقرة 43 (أ) (2)"),
        ("ar", "gcm/principles/i", "الفقرة 15 (ط)"),
        ("es", "campaigns/together", ""),
    ],
)
def test_each_language_has_its_own_way(lang: str, passage_id: str, expected: str) -> None:
    """Brackets, letters and the word for a paragraph."""
    assert pinpoint(passage_id, lang) == expected


@pytest.mark.parametrize("passage_id", IDS)
def test_english_is_that_of_the_citations(library: Library, passage_id: str) -> None:
    """What is shown in English is what is copied."""
    document = library.get_document("imrf-2022" if passage_id.startswith("imrf") else "gcm")
    assert symbol_form(passage_id, document, "en") == citing.symbol_form(passage_id, document)


def test_the_annex_is_named_where_there_is_one(library: Library) -> None:
    """The Compact and the Progress Declaration are annexes, the New York Declaration stands by itself."""
    compact, forum, new_york = (library.get_document(i) for i in ("gcm", "imrf-2022", "ny-2016"))
    assert symbol_form("gcm/13/h", compact, "fr") == "A/RES/73/195, annexe, par. 29 h)"
    assert symbol_form("gcm/13/h", compact, "zh") == "A/RES/73/195，附件，第29段(h)"
    assert symbol_form("imrf-2022/para/76", forum, "es") == "A/RES/76/266, anexo, párr. 76"
    assert symbol_form("ny-2016/para/1", new_york, "es") == "A/RES/71/1, párr. 1"


@pytest.mark.parametrize("lang", INTERFACE_LANGUAGES)
def test_what_is_shown_can_be_typed(lang: str) -> None:
    """The short form is a citation that the search reads."""
    (found,) = find(pinpoint("gcm/13/h", lang))
    assert (found.number, found.letter) == (29, "h")
    assert STYLES.keys() == {*INTERFACE_LANGUAGES}
