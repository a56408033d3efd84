"""Pages of chosen passages where one id is dead: the others stay."""

from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from tests.web.pages.pages import see

PAGES = ["/collection", "/compare", "/brief"]
LINKS = {"/collection": ".items h2 a", "/compare": "article h2 a", "/brief": ".notes li > a:not(.no-print)"}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("dead", ["gcm/13/z", "gcm/99", "campaigns/i-am-a-migrant-uk-2032", "nonsense!", "gcm/13/h/h"])
def test_a_dead_id_costs_no_other(client: FlaskClient, path: str, dead: str) -> None:
    """The rest is there in its order, and one line says which id has no passage."""
    page = see(client, f"{path}?ids=gcm/13/h,{dead},gcm/7/f")
    assert page.status == 200
    shown = [urlsplit(str(link["href"])).path.removeprefix("/") for link in page.soup.select(LINKS[path])]
    assert shown == ["gcm/13/h", "gcm/7/f"]
    (line,) = page.soup.select(".note[role=status]")
    assert line.get_text().startswith(f"No passage was found for: {dead}")


@pytest.mark.parametrize("path", PAGES)
def test_the_nearest_takes_its_place(client: FlaskClient, path: str) -> None:
    """By name; the link keeps the order, and the dead id is gone from every other address of the page."""
    page = see(client, f"{path}?ids=gcm/1,gcm/13/z,gcm/2")
    ways = page.soup.select(".note[role=status] a")
    assert ways
    assert all(str(way["href"]).startswith(f"{path}?ids=gcm/1,gcm/13") for way in ways)
    assert all(str(way["href"]).endswith(",gcm/2") for way in ways)
    assert ways[0].get_text().startswith("para. 29")
    assert see(client, str(ways[0]["href"])).soup.select(".note[role=status]") == []
    assert not [a for a in page.soup.main.select("a[href]") if "gcm/13/z" in a["href"]]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("named", "status"), [("gcm/13/z", 404), ("gcm/13/z,gcm/99", 404), ("nonsense!", 400), ("nonsense!,gcm/13/z", 400)])
def test_where_none_is_there_it_is_an_error(client: FlaskClient, path: str, named: str, status: int) -> None:
    """A page of nothing would be of no use."""
    assert client.get(f"{path}?ids={named}").status_code == status


@pytest.mark.parametrize(("path", "way"), [("/compare", "/compare"), ("/collection", "/collection"), ("/brief", "/collection")])
def test_such_an_error_leads_to_where_passages_are_chosen(client: FlaskClient, path: str, way: str) -> None:
    """To the page itself, empty; a brief is made of a collection."""
    assert see(client, f"/fr{path}?ids=nonsense!").soup.select_one("a.strong")["href"] == f"/fr{way}"


def test_a_list_of_values_that_goes_on_ends_with_its_dots(client: FlaskClient) -> None:
    """And with nothing behind them."""
    assert see(client, "/search?page=-1").soup.select_one(".lead").get_text().endswith("1, 2, 3 …")


@pytest.mark.parametrize("path", ["/collection.json", "/compare.ris", "/brief.docx", "/brief.md", "/brief.ris"])
def test_a_file_is_whole_or_refused(client: FlaskClient, path: str) -> None:
    """Nobody finds out later that a passage is missing from a file."""
    answer = client.get(f"{path}?ids=gcm/13/h,gcm/13/z", headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert "gcm/13/z" in answer.get_json()["detail"]


def test_what_was_added_in_words_is_kept_beside_a_dead_id(client: FlaskClient) -> None:
    """The page shows both, and does not send on to an address that has forgotten the dead one."""
    page = see(client, "/collection?ids=gcm/13/z,gcm/1&add=objective+2")
    assert [urlsplit(a["href"]).path for a in page.soup.select(".items h2 a")] == ["/gcm/1", "/gcm/2"]
    assert "gcm/13/z" in page.soup.select_one(".note[role=status]").get_text()


def test_many_dead_ids_are_told_and_counted(client: FlaskClient) -> None:
    """They count towards the most that a page may have."""
    dead = [f"gcm/{n}/z" for n in range(1, 24)]
    page = see(client, f"/collection?ids=gcm/1,{','.join(dead)}")
    assert len(page.soup.select(".note[role=status]")) == 23
    assert client.get(f"/collection?ids=gcm/1,{','.join(f'gcm/{n}/{x}' for n in range(1, 24) for x in 'xyz')}").status_code == 400
