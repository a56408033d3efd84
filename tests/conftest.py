"""Fixtures that many tests share: the repository's corpus, published once for the whole run, and the app over it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from indexer.pipeline import reindex
from indexer.places import Places
from kb.library import Library
from web.app import create_app
from web.settings import Settings

# a busy machine is no fault of the code: no test is timed
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent
NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a build of the repository's corpus."""
    data = tmp_path_factory.mktemp("data")
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
