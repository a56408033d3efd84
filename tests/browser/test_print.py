"""What a printed page holds: passages with their citations, and nothing to press."""

import io
from typing import Literal

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

PRESSED = "header, footer, button, input, textarea, select, nav, .moves, .views, .collect, .copy, .cite, .outline"
IDS = "gcm/13/h,gcm/para/7,campaigns/i-am-a-migrant-uk-2023/3"


@pytest.mark.parametrize(
    "address",
    ["/gcm", "/gcm/13/h", f"/brief?ids={IDS},gcm/13/z", f"/collection?ids={IDS}", "/compare?ids=gcm/13/h,gcm/7/f",
     "/search?q=children", "/campaigns/i-am-a-migrant-uk-2023", "/coverage", "/connections", "/campaigns/timeline"],
)  # fmt: skip
def test_print_has_nothing_to_press(at_desk: Reader, address: str) -> None:
    """No menu, no button, no field is on paper, and nothing is cut off on a sheet of A4."""
    at_desk.open(address)
    at_desk.page.set_viewport_size({"width": 718, "height": 1000})
    at_desk.page.emulate_media(media="print")
    seen = at_desk.page.locator(PRESSED).evaluate_all("found => found.filter(e => e.checkVisibility()).map(e => e.outerHTML)")
    assert seen == []
    assert at_desk.page.evaluate("document.documentElement.scrollWidth") <= 718


def test_a_printed_action_is_its_words_and_where_they_are_from(at_desk: Reader) -> None:
    """Citation, heading, both texts, edition, address and date; not what people ask, what is related, where it stands."""
    at_desk.open("/gcm/13/h")
    at_desk.page.emulate_media(media="print")
    article = at_desk.page.locator("article").inner_text()
    for said in ("A/RES/73/195, annex, para. 29 (h)", "Protect children and work to end their detention", "In plain words",
                 "Text agreed on 13 July 2018", "/gcm/13/h", "State of the knowledge base:"):  # fmt: skip
        assert said in article
    for unsaid in ("People ask", "Related", "Topics", "Who is meant", "Its place in the Compact", "Collect", "compare"):
        assert unsaid not in article


def test_a_printed_brief_has_every_passage_and_its_citation(at_desk: Reader) -> None:
    """Heading, plain words, quotation and note for each, and no word about the id that is missing."""
    at_desk.open(f"/brief?ids={IDS},gcm/13/z")
    at_desk.page.emulate_media(media="print")
    text = at_desk.text
    assert "General Assembly resolution 73/195, annex, para. 29 (h) (wording: text agreed on 13 July 2018)" in text
    assert "annex, para. 7." in text
    assert "IOM UK, IMIX" in text
    assert "Perhaps you meant" not in text
    assert len(at_desk.page.locator(".notes li").all()) == 3


def test_three_passages_are_a_brief_of_one_sheet(at_desk: Reader) -> None:
    """Also where they are whole commitments, which are the longest."""
    pypdf = pytest.importorskip("pypdf")
    at_desk.open("/brief?ids=gcm/1,gcm/2,gcm/3")
    assert len(pypdf.PdfReader(io.BytesIO(at_desk.page.pdf(format="A4"))).pages) == 1


def test_a_printed_collection_has_the_official_words(at_desk: Reader) -> None:
    """Though they are folded on the screen."""
    at_desk.open("/collection?ids=gcm/13/h")
    quote = at_desk.page.locator(".items blockquote")
    assert not quote.is_visible()
    at_desk.page.emulate_media(media="print")
    assert quote.is_visible()


def test_a_printed_search_says_what_was_asked(at_desk: Reader) -> None:
    """Query, filters and address stand above the results, which have no menus."""
    at_desk.open("/search?q=detention&type=action")
    at_desk.page.emulate_media(media="print")
    record, first = at_desk.page.locator(".cite-search .facts"), at_desk.page.locator(".result").first
    assert record.is_visible()
    assert {"detention", "Kind: Action"} <= set(record.locator("dd").all_inner_texts())
    assert record.bounding_box()["y"] < first.bounding_box()["y"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_numbers_of_the_heat_map_can_be_read(at_desk: Reader, scheme: Literal["light", "dark"]) -> None:
    """They are as dark as text, whatever the square behind them."""
    at_desk.page.emulate_media(color_scheme=scheme)
    at_desk.open("/coverage?by=sdg")
    shades = at_desk.page.locator(".heat text").evaluate_all("found => found.map(e => getComputedStyle(e).fillOpacity)")
    assert set(shades) == {"1"}
