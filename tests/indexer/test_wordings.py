"""The installed wordings: their checksum is told by bytes, and each of them counts."""

from pathlib import Path

import pytest

from indexer.official import store
from indexer.sources import iomeval, package
from indexer.wordings import checksum


def test_every_file_counts_and_none_is_read_for_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that was imported, in which language, what it holds now, and the package: the same original may be read anew."""
    monkeypatch.setattr(store, "_loaded", None)
    monkeypatch.setattr(iomeval, "passages", None)
    folder = tmp_path / "official" / "gcm"
    folder.mkdir(parents=True)
    seen = [checksum(tmp_path)]
    for name, text in (("en.json", "{}"), ("en.json", '{"format": 1}'), ("fr.json", "{}")):
        (folder / name).write_text(text, encoding="utf-8")
        seen.append(checksum(tmp_path))
    monkeypatch.setattr(package, "installed", lambda: None)
    seen.append(checksum(tmp_path))
    assert len(set(seen)) == len(seen)


def test_where_the_folder_lies_does_not_count(tmp_path: Path) -> None:
    """Nor do the original files beside the texts, nor the note of a failed attempt."""
    for name in ("here", "there"):
        (tmp_path / name / "official" / "gcm").mkdir(parents=True)
        (tmp_path / name / "official" / "gcm" / "en.json").write_text("{}", encoding="utf-8")
    (tmp_path / "there" / "official" / "gcm" / "en.docx").write_bytes(b"PK")
    (tmp_path / "there" / "official" / "last-attempt.json").write_text("{}", encoding="utf-8")
    assert checksum(tmp_path / "here") == checksum(tmp_path / "there")
