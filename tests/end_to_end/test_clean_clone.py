"""What a newcomer does: clone, `make serve`, search."""

import json
import os
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.service import ROOT, free_port, memory, wait_for

PATIENCE = 300.0

pytestmark = pytest.mark.end_to_end


@dataclass(frozen=True)
class Service:
    folder: Path
    base: str
    pid: int
    seconds: float


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clone") / "kb"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    return folder


def serve(folder: Path) -> Iterator[Service]:
    """Run `make serve` in a process group of its own, and end that group."""
    port = free_port()
    started = time.monotonic()
    with (folder / "serve.log").open("w") as log:
        command = ["make", "serve", f"PORT={port}"]
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True, env=clean_environment())
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{base}/api/v1/search?q=remittances", process, folder / "serve.log", PATIENCE)
        yield Service(folder, base, serving_process(port), time.monotonic() - started)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)


def clean_environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in {"VIRTUAL_ENV", "PYTHONPATH", "MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}


def serving_process(port: int) -> int:
    """The process of the server: the one whose command line names its port."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"web" in words and str(port).encode() in words:
            return int(folder.name)
    return 0


def get(address: str) -> dict[str, Any]:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return dict(json.load(answer))


@pytest.fixture(scope="module")
def first(clone: Path) -> Iterator[Service]:
    yield from serve(clone)


def test_a_fresh_clone_answers_a_search(first: Service) -> None:
    """`make serve` in a clean clone, with nothing set up, ends in an answered search."""
    print(f"first answered search after {first.seconds:.1f} s")
    found = get(f"{first.base}/api/v1/search?q=can+kids+be+locked+up+at+the+border")
    assert found["results"][0]["id"] == "gcm/13/h"


def test_all_passages_are_there_with_text_and_edition(first: Service) -> None:
    """All 23 objectives and 187 actions have their words and say which edition these are."""
    for number in range(1, 24):
        objective = get(f"{first.base}/api/v1/objectives/{number}")
        for passage in [objective, *objective["actions"]]:
            assert passage["text"], passage["id"]
            assert passage["edition"]["id"] == "2018-07-13"


def test_memory_stays_small(first: Service) -> None:
    """The server stays under 120 MB after a hundred different searches."""
    for number in range(100):
        get(f"{first.base}/api/v1/search?q=objective+{number % 23 + 1}+children+work+{number}&explain=1")
    resident = memory(first.pid, "VmRSS")
    print(f"resident memory {resident / 1024:.0f} MB")
    assert resident < 120 * 1024


def test_a_reindex_is_served_without_a_restart(first: Service) -> None:
    """After an edit and `make index` the running server answers from the new build."""
    before = get(f"{first.base}/healthz")["generation"]
    file = first.folder / "corpus/gcm/objectives/20.yaml"
    phrase = "people_ask:\n  - zanzibarian postal order\n"
    file.write_text(re.sub(r"people_ask:\n  - .*\n", phrase, file.read_text(), count=1))
    subprocess.run(["make", "index"], cwd=first.folder, check=True, env=clean_environment(), capture_output=True)
    assert get(f"{first.base}/healthz")["generation"] != before
    found = get(f"{first.base}/api/v1/search?q=zanzibarian")
    assert [row["id"] for row in found["results"]] == ["gcm/20"]


def test_a_mistake_publishes_nothing(first: Service) -> None:
    """A corpus with a mistake is refused with file and line, and what was published still serves."""
    before = get(f"{first.base}/healthz")["generation"]
    file = first.folder / "corpus/gcm/objectives/20.yaml"
    good = file.read_text()
    file.write_text(good.replace("topics: [", "topics: [no-such-topic, ", 1))
    done = subprocess.run(["make", "index"], check=False, cwd=first.folder, env=clean_environment(), capture_output=True, text=True)
    file.write_text(good)
    assert done.returncode != 0
    assert "corpus/gcm/objectives/20.yaml:" in done.stderr
    assert "no-such-topic" in done.stderr
    assert get(f"{first.base}/healthz")["generation"] == before
