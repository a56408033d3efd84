"""`/collection` from outside."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

THREE = "/collection?ids=gcm/13/h,gcm/7/f,campaigns/i-am-a-migrant-uk-2023/3"


def page(client: FlaskClient, address: str) -> BeautifulSoup:
    """A page that answers 200."""
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.text, "lxml")


def test_the_address_holds_the_passages_in_their_order(client: FlaskClient) -> None:
    """Nothing else is needed to see them again; what the links carry on is tested with collecting."""
    links = [str(link["href"]).partition("?")[0] for link in page(client, THREE).select(".items h2 a")]
    assert links == ["/gcm/13/h", "/gcm/7/f", "/campaigns/i-am-a-migrant-uk-2023/3"]


def test_up_down_and_remove_are_addresses(client: FlaskClient) -> None:
    """The first does not go up, the last not down."""
    moves = [[link["href"] for link in row.select(".moves a")] for row in page(client, "/collection?ids=gcm/1,gcm/2,gcm/3").select(".items > li")]
    assert moves == [
        ["/collection?ids=gcm/2,gcm/1,gcm/3", "/collection?ids=gcm/2,gcm/3"],
        ["/collection?ids=gcm/2,gcm/1,gcm/3", "/collection?ids=gcm/1,gcm/3,gcm/2", "/collection?ids=gcm/1,gcm/3"],
        ["/collection?ids=gcm/1,gcm/3,gcm/2", "/collection?ids=gcm/1,gcm/2"],
    ]


def test_a_pasted_list_is_added_in_its_order(client: FlaskClient) -> None:
    """Citations and ids, one a line."""
    pasted = "A/RES/73/195, annex, para. 23 (f)\nobjective 5\ncampaigns/i-am-a-migrant-uk-2023"
    response = client.get("/collection", query_string={"ids": "gcm/13/h", "add": pasted})
    assert response.headers["Location"] == "/collection?ids=gcm/13/h,gcm/7/f,gcm/5,campaigns/i-am-a-migrant-uk-2023"


def test_what_was_not_understood_is_kept_in_view(client: FlaskClient) -> None:
    """What was understood is added all the same."""
    found = page(client, "/collection?ids=gcm/1&add=objective+2%0Ahello+there")
    assert len(found.select(".items > li")) == 2
    assert "hello there" in found.select_one("[role=status]").get_text()


def test_it_can_be_taken_away_in_every_form(client: FlaskClient) -> None:
    """Every link under 'Take away' answers."""
    links = [str(link["href"]) for link in page(client, THREE).select(".away a")]
    assert {link.partition("?")[0] for link in links} == {
        "/brief", "/brief.docx", "/brief.md", "/brief.ris", "/brief.bib", "/brief.csl", "/brief.csv", "/compare",
    }  # fmt: skip
    for link in links:
        assert client.get(link).status_code == 200, link


def test_it_can_be_cited_and_sent_on(client: FlaskClient) -> None:
    """Its address and every citation can be read without a script and copied with one; a brief has its address too."""
    shown = page(client, f"{THREE}&collected=gcm/1").select_one(".cite")
    assert shown
    address = str(shown.select_one("a")["href"])
    assert address.endswith(THREE)
    copied = str(shown.select_one("[data-copy]")["data-copy"]).split("\n")
    assert [line for line in copied if line in shown.get_text()] == copied
    assert "73/195, annex, para. 29 (h) (wording: text agreed on 13 July 2018)" in copied[0]
    assert "retold" in copied[2]
    assert copied[3] == address
    brief = page(client, f"{THREE.replace('collection', 'brief')}&title=Children")
    assert str(brief.select_one("[data-copy]")["data-copy"]).endswith("/brief?ids=gcm/13/h,gcm/7/f,campaigns/i-am-a-migrant-uk-2023/3&title=Children")


@pytest.mark.parametrize("most", [60, 61])
def test_sixty_are_the_most(client: FlaskClient, most: int) -> None:
    """One more is refused, and told how many fit."""
    letters = [f"gcm/{n}/{letter}" for n in range(1, 24) for letter in "abc"]
    response = client.get("/collection", query_string={"ids": ",".join(letters[:most])})
    assert response.status_code == (200 if most == 60 else 400)
    assert response.status_code == 200 or "More passages were chosen than fit here, which is 60 at most." in response.text


def test_empty_it_says_how_to_begin(client: FlaskClient) -> None:
    """There is a form, and nothing to take away."""
    found = page(client, "/collection")
    assert found.select_one("textarea[name=add]")
    assert not found.select(".away")


def test_every_passage_has_a_plain_link_to_collect_it(client: FlaskClient) -> None:
    """It works without a script, and a script finds it."""
    link = page(client, "/gcm/13/h").select_one("a[data-collect='gcm/13/h']")
    assert link
    assert link["href"] == "/gcm/13/h?collected=gcm/13/h#collect-gcm-13-h"
    collection = page(client, str(link["href"])).select_one("a.collected")
    assert collection
    listed = page(client, str(collection["href"])).select_one(".items h2 a")
    assert listed
    assert str(listed["href"]).partition("?")[0] == "/gcm/13/h"


def test_a_long_list_is_refused_by_name(client: FlaskClient) -> None:
    """5,000 characters are plenty."""
    response = client.get("/collection", query_string={"add": "x" * 5001}, headers={"Accept": "application/json"})
    assert response.status_code == 400
    assert response.json["errors"][0]["parameter"] == "add"


def test_the_script_is_small_and_asks_nobody(client: FlaskClient) -> None:
    """No request leaves the browser for collecting."""
    source = str(page(client, "/collection").select_one("script[src*=site]")["src"])
    with client.get(source) as response:
        script = response.get_data(as_text=True)
    assert len(script) < 8500
    assert "fetch(" not in script
    assert "http" not in script
