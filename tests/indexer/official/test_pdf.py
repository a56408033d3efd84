"""Damage of printed pages, mended as far as it is certain."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from indexer.official.errors import UnreadableDocument
from indexer.official.lines import Line
from indexer.official.pdf import read
from indexer.official.pdf_margins import Printed, body_of, is_furniture
from indexer.official.pdf_words import mend_spaces, rejoin, strip_note_numbers
from indexer.official.right_to_left import is_reversed, logical


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _lines(*texts: str) -> list[Line]:
    return [Line(text) for text in texts]


def test_a_compound_split_at_its_hyphen_keeps_it() -> None:
    """'slow-onset' stays a compound, since both parts are words of the document."""
    seen = "slow progress and slow steps, onset and onset"
    assert _texts(rejoin(_lines(seen, "disasters of slow-", "onset kind"))) == [seen, "disasters of slow-onset", "kind"]


def test_a_word_divided_at_a_line_end_becomes_whole() -> None:
    """'cooper-ation' is no compound: the document knows the whole word."""
    assert _texts(rejoin(_lines("cooperation", "bilateral cooper-", "ation agreements")))[1] == "bilateral cooperation"


def test_a_hyphen_before_a_capital_is_left_alone() -> None:
    """Nothing certain, nothing changed."""
    assert _texts(rejoin(_lines("2015-", "Sendai-", "Framework"))) == ["2015-", "Sendai-", "Framework"]


def test_stray_spaces_in_words_the_document_knows() -> None:
    """'authori ty' and 'rights -based' are mended; two words that may follow each other are not."""
    seen = "authority authority authority in form in form inform"
    mended = _texts(mend_spaces(_lines(seen, "the authori ty takes a rights -based view", "in form")))
    assert mended[1:] == ["the authority takes a rights-based view", "in form"]


def test_numbers_of_notes_glued_to_words() -> None:
    """Only numbers that come next in order are marks of notes."""
    found = strip_note_numbers(
        _lines("the Declaration1 and Rights;2 the Covenant3", "SDG10 and the 2030 Agenda and Agreement4.")
    )
    assert _texts(found) == ["the Declaration and Rights; the Covenant", "SDG10 and the 2030 Agenda and Agreement."]


def test_running_headers_footers_and_notes_are_dropped() -> None:
    """Headers alternate, footers carry page numbers, notes stand under a rule."""
    pages = [
        [
            Printed("A/RES/73/195 Global Compact" if page % 2 else "Global Compact A/RES/73/195", 10),
            Printed(f"Text of page {'abcdefgh'[page]}.", 10),
            Printed("__________________", 10),
            Printed("1 Resolution 71/1.", 8),
            Printed(f"{page}/36 18-22437", 8),
        ]
        for page in range(8)
    ]
    assert [line.text for line in body_of(pages)] == [f"Text of page {letter}." for letter in "abcdefgh"]


@pytest.mark.parametrize(
    "text", ["2/36", "18-22437 2/36", "18-22437 (E)", "*1822437*", "A/RES/73/195 Global Compact for Migration", "15"]
)
def test_furniture_of_a_page(text: str) -> None:
    """Numbers of pages and jobs, bar codes and headers with a symbol."""
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["adopted in A/RES/71/1.", "We commit to 2 things", "2030"])
def test_text_at_the_edge_of_a_page_stays(text: str) -> None:
    """A sentence that ends with a symbol is text."""
    assert not is_furniture(text)


def test_arabic_runs_are_put_in_reading_order() -> None:
    """Runs come from left to right; numbers keep their order, spaces change sides, brackets their direction."""
    runs = [(" العالمي؛", 72.0), ("17 ", 72.0), (")أ( محورها الاتفاق\n", 72.0)]
    assert logical(runs, mirrored=False) == "(أ) محورها الاتفاق 17 العالمي؛"


def test_backwards_arabic_is_recognised_by_its_article() -> None:
    """'ال' stands before a word, not behind it."""
    assert is_reversed(["نيرجاهملا لودلا"], stored=True)
    assert not is_reversed(["المهاجرين الدول"], stored=True)


def test_a_pdf_without_text_is_told() -> None:
    """A scan has pages but no words."""
    written = BytesIO()
    canvas = Canvas(written)
    canvas.rect(10, 10, 100, 100)
    canvas.showPage()
    canvas.save()
    with pytest.raises(UnreadableDocument, match="no text"):
        read(written.getvalue())
