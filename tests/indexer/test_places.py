"""Whether anything changed since the last build: told by bytes alone."""

from pathlib import Path

import pytest

from indexer import publish, reading
from indexer.places import Places, fingerprint_of, unchanged


def test_what_was_made_from_these_files_is_unchanged(small_corpus: Path, small_data: Path, tmp_path: Path) -> None:
    """The build that serves, for this corpus and this engine; where nothing was published, nothing is unchanged."""
    assert unchanged(Places(small_corpus, small_data, "memory")) == publish.current_manifest(small_data)
    assert unchanged(Places(small_corpus, small_data, "whoosh")) is None
    assert unchanged(Places(small_corpus, tmp_path / "none", "memory")) is None
    file = small_corpus / "topics/data.yaml"
    file.write_text(file.read_text() + "# a remark\n")
    assert unchanged(Places(small_corpus, small_data, "memory")) is None


@pytest.mark.parametrize("name", ["judged.yaml", "topics/new.yml", "campaigns/new.docx", "gcm/objectives/24.yaml"])
def test_a_file_that_may_be_a_mistake_is_a_change(small_corpus: Path, small_data: Path, name: str) -> None:
    """Whatever the check would tell of is looked at, so that a broken corpus is never called unchanged."""
    (small_corpus / name).write_text("- broken: [\n")
    assert unchanged(Places(small_corpus, small_data, "memory")) is None


def test_nothing_is_read_to_tell(small_corpus: Path, small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is parsed."""
    monkeypatch.setattr(reading, "read", None)
    places = Places(small_corpus, small_data, "memory")
    serving = publish.current_manifest(small_data)
    assert unchanged(places) is not None
    assert serving is not None
    assert fingerprint_of(places) == serving.fingerprint
