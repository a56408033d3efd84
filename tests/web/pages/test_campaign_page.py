"""The page of a campaign."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from kb.model import Kind
from tests import builders
from tests.web.pages.pages import see
from web.app import create_app
from web.settings import Settings


def test_no_section_repeats_the_title_of_its_campaign(client: FlaskClient, library: Library) -> None:
    """What stands before the first heading is the introduction."""
    for campaign in library.of_kind(Kind.CAMPAIGN):
        page = see(client, f"/{campaign.id}")
        headings = [heading.get_text() for heading in page.soup.select("section.reading > h2")]
        assert headings[0] == "Introduction"
        assert campaign.title not in headings
        assert len(headings) == len(library.children(campaign.id))


def test_a_campaign_that_carries_an_action_is_told_apart_from_its_section(client: FlaskClient) -> None:
    """'Campaign: section', and the campaign alone where it is its introduction."""
    found = see(client, "/gcm/13/h").soup.find("dt", string="Carried by campaigns").find_next_sibling("dd")
    assert "Destination Unknown: No detention, protection and a voice" in " ".join(found.get_text(" ").split())
    first = see(client, "/gcm/17").soup.select_one("a[href='/campaigns/i-am-a-migrant/1']").parent
    assert [part.get_text() for part in first.find_all(["span", "a"], recursive=False)][:2] == ["", "i am a migrant (worldwide, 2015)"]


def test_a_text_is_marked_as_of_its_own_language(tmp_path: Path) -> None:
    """In a campaign and in a section; one in English on an English page needs no mark."""
    rows = [replace(row, lang="ar") if row.document == "campaigns" else row for row in builders.tiny_corpus().passages]
    builders.library(tmp_path / "current", builders.corpus(rows, builders.tiny_corpus().topics), "memory").close()
    arabic = create_app(Settings(tmp_path)).test_client()
    whole = see(arabic, "/campaigns/i-am-a-migrant-uk-2023").soup.select_one("section.reading > div:not(.cited)")
    part = see(arabic, "/campaigns/i-am-a-migrant-uk-2023/1").soup.select_one(".reading")
    assert [(text["lang"], text["dir"]) for text in (whole, part)] == [("ar", "rtl")] * 2
    assert "lang" not in see(arabic, "/ar/campaigns/i-am-a-migrant-uk-2023/1").soup.select_one(".reading").attrs


@pytest.mark.parametrize("prefix", ["", "/fr"])
def test_the_introduction_on_its_own_page_is_called_the_same(client: FlaskClient, prefix: str) -> None:
    """And the way to it names the campaign; its heading is in the language of the page."""
    page, whole = see(client, f"{prefix}/campaigns/six-degree/1"), see(client, f"{prefix}/campaigns/six-degree")
    assert page.soup.h1.get_text() == whole.soup.select_one("section.reading > h2").get_text()
    assert page.link("6 Degree") == f"{prefix}/campaigns/six-degree"
    assert "lang" not in page.soup.h1.attrs


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_a_section_is_linked_cited_and_collected_like_any_passage(client: FlaskClient, library: Library, prefix: str) -> None:
    """Its heading leads to its page, and its citation is the one that its page and the API give."""
    sections = library.children("campaigns/i-am-a-migrant-uk-2023")
    found = see(client, f"{prefix}/campaigns/i-am-a-migrant-uk-2023").soup.select("section.reading")
    for section, shown in zip(sections, found, strict=True):
        own = see(client, f"{prefix}/{section.id}").soup
        citation = client.get(f"/api/v1/passages/{section.id}").get_json()["citation"]
        assert shown.select_one("h2 a")["href"] == f"{prefix}/{section.id}"
        assert shown.select_one(".cited bdi").get_text() == citation
        assert shown.select_one(".copy")["data-copy"] == own.select_one(".cited .copy")["data-copy"]
        assert shown.select_one("[data-collect]")["data-collect"] == section.id


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_which_objectives_it_carries_is_told_at_its_head(client: FlaskClient, prefix: str) -> None:
    """By their numbers, each a link with its name, before the text; the list below says number and name too."""
    soup = see(client, f"{prefix}/campaigns/i-am-a-migrant-uk-2023").soup
    assert [chip.get_text() for chip in soup.select(".facts .chip")] == ["2", "7", "16", "17", "19"]
    named = {a["href"]: a.get_text() for a in soup.select(".ties .list a")}
    for chip in soup.select(".facts .chip"):
        assert chip["title"]
        assert chip.get_text() in named[chip["href"]]


@pytest.mark.parametrize(("prefix", "direction"), [("", None), ("/ar", "ltr")])
def test_a_row_in_another_language_is_read_from_its_own_side(client: FlaskClient, prefix: str, direction: str | None) -> None:
    """The campaign, its section and the reason are English in an Arabic list: one row from left to right."""
    row = see(client, f"{prefix}/gcm/13/h").soup.select_one("li:has(a[href*='campaigns/destination-unknown'])")
    assert row.get("dir") == direction
