"""One indexer at a time."""

import os
from pathlib import Path

import pytest

from indexer.locking import Busy, is_held, locked


def test_a_second_indexer_says_who_holds_the_lock(tmp_path: Path) -> None:
    """While one indexer works, another waits as long as told and then names the process that holds the lock."""
    with (
        locked(tmp_path, wait=1),
        pytest.raises(Busy, match=rf"process {os.getpid()}\) is at work on .*; waited 0 s"),
        locked(tmp_path, wait=0.05),
    ):
        pass


def test_the_lock_is_free_again_after_a_failure(tmp_path: Path) -> None:
    """Whatever happens while the lock is held, the next indexer gets it, and no process is named any more."""
    with pytest.raises(RuntimeError), locked(tmp_path, wait=0):
        raise RuntimeError
    with locked(tmp_path, wait=0):
        assert (tmp_path / "index.lock.pid").read_text() == str(os.getpid())
        assert is_held(tmp_path)
    assert not (tmp_path / "index.lock.pid").exists()
    assert not is_held(tmp_path)


def test_the_data_folder_is_made(tmp_path: Path) -> None:
    """The first run on a new machine has no data folder yet."""
    with locked(tmp_path / "new" / "data", wait=0):
        assert (tmp_path / "new" / "data").is_dir()
