"""`/compare` from outside."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient


def page(client: FlaskClient, address: str) -> BeautifulSoup:
    """A page that answers 200."""
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.text, "lxml")


def test_two_passages_stand_side_by_side_with_citations_and_marks(client: FlaskClient) -> None:
    """Shared words are marked in plain words and in the Compact's, shared topics are named so."""
    found = page(client, "/compare?ids=gcm/13/h,gcm/7/f")
    articles = found.select("article")
    assert [row.select_one(".cited b").get_text() for row in articles] == [
        "A/RES/73/195, annex, para. 29 (h)", "A/RES/73/195, annex, para. 23 (f)",
    ]  # fmt: skip
    for row in articles:
        assert "care" in " ".join(mark.get_text() for mark in row.select(".plain mark"))
        assert "family" in " ".join(mark.get_text() for mark in row.select(".official mark"))
        assert "Children shared" in {" ".join(chip.get_text(" ").split()) for chip in row.select(".chip.shared")}


def test_joining_words_are_never_marked(client: FlaskClient) -> None:
    """'and' and 'the' stand in both, and say nothing."""
    marks = {word.lower() for mark in page(client, "/compare?ids=gcm/13/h,gcm/7/f").select("mark") for word in mark.get_text().split()}
    assert marks.isdisjoint({"and", "the", "of", "their", "to"})
    assert "care" in marks


def test_a_passage_is_taken_out_by_a_link(client: FlaskClient) -> None:
    """The order of the others stays."""
    found = page(client, "/compare?ids=gcm/13/h,gcm/7/f,gcm/5")
    outs = [link["href"] for link in found.select("article > p a")]
    assert outs == ["/compare?ids=gcm/7/f,gcm/5", "/compare?ids=gcm/13/h,gcm/5", "/compare?ids=gcm/13/h,gcm/7/f"]


@pytest.mark.parametrize("added", ["para. 23 (f)", "gcm/7/f", "obj 7 f", "GCM/PARA/23/F"])
def test_a_passage_is_added_in_words(client: FlaskClient, added: str) -> None:
    """A citation or an id leads to the address that holds it."""
    response = client.get("/compare", query_string={"ids": "gcm/13/h", "add": added})
    assert (response.status_code, response.headers["Location"]) == (302, "/compare?ids=gcm/13/h,gcm/7/f")


def test_words_that_mean_no_passage_are_said_so(client: FlaskClient) -> None:
    """The page stays, and says what it did not understand."""
    assert "para. 29 (z)" in page(client, "/compare?ids=gcm/13/h&add=para.+29+(z)").select_one(".note").get_text()


def test_words_that_mean_no_passage_lead_on(client: FlaskClient) -> None:
    """To the search for them, and to its first passages, which are then compared; where there is no room, to the search."""
    note = page(client, "/compare?ids=gcm/13/h&add=remittances").select_one(".note")
    assert note
    search, *ways = [str(link["href"]) for link in note.select("a")]
    assert search == "/search?q=remittances"
    assert ways[0] == "/compare?ids=gcm/13/h,gcm/20"
    assert len(page(client, ways[0]).select("article")) == 2
    full = page(client, "/compare?ids=gcm/1,gcm/2,gcm/3,gcm/4&add=remittances").select(".note a")
    assert [link["href"] for link in full] == [search]


def test_aliases_and_repetitions_are_one_passage(client: FlaskClient) -> None:
    """The same passage is not compared with itself."""
    assert len(page(client, "/compare?ids=gcm/13/h,gcm/para/29/h,GCM/13/H").select("article")) == 1


def test_without_passages_the_page_says_what_to_do(client: FlaskClient) -> None:
    """An empty state with examples that work."""
    found = page(client, "/compare")
    examples = [link["href"] for link in found.select("main .line a")]
    assert examples
    for href in examples:
        assert len(page(client, str(href)).select("article")) >= 2


def test_what_is_no_id_is_named(client: FlaskClient) -> None:
    """400 with the parameter and what came."""
    response = client.get("/compare?ids=gcm/13/h,nonsense!", headers={"Accept": "application/json"})
    assert response.status_code == 400
    assert response.json["errors"][0]["parameter"] == "ids"
    assert "nonsense!" in response.json["detail"]


def test_five_are_too_many(client: FlaskClient) -> None:
    """Two to four."""
    assert client.get("/compare?ids=gcm/1,gcm/2,gcm/3,gcm/4,gcm/5").status_code == 400
    assert client.get("/compare?ids=gcm/1,gcm/2,gcm/3,gcm/4").status_code == 200


def test_an_unknown_id_has_nearest_ones(client: FlaskClient) -> None:
    """404, with what may have been meant."""
    response = client.get("/compare?ids=gcm/13/z", headers={"Accept": "application/json"})
    assert response.status_code == 404
    assert response.json["nearest"]


@pytest.mark.parametrize("lang", ["fr", "ar", "zh"])
def test_the_page_speaks_the_language_of_its_address(client: FlaskClient, lang: str) -> None:
    """Headings in the language of the page, each other block with its own."""
    found = page(client, f"/{lang}/compare?ids=gcm/13/h,gcm/7/f")
    assert found.html["lang"] == lang
    assert found.select_one(".official blockquote")["lang"] == "en"
    assert found.select_one("article h2 a")["href"] == f"/{lang}/gcm/13/h"
