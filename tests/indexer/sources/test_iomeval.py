"""The July text of the installed package."""

import hashlib
import importlib
import json
import re
import sys
from pathlib import Path

import pytest

from indexer.sources import SOURCES, iomeval, package
from indexer.sources.base import SourceError

ROOT = Path(__file__).parents[3]
FINGERPRINTS = ROOT.parent / "shared" / "facts" / "july_text_fingerprints.json"
CHECK = ROOT.parent / "shared" / "check_corpus.py"
needs_package = pytest.mark.skipif(package.installed() is None, reason="the package iomeval is not installed")


@needs_package
def test_every_commitment_and_action() -> None:
    """23 commitments and 187 actions, with the edition they are of."""
    (text,) = iomeval.load(ROOT)
    assert len([key for key in text.texts if key.count("/") == 1]) == 23
    assert len([key for key in text.texts if key.count("/") == 2]) == 187
    assert (text.document, text.edition.id, text.edition.of_record) == ("gcm", "2018-07-13", False)
    assert text.edition.source == "iomeval 0.4.1, iomeval/files/themes/gcms_long.md"


@needs_package
def test_lead_in_and_sub_heading_are_no_part_of_a_passage() -> None:
    """Neither 'To realize this commitment' nor the sub-heading in objective 2."""
    texts = iomeval.load(ROOT)[0].texts
    assert not [key for key, text in texts.items() if "To realize this commitment" in text]
    assert "Natural disasters, the adverse effects" not in texts["gcm/2/g"] + texts["gcm/2/h"][:40]
    assert texts["gcm/13"].endswith("as a measure of last resort only.")


@needs_package
def test_every_number_is_one_that_the_text_means() -> None:
    """No number of a page or of a note is left among the words."""
    numbers = [number for text in iomeval.load(ROOT)[0].texts.values() for number in re.findall(r"\d+", text)]
    assert set(numbers) == {"2030", "2015", "3", "5", "10", "202"}


@needs_package
@pytest.mark.skipif(not FINGERPRINTS.exists(), reason="the fingerprints are kept outside the project")
def test_the_wording_is_that_of_13_july_2018(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the 210 passages has its length and its hashed runs of words."""
    monkeypatch.syspath_prepend(str(CHECK.parent))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    check = importlib.import_module("check_corpus")
    table = json.loads(FINGERPRINTS.read_text(encoding="utf-8"))
    texts = iomeval.load(ROOT)[0].texts
    assert set(table) == set(texts)
    assert [key for key, text in texts.items() if not check.is_july_text(key, text, table)] == []


def test_a_file_that_differs_is_refused() -> None:
    """The hash must be the known one."""
    with pytest.raises(SourceError, match=r"x\.md: not the file of iomeval 0\.4\.1"):
        package.verify("gcms_long.md", b"another text", "x.md")
    assert len(package.SHA256["gcms_long.md"]) == len(hashlib.sha256().hexdigest())


def _install(folder: Path, version: str) -> None:
    place = folder / f"iomeval-{version}.dist-info"
    place.mkdir()
    (place / "METADATA").write_text(f"Metadata-Version: 2.1\nName: iomeval\nVersion: {version}\n", encoding="utf-8")


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Older ones have objective 2 under objective 20."""
    _install(tmp_path, "0.1.3")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(SourceError, match=r"iomeval 0\.1\.3 is installed"):
        iomeval.load(ROOT)


def test_without_the_package_there_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No error: the knowledge base works without."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert iomeval.load(ROOT) == []


def test_a_missing_file_of_the_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its path and how to mend it."""
    _install(tmp_path, "0.4.1")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(SourceError, match="force-reinstall"):
        iomeval.load(ROOT)


def test_the_package_itself_is_never_imported() -> None:
    """Only its files are read."""
    iomeval.load(ROOT)
    assert "iomeval" not in sys.modules


def test_the_adopted_text_is_preferred() -> None:
    """The table is in order of preference."""
    assert list(SOURCES) == ["official", "iomeval"]


def test_an_objective_without_commitment_is_told() -> None:
    """Rather than left out."""
    with pytest.raises(SourceError, match="objective 3 has no commitment"):
        iomeval.passages("# Objective 3\n## Associated actions\n- a. Text.\n")
