"""The researcher's journeys: find every passage, cite one, ask in Spanish, ask why."""

import re

import pytest

from tests.browser.keyboard import Keyboard
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_journey_1_every_passage_on_alternatives_to_detention(reader: Reader) -> None:
    """The list holds as many passages as it says; as RIS it has the same passages with the same pinpoints."""
    rispy = pytest.importorskip("rispy")
    reader.open("/")
    reader.ask("alternatives to detention")
    found = reader.results()
    assert reader.heading == f"{len(found)} passages"
    assert {"gcm/13", "gcm/13/a", "gcm/13/b", "gcm/13/h"} <= set(found)
    pinpoints = [
        pin for pin in reader.page.locator(".result .place .number").all_inner_texts() if pin.startswith("para")
    ]
    reader.unfold("Export")
    references = rispy.loads(reader.take("RIS").decode())
    assert len(references) == len(found)
    assert [row["start_page"] for row in references if "start_page" in row] == [f"annex, {pin}" for pin in pinpoints]


def test_journey_2_a_citation_somebody_quoted(reader: Reader) -> None:
    """From 'A/RES/73/195, para 23 (a)' to the passage, what stands around it, and its citation in APA."""
    reader.open("/")
    reader.ask("A/RES/73/195, para 23 (a)")
    reader.choose(reader.page.locator(".result a[href*='/gcm/7/a']").first)
    assert reader.page.locator(".cited b").first.inner_text() == "A/RES/73/195, annex, para. 23 (a)"
    around = reader.page.get_by_role("navigation", name="Before and after")
    reader.choose(around.get_by_role("link").last)
    assert reader.address == "/gcm/7/b"
    reader.choose(around.get_by_role("link").first)
    assert reader.address == "/gcm/7/a"
    reader.unfold("Cite")
    line = reader.page.locator("dt", has_text="APA")
    citation = line.locator("xpath=following-sibling::dd[1]").inner_text()
    assert re.match(r"United Nations General Assembly\. \(2018\)\..*annex, para\. 23 \(a\) \(A/RES/73/195\)", citation)
    if reader.screen.javascript:
        line.get_by_role("button", name="Copy").click()
        assert reader.copied() == citation


def test_journey_3_the_cost_of_sending_money_home_in_spanish(reader: Reader) -> None:
    """A question in Spanish leads to objective 20: plain words, official wording, and the edition of it."""
    reader.open("/es")
    reader.ask("¿cuánto cuesta enviar dinero a casa?")
    assert reader.page.locator("html").get_attribute("lang") == "es"
    assert reader.results()[0].startswith("es/gcm/20")
    reader.choose(reader.page.locator(".result h2 a").first)
    assert "remesas" in reader.heading.lower()
    plain, official = reader.page.locator(".split").first.locator("> *").all()
    assert plain.locator("[lang=en]").first.is_visible()
    assert "remittances" in official.locator("blockquote[lang=en]").inner_text()
    assert official.locator(".tag").first.inner_text() == "Texto acordado el 13 de julio de 2018"


def test_journey_4_why_is_this_one_third(reader: Reader) -> None:
    """The third result tells its reasons with their shares; without related words the list is another one."""
    reader.open("/")
    reader.ask("kids locked up")
    third = reader.page.locator(".result").nth(2)
    third.locator("summary", has_text="Why this?").click()
    reasons = third.locator(".why li").all_inner_texts()
    shares = [int(found[1]) for reason in reasons if (found := re.match(r"(\d+) %", reason))]
    assert sum(shares) == 100
    assert any("(related word)" in reason for reason in reasons)
    reader.keep("why")
    before = reader.results()
    reader.follow("only my words")
    assert "expand=0" in reader.address
    assert reader.results() != before
    reader.follow("search related words too")
    assert reader.results() == before


def test_journey_2_by_keyboard(keyboard: Keyboard) -> None:
    """Ask, open, unfold and copy without a mouse."""
    page = keyboard.page
    keyboard.reader.open("/")
    keyboard.reach(page.locator("#q"))
    keyboard.write("A/RES/73/195, para 23 (a)")
    keyboard.enter()
    keyboard.reach(page.locator(".result h2 a").first)
    keyboard.enter()
    keyboard.reach(page.locator("summary", has_text="Cite"))
    keyboard.press("Enter")
    keyboard.reach(page.locator("dt", has_text="APA").get_by_role("button", name="Copy"))
    keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Copied").wait_for(state="attached")
    assert "para. 23 (a)" in keyboard.reader.copied()


def test_journey_4_by_keyboard(keyboard: Keyboard) -> None:
    """Open the reasons of the third result and turn the related words off without a mouse."""
    page = keyboard.page
    keyboard.reader.open("/search?q=kids+locked+up")
    keyboard.reach(page.locator(".result").nth(2).locator("summary", has_text="Why this?"))
    keyboard.press("Enter")
    assert page.locator(".result").nth(2).locator(".why li").first.is_visible()
    keyboard.reader.open("/search?q=kids+locked+up")
    keyboard.reach(page.get_by_role("link", name="only my words"))
    keyboard.enter()
    assert "expand=0" in keyboard.reader.address
