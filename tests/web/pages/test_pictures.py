"""`/connections` from outside."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient


def page(client: FlaskClient, address: str) -> BeautifulSoup:
    """A page that answers 200."""
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.text, "lxml")


def test_every_objective_is_on_the_circle_and_every_line_compares(client: FlaskClient) -> None:
    """Nodes lead to objectives, lines to the two side by side, and the table has the same lines."""
    found = page(client, "/connections")
    nodes = [link["href"] for link in found.select("svg a:has(circle)")]
    lines = [link["href"] for link in found.select("svg a:has(path)")]
    assert nodes == [f"/gcm/{n}" for n in range(1, 24)]
    assert sorted(lines) == sorted(link["href"] for link in found.select("tbody td:last-child a"))
    assert len(lines) > 20
    assert client.get(str(lines[-1])).status_code == 200


def test_the_picture_of_one_objective_has_only_its_ties(client: FlaskClient) -> None:
    """Weak ones too."""
    lines = [str(link["href"]) for link in page(client, "/connections?objective=13").select("svg a:has(path)")]
    assert lines
    assert all("gcm/13" in line.removeprefix("/compare?ids=").split(",") for line in lines)


@pytest.mark.parametrize("address", ["/connections", "/connections?objective=13"])
def test_the_table_is_in_the_order_of_what_it_shows(client: FlaskClient, address: str) -> None:
    """The most ties first: topics by name and related passages, which are added up."""
    sums = []
    for row in page(client, address).select("tbody tr"):
        topics, related, every = row.select("td")[:3]
        assert len(topics.select("a")) + int(related.get_text()) == int(every.get_text())
        sums.append(int(every.get_text()))
    assert sums == sorted(sums, reverse=True)


def test_shared_topics_in_the_table_are_shared(client: FlaskClient) -> None:
    """The topics of a row are those of both objectives."""
    rows = page(client, "/connections?objective=13").select("tbody tr")
    row = next(row for row in rows if row.select("td a[href^='/topics/']"))
    topic = str(row.select_one("td a")["href"]).removeprefix("/topics/")
    for link in row.select("th a"):
        answer = client.get(f"/api/v1/passages{link['href']}").json
        assert topic in {found["slug"] for found in answer["topics"]}


@pytest.mark.parametrize("objective", ["0", "24", "x", "-1", "1.5", "９", "99999999999"])
def test_a_wrong_objective_is_refused_by_name(client: FlaskClient, objective: str) -> None:
    """1 to 23."""
    response = client.get("/connections", query_string={"objective": objective}, headers={"Accept": "application/json"})
    assert response.status_code == 400
    assert response.json["errors"][0]["parameter"] == "objective"
