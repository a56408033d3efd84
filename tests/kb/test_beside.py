"""Work beside the rest: both are done, and a failure is told."""

import os
import signal
import threading
from pathlib import Path

import pytest

from kb.beside import beside
from kb.errors import BuildError


def test_both_are_done_in_processes_of_their_own(tmp_path: Path) -> None:
    """The work has ended when the `with` ends."""

    def work() -> None:
        (tmp_path / "work").write_text(str(os.getpid()), encoding="utf-8")

    with beside(work):
        (tmp_path / "body").write_text(str(os.getpid()), encoding="utf-8")
    assert (tmp_path / "work").read_text(encoding="utf-8") != (tmp_path / "body").read_text(encoding="utf-8")


def test_a_failure_of_the_work_is_raised_with_its_message() -> None:
    """Though it happened elsewhere."""

    def work() -> None:
        message = "the disk is full"
        raise OSError(message)

    with pytest.raises(BuildError, match="the disk is full"), beside(work):
        pass


def test_a_work_that_was_ended_is_a_failure() -> None:
    """Half an index is never taken for a whole one."""

    def work() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(BuildError, match="the process that wrote it was ended"), beside(work):
        pass


def test_a_failure_of_the_body_comes_first(tmp_path: Path) -> None:
    """And still waits for the work, which would otherwise write on."""

    def fail() -> None:
        message = "body"
        raise ValueError(message)

    with pytest.raises(ValueError, match="body"), beside((tmp_path / "work").touch):
        fail()
    assert (tmp_path / "work").exists()


def test_beside_other_threads_the_work_comes_first(tmp_path: Path) -> None:
    """A process with threads is never split."""

    def work() -> None:
        (tmp_path / "work").write_text(str(os.getpid()), encoding="utf-8")

    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with beside(work):
            assert (tmp_path / "work").read_text(encoding="utf-8") == str(os.getpid())
    finally:
        stop.set()
        thread.join()
