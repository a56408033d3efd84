"""The repository's corpus as readers get it: linked, with whatever text of July is installed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from indexer.linking import link
from indexer.reading import Files, read
from indexer.sources import iomeval
from indexer.sources.results_framework import ResultsFramework
from kb.model import Corpus, Passage

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="session")
def files() -> Files:
    """Every file of the corpus."""
    found = read(CORPUS)
    assert found.problems == []
    return found


@pytest.fixture(scope="session")
def corpus(files: Files) -> Corpus:
    """The linked corpus."""
    return link(files, iomeval.load(CORPUS), ResultsFramework())


@pytest.fixture(scope="session")
def passages(corpus: Corpus) -> Mapping[str, Passage]:
    """Every passage by its id."""
    return {passage.id: passage for passage in corpus.passages}
