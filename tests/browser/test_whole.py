"""Reading the whole Compact: views, and a citation of any passage to copy."""

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_views_of_the_whole_are_remembered(reader: Reader) -> None:
    """With a script the choice is kept for the next page; without one it is in the address."""
    reader.open("/gcm")
    plain, quote = reader.page.locator("#gcm-13-h + p"), reader.page.locator("#gcm-13-h + p + blockquote")
    assert plain.is_visible()
    assert quote.is_visible()
    reader.page.get_by_role("link", name="In plain words").click()
    reader.page.wait_for_url("**/gcm?view=plain")
    plain.wait_for(state="visible")
    assert not quote.is_visible()
    reader.open("/gcm")
    assert quote.is_visible() is not reader.screen.javascript


def test_every_place_of_the_whole_can_be_copied_as_a_citation(at_desk: Reader) -> None:
    """The same words as on the passage's own page, with and without an official wording."""
    for passage in ("gcm/13/h", "gcm/para/7"):
        at_desk.open(f"/{passage}")
        at_desk.page.locator(".cited > .copy").first.click()
        cited = at_desk.copied()
        at_desk.open("/gcm")
        at_desk.page.locator(f"#{passage.replace('/', '-')} .copy").click()
        assert at_desk.copied() == cited


@pytest.mark.parametrize(("address", "anchor", "place"), [("/gcm", "gcm-15", "Objective 15"), ("/api", "addresses", "Addresses")])
def test_the_outline_is_folded_where_there_is_no_room_beside_the_text(reader: Reader, address: str, anchor: str, place: str) -> None:
    """On a phone it takes one line until it is opened; with a script it stays at hand, says the place, and folds again."""
    reader.open(address)
    outline, link = reader.page.locator(".outline"), reader.page.locator(f'.outline a[href="#{anchor}"]')
    if reader.screen.name == "desktop":
        assert link.is_visible()
        assert not outline.locator("summary").is_visible()
    else:
        assert not link.is_visible()
        assert reader.page.locator("h1").bounding_box()["y"] < 200
        reader.unfold("Outline")
    link.click()
    assert reader.page.locator(f"#{anchor}").bounding_box()["y"] < 100
    if reader.screen.javascript:
        reader.page.locator(f'.outline a[href="#{anchor}"][aria-current=location]').wait_for(state="attached")
        assert link.is_visible() is (reader.screen.name == "desktop")
        assert place in (outline.locator("summary").text_content() or "")
