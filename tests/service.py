"""The app as it is in service: a process of its own on a free port of this machine, and the maintainer's commands."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATIENCE = 30.0
"""Seconds that a server may take to answer where nothing has to be installed."""


@dataclass(frozen=True, slots=True)
class Service:
    """A running app: its address, the folder of its builds, and its process."""

    base: str
    builds: Path
    process: "subprocess.Popen[bytes]"


@contextmanager
def serving(builds: Path) -> Iterator[Service]:
    """Serve the builds of a folder until the block ends."""
    port = free_port()
    log = builds / "web.log"
    command = [sys.executable, "-m", "web", "--port", str(port)]
    with log.open("wb") as told:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "KB_DATA": str(builds)}, stdout=told, stderr=told
        )
    try:
        base = f"http://127.0.0.1:{port}"
        wait_for(f"{base}/healthz", process, log)
        yield Service(base, builds, process)
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """A port that nothing uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path, patience: float = PATIENCE) -> None:
    """Return as soon as an address answers; fail with the log where the process ends or takes too many seconds."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            assert process.poll() is None, log.read_text()
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text())


def memory(pid: int, what: str) -> int:
    """A process's resident memory in kilobytes, as Linux tells it: now ('VmRSS') or at most ('VmHWM')."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what))


def indexer(*words: str) -> "subprocess.CompletedProcess[str]":
    """What a maintainer types: `python -m indexer …`."""
    return subprocess.run(
        [sys.executable, "-m", "indexer", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
