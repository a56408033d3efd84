"""A copy of the repository's corpus for each test, to be edited and broken."""

import shutil
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the corpus in a temporary folder."""
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))
