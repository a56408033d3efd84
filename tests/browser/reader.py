"""A person at a browser: opens addresses, asks, follows links by their words, and reads what is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

ARTEFACTS = Path(__file__).parents[2] / "artefacts"
PATIENCE_MS = 5000
_ENDLESS = 9000


@dataclass(frozen=True, slots=True)
class Screen:
    """What a reader has before the eyes, in the browser's own settings, with JavaScript or without."""

    name: str
    settings: Mapping[str, Any]
    javascript: bool = True

    def __str__(self) -> str:
        return self.name if self.javascript else f"{self.name}-no-js"


_LARGE = {"viewport": {"width": 1280, "height": 900}}
_HAND = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}

DESKTOP = Screen("desktop", _LARGE)
ZOOMED = Screen("zoomed", {"viewport": {"width": 320, "height": 180}, "device_scale_factor": 4})
"""A window of 1280 by 720 at 400 per cent."""

SCREENS = (
    DESKTOP,
    Screen("desktop", _LARGE, javascript=False),
    Screen("phone", _HAND),
    Screen("phone", _HAND, javascript=False),
)


class Reader:
    """A reader with a screen and an empty browser, on one site."""

    def __init__(self, browser: "Browser", base: str, screen: Screen, name: str) -> None:
        self.screen, self.base, self._name = screen, base, name
        self.context: BrowserContext = browser.new_context(
            base_url=base, java_script_enabled=screen.javascript, reduced_motion="reduce", **screen.settings
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self._heed(said.type, said.text))
        self.page.on("request", lambda asked: self._stay(asked.url))

    def _heed(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and not text.startswith("Failed to load resource"):
            self.complaints.append(text)

    def _stay(self, address: str) -> None:
        if not address.startswith((self.base, "data:", "blob:")):
            self.complaints.append(f"another host was asked: {address}")

    # ── doing ──

    def open(self, address: str) -> None:
        """Type an address of the site."""
        self.page.goto(address)

    def reload(self) -> None:
        """Ask for the page anew, as it may have been kept for five minutes."""
        self.page.reload()

    def ask(self, words: str) -> None:
        """Write into the search box and press its button."""
        self.page.locator("#q").fill(words)
        self._press(self.page.locator("form[role=search] button"))

    def follow(self, words: str, *, within: str = "body") -> None:
        """Choose the first link with these words."""
        self._press(self.page.locator(within).get_by_role("link", name=words).first)

    def choose(self, found: "Locator") -> None:
        """Choose a link or button that leads to another page."""
        self._press(found)

    def unfold(self, words: str, *, within: str = "body") -> None:
        """Open the first fold or menu with these words."""
        self.page.locator(within).locator("summary", has_text=words).first.click()

    def take(self, words: str) -> bytes:
        """Choose a link that gives a file; the file's content."""
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=words, exact=True).first.click()
        return Path(coming.value.path()).read_bytes()

    def _press(self, found: "Locator") -> None:
        with self.page.expect_navigation():
            found.click()

    # ── seeing ──

    @property
    def address(self) -> str:
        """Path and query of the page that is open."""
        parts = urlsplit(self.page.url)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path

    @property
    def heading(self) -> str:
        """The main heading."""
        return str(self.page.locator("h1").inner_text())

    @property
    def text(self) -> str:
        """What the page says, spaces folded, as far as it is unfolded."""
        return " ".join(self.page.locator("main").inner_text().split())

    def results(self) -> list[str]:
        """The ids of the passages that a page of results lists."""
        found = self.page.locator(".result :is(h2, h3) a").evaluate_all("links => links.map(a => a.pathname)")
        return [str(path).removeprefix("/") for path in found]

    def copied(self) -> str:
        """What is on the clipboard."""
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def keep(self, step: str) -> None:
        """Keep a picture of the page, of the whole one where it is not endless."""
        ARTEFACTS.mkdir(exist_ok=True)
        high = int(self.page.evaluate("document.documentElement.scrollHeight"))
        file = ARTEFACTS / f"{self._name}-{step}-{self.screen}.jpg"
        self.page.screenshot(path=file, type="jpeg", quality=75, full_page=high < _ENDLESS)
