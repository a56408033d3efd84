"""The files of a corpus folder: those to be read, those beside them, and one checksum over all."""

from pathlib import Path

import pytest

from indexer.corpus_files import checksum, is_leftover, to_be_read, visible


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with two files to be read and three beside them."""
    for name in ("ranking.yaml", "topics/data.yaml", "README.md", "judged-baseline.json", "topics/.data.yaml.swp"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [".#data.yaml", ".DS_Store", "data.yaml~", "~$report.docx", "#data.yaml#", "data.yaml.tmp", "data.yaml.bak", "4913",
     "Thumbs.db", "desktop.ini"],
)  # fmt: skip
def test_what_editors_and_systems_leave_behind(name: str) -> None:
    """Locks, back-ups, copies being written."""
    assert is_leftover(name)


@pytest.mark.parametrize("name", ["data.yaml", "temporary.yaml", "back.md", "4913.yaml", "a~b.md"])
def test_what_people_write(name: str) -> None:
    """Names that only look a little like it are files as others."""
    assert not is_leftover(name)


def test_files_to_be_read(root: Path) -> None:
    """Every file but what is for people and what editors leave; a folder with the name of a file too."""
    (root / "topics/x.yaml").mkdir()
    (root / "topics/README.md").write_text("")
    names = [str(file.relative_to(root)) for file in to_be_read(root)]
    assert names == ["ranking.yaml", "topics/README.md", "topics/data.yaml", "topics/x.yaml"]
    assert [file.name for file in visible(root, "topics/*.yaml")] == ["data.yaml", "x.yaml"]


def test_linked_folders_are_followed_once(root: Path, tmp_path: Path) -> None:
    """Files behind a link are read; a link back to a folder above leads round in no circle."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/more.yaml").write_text("")
    (root / "documents").symlink_to(tmp_path / "elsewhere")
    (root / "topics/up").symlink_to("..")
    assert "documents/more.yaml" in [str(file.relative_to(root)) for file in to_be_read(root)]


def test_every_byte_and_every_name_counts(root: Path) -> None:
    """What is for people, and what cannot be opened, changes the checksum only by its name."""
    found = {checksum(root)}
    (root / "README.md").write_text("other words")
    (root / "judged-baseline.json").write_text("{}")
    found.add(checksum(root))
    assert len(found) == 1
    (root / "topics/data.yaml").write_text("other words")
    found.add(checksum(root))
    (root / "topics/data.yaml").rename(root / "topics/date.yaml")
    found.add(checksum(root))
    (root / "topics/gone.yaml").symlink_to("nowhere.yaml")
    found.add(checksum(root))
    assert len(found) == 4
