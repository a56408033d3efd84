"""`/campaigns/timeline` from outside."""

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.library import Library
from kb.model import Kind


def test_every_campaign_has_a_bar_and_a_row_in_the_order_of_time(client: FlaskClient, library: Library) -> None:
    """Picture and table have the same campaigns."""
    found = BeautifulSoup(client.get("/campaigns/timeline").text, "lxml")
    bars = [link["href"] for link in found.select("svg a:has(rect)")]
    rows = [link["href"] for link in found.select("tbody th a")]
    assert bars == rows
    campaigns = {f"/{p.id}": p.campaign.dates.start for p in library.of_kind(Kind.CAMPAIGN) if p.campaign}
    assert set(rows) == set(campaigns)
    starts = [campaigns[str(row)] for row in rows]
    assert starts == sorted(starts)


def test_the_table_says_how_exact_a_date_is(client: FlaskClient, library: Library) -> None:
    """A year is never shown as a day."""
    found = BeautifulSoup(client.get("/campaigns/timeline").text, "lxml")
    for row in found.select("tbody tr"):
        facts = library.get(str(row.select_one("th a")["href"]).strip("/")).campaign  # type: ignore[index]
        cells = [cell.get_text() for cell in row.select("td")]
        assert facts
        assert cells[2] == f"to the {facts.dates.precision}"
        assert facts.dates.precision != "year" or not any(month in cells[1] for month in ("January", "December"))
