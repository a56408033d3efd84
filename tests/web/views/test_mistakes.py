"""'Report a mistake' leads to somebody, or says honestly that nobody is named, with a text to pass on."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from tests.web.pages.pages import see
from web.app import create_app
from web.contact import contact
from web.settings import Settings


def reader(published: Path, address: str) -> FlaskClient:
    """A reader of a copy with a contact."""
    return create_app(Settings(published, contact=contact(address))).test_client()


@pytest.mark.parametrize("address", ["/gcm/13/h", "/fr/gcm/13/h"])
def test_the_footer_leads_to_a_text_that_names_the_page_its_citation_and_the_build(
    client: FlaskClient, library: Library, address: str
) -> None:
    """Ready to copy, in the language of the page."""
    link = see(client, address).soup.footer.find("a", href=lambda href: href.endswith("#mistakes"))["href"]
    text = see(client, link).soup.select_one("#mistakes ~ pre").get_text()
    assert f"http://localhost{address}" in text
    assert "A/RES/73/195, annex, para. 29 (h)" in text
    assert library.manifest.id in text


def test_without_a_contact_the_page_says_so(client: FlaskClient) -> None:
    """And nobody is told to write to people without an address."""
    text = see(client, "/about").text
    assert "No contact is set for this copy" in text
    assert "Write to the people" not in text


@pytest.mark.parametrize("page", ["//evil.example", "/nowhere", "nonsense", "/search?q=<b>"])
def test_a_page_that_there_is_none_of_is_left_out(client: FlaskClient, page: str) -> None:
    """Nobody can put an address of their own into the text."""
    answer = client.get("/about", query_string={"page": page})
    assert answer.status_code == 200
    assert page not in answer.text.partition("<main")[2].partition("<footer")[0]


def test_a_contact_is_a_link(published: Path) -> None:
    """A mailbox with the letter begun; a page as it is; both for weaknesses too."""
    mail, page = reader(published, "fix@example.org"), reader(published, "https://example.org/issues")
    begun = see(mail, "/about?page=/gcm/13").link("fix@example.org")
    assert begun.startswith("mailto:fix@example.org?subject=")
    assert "localhost/gcm/13\r\n" in unquote(begun)
    assert see(page, "/about").link("https://example.org/issues") == "https://example.org/issues"
    assert "No contact is set" not in see(page, "/about").text
    assert "Contact: mailto:fix@example.org\n" in mail.get("/.well-known/security.txt").text
