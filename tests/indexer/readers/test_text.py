"""Plain text files: paragraphs, headings told by their shape, broken bytes named."""

from pathlib import Path

import pytest

from indexer.errors import UnreadableFile
from indexer.readers import text

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"


def _read(tmp_path: Path, content: str | bytes) -> list[tuple[str, str]]:
    file = tmp_path / "page.txt"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return [(block.heading, block.markdown) for block in text.read(file).blocks]


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed page is not beside this repository")
def test_the_seed_page_has_an_introduction_and_one_section_and_no_button() -> None:
    """The real page: its one heading opens a section, the button at its end is dropped."""
    draft = text.read(next(SEED.glob("*.txt")))
    assert [block.heading for block in draft.blocks] == ["", "The Global Compact for Migration"]
    assert draft.blocks[0].markdown.startswith("Throughout human history")
    assert "Every one of us can play a part." in draft.blocks[0].markdown
    assert draft.blocks[1].markdown.endswith("comprehensive manner.")
    assert "‘earned’" in draft.blocks[0].markdown


def test_a_short_line_before_a_paragraph_is_a_heading(tmp_path: Path) -> None:
    """A heading needs no blank line under it; a wrapped paragraph is run together."""
    found = _read(
        tmp_path,
        "We cook together every week, and everybody is welcome.\n\nWhy we do it\n"
        "People who eat at one table talk with each other, which\nthey do nowhere else in our town.\n",
    )
    assert found == [
        ("", "We cook together every week, and everybody is welcome."),
        ("Why we do it", "People who eat at one table talk with each other, which they do nowhere else in our town."),
    ]


def test_short_lines_before_short_lines_stay_text(tmp_path: Path) -> None:
    """Verses and menus are no headings, and nothing of them is lost."""
    found = _read(tmp_path, "We share what we have.\n\nFood\n\nWater\n\nShelter\n")
    assert found == [("", "We share what we have.\n\nFood\n\nWater\n\nShelter")]


def test_the_first_short_line_is_the_title(tmp_path: Path) -> None:
    """It is no heading of a section."""
    file = tmp_path / "page.txt"
    file.write_text("Cooking Together\n\nWe cook every week.\n", encoding="utf-8")
    draft = text.read(file)
    assert (draft.title, draft.blocks[0].heading, draft.blocks[0].markdown) == (
        "Cooking Together",
        "",
        "We cook every week.",
    )


def test_lists_stay_lists_and_markup_stays_text(tmp_path: Path) -> None:
    """What looks like Markdown or HTML in a text is shown as it was written."""
    found = _read(tmp_path, "You can *help* <script>alert(1)</script> us.\n\n• bring salt\n• bring\n  pepper\n# stay\n")
    assert found[0][1] == (
        "You can \\*help\\* &lt;script>alert(1)&lt;/script> us.\n\n- bring salt\n- bring pepper # stay"
    )


@pytest.mark.parametrize("label", ["Find Out More", "READ MORE »", "En savoir plus", "Accept all cookies"])
def test_labels_of_buttons_are_dropped(tmp_path: Path, label: str) -> None:
    """They are left over from the page the text was copied from."""
    assert _read(tmp_path, f"We march in May, and you can come.\n\n{label}\n") == [
        ("", "We march in May, and you can come.")
    ]


def test_only_broken_quotation_marks_are_mended(tmp_path: Path) -> None:
    """Sound marks of every kind stay."""
    assert _read(tmp_path, "It is the dayâ€™s “theme”, 'ours' and ‘theirs’ â€“ yes.\n") == [
        ("", "It is the day’s “theme”, 'ours' and ‘theirs’ – yes.")
    ]


def test_broken_utf8_is_named_by_line_and_byte(tmp_path: Path) -> None:
    """The message tells where to look and what to do."""
    with pytest.raises(UnreadableFile, match=r"page\.txt:3: not UTF-8: the byte 0xe9 cannot be read; save the file as UTF-8"):
        _read(tmp_path, b"One.\n\nTwo caf\xe9 three.\n")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n\n", "empty"),
        (b"one\n\0two\n", r":2: a NUL character"),
        (b"%PDF-1.7\n...", "this is a PDF file, not plain text"),
        (b"<!DOCTYPE html><html><p>Hello</p></html>", "this is a web page, not plain text"),
        (b"---\n\n***\n", "no paragraph"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(tmp_path: Path, content: bytes, complaint: str) -> None:
    """One line that names the file and the fault."""
    with pytest.raises(UnreadableFile, match=complaint) as caught:
        _read(tmp_path, content)
    assert "\n" not in str(caught.value)
    assert "page.txt" in str(caught.value)


def test_utf16_with_its_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    """Files saved by old editors are text, too."""
    assert _read(tmp_path, "Café opens.\r\n\r\nAll are welcome.\r\n".encode("utf-16")) == [
        ("", "Café opens.\n\nAll are welcome.")
    ]


def test_a_chinese_heading_is_told_by_its_length(tmp_path: Path) -> None:
    """Words are not divided by spaces there."""
    found = _read(tmp_path, "移民为社会作出贡献。\n\n我们的目标\n\n我们希望每个人都能安全、有序地移徙, 并得到尊重。\n")
    assert [heading for heading, _ in found] == ["", "我们的目标"]
