"""What a page costs on a first visit: bytes as they come over the wire, requests, elements, and what moved."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request, Route

OBSERVE_SHIFTS = """
window.shifts = [];
// under a ten-thousandth: a paint that came while the header was still being read, seen on busy machines
const counts = entry => entry.value >= 0.0001 && !entry.hadRecentInput;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (counts(entry)) window.shifts.push([entry.value, ...entry.sources.map(source =>
    [(source.node?.outerHTML ?? source.node?.textContent ?? "?").slice(0, 90), JSON.stringify(source.previousRect), JSON.stringify(source.currentRect)].join(" "))]);
}).observe({ type: "layout-shift", buffered: true });
"""
"""Lets a page keep what moved in it, by how much, from where to where."""

SETTLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shifts), 100))))"


@dataclass(frozen=True, slots=True)
class Weight:
    """The figures of one page: bytes compressed, the same with headers, …; `hosts` are all that were asked."""

    address: str
    size: int
    wire: int
    requests: int
    elements: int
    shifts: tuple[object, ...]
    hosts: frozenset[str]


_LOOKS = 3


def stillest(look: Callable[[], Weight]) -> Weight:
    """The first of three looks in which nothing moved, else the last.

    A busy machine sometimes paints what is half read; a fault of the page moves it every time.
    """
    for _ in range(_LOOKS):
        found = look()
        if not found.shifts:
            break
    return found


def table(rows: Sequence[Weight]) -> list[str]:
    """The weights of a run as lines of text; nothing where nothing was weighed."""
    title = f"{'first load':52}{'bytes':>8}{'on wire':>9}{'requests':>10}{'elements':>10}{'shifts':>8}"
    lines = [f"{r.address:52}{r.size:8}{r.wire:9}{r.requests:10}{r.elements:10}{len(r.shifts):8}" for r in rows]
    return ["", title, *lines] if lines else []


def _late(route: "Route", wait: float) -> None:
    time.sleep(wait)
    route.continue_()


def weigh(browser: "Browser", base: str, address: str, *, width: int = 1280, wait: float = 0) -> Weight:
    """Open a page in an empty browser and measure it; its scripts come so many seconds late."""
    context = browser.new_context(base_url=base, viewport={"width": width, "height": 900})
    page = context.new_page()
    if wait:
        page.route("**/*.js*", lambda route: _late(route, wait))
    asked: list[Request] = []
    page.on("requestfinished", lambda request: asked.append(request))  # noqa: PLW0108 (it writes on the handler)
    page.add_init_script(OBSERVE_SHIFTS)
    page.goto(address)
    shifts = tuple(page.evaluate(SETTLED))
    elements = int(page.evaluate("document.querySelectorAll('*').length"))
    sizes = [request.sizes() for request in asked]
    hosts = frozenset("/".join(request.url.split("/")[:3]) for request in asked)
    context.close()
    body = sum(size["responseBodySize"] for size in sizes)
    headers = sum(size["responseHeadersSize"] for size in sizes)
    return Weight(address, body, body + headers, len(asked), elements, shifts, hosts)
