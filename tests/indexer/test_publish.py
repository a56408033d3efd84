"""Builds on disk: switched whole, old ones cleared away, and nothing lost when the indexer is killed."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from indexer import publish
from kb.build import read_manifest
from tests.indexer.test_pipeline import left_over, run, total


def _build(data: Path, name: str) -> Path:
    """Publish a build that holds one file."""
    with publish.aside(data, name) as new:
        new.mkdir()
        (new / "name").write_text(name)
        return publish.switch(data, new, name)


def _serving(data: Path) -> str:
    return (publish.current(data) / "name").read_text()


def test_the_last_three_builds_are_kept(tmp_path: Path) -> None:
    """Older builds go, and the link always leads to the newest."""
    for name in ("b1", "b2", "b3", "b4"):
        _build(tmp_path, name)
        assert _serving(tmp_path) == name
    assert [build.name for build in publish.builds(tmp_path)] == ["b2", "b3", "b4"]


def test_the_serving_build_is_never_cleared(tmp_path: Path) -> None:
    """A build made after the clock was set back looks like the oldest, and stays."""
    for name in ("b1", "b2", "b3", "a4"):
        _build(tmp_path, name)
    assert _serving(tmp_path) == "a4"


def test_a_name_that_is_taken_changes_nothing(tmp_path: Path) -> None:
    """A second build of the same name is refused; the first one serves on, untouched."""
    _build(tmp_path, "b1")
    with pytest.raises(OSError, match="b1"):
        _build(tmp_path, "b1")
    assert _serving(tmp_path) == "b1"
    assert left_over(tmp_path) == []


def test_a_failure_deletes_the_new_folder(tmp_path: Path) -> None:
    """Whatever goes wrong before the switch, nothing is left of the unfinished build."""

    def fail() -> None:
        with publish.aside(tmp_path, "b1") as new:
            new.mkdir()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert left_over(tmp_path) == []
    assert publish.builds(tmp_path) == []


def test_leftovers_of_a_killed_run_are_cleared(tmp_path: Path) -> None:
    """Half a build and a link that did not take its place are gone after the next run."""
    _build(tmp_path, "b1")
    (tmp_path / "builds/.new-b2").mkdir()
    (tmp_path / "current.4711").symlink_to("builds/.new-b2")
    _build(tmp_path, "b3")
    assert left_over(tmp_path) == []
    assert [build.name for build in publish.builds(tmp_path)] == ["b1", "b3"]


def test_nothing_published_is_none(tmp_path: Path) -> None:
    """A data folder without a build has no manifest, and an unreadable one counts as none."""
    assert publish.current_manifest(tmp_path) is None
    _build(tmp_path, "b1")
    assert publish.current_manifest(tmp_path) is None


MOMENTS: dict[str, Callable[[Path, str], bool]] = {
    "the lock is held": lambda data, _: (data / "index.lock.pid").exists(),
    "a new folder is there": lambda data, _: any((data / "builds").glob(".new-*")),
    "the new build is written": lambda data, _: any((data / "builds").glob(".new-*/manifest.json")),
    "the new build serves": lambda data, before: read_manifest(publish.current(data)).id != before,
}


def _kill_when(work: Callable[[], object], seen: Callable[[], bool]) -> None:
    """Do some work in a process of its own and kill it at the moment that something is seen."""
    process = os.fork()
    if not process:
        with suppress(BaseException):
            work()
            signal.alarm(30)
            signal.pause()  # whoever is done waits to be killed all the same
        os._exit(1)
    while not seen():
        assert os.waitpid(process, os.WNOHANG) == (0, 0), "the indexer failed before the moment came"
        time.sleep(0.001)
    os.kill(process, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # threads of earlier tests do not matter here
@pytest.mark.thorough
def test_a_killed_indexer_loses_nothing(small_corpus: Path, small_data: Path) -> None:
    """Killed at any moment, a good build serves, the next run gets past what was left, and the last one succeeds."""
    before = read_manifest(publish.current(small_data))
    for moment, seen in MOMENTS.items():
        _kill_when(
            lambda: run(small_corpus, small_data, everything=True),
            lambda seen=seen: seen(small_data, before.id),  # type: ignore[misc]
        )
        serving = read_manifest(publish.current(small_data))
        assert serving.fingerprint == before.fingerprint, moment
        assert total(small_data, "remittances") > 0, moment
    assert run(small_corpus, small_data, everything=True).manifest.passages == before.passages
    assert left_over(small_data) == []
