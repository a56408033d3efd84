"""The smoke test refuses a build that does not answer as the corpus it was made from."""

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.smoke import FailedSmokeTest, smoke_test
from kb.build import write
from kb.errors import BrokenBuild
from tests.builders import RANKING, passage, stamp, tiny_corpus


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A build of the tiny corpus."""
    write(tmp_path / "new", tiny_corpus(), RANKING, stamp())
    return tmp_path / "new"


def test_a_good_build_passes(new: Path) -> None:
    """Counts agree, objectives open, browsing reaches all, titles are found."""
    smoke_test(new, tiny_corpus())


def test_a_passage_that_is_missing(new: Path) -> None:
    """A build with fewer passages than the corpus is refused."""
    whole = tiny_corpus()
    larger = replace(whole, passages=(*whole.passages, passage("gcm/22", text="Not in the build.")))
    with pytest.raises(FailedSmokeTest, match="was not published: the counts differ from the manifest"):
        smoke_test(new, larger)


def test_an_objective_that_does_not_open(new: Path) -> None:
    """As many passages as expected are not enough: each objective is opened."""
    whole = tiny_corpus()
    other = tuple(replace(p, id="gcm/14") if p.id == "gcm/13" else p for p in whole.passages)
    with pytest.raises(FailedSmokeTest, match="an objective does not open"):
        smoke_test(new, replace(whole, passages=other))


def test_a_title_that_is_not_found(new: Path) -> None:
    """An objective that search does not find by its title was not indexed as it is written."""
    whole = tiny_corpus()
    other = tuple(replace(p, title="Remittances remittances") if p.id == "gcm/7" else p for p in whole.passages)
    with pytest.raises(FailedSmokeTest, match="gcm/7 is not found by its title"):
        smoke_test(new, replace(whole, passages=other))


def test_a_damaged_build_does_not_open(new: Path) -> None:
    """A file that was altered after it was written is named."""
    (new / "words.json").write_text("{}")
    with pytest.raises(BrokenBuild, match=r"words\.json: missing or altered"):
        smoke_test(new, tiny_corpus())
