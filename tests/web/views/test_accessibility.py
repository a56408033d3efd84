"""The accessibility statement says what the recorded test found, neither more nor less."""

from flask.testing import FlaskClient

from tests.web.pages.pages import see
from web.links import Links
from web.views import accessibility


def test_violations_are_counted_over_all_pages_and_ways(client: FlaskClient) -> None:
    """Two violations on one page in the dark are told as such."""
    record = {
        "date": "2026-03-01",
        "axe": "4.12.1",
        "browser": "Chromium 140",
        "ways": ["light", "dark"],
        "pages": {"/": [0, 2], "/topics": [0, 0]},
    }
    with client.application.test_request_context("/fr/accessibility"):
        found = accessibility.tested(record, Links("", "fr"))
    assert (found.checks, found.found) == (4, 2)
    assert [(row.href, row.found) for row in found.rows] == [("/fr", (0, 2)), ("/fr/topics", (0, 0))]


def test_the_statement_tells_when_and_with_what_it_was_tested(client: FlaskClient) -> None:
    """The date, the browser, axe, and a row for each page that was examined."""
    page = see(client, "/accessibility")
    record = accessibility.recorded()
    for words in (record["axe"], record["browser"], f"{len(record['pages'])} kinds of page"):
        assert words in page.text
    assert [row.get_text() for row in page.soup.select("tbody th")] == list(record["pages"])


def test_every_page_of_the_record_opens(client: FlaskClient) -> None:
    """The record links to pages that exist, and to one that does not on purpose."""
    statuses = [client.get(address).status_code for address in accessibility.recorded()["pages"]]
    assert statuses.count(404) == 1
    assert statuses.count(200) == len(statuses) - 1
