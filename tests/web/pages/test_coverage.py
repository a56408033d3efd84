"""`/coverage` from outside."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.library import Library
from kb.model import Kind
from web.pages.coverage import DIMENSIONS


def page(client: FlaskClient, address: str) -> BeautifulSoup:
    """A page that answers 200."""
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.text, "lxml")


@pytest.mark.parametrize("by", DIMENSIONS)
def test_every_cell_is_there_and_leads_on_where_there_is_something(client: FlaskClient, by: str) -> None:
    """23 objectives, row and column headers with their names; an empty cell is a 0 without a link."""
    table = page(client, f"/coverage?by={by}").select_one("table.matrix")
    assert table
    heads = table.select("thead th[scope=col]")
    assert len(heads) == 25
    assert heads[13].get_text() == "13 Alternatives to detention"
    for row in table.select("tbody tr"):
        assert len(row.select("th[scope=row]")) == 1
        assert len(row.select("td")) == 24
        assert all(bool(cell.a) is (cell.get_text() != "0") for cell in row.select("td"))


@pytest.mark.parametrize("by", ["topic", "group", "promise", "sdg", "actor"])
def test_a_cell_counts_what_its_search_finds(client: FlaskClient, by: str) -> None:
    """Numbers equal the filters; the last cell is the sum."""
    rows = page(client, f"/coverage?by={by}").select("tbody tr")
    for row in rows[:: max(1, len(rows) // 3)]:
        cells, found = row.select("td"), row.select("td > a")
        for link in [*found[:: 11], *found[-1:]]:
            answer = client.get(str(link["href"]).replace("/search?", "/api/v1/search?size=1&")).json
            assert answer["total"] == int(link.get_text()), link["href"]
        assert int(cells[-1].get_text()) == sum(int(cell.get_text()) for cell in cells[:-1])


def test_it_says_which_objectives_never_appear_in_any_campaign(client: FlaskClient, library: Library) -> None:
    """The answer is a sentence with links, and equals the links of the campaigns."""
    found = page(client, "/coverage?by=campaign")
    texts = library.of_kind(Kind.CAMPAIGN, Kind.SECTION)
    carried = {link.target.split("/")[1] for text in texts for link in text.commitments if link.target.startswith("gcm/")}
    expected = [f"/gcm/{n}" for n in range(1, 24) if str(n) not in carried]
    sentence = found.select_one("main h2 + p")
    assert sentence
    assert expected
    assert [link["href"] for link in sentence.select("a")] == expected
    assert f"{len(expected)} objectives never appear in any campaign" in sentence.get_text()


def test_a_campaign_row_leads_into_the_campaign(client: FlaskClient) -> None:
    """Each number to the first section that carries the objective; the last cell counts the objectives."""
    own = "/campaigns/i-am-a-migrant-uk-2023"
    row = page(client, "/coverage?by=campaign").select_one(f"tr:has(a[href='{own}'])")
    assert row
    cells = row.select("td > a")
    assert [link["href"] for link in cells] == [f"{own}#s4", f"{own}#s2", f"{own}#s3", f"{own}#s2", f"{own}#s4", own]
    assert int(cells[-1].get_text()) == len(cells) - 1
    assert page(client, own).select_one("#s4")


def test_campaigns_of_one_name_are_told_apart(client: FlaskClient) -> None:
    """By place and year, and only where another has the name too."""
    rows = [link.get_text() for link in page(client, "/coverage?by=campaign").select("th[scope=row] a")]
    assert {"i am a migrant (worldwide, 2015)", "I Am A Migrant (United Kingdom, 2023)", "Migration Week"} <= {*rows}
    assert len({row.casefold() for row in rows}) == len(rows)


@pytest.mark.parametrize("by", DIMENSIONS)
def test_the_csv_equals_the_table(client: FlaskClient, by: str) -> None:
    """An export equals the screen, and comes with the same bytes twice."""
    response = client.get(f"/coverage.csv?by={by}")
    assert response.content_type == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(response.text)))[1:]
    table = page(client, f"/coverage?by={by}").select("tbody tr")
    shown = [[cell.get_text() for cell in row.select("td")] for row in table]
    assert [row[2:] for row in rows] == shown
    assert not any(row[1].startswith(("=", "+", "-", "@")) for row in rows)
    assert client.get(f"/coverage.csv?by={by}").data == response.data


def test_the_heat_map_has_the_table_s_numbers(client: FlaskClient) -> None:
    """Goals by objectives: the same counts and the same links."""
    found = page(client, "/coverage?by=sdg")
    drawn, listed = found.select("svg :is(a, g):has(> rect)"), found.select("tbody td:not(:last-child)")
    counts = [cell.select_one("text") for cell in drawn]
    assert [count.get_text() if count else "0" for count in counts] == [cell.get_text() for cell in listed]
    assert [cell.get("href") for cell in drawn] == [cell.a["href"] if cell.a else None for cell in listed]


def test_an_unknown_dimension_is_refused_by_name(client: FlaskClient) -> None:
    """With what is allowed."""
    response = client.get("/coverage?by=colour", headers={"Accept": "application/json"})
    assert response.status_code == 400
    assert "allowed: topic, campaign" in response.json["errors"][0]["detail"]


def test_labels_are_in_the_language_of_the_page(client: FlaskClient) -> None:
    """Topics have labels of their own in French."""
    labels = [link.get_text() for link in page(client, "/fr/coverage?by=group").select("th[scope=row] a")]
    assert "Enfants" in labels
