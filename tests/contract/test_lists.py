"""The lists of the API from outside."""

import pytest
from flask.testing import FlaskClient

from kb.library import Library

ORDERED = {"objectives": 23, "principles": 10}


@pytest.mark.parametrize("name", ["objectives", "principles", "topics", "campaigns", "documents"])
def test_a_list_says_how_long_it_is(client: FlaskClient, name: str) -> None:
    """In the answer and in its header."""
    answer = client.get(f"/api/v1/{name}")
    found = answer.get_json()
    assert found["total"] == len(found["items"]) > 0
    assert answer.headers["X-Total-Count"] == str(found["total"])
    assert f'<http://localhost/api/v1/{name}>; rel="self"' in answer.headers["Link"]


@pytest.mark.parametrize(("name", "length"), ORDERED.items())
def test_objectives_and_principles_are_all_there(client: FlaskClient, name: str, length: int) -> None:
    """In order."""
    items = client.get(f"/api/v1/{name}").get_json()["items"]
    assert len(items) == length
    assert [row.get("number") or row.get("letter") for row in items] == (
        list(range(1, 24)) if name == "objectives" else list("abcdefghij")
    )


def test_a_topic_has_labels_notes_and_passages(client: FlaskClient, library: Library) -> None:
    """Labels in every language, neighbours with addresses, passages in reading order."""
    found = client.get("/api/v1/topics/detention").get_json()
    assert found["labels"].keys() >= {"en", "fr", "es", "ar", "ru", "zh"}
    assert found["scope"]
    assert [row["id"] for row in found["passages"]] == [row.id for row in library.with_topic("detention")]
    assert found["total"] == len(found["passages"])
    assert all(row["url"].startswith("/topics/") for row in [*found["broader"], *found["related"]])


def test_counts_of_topics_equal_their_passages(client: FlaskClient) -> None:
    """The number shown is the number found."""
    for row in client.get("/api/v1/topics").get_json()["items"]:
        assert client.get(f"/api/v1/search?topic={row['slug']}&size=1").get_json()["total"] == row["count"]


def test_every_address_in_a_list_exists(client: FlaskClient) -> None:
    """Ids of lists can be asked for one by one."""
    for row in client.get("/api/v1/topics").get_json()["items"]:
        assert client.get(f"/api/v1/topics/{row['slug']}").status_code == 200
    for row in client.get("/api/v1/campaigns").get_json()["items"]:
        assert client.get(f"/api/v1/campaigns/{row['slug']}").status_code == 200


def test_suggestions_lead_somewhere(client: FlaskClient) -> None:
    """Text, address and kind, for words and for citations."""
    found = client.get("/api/v1/suggest?q=detent").get_json()
    assert found["query"] == "detent"
    assert {"text", "url", "kind"} <= found["suggestions"][0].keys()
    cited = client.get("/api/v1/suggest?q=para+29+(h)").get_json()["suggestions"]
    assert cited[0]["url"] == "/gcm/13/h"


def test_nothing_typed_suggests_nothing(client: FlaskClient) -> None:
    """An empty box offers nothing."""
    assert client.get("/api/v1/suggest").get_json() == {"query": "", "suggestions": []}


def test_browsers_get_suggestions_in_their_form(client: FlaskClient) -> None:
    """Query, texts, kinds and addresses, all of one length."""
    query, texts, kinds, addresses = client.get("/api/v1/suggest/opensearch?q=detent").get_json(force=True)
    assert query == "detent"
    assert len(texts) == len(kinds) == len(addresses) > 0


def test_documents_name_their_editions(client: FlaskClient) -> None:
    """The Compact is listed with the text that is installed, which is not the text of record."""
    compact = client.get("/api/v1/documents").get_json()["items"][0]
    assert (compact["id"], compact["symbol"]) == ("gcm", "A/RES/73/195")
    assert [(row["id"], row["of_record"]) for row in compact["editions"]] == [("2018-07-13", False)]
