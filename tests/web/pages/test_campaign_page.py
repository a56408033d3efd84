"""The page of a campaign."""

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from kb.model import Kind
from tests.web.pages.pages import see


def test_no_section_repeats_the_title_of_its_campaign(client: FlaskClient, library: Library) -> None:
    """What stands before the first heading is the introduction."""
    for campaign in library.of_kind(Kind.CAMPAIGN):
        page = see(client, f"/{campaign.id}")
        headings = [heading.get_text() for heading in page.soup.select("section.reading > h2")]
        assert headings[0] == "Introduction"
        assert campaign.title not in headings
        assert len(headings) == len(library.children(campaign.id))


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
