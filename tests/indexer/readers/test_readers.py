"""The table of readers, and what all of them refuse before reading."""

from pathlib import Path

import pytest

from indexer.errors import UnreadableFile
from indexer.readers import READERS, read


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path, suffix: str) -> None:
    """The message names its size and the limit; the file is sparse, reading it would not be."""
    file = tmp_path / f"huge{suffix}"
    with file.open("wb") as output:
        output.truncate(50_000_000)
    with pytest.raises(UnreadableFile, match=r"has 50\.0 MB; files of up to 20 MB are read"):
        read(file)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_an_empty_or_missing_file_is_refused(tmp_path: Path, suffix: str) -> None:
    """In one line that names it."""
    file = tmp_path / f"page{suffix}"
    with pytest.raises(UnreadableFile, match="cannot be opened: No such file"):
        read(file)
    file.touch()
    with pytest.raises(UnreadableFile, match="the file is empty"):
        read(file)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """Even if it is named like a file."""
    (tmp_path / "page.html").mkdir()
    with pytest.raises(UnreadableFile, match="this is a folder, no file"):
        read(tmp_path / "page.html")


def test_an_unknown_suffix_is_refused_with_those_allowed(tmp_path: Path) -> None:
    """Suffixes count in any case."""
    (tmp_path / "page.odt").write_text("x", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"'\.odt' are not read; allowed are \.md, .*\.pdf"):
        read(tmp_path / "page.odt")
    (tmp_path / "PAGE.TXT").write_text("We cook together every week, all of us.", encoding="utf-8")
    assert read(tmp_path / "PAGE.TXT").blocks


def test_the_place_of_a_fault_is_a_line_or_a_page() -> None:
    """Editors jump to file:line; a page is told in words."""
    path = Path("a.txt")
    assert [str(UnreadableFile(path, place, "no.")) for place in (3, "page 2", None)] == [
        "a.txt:3: no.",
        "a.txt (page 2): no.",
        "a.txt: no.",
    ]
    assert [UnreadableFile(path, place, "no.").line for place in (3, "page 2", None)] == [3, None, None]
