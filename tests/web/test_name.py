"""The site has one name, wherever it is named."""

from flask import Flask
from flask.testing import FlaskClient

from kb.citations.format import KNOWLEDGE_BASE
from tests.web.pages.pages import see
from web.languages import KEY
from web.views.head import site_name


def test_citations_and_pages_name_the_site_alike(app: Flask) -> None:
    """The core has no catalogues, so the name stands in both."""
    with app.test_request_context("/", environ_base={KEY: "en"}):
        assert site_name() == KNOWLEDGE_BASE


def test_whatever_names_the_site_gives_the_same_name(client: FlaskClient) -> None:
    """Titles, feeds, the search of browsers, llms.txt, the API, and what search engines are told."""
    assert see(client, "/").soup.title.get_text() == KNOWLEDGE_BASE
    assert f"<name>{KNOWLEDGE_BASE}</name>" in client.get("/feed.atom").text
    assert f"<title>{KNOWLEDGE_BASE}: Changes</title>" in client.get("/feed.atom").text
    assert f"<LongName>{KNOWLEDGE_BASE}</LongName>" in client.get("/opensearch.xml").text
    assert client.get("/llms.txt").text.startswith(f"# {KNOWLEDGE_BASE}\n")
    assert client.get("/api/v1/openapi.json").get_json()["info"]["title"] == KNOWLEDGE_BASE
    assert {node["name"] for node in client.get("/.jsonld").get_json(force=True)["@graph"]} == {KNOWLEDGE_BASE}
    assert KNOWLEDGE_BASE in client.get("/topics.ttl").text
    assert len(KNOWLEDGE_BASE) <= 48, "OpenSearch allows no longer name"
