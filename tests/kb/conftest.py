"""Fixtures for the core: the tiny corpus, built once for the whole run."""

from collections.abc import Iterator

import pytest

from kb.library import Library
from tests.builders import library, tiny_corpus


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The read side of a build of the tiny corpus."""
    opened = library(tmp_path_factory.mktemp("tiny"), tiny_corpus())
    yield opened
    opened.close()
