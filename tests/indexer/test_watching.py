"""Saves under a folder: one signal at the start, one for each burst."""

import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.watching import changes_under


@pytest.fixture
def patience() -> Iterator[None]:
    """A watch that never signals ends after ten seconds, and the test fails."""
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("patience")
def test_a_save_triggers_one_signal(tmp_path: Path) -> None:
    """The first signal says that the watch has begun; several saves at once are one signal; the next is another."""
    signals = changes_under(tmp_path)
    assert next(signals) == frozenset()
    (tmp_path / "topics").mkdir()
    (tmp_path / "ranking.yaml").write_text("tie: 0.5\n")
    (tmp_path / "ranking.yaml").write_text("tie: 0.25\n")
    (tmp_path / "topics/data.yaml").write_text("slug: data\n")
    assert next(signals) >= {tmp_path / "ranking.yaml", tmp_path / "topics"}
    (tmp_path / "ranking.yaml").unlink()
    assert next(signals) == {tmp_path / "ranking.yaml"}


@pytest.mark.usefixtures("patience")
def test_silence_is_no_signal(tmp_path: Path) -> None:
    """While nobody saves, nothing comes; the next signal is the next save."""
    signals = changes_under(tmp_path)
    next(signals)
    later = threading.Timer(0.3, (tmp_path / "ranking.yaml").write_text, ["tie: 0.5\n"])
    later.start()
    assert next(signals) == {tmp_path / "ranking.yaml"}
    later.join()


@pytest.mark.usefixtures("patience")
def test_what_editors_leave_behind_is_no_save(tmp_path: Path) -> None:
    """Lock and swap files come and go without a signal; the save that follows is the next one."""
    signals = changes_under(tmp_path)
    next(signals)
    (tmp_path / ".#data.yaml").symlink_to("somebody@machine")
    (tmp_path / ".data.yaml.swp").write_bytes(b"b0VIM")
    (tmp_path / "data.yaml~").write_text("an older text")
    (tmp_path / "#data.yaml#").write_text("an unsaved text")
    (tmp_path / "~$report.docx").write_text("a lock")
    (tmp_path / "data.yaml.tmp").write_text("half a text")
    (tmp_path / "data.yaml").write_text("slug: data\n")
    assert next(signals) == {tmp_path / "data.yaml"}
