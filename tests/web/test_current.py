"""The build that serves, as requests pin it."""

import gc
import weakref
from pathlib import Path

import pytest

from kb.errors import NoBuild
from tests import builders
from web.current import Shelf


def publish(data: Path, name: str) -> None:
    """Write a build and let it serve."""
    builders.library(data / name, builders.tiny_corpus(), "memory").close()
    (data / "current").unlink(missing_ok=True)
    (data / "current").symlink_to(name)


def test_requests_share_a_build_and_an_old_one_is_let_go_after_its_last_reader(tmp_path: Path) -> None:
    """A switch is seen at the next request; who reads the old build keeps it, and then nothing of it stays in memory."""
    publish(tmp_path, "first")
    shelf = Shelf(tmp_path / "current")
    with shelf.pin() as one, shelf.pin() as two:
        assert one is two
        publish(tmp_path, "second")
        with shelf.pin() as new:
            assert new is not one
        old = weakref.ref(one)
        assert one.get("gcm/13")
    del one, two
    assert old() is None


def test_the_collector_passes_by_what_lives_as_long_as_a_build(tmp_path: Path) -> None:
    """A full collection would stop a request for as long as it takes to go through a whole library."""
    publish(tmp_path, "first")
    gc.unfreeze()
    shelf = Shelf(tmp_path / "current")
    with shelf.pin():
        assert gc.get_freeze_count() > 10_000
    gc.unfreeze()


def test_before_the_first_index_there_is_none(tmp_path: Path) -> None:
    """And that is said."""
    with pytest.raises(NoBuild, match="make index"), Shelf(tmp_path / "current").pin():
        pass
