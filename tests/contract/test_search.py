"""The search from outside."""

import html
import re
from typing import Any

import pytest
from flask.testing import FlaskClient

KEYS = {"query", "total", "page", "size", "took_ms", "results", "facets", "expanded", "corrected", "suggestion", "remarks", "facts"}
RESULT = {"id", "type", "url", "title", "citation", "snippet", "score", "objective", "topics", "lang"}
ODD = ["detention", "deportation of children", '"best interests of the child"', "NOT detention", "para 29 h", "remit*", "AND AND", ""]


def search(client: FlaskClient, **parameters: object) -> dict[str, Any]:
    """The answer of a search."""
    answer = client.get("/api/v1/search", query_string={k.rstrip("_"): v for k, v in parameters.items()})
    assert answer.status_code == 200
    return dict(answer.get_json())


def test_an_answer_has_every_key(client: FlaskClient) -> None:
    """As in the contract."""
    found = search(client, q="alternatives to detention")
    assert found.keys() >= KEYS
    assert found["results"][0].keys() >= RESULT
    assert found["facets"].keys() >= {"type", "objective", "topic", "sdg"}


def test_an_empty_query_gives_everything_in_order_without_scores(client: FlaskClient) -> None:
    """Browsing."""
    found = search(client, size=100)
    health = client.get("/healthz").get_json()
    assert found["total"] == health["passages"]
    assert found["results"][0]["id"] == "gcm/para/1"
    assert {row["score"] for row in found["results"]} == {None}


def test_paging_reaches_every_match_once(client: FlaskClient) -> None:
    """No result is lost or doubled between pages."""
    total = search(client, q="children")["total"]
    ids = [row["id"] for page in range(1, 20) for row in search(client, q="children", page=page, size=7)["results"]]
    assert len(ids) == len(set(ids)) == total


def test_scores_fall_or_stay(client: FlaskClient) -> None:
    """Under the order of relevance."""
    scores = [row["score"] for row in search(client, q="children at borders", size=100)["results"]]
    assert scores == sorted(scores, reverse=True)


def test_a_page_past_the_end_is_empty(client: FlaskClient) -> None:
    """200, with the true total."""
    found = search(client, q="detention", page=5000)
    assert found["results"] == []
    assert found["total"]


def test_pages_are_linked(client: FlaskClient) -> None:
    """First, previous, next and last, with the other parameters kept; the total in a header."""
    answer = client.get("/api/v1/search?q=children&topic=children&page=2&size=5")
    found = dict(re.findall(r'<([^>]+)>; rel="(\w+)"', answer.headers["Link"]))
    by_relation = {relation: address for address, relation in found.items()}
    base = "http://localhost/api/v1/search?q=children&topic=children&size=5&page="
    assert by_relation["self"] == f"{base}2"
    assert by_relation["next"] == f"{base}3"
    assert f'<{base}1>; rel="prev"' in answer.headers["Link"]
    assert f'<{base}1>; rel="first"' in answer.headers["Link"]
    last = int(by_relation["last"].removeprefix(base))
    assert (last - 1) * 5 < int(answer.headers["X-Total-Count"]) <= last * 5


def test_the_last_page_has_no_next(client: FlaskClient) -> None:
    """And the first no previous."""
    link = client.get("/api/v1/search?q=detention&size=100").headers["Link"]
    assert "next" not in link
    assert "prev" not in link


def test_facets_carry_labels(client: FlaskClient) -> None:
    """A person can read every value."""
    facets = search(client)["facets"]
    labels = {(facet, row["value"]): row["label"] for facet, rows in facets.items() for row in rows}
    assert labels["type", "action"] == "Action"
    assert labels["objective", "13"] == "Objective 13: Alternatives to detention"
    assert labels["lang", "en"] == "English"
    assert labels["topic", "children"] == "Children"
    assert labels["sdg", "10.7"] == "Target 10.7"
    assert labels["promise", "ensure"] == "Ensure or protect"


@pytest.mark.parametrize("facet", ["type", "objective", "topic", "sdg", "promise", "actor", "group", "lang"])
def test_counts_equal_what_the_filter_finds(client: FlaskClient, facet: str) -> None:
    """Each value, one by one."""
    for row in search(client, q="children", size=1)["facets"][facet]:
        assert search(client, q="children", size=1, **{facet: row["value"]})["total"] == row["count"]


@pytest.mark.parametrize("query", ODD)
def test_what_a_score_is_made_of_adds_up_to_it(client: FlaskClient, query: str) -> None:
    """With `explain=1`, for every result of several kinds of query."""
    for row in search(client, q=query, explain=1, size=100)["results"]:
        shares = row["explain"]
        assert round(sum(share["score"] for share in shares), 4) == (row["score"] or 0.0), row["id"]
        assert all(share.keys() == {"field", "word", "term", "origin", "score"} for share in shares)


def test_nothing_is_explained_unasked(client: FlaskClient) -> None:
    """The answer stays small."""
    assert "explain" not in search(client, q="detention")["results"][0]


@pytest.mark.parametrize("query", ["<script>alert(1)</script> children", "children & families", '"work"'])
def test_marks_are_the_only_elements_of_a_snippet(client: FlaskClient, query: str) -> None:
    """Every other character is escaped."""
    for row in search(client, q=query, size=50)["results"]:
        bare = re.sub(r"</?mark>", "", row["snippet"])
        assert html.escape(html.unescape(bare)) == bare


@pytest.mark.parametrize(
    "query", ["objective 13", "obj. 13", "A/RES/73/195 para. 29", "paragraph 29", "gcm/13"]
)
def test_a_citation_comes_first(client: FlaskClient, query: str) -> None:
    """In any usual spelling."""
    assert search(client, q=query)["results"][0]["id"] == "gcm/13"


def test_results_can_be_read_in_a_list(client: FlaskClient) -> None:
    """Plain words and the passage above come with each result."""
    row = search(client, q="para 29 (h)")["results"][0]
    assert row["summary"]
    assert row["parent"]["id"] == "gcm/13"
