"""Single features of Word files."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from indexer.official.docx import read
from indexer.official.docx_numbering import WORD, Numbering, numbering_of
from indexer.official.errors import UnreadableDocument


def _lines(*paragraphs: str) -> list[str]:
    document = docx.Document()
    for xml in paragraphs:
        document.element.body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    written = BytesIO()
    document.save(written)
    return [line.text for line in read(written.getvalue())[0]]


def test_deleted_and_hidden_text_is_left_out_and_inserted_text_kept() -> None:
    """Tracked changes are read as accepted."""
    xml = (
        "<w:r><w:t>We </w:t></w:r><w:ins><w:r><w:t>commit</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>decide</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    )
    assert _lines(xml) == ["We commit"]


def test_raised_digits_are_marks_of_notes_but_raised_letters_are_text() -> None:
    """'60th' keeps its raised letters."""
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"
    assert _lines(
        f"<w:r><w:t>Agreement</w:t></w:r>{raised.format('12')}<w:r><w:t>, the 60</w:t></w:r>{raised.format('th')}"
    ) == ["Agreement, the 60th"]


def test_tabs_soft_hyphens_and_fixed_hyphens() -> None:
    """A tab is a space, a soft hyphen nothing, a fixed hyphen a hyphen."""
    assert _lines("<w:r><w:tab/><w:t>mi\u00adgrant rights</w:t><w:noBreakHyphen/><w:t>based</w:t></w:r>") == [
        "migrant rights-based"
    ]


def test_items_that_only_line_breaks_keep_apart() -> None:
    """A line break before a letter starts an item; any other is a space."""
    xml = "<w:r><w:t>17. We commit:</w:t><w:br/><w:t>(a) One and</w:t><w:br/><w:t>a half;</w:t><w:br/><w:t>(b) Two.</w:t></w:r>"
    assert _lines(xml) == ["17. We commit:", "(a) One and a half;", "(b) Two."]


def test_text_inside_links_and_content_controls_counts() -> None:
    """Wherever Word wraps a run, its text is read."""
    xml = "<w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t> wrapped</w:t></w:r></w:sdtContent></w:sdt>"
    assert _lines(xml) == ["linked wrapped"]


def test_a_zip_that_is_no_word_file_is_named() -> None:
    """A ZIP archive of something else is told from a damaged file."""
    empty = b"PK\x05\x06" + bytes(18)
    with pytest.raises(UnreadableDocument, match="no Word document"):
        read(empty)


def _numbering(levels: str, numbers: str) -> Numbering:
    xml = f"<w:numbering {nsdecls('w')}><w:abstractNum w:abstractNumId='1'>{levels}</w:abstractNum>{numbers}</w:numbering>"
    return numbering_of(parse_xml(xml))


def _level(depth: int, form: str, text: str) -> str:
    return f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/></w:lvl>"


def test_deeper_levels_start_anew_under_each_item() -> None:
    """(a) (i) (ii) (b) (i)."""
    number = "<w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>"
    lists = _numbering(_level(0, "lowerLetter", "(%1)") + _level(1, "lowerRoman", "(%2)"), number)
    assert [lists.label("7", depth) for depth in (0, 1, 1, 0, 1)] == ["(a)", "(i)", "(ii)", "(b)", "(i)"]


def test_a_second_list_goes_on_unless_it_says_that_it_starts_anew() -> None:
    """Lists of one kind share their count; an override restarts it."""
    plain = "<w:num w:numId='{}'><w:abstractNumId w:val='1'/>{}</w:num>"
    restart = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"
    numbers = plain.format(1, "") + plain.format(2, "") + plain.format(3, restart)
    lists = _numbering(_level(0, "decimal", "%1."), numbers)
    assert [lists.label(key, 0) for key in ("1", "1", "2", "3", "3")] == ["1.", "2.", "3.", "1.", "2."]


def test_a_list_that_the_file_does_not_define_has_no_label() -> None:
    """Nothing is invented."""
    assert numbering_of(None).label("9", 0) == ""
    assert WORD.endswith("/main}")
