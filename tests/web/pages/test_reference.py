"""The page that explains the API."""

import json
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from kb.query.request import SORTS
from tests.web.pages.pages import answered, see
from web.api.wanted import editions, languages
from web.params import PARAMETERS


def allowed(client: FlaskClient, anchor: str) -> list[str]:
    """The values that the page shows for a parameter, without its default."""
    row = see(client, "/api").soup.find(id=anchor)
    term = next(term for term in row.select("dt") if term.get_text() == "Allowed")
    return [code.get_text() for code in term.find_next("dd").select("code")]


@pytest.mark.parametrize("facet", ["type", "objective", "topic", "sdg", "promise", "actor", "group", "lang"])
def test_every_value_of_a_facet_is_listed(client: FlaskClient, library: Library, facet: str) -> None:
    """All that the search accepts, and nothing else."""
    assert allowed(client, f"search-{facet}") == list(library.allowed[facet])


def test_other_parameters_say_what_is_allowed(client: FlaskClient, library: Library) -> None:
    """Orders, switches, languages of texts and editions."""
    assert allowed(client, "search-sort") == list(SORTS)
    assert allowed(client, "search-expand") == ["0", "1"]
    assert allowed(client, "reading-lang") == list(languages(library))
    assert allowed(client, "reading-edition") == list(editions(library))
    rows = {row["id"].removeprefix("search-"): row for row in see(client, "/api").soup.select("tr[id^=search-]")}
    assert list(rows) == list(PARAMETERS)
    assert "at most 500 characters" in rows["q"].get_text()
    assert "1–100" in rows["size"].get_text()


def test_the_answer_that_is_shown_is_the_one_that_comes(client: FlaskClient) -> None:
    """To the key, but for the time it took and the facets that are left out."""
    page = see(client, "/api").soup
    shown = json.loads(page.select_one(".answer").get_text())
    address = urlsplit(page.select_one(".line code").get_text().removeprefix("curl '").removesuffix("'"))
    came = answered(client, f"{address.path}?{address.query}")
    assert shown.pop("facets")["type"] == came.pop("facets")["type"]
    assert shown == {key: value for key, value in came.items() if key != "took_ms"}


def test_every_address_on_it_answers(client: FlaskClient) -> None:
    """Examples, routes, values of facets, queries."""
    hrefs = {str(link["href"]) for link in see(client, "/api").soup.main.select("a[href*='/api/v1'], a.chip")}
    assert len(hrefs) > 100
    for href in sorted(hrefs)[::7]:
        address = urlsplit(href)
        assert client.get(f"{address.path}?{address.query}").status_code == 200, href


@pytest.mark.parametrize("address", ["/api", "/gcm"])
def test_every_entry_of_an_outline_leads_to_a_place_on_its_page(client: FlaskClient, address: str) -> None:
    """It can be folded, and has room to say which of them is being read."""
    soup = see(client, address).soup
    assert soup.select_one(".outline > details:only-child > summary > span")
    places = {str(element["id"]) for element in soup.main.find_all(id=True)}
    assert all(str(link["href"]).removeprefix("#") in places for link in soup.select(".outline a"))
