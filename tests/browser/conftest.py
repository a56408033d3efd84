"""A real browser before the real app: Chromium, the service over a fresh build, readers with four screens."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.keyboard import Keyboard
from tests.browser.reader import DESKTOP, SCREENS, ZOOMED, Reader, Screen
from tests.browser.weighing import Weight, table
from tests.service import Service, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WEIGHTS = pytest.StashKey[list[Weight]]()


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="NOT RUN: requirements/browser.txt is not installed")
    if not Path(CHROMIUM).exists():
        pytest.skip("NOT RUN: Chromium is not installed")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def service(published: Path) -> Iterator[Service]:
    """The app over a build of the repository's corpus."""
    with serving(published) as running:
        yield running


def reading(request: pytest.FixtureRequest, browser: "Browser", base: str, screen: Screen) -> Iterator[Reader]:
    """A reader until the end of the test, when no page may have had an error; a journey's last page is kept as a picture."""
    name = request.function.__name__.removeprefix("test_")
    reader = Reader(browser, base, screen, name)
    yield reader
    if name.startswith("journey"):
        reader.keep("end")
    reader.context.close()
    assert reader.complaints == []


@pytest.fixture(params=SCREENS, ids=str)
def reader(request: pytest.FixtureRequest, browser: "Browser", service: Service) -> Iterator[Reader]:
    """A reader on a desktop and on a phone, each with and without JavaScript."""
    yield from reading(request, browser, service.base, request.param)


@pytest.fixture
def at_desk(request: pytest.FixtureRequest, browser: "Browser", service: Service) -> Iterator[Reader]:
    """A reader at a desktop with JavaScript."""
    yield from reading(request, browser, service.base, DESKTOP)


@pytest.fixture
def zoomed(request: pytest.FixtureRequest, browser: "Browser", service: Service) -> Iterator[Keyboard]:
    """The keyboard of a reader who has zoomed to 400 per cent."""
    yield from (Keyboard(reader) for reader in reading(request, browser, service.base, ZOOMED))


@pytest.fixture
def keyboard(at_desk: Reader) -> Keyboard:
    """A reader at a desktop who has only the keyboard."""
    return Keyboard(at_desk)


@pytest.fixture(scope="session")
def weights(request: pytest.FixtureRequest) -> list[Weight]:
    """What the pages weigh: filled by tests, printed at the end of the run."""
    return request.config.stash.setdefault(WEIGHTS, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print what the pages weigh, where they were weighed."""
    weighed: list[Weight] = config.stash.get(WEIGHTS, [])
    for line in table(weighed):
        terminalreporter.write_line(line)
