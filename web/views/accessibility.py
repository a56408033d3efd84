"""What the accessibility statement says of the last test in a browser, as the test itself recorded it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from web.i18n import gettext
from web.links import Links
from web.views.dates import day
from web.views.head import Head, head

RECORD = Path(__file__).parents[1] / "accessibility.json"
"""Written by tests/browser when it is told to keep its findings."""


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of page and how many violations it had in each way of looking at it."""

    address: str
    href: str
    found: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tested:
    """A run of the test: when, with what, on which pages, and what it found."""

    date: str
    axe: str
    browser: str
    ways: tuple[str, ...]
    rows: tuple[Row, ...]
    checks: int
    found: int


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """The statement."""

    head: Head
    tested: Tested


def accessibility_view(links: Links) -> AccessibilityView:
    """The statement with the last recorded test."""
    return AccessibilityView(head(links, "/accessibility", gettext("Accessibility")), tested(recorded(), links))


@cache
def recorded() -> Mapping[str, Any]:
    """The record: date, axe, browser, ways, and violations by page in the order of the ways."""
    return dict(json.loads(RECORD.read_text(encoding="utf-8")))


def tested(record: Mapping[str, Any], links: Links) -> Tested:
    """A record in the words of the page."""
    pages: Mapping[str, list[int]] = record["pages"]
    names = _ways()
    return Tested(
        day(record["date"]),
        record["axe"],
        record["browser"],
        tuple(names[way] for way in record["ways"]),
        tuple(Row(address, links.page(address), tuple(found)) for address, found in pages.items()),
        sum(len(found) for found in pages.values()),
        sum(sum(found) for found in pages.values()),
    )


def _ways() -> dict[str, str]:
    return {
        "light": gettext("Light"),
        "dark": gettext("Dark"),
        "arabic": gettext("In Arabic"),
        "narrow": gettext("320 pixels wide"),
    }
