"""The API of a running service, asked over HTTP."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kb.errors import KnowledgeBaseError

_DEPTH = 50
_PATIENCE = 20.0


class NoAnswer(KnowledgeBaseError):
    """A service that does not answer, or not with what the API promises."""


@contextmanager
def running(data: Path) -> Iterator[str]:
    """Serve a data folder on a free port of this machine and give its address.

    Raises:
        NoAnswer: the service stopped, or did not answer in time.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "web", "--port", str(port)]
    environment = {**os.environ, "KB_DATA": str(data)}
    service = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 (our own module)
    try:
        base = f"http://127.0.0.1:{port}"
        _wait(base, service)
        yield base
    finally:
        service.terminate()
        service.wait(10)


def _wait(base: str, service: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            get(f"{base}/healthz")
        except NoAnswer:
            if service.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


def get(address: str) -> Mapping[str, object]:
    """The JSON object at an address.

    Raises:
        NoAnswer: nobody is there, the answer is an error, or it is no JSON object.
    """
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 (loopback, or the user's own)
            return dict(json.load(answer))
    except (OSError, ValueError, TypeError) as error:
        message = f"{address} does not answer as it should: {error}"
        raise NoAnswer(message) from error


def search(base: str, query: str, *, explain: bool = False) -> list[Mapping[str, object]]:
    """The first fifty results for a query."""
    pairs = {"q": query, "size": _DEPTH, "explain": int(explain)}
    found = get(f"{base}/api/v1/search?{urllib.parse.urlencode(pairs)}")["results"]
    return list(found) if isinstance(found, list) else []


def passages(base: str) -> dict[str, str]:
    """Id → wording of every passage of the objectives."""
    texts = {}
    for number in range(1, 24):
        objective = get(f"{base}/api/v1/objectives/{number}")
        actions = objective["actions"]
        for passage in [objective, *(actions if isinstance(actions, list) else [])]:
            texts[str(passage["id"])] = str(passage["text"] or passage["summary"])
    return texts
