"""Copies of the repository's corpus for each test, to be edited and broken: the whole, or a small one that is quick."""

import datetime
import re
import shutil
from pathlib import Path

import pytest

from indexer.pipeline import reindex
from indexer.places import Places
from indexer.reading import Files, read

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
CAMPAIGNS = ("i-am-a-migrant-uk-2023.md", "together.md")
NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
_BULKY = re.compile(r"(?m)^( *)(summary|people_ask|alternative|deprecated):(?: >-)?\n(?:\1  .*\n)+")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the corpus in a temporary folder."""
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@pytest.fixture(scope="session")
def files() -> Files:
    """The repository's whole corpus as files; read only."""
    return read(CORPUS)


@pytest.fixture(scope="session")
def smaller(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus with all objectives and topics, two campaigns, and few words; read only."""
    copied = tmp_path_factory.mktemp("smaller") / "corpus"
    leave_out = shutil.ignore_patterns("glossary", "headings", "judged*")
    shutil.copytree(CORPUS, copied, ignore=leave_out)
    for file in (copied / "campaigns").iterdir():
        if file.name not in CAMPAIGNS:
            file.unlink()
    for file in copied.rglob("*.yaml"):
        file.write_text(_BULKY.sub(_shorter, file.read_text(encoding="utf-8")), encoding="utf-8")
    return copied


def _shorter(block: re.Match[str]) -> str:
    return f"{block[1]}summary: Our own plain words.\n" if block[2] == "summary" else ""


@pytest.fixture
def small_corpus(smaller: Path, tmp_path: Path) -> Path:
    """A copy of the small corpus in a temporary folder; it is sound, and reindexed in about half a second."""
    return Path(shutil.copytree(smaller, tmp_path / "corpus"))


@pytest.fixture(scope="session")
def smaller_data(smaller: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one build of the small corpus, made for the engine in memory; read only."""
    data = tmp_path_factory.mktemp("smaller-data")
    reindex(Places(smaller, data, "memory"), NOW, lambda _: None, everything=True)
    return data


@pytest.fixture
def small_data(smaller_data: Path, tmp_path: Path) -> Path:
    """A copy of that data folder, up to date with `small_corpus`."""
    return Path(shutil.copytree(smaller_data, tmp_path / "data", symlinks=True))
