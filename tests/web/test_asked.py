"""Arguments that are no text in UTF-8."""

import pytest
from flask.testing import FlaskClient


def test_bytes_that_are_no_text_are_not_searched_for(client: FlaskClient) -> None:
    """They were once searched for as '%FF%FE', which is about percentages."""
    found = client.get("/api/v1/search?q=%ff%fe").get_json()
    assert (found["query"], found["total"]) == ("��", 0)
    assert found["remarks"] == ["No word to search for was found in the query."]


def test_words_beside_them_are(client: FlaskClient) -> None:
    """As if there were a sign between them."""
    ids = [row["id"] for row in client.get("/api/v1/search?q=detention%ff").get_json()["results"]]
    assert ids == [row["id"] for row in client.get("/api/v1/search?q=detention").get_json()["results"]]


@pytest.mark.parametrize("path", ["/search?q=", "/search.atom?q=", "/gcm?q=", "/gcm/13/h?q=", "/api/v1/suggest?q=", "/brief?ids=gcm/1&title="])
@pytest.mark.parametrize("sent", ["%ff%fe", "%c3%28", "%ed%a0%bd", "%", "%zz"])
def test_any_bytes_are_answered(client: FlaskClient, path: str, sent: str) -> None:
    """Where words are free."""
    assert client.get(path + sent).status_code == 200


@pytest.mark.parametrize(("path", "parameter"), [("/collection?ids=%ff", "ids"), ("/coverage?by=%ff", "by"), ("/api/v1/search?topic=%ff", "topic")])
def test_where_only_some_values_are_allowed_the_parameter_is_named(client: FlaskClient, path: str, parameter: str) -> None:
    """400, with what came."""
    answer = client.get(path, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.get_json()["errors"][0]["parameter"]) == (400, parameter)
    assert "�" in answer.get_json()["detail"]

@pytest.mark.parametrize("path", ["/search?q=a%00b%1b", "/search?topic=%08x", "/compare?ids=%00", "/gcm/%00%1b", "/search.atom?q=%0b"])
def test_no_page_holds_control_characters(client: FlaskClient, path: str) -> None:
    """They count as spaces in what was asked, and stand quoted in addresses."""
    shown = client.get(path).get_data(as_text=True)
    assert not set(shown) & {"\x00", "\x08", "\x0b", "\x1b"}


def test_control_characters_count_as_spaces(client: FlaskClient) -> None:
    """In what is repeated as well as in what is searched for."""
    found = client.get("/api/v1/search?q=child%00detention").get_json()
    assert found["query"] == "child detention"
    assert found["total"] == client.get("/api/v1/search?q=child+detention").get_json()["total"]


def test_the_other_languages_of_a_strange_address_are_that_address(client: FlaskClient) -> None:
    """A sign that was quoted stays quoted: '%3F' begins no query string."""
    page = client.get("/gcm/%3Fx%25%22").get_data(as_text=True)
    assert 'href="/fr/gcm/%3Fx%25%22"' in page
