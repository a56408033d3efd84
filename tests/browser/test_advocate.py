"""The advocate's journeys: collect and hand over a brief, follow a campaign, send a link in French."""

import io

import pytest

from tests.browser.keyboard import Keyboard
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

REFUSED = "a school refuses a child without papers"
PROMISES = ("gcm/15/f", "gcm/15/b", "gcm/7/e")


def collect(reader: Reader) -> None:
    """Collect three passages: with buttons, or without JavaScript by links to the same results."""
    for passage in PROMISES:
        if reader.screen.javascript:
            reader.page.locator(f"button[data-collect='{passage}']").click()
        else:
            reader.choose(reader.page.locator(f"a[data-collect='{passage}']"))
    reader.follow("Collection (3)")


def collected(reader: Reader) -> list[str]:
    """The collection in its order."""
    return [
        str(path)[1:] for path in reader.page.locator(".items h2 a").evaluate_all("links => links.map(a => a.pathname)")
    ]


def pages_in_print(reader: Reader) -> int:
    """How many sheets the page takes."""
    pypdf = pytest.importorskip("pypdf")
    return len(pypdf.PdfReader(io.BytesIO(reader.page.pdf(format="A4"))).pages)


def test_journey_5_a_school_refuses_a_child(reader: Reader) -> None:
    """Three promises, collected, put in order, as a brief of one sheet with a footnote each."""
    reader.open("/")
    reader.ask(REFUSED)
    assert set(PROMISES) <= set(reader.results())
    collect(reader)
    assert collected(reader) == list(PROMISES)
    reader.choose(reader.page.locator(".items > li").nth(1).get_by_role("link", name="Up:"))
    assert collected(reader) == ["gcm/15/b", "gcm/15/f", "gcm/7/e"]
    reader.keep("collection")
    reader.follow("Brief to read and print")
    notes = reader.page.locator(".notes > li").all_inner_texts()
    assert [place in note for place, note in zip(("31 (b)", "31 (f)", "23 (e)"), notes, strict=True)] == [
        True,
        True,
        True,
    ]
    assert pages_in_print(reader) == 1
    assert reader.take("Word").startswith(b"PK")


def test_journey_6_what_a_campaign_carries_and_what_none_does(reader: Reader) -> None:
    """The objectives of the UK's 'I Am A Migrant' on its page and in the table; those of no campaign above the table."""
    reader.open("/campaigns")
    reader.choose(reader.page.locator("main a[href='/campaigns/i-am-a-migrant-uk-2023']").first)
    assert reader.heading == "I Am A Migrant"
    carried = reader.page.locator(".ties a[href^='/gcm/']").evaluate_all(
        "links => links.map(a => a.pathname.split('/')[2])"
    )
    reader.follow("Coverage", within="footer")
    reader.follow("Campaign", within="main nav")
    cells = reader.page.locator("tr", has=reader.page.locator("a[href='/campaigns/i-am-a-migrant-uk-2023']")).locator(
        "td"
    )
    numbers = cells.all_inner_texts()[:23]
    assert {str(place) for place, number in enumerate(numbers, 1) if number != "0"} == set(carried)
    never = reader.page.locator("main > p", has_text="never appear in any campaign")
    for objective in never.get_by_role("link").evaluate_all(
        "links => links.map(a => a.textContent.trim().split(' ')[0])"
    ):
        column = reader.page.locator(f".matrix tbody td:nth-of-type({objective})").all_inner_texts()
        assert set(column) == {"0"}, objective


def test_journey_7_a_link_to_one_action_in_french(reader: Reader) -> None:
    """The language menu leads to the same action in French, and the address alone leads a colleague there."""
    reader.open("/gcm/13/h")
    reader.unfold("Menu" if reader.screen.name == "phone" else "English", within="header")
    reader.follow("Français", within="header")
    assert reader.address == "/fr/gcm/13/h"
    heading = reader.heading
    assert "enfants" in heading.lower()
    sent = reader.page.url
    reader.open("/about")
    reader.page.goto(sent)
    assert reader.heading == heading
    assert reader.page.locator("html").get_attribute("lang") == "fr"
    assert reader.page.locator("blockquote").first.get_attribute("lang") == "en"


def test_collecting_moves_nothing_under_the_finger(at_desk: Reader) -> None:
    """A press on 'Collect' changes the button and the number in the header, and neither moves."""
    at_desk.open("/search?q=detention")
    button = at_desk.page.locator("button[data-collect]").first
    places = []
    for _ in range(2):
        button.click()
        places.append((button.bounding_box(), at_desk.page.locator(".collected").bounding_box()))
    at_desk.open("/search?q=detention")
    assert (button.bounding_box(), at_desk.page.locator(".collected").bounding_box()) == places[0] == places[1]


def test_a_collection_that_somebody_sent_does_not_replace_ones_own(at_desk: Reader) -> None:
    """The page says that it is another one and offers to keep it."""
    at_desk.open("/gcm/13/h")
    at_desk.page.locator("button[data-collect]").first.click()
    at_desk.open("/collection?ids=gcm/7/e")
    assert at_desk.page.locator("#not-mine").is_visible()
    at_desk.open("/gcm/13/h")
    assert at_desk.page.locator("button[data-collect]").first.get_attribute("aria-pressed") == "true"


def test_journey_5_by_keyboard(keyboard: Keyboard) -> None:
    """Collect two, swap them and open the brief without a mouse."""
    page = keyboard.page
    keyboard.reader.open("/search?q=school+child+without+papers")
    for passage in ("gcm/15/b", "gcm/15/f"):
        keyboard.reach(page.locator(f"button[data-collect='{passage}']"))
        keyboard.press("Space")
    keyboard.reader.open("/collection")
    page.locator(".items > li").nth(1).wait_for()
    keyboard.reach(page.get_by_role("link", name="Down:").first)
    keyboard.enter()
    assert collected(keyboard.reader) == ["gcm/15/f", "gcm/15/b"]
    keyboard.reach(page.get_by_role("link", name="Brief to read and print"))
    keyboard.enter()
    assert page.locator(".notes > li").count() == 2


def test_journey_7_by_keyboard(keyboard: Keyboard) -> None:
    """The language menu opens with Enter, closes with Escape, and leads to French."""
    page = keyboard.page
    keyboard.reader.open("/gcm/13/h")
    menu = page.locator("header .at-length summary")
    keyboard.reach(menu)
    keyboard.press("Enter")
    keyboard.press("Escape")
    assert not page.locator("header .menu.at-length").evaluate("menu => menu.open")
    keyboard.press("Enter")
    keyboard.reach(page.get_by_role("link", name="Français"))
    keyboard.enter()
    assert keyboard.reader.address == "/fr/gcm/13/h"


def test_who_moves_a_passage_stays_with_it(keyboard: Keyboard) -> None:
    """The page comes back where it was, with the focus on the same button, or on one of the same passage at the end of the list."""
    page, ids = keyboard.page, ",".join(f"gcm/{number}" for number in range(1, 16))
    keyboard.reader.open(f"/collection?ids={ids}")
    button = page.get_by_role("link", name="Down:").nth(12)
    button.focus()
    label, seen = button.get_attribute("aria-label"), page.evaluate("scrollY")
    assert label
    keyboard.enter()
    assert page.evaluate("document.activeElement.ariaLabel") == label
    assert page.evaluate("scrollY") >= seen > 0
    keyboard.enter()
    assert page.evaluate("document.activeElement.ariaLabel") == label.replace("Down", "Up")
