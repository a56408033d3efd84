"""Collecting without a script: addresses carry the collection from page to page."""

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from tests.web.pages.pages import see
from web.collecting import MOST, carried
from web.links import Links
from web.pages.collection import MOST as HELD

KEPT = Links("https://example.org", "fr", ("gcm/13/h", "gcm/7"))


@pytest.mark.parametrize(
    ("address", "written"),
    [
        (KEPT.page("/topics"), "/fr/topics?collected=gcm/13/h,gcm/7"),
        (KEPT.passage("gcm/2/a", pairs=[("q", "a b")]), "/fr/gcm/2/a?q=a+b&collected=gcm/13/h,gcm/7"),
        (KEPT.passage("gcm/2/a", ".ris"), "/fr/gcm/2/a.ris"),
        (KEPT.chosen("/compare", ["gcm/1"]), "/fr/compare?ids=gcm/1&collected=gcm/13/h,gcm/7"),
        (KEPT.chosen("/brief.docx", ["gcm/1"]), "/fr/brief.docx?ids=gcm/1"),
        (KEPT.chosen("/collection", ["gcm/1"]), "/fr/collection?ids=gcm/1"),
        (KEPT.collecting("gcm/7", "gcm/2"), "/fr/collection?ids=gcm/13/h,gcm/7,gcm/2"),
        (KEPT.collecting(), "/fr/collection?ids=gcm/13/h,gcm/7"),
        (Links("").collecting(), "/collection"),
    ],
)
def test_pages_carry_the_collection_on_and_files_do_not(address: str, written: str) -> None:
    """What is collected next is added at the end, once."""
    assert address == written


def test_only_ids_are_carried_and_not_too_many() -> None:
    """What else stands in the address is left out without a word."""
    named = MultiDict({"collected": "GCM/13/H, nonsense,<b>,gcm/13/h,gcm/1"})
    assert carried("/topics", named) == ("gcm/13/h", "gcm/1")
    many = MultiDict({"ids": ",".join(f"gcm/para/{n}" for n in range(100, 300))})
    assert len(carried("/collection", many)) == MOST == HELD
    assert carried("/compare", many) == ()


def test_a_collection_grows_from_page_to_page(client: FlaskClient) -> None:
    """From an action over a search and a comparison to the collection."""
    first = see(client, see(client, "/gcm/13/h").link("Collect A/RES/73/195"))
    search = see(client, first.link("Search"))
    result = next(a for a in search.soup.select(".results a[data-collect]"))
    compared = see(client, see(client, str(result["href"])).link("Compare passages"))
    grown = see(client, compared.link("Collection"))
    assert [a["data-ids"] for a in grown.soup.select(".items")] == [f"gcm/13/h,{result['data-collect']}"]


def test_who_collects_stays_in_the_same_place(client: FlaskClient) -> None:
    """The search is the same, its passage says that it is collected, the header how many are, and a sentence how to go on."""
    asked = "/fr/search?q=envoyer+de+l%27argent&type=action"
    address = str(see(client, asked).soup.select_one(".results a[data-collect]")["href"])
    assert address.startswith(f"{asked}&collected=gcm/")
    after = see(client, address).soup
    place = after.find(id=address.rpartition("#")[2])
    assert place.get_text().startswith("✓ Gardé")
    assert place["href"] == f"/fr/collection?ids={place['data-collect']}"
    assert after.select_one("header [data-collected]").get_text() == "Sélection\xa0(1)"
    assert after.select_one("noscript .kept")
    assert not see(client, asked).soup.select_one("noscript .kept")


def test_a_full_collection_loses_nothing(client: FlaskClient) -> None:
    """No passage more is offered, those that there are remain."""
    full = ",".join([*(f"gcm/{n}" for n in range(1, 24)), *(f"gcm/13/{c}" for c in "abcdefgh"), *(f"gcm/7/{c}" for c in "abcdefghijkl"), *(f"gcm/5/{c}" for c in "abcdefghij"), *(f"gcm/16/{c}" for c in "abcdefg")])
    assert full.count(",") == MOST - 1
    place = see(client, f"/gcm/2/a?collected={full}").soup.select_one(".cited [data-collect]")
    assert place.get_text().startswith("The collection is full.")
    assert place["href"] == f"/collection?ids={full}"


def test_the_canonical_address_carries_nothing(client: FlaskClient) -> None:
    """Nor do the addresses of other languages in the head."""
    head = see(client, "/fr/gcm/7?collected=gcm/13/h").soup.head
    assert all("collected" not in tag["href"] for tag in head.find_all("link"))
    assert head.find("link", rel="canonical")["href"].endswith("/fr/gcm/7")


def test_a_search_box_hands_the_collection_on(client: FlaskClient) -> None:
    """A form sends only its own fields."""
    form = see(client, "/search?collected=gcm/13/h").soup.find("form", role="search")
    assert form.find("input", attrs={"name": "collected"})["value"] == "gcm/13/h"
    assert not see(client, "/search").soup.find("input", attrs={"name": "collected"})
