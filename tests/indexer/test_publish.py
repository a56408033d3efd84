"""Builds on disk: one at a time, switched whole, old ones cleared away."""

import datetime
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from indexer import publish
from indexer.pipeline import Outcome, Places, reindex
from indexer.validation.problems import BrokenCorpus
from kb.library import Library
from kb.query.request import SearchRequest

ROOT = Path(__file__).resolve().parents[2]


def run(corpus: Path, data: Path, *, everything: bool = False) -> Outcome:
    now = datetime.datetime.now(datetime.UTC)
    return reindex(Places(corpus, data), now, lambda _: None, everything=everything, wait=20)


def total(data: Path, query: str) -> int:
    library = Library.open(publish.current(data))
    try:
        return library.search(SearchRequest(q=query)).total
    finally:
        library.close()


def test_a_reindex_from_first_to_last(corpus: Path, tmp_path: Path) -> None:
    """First build, nothing changed, a change, a mistake: each ends as it should."""
    data = tmp_path / "data"
    first = run(corpus, data)
    assert first.changes is not None
    assert len(first.changes.added) == first.manifest.passages

    again = run(corpus, data)
    assert again.changes is None
    assert again.manifest.id == first.manifest.id

    file = corpus / "gcm/objectives/20.yaml"
    good = file.read_text()
    file.write_text(good.replace("people_ask:\n", "people_ask:\n  - zanzibarian postal order\n", 1))
    second = run(corpus, data)
    assert second.changes is not None
    assert second.changes.changed == ("gcm/20",)
    assert total(data, "zanzibarian") == 1

    file.write_text(good.replace("topics: [", "topics: [nowhere, ", 1))
    with pytest.raises(BrokenCorpus, match="nowhere"):
        run(corpus, data)
    assert publish.current_manifest(data) == second.manifest
    assert not list((data / "builds").glob(".new-*"))


def test_the_last_three_builds_are_kept(corpus: Path, tmp_path: Path) -> None:
    """Older builds go; the serving one never does."""
    data = tmp_path / "data"
    names = [run(corpus, data, everything=True).manifest.id for _ in range(4)]
    assert [build.name for build in publish.builds(data)] == names[1:]
    publish.point(data, publish.builds(data)[0])
    assert publish.current_manifest(data).id == names[1]  # type: ignore[union-attr]


def test_a_second_indexer_says_who_holds_the_lock(tmp_path: Path) -> None:
    """While one indexer works, another waits as long as told and then names the process that holds the lock."""
    with publish.locked(tmp_path, wait=1):
        caught: list[BaseException] = []

        def other() -> None:
            try:
                with publish.locked(tmp_path, wait=0.2):
                    pass
            except publish.Busy as error:
                caught.append(error)

        thread = threading.Thread(target=other)
        thread.start()
        thread.join(10)
    assert f"process {os.getpid()}" in str(caught[0])


@pytest.mark.parametrize("after", [0.3, 0.9, 1.6])
def test_a_killed_indexer_loses_nothing(corpus: Path, tmp_path: Path, after: float) -> None:
    """Killed at any moment, the last good build still serves and the next run succeeds."""
    data = tmp_path / "data"
    before = run(corpus, data).manifest
    command = [sys.executable, "-m", "indexer", "index", "--all", "--corpus", str(corpus), "--data", str(data)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    serving = publish.current_manifest(data)
    assert serving is not None
    assert serving.fingerprint == before.fingerprint
    assert total(data, "remittances") > 0
    assert run(corpus, data, everything=True).manifest.passages == before.passages
    assert not list((data / "builds").glob(".new-*"))
