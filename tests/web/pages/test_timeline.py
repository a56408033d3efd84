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


def test_the_drawing_shows_what_the_table_says(client: FlaskClient, library: Library) -> None:
    """A bar for each time, dots where no end is known, and the same in words in the row."""
    found = BeautifulSoup(client.get("/campaigns/timeline").text, "html.parser")
    seen = set()
    for mark, row in zip(found.select(".timeline a"), found.select("tbody tr"), strict=True):
        facts = library.get(str(mark["href"]).strip("/")).campaign
        assert facts
        when, bars = row.select("td")[1].get_text(), len(mark.select("rect"))
        assert (bars > 1) == (facts.dates.every is not None) == ("every" in when) == bool(mark.select(".again"))
        assert bool(mark.select(".on")) == facts.dates.open == ("no end known" in when)
        assert when in mark.title.get_text()
        seen.add((facts.dates.every is not None, facts.dates.open))
    assert seen == {(False, False), (False, True), (True, False), (True, True)}


def test_every_mark_of_the_drawing_is_explained(client: FlaskClient) -> None:
    """A legend with the marks themselves."""
    found = BeautifulSoup(client.get("/campaigns/timeline").text, "html.parser")
    classes = {name for mark in found.select(".timeline a :is(rect, path)") for name in mark["class"]}
    signs = {name for mark in found.select(".signs :is(rect, path)") for name in mark["class"]}
    assert classes == signs == {"p-day", "p-month", "p-year", "again", "on"}
    assert [sign.get_text(strip=True) for sign in found.select(".signs li")] == [
        "to the day", "to the month", "to the year", "held again", "no end known",
    ]  # fmt: skip


def test_the_table_says_how_exact_a_date_is(client: FlaskClient, library: Library) -> None:
    """A year is never shown as a day."""
    found = BeautifulSoup(client.get("/campaigns/timeline").text, "lxml")
    for row in found.select("tbody tr"):
        facts = library.get(str(row.select_one("th a")["href"]).strip("/")).campaign
        cells = [cell.get_text() for cell in row.select("td")]
        assert facts
        assert cells[2] == f"to the {facts.dates.precision}"
        assert facts.dates.precision != "year" or not any(month in cells[1] for month in ("January", "December"))
