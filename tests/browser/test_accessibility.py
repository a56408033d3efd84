"""WCAG 2.2 AA as far as a program can tell: axe on every kind of page, width, zoom, focus, skip link, combobox."""

import datetime as dt
import json
import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.keyboard import Keyboard
from tests.browser.pages import KINDS, WAYS, in_arabic
from tests.browser.reader import Reader
from tests.service import ROOT, Service

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

RECORD = ROOT / "web" / "accessibility.json"
KEEP = "KEEP_ACCESSIBILITY"
"""Set to 1, the findings become the record that the accessibility statement shows."""

UNFOLD = """document.querySelectorAll("details:not(.menu, .cite, .take)").forEach(fold => {
  fold.open = !fold.closest(".glance") || Boolean(document.querySelector(".hero, .nothing"));
})"""
"""The list below the drawing is the same part everywhere: unfolded on home and where nothing was found."""

EXAMINE = """part => axe.run(part, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
  .then(found => found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).slice(0, 3).join(" ")}`))"""
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter(e => !e.closest(".scroll, .scrolls, svg, .seen-not, details:not([open]) > :not(summary)"))
  .filter(e => { const box = e.getBoundingClientRect(); return box.right > innerWidth + 1 || box.left < -1; })
  .map(e => e.outerHTML.slice(0, 80))"""

Findings = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe."""
    return str(
        pytest.importorskip(
            "axe_playwright_python.base", reason="NOT RUN: requirements/browser.txt is not installed"
        ).AXE_SCRIPT
    )


@pytest.fixture(scope="module")
def opened(browser: "Browser", service: Service) -> Iterator[Callable[[str, str], "Page"]]:
    """Opens an address in one of the ways."""
    pages = {
        way: browser.new_context(base_url=service.base, reduced_motion="reduce", **settings).new_page()
        for way, settings in WAYS.items()
    }

    def open_page(way: str, address: str) -> "Page":
        pages[way].goto(in_arabic(address) if way == "arabic" else address)
        return pages[way]

    yield open_page
    for page in pages.values():
        page.context.close()


@pytest.fixture(scope="module")
def findings(browser: "Browser", axe: str) -> Iterator[Findings]:
    """Violations by page and way; kept as the record if asked for and complete."""
    found: Findings = {address: {} for address in KINDS}
    yield found
    if os.environ.get(KEEP) == "1" and all(len(ways) == len(WAYS) for ways in found.values()):
        RECORD.write_text(json.dumps(record(found, axe, browser.version), indent=1) + "\n", encoding="utf-8")


def record(found: Findings, axe: str, chromium: str) -> dict[str, Any]:
    """What the statement is made from."""
    return {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "axe": axe.split(maxsplit=3)[2].removeprefix("v"),
        "browser": f"Chromium {chromium}",
        "ways": list(WAYS),
        "pages": {address: [len(ways[way]) for way in WAYS] for address, ways in found.items()},
    }


def examine(page: "Page", axe: str, part: str = "html") -> list[str]:
    """The violations on a page or in a part of it."""
    page.evaluate(axe)
    return [str(line) for line in page.evaluate(EXAMINE, part)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_nothing(
    opened: Callable[[str, str], "Page"], axe: str, findings: Findings, address: str, way: str
) -> None:
    """No violation on any kind of page in light, dark, Arabic and at 320 pixels, with everything unfolded."""
    page = opened(way, address)
    page.evaluate(UNFOLD)
    findings[address][way] = examine(page, axe)
    assert findings[address][way] == []


def test_axe_would_find_something(opened: Callable[[str, str], "Page"], axe: str) -> None:
    """A picture without words and pale grey on paper are found: the silence above is not that of a broken test."""
    page = opened("light", "/about")
    page.evaluate("document.querySelector('main').append(new Image())")
    page.evaluate("document.querySelector('main p').style.color = '#ccc'")
    assert {line.split(":")[0] for line in examine(page, axe)} >= {"image-alt", "color-contrast"}


@pytest.mark.parametrize("way", ["light", "narrow"])
@pytest.mark.parametrize(("address", "menus"), [("/gcm/13/h", 2), ("/search?q=detention", 4)])
def test_axe_finds_nothing_in_an_open_menu(
    opened: Callable[[str, str], "Page"], axe: str, address: str, menus: int, way: str
) -> None:
    """Menus and panels lie over the page: each is opened alone, is clean, and stays on the screen."""
    for place in range(menus):
        page = opened(way, address)
        menu = page.locator("details:is(.menu, .cite, .take)").nth(place)
        menu.evaluate("menu => { menu.open = true; }")
        assert examine(page, axe, "details[open]:is(.menu, .cite, .take)") == []
        assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("language", ["", "/fr", "/ar", "/ru"])
@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_wider_than_320_pixels(opened: Callable[[str, str], "Page"], address: str, language: str) -> None:
    """No sideways scrolling and nothing cut off, in the languages of the longest words and in Arabic; tables scroll in a region of their own."""
    page = opened("narrow", f"{language}{address}" if address != "/" else language or "/")
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize(
    "address", ["/", "/gcm/13/h", "/search?q=detention", "/coverage", "/collection?ids=gcm/13/h,gcm/7/e"]
)
def test_the_focus_is_seen_at_400_per_cent(zoomed: Keyboard, address: str) -> None:
    """In a window of 1280 by 720 zoomed to 400 per cent each of the first stops is outlined and not covered."""
    zoomed.reader.open(address)
    stops = [zoomed.stop() for _ in range(25)]
    assert len(set(stops)) > 10


@pytest.mark.parametrize("address", KINDS)
def test_every_stop_of_the_keyboard_is_seen(keyboard: Keyboard, address: str) -> None:
    """Tab leads from the skip link through the page; every stop has a name, an outline and is not covered."""
    keyboard.reader.open(address)
    assert keyboard.stop() == "Skip to the content"
    assert all(name for name in (keyboard.stop() for _ in range(12)) if name != "")


@pytest.mark.parametrize("address", ["/", "/ar/gcm/13/h", "/gcm"])
def test_the_skip_link_leads_past_the_menu(keyboard: Keyboard, address: str) -> None:
    """Tab, Enter: the content has the focus, and the next stop is inside it."""
    keyboard.reader.open(address)
    keyboard.stop()
    keyboard.press("Enter")
    assert keyboard.page.evaluate("document.activeElement.id") == "main"
    keyboard.stop()
    assert keyboard.page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_suggestions_follow_the_combobox_pattern(keyboard: Keyboard, prefix: str) -> None:
    """Typing opens a list and says so; arrows move through it and back to the box; Escape closes and keeps the words."""
    page, box = keyboard.page, keyboard.page.locator("#q")
    keyboard.reader.open(prefix or "/")
    box.focus()
    keyboard.write("deten")
    options = page.get_by_role("option")
    options.first.wait_for()
    assert (box.get_attribute("role"), box.get_attribute("aria-expanded")) == ("combobox", "true")
    assert str(options.count()) in page.locator(".ask [role=status]").inner_text()
    keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id") == options.first.get_attribute("id")
    keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    keyboard.press("ArrowUp")
    assert chosen.get_attribute("id") == options.last.get_attribute("id")
    keyboard.press("Escape")
    assert (box.input_value(), box.get_attribute("aria-expanded"), options.count()) == ("deten", "false", 0)


def test_a_suggestion_is_followed_with_enter(keyboard: Keyboard) -> None:
    """Down and Enter lead to what was chosen."""
    keyboard.reader.open("/")
    keyboard.page.locator("#q").focus()
    keyboard.write("immigration detention")
    keyboard.page.get_by_role("option").first.wait_for()
    keyboard.press("ArrowDown")
    keyboard.enter()
    assert keyboard.reader.address == "/topics/detention"


def test_the_statement_shows_a_record_of_every_kind_of_page(at_desk: Reader) -> None:
    """The page's table has each page that this file examines."""
    at_desk.open("/accessibility")
    assert at_desk.page.locator("#tested ~ details tbody th").all_text_contents() == list(KINDS)
