"""The build that serves, as requests pin it."""

import gc
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.build import open_build
from kb.errors import NoBuild
from kb.library import Library
from kb.query.request import SearchRequest
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
    shelf = Shelf(tmp_path / "current", patience=0)
    with shelf.pin() as one, shelf.pin() as two:
        assert one is two
        publish(tmp_path, "second")
        with shelf.pin() as new:
            assert new is not one
        old = weakref.ref(one)
        assert one.get("gcm/13")
    del one, two
    assert old() is None


def test_a_build_is_opened_when_the_readers_of_the_one_before_have_left(tmp_path: Path) -> None:
    """So that the two are not in memory at once, and nothing waits for the garbage collector."""
    publish(tmp_path, "first")
    shelf = Shelf(tmp_path / "current", patience=60)
    gone: list[bool] = []

    def read_the_new(old: weakref.ref[Library]) -> None:
        with shelf.pin() as new:
            gone.append(old() is None and new.has("gcm/13"))

    with shelf.pin() as one:
        publish(tmp_path, "second")
        reader = threading.Thread(target=read_the_new, args=(weakref.ref(one),))
        reader.start()
        reader.join(0.1)
        assert reader.is_alive()
        del one
    reader.join()
    assert gone == [True]


@pytest.mark.parametrize("engine", ["whoosh", "memory"])
def test_a_library_goes_with_its_last_user(tmp_path: Path, engine: str) -> None:
    """Nothing in it leads back to it: what waits for the garbage collector would be kept until the next build."""
    builders.library(tmp_path, builders.tiny_corpus(), engine).close()
    build = open_build(tmp_path)
    library = Library(build)
    assert library.search(SearchRequest("detention")).total
    assert library.suggest("det")
    assert [library.quotable, library.values, library.instruments]
    parts: list[Callable[[], object]] = [weakref.ref(library), weakref.ref(build.engine)]
    library.close()
    gc.disable()
    try:
        del library, build
        assert [part() for part in parts] == [None, None]
    finally:
        gc.enable()


def test_the_collector_passes_by_what_lives_as_long_as_a_build(tmp_path: Path) -> None:
    """A full collection would stop a request for as long as it takes to go through a whole library."""
    publish(tmp_path, "first")
    with Shelf(tmp_path / "current").pin() as library:
        gone_through = gc.get_objects()
        assert not any(known is library for known in gone_through)


def test_before_the_first_index_there_is_none(tmp_path: Path) -> None:
    """And that is said."""
    with pytest.raises(NoBuild, match="make index"), Shelf(tmp_path / "current").pin():
        pass
