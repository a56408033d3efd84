"""Fixtures that many tests share: the repository's corpus, published once for the whole run, and the app over it."""

import datetime as dt
import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from indexer.pipeline import reindex
from indexer.places import Places
from kb.library import Library
from web.app import create_app
from web.settings import Settings

# a busy machine is no fault of the code: no test is timed. `make fuzz` takes many more examples of every property
UNTIMED: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
}
settings.register_profile("quick", max_examples=20, **UNTIMED)
settings.register_profile("thorough", max_examples=400, **UNTIMED)
settings.load_profile("quick")

# builds and pages are many objects that last; looking through them for garbage again and again is a tenth of the run
gc.set_threshold(200_000)


def pytest_collection_finish() -> None:
    """Leave the tests themselves, and all the modules, out of every later search for garbage."""
    gc.freeze()


ROOT = Path(__file__).parent.parent
NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A data folder with a build of the repository's corpus, one for all the processes of a run."""
    run = tmp_path_factory.getbasetemp()
    data = (run if worker_id == "master" else run.parent) / "published"
    with FileLock(f"{data}.lock"):
        if not (data / "current").exists():
            reindex(Places(ROOT / "corpus", data), NOW, lambda _: None, everything=True)
    return data


@pytest.fixture(scope="session")
def library(published: Path) -> Iterator[Library]:
    """The read side of that build."""
    opened = Library.open(published / "current")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def app(published: Path) -> Flask:
    """The real app over that build."""
    return create_app(Settings(published))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A reader of the app; an error inside the app is told as it would be in service."""
    return app.test_client()
