"""What a first visit costs: bytes, requests, elements, and that nothing moves."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import KINDS
from tests.browser.slow_line import slow_line
from tests.browser.weighing import OBSERVE_SHIFTS, SETTLED, Weight, stillest, weigh
from tests.service import Service

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000
MOST_REQUESTS = 6
MOST_ELEMENTS = 3_500
MOST_SHIFT = 0.01
"""A tenth of what is commonly called good."""
SLOW_KINDS = [address for address in KINDS if address != "/gcm/13/z"]


@pytest.mark.parametrize("address", KINDS)
def test_a_first_load_is_light_and_still(
    browser: "Browser", service: Service, weights: list[Weight], address: str
) -> None:
    """Under 60 KB over the wire, all from this host, few requests, and no layout shift."""
    weight = stillest(lambda: weigh(browser, service.base, address))
    weights.append(weight)
    assert weight.size < MOST_BYTES
    assert weight.hosts == {service.base}
    assert weight.requests <= MOST_REQUESTS
    assert weight.elements <= MOST_ELEMENTS
    assert weight.shifts == ()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "address", ["/", "/gcm/13/h", "/search?q=detention", "/collection?ids=gcm/13/h", "/about", "/gcm/13"]
)
def test_scripts_that_come_late_move_nothing(browser: "Browser", service: Service, address: str, width: int) -> None:
    """On a slow line the page is read before its scripts arrive; buttons that they add have their room."""
    assert stillest(lambda: weigh(browser, service.base, address, width=width, wait=0.25)).shifts == ()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_that_comes_in_pieces_hardly_moves(browser: "Browser", service: Service, width: int) -> None:
    """What has been painted stays where it is while the rest is coming; a table may still find its columns."""
    moved = {}
    with slow_line(service.base) as base:
        for address in SLOW_KINDS:
            context = browser.new_context(base_url=base, viewport={"width": width, "height": 900})
            page = context.new_page()
            page.add_init_script(OBSERVE_SHIFTS)
            page.goto(address)
            moved[address] = page.evaluate(SETTLED)
            context.close()
    assert {address: shifts for address, shifts in moved.items() if sum(value for value, *_ in shifts) > MOST_SHIFT} == {}
