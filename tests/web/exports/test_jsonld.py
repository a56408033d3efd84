"""Search engines are told what a page is, in the words of schema.org."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from tests.web.pages.pages import see

BASE = "http://localhost"


def graph(client: FlaskClient, address: str) -> dict[str, Any]:
    """The nodes of a page by type; the first of each."""
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/ld+json")
    found: dict[str, Any] = {}
    for node in answer.get_json()["@graph"]:
        found.setdefault(node["@type"], node)
    return found


def test_an_action_is_a_part_of_a_resolution_with_its_wording_named(client: FlaskClient, library: Library) -> None:
    """Cited, dated, not binding, tied to its objective, its topics and the source."""
    node, row = graph(client, "/gcm/13/h.jsonld")["Legislation"], library.get("gcm/13/h")
    assert node["legislationIdentifier"] == "A/RES/73/195, annex, para. 29 (h)"
    assert node["legislationDate"] == "2018-12-19"
    assert "not legally binding" in node["legislationType"]
    assert (node["text"], node["creditText"]) == (row.text, "wording: text agreed on 13 July 2018")
    assert node["isPartOf"] == {"@id": f"{BASE}/gcm/13"}
    assert node["isBasedOn"] == "https://undocs.org/A/RES/73/195"
    assert {term["@id"] for term in node["about"]} == {f"{BASE}/topics/{slug}" for slug in row.topics}
    assert node["license"] == f"{BASE}/about#licence"  # which says whose the words are; they are not ours to license


def test_an_objective_has_its_actions_as_parts(client: FlaskClient, library: Library) -> None:
    """Each by its address."""
    parts = graph(client, "/gcm/13.jsonld")["Legislation"]["hasPart"]
    assert [part["@id"] for part in parts] == [f"{BASE}/{child.id}" for child in library.children("gcm/13")]


def test_what_is_not_known_is_left_out(client: FlaskClient) -> None:
    """A principle without wording has no text, and names none."""
    assert not {"text", "creditText", "version"} & set(graph(client, "/gcm/principles/c.jsonld")["Legislation"])


def test_the_way_to_a_page_is_told_step_by_step(client: FlaskClient) -> None:
    """The same as on the page, in its language; each step opens."""
    steps = graph(client, "/fr/gcm/13/h.jsonld")["BreadcrumbList"]["itemListElement"]
    shown = [a["href"] for a in see(client, "/fr/gcm/13/h").soup.select(".trail a")]
    assert [step["item"].removeprefix(BASE) for step in steps] == [*shown, "/fr/gcm/13/h"]
    assert [step["position"] for step in steps] == [1, 2, 3, 4]
    assert all(client.get(step["item"].removeprefix(BASE)).status_code == 200 for step in steps)


def test_a_campaign_text_is_ours_and_based_on_the_organisers(client: FlaskClient) -> None:
    """Author, licence and source are kept apart."""
    node = graph(client, "/campaigns/i-am-a-migrant-uk-2023/3.jsonld")["Article"]
    assert node["author"]["name"] == "Global Compact for Migration knowledge base"
    assert node["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [row["name"] for row in node["isBasedOn"]["author"]] == ["IOM UK", "IMIX"]
    assert node["creditText"].startswith("retold in: ")


def test_a_topic_is_a_defined_term(client: FlaskClient, library: Library) -> None:
    """Of the set of all topics."""
    node, row = graph(client, "/topics/detention.jsonld")["DefinedTerm"], library.topic("detention")
    assert (node["name"], node["description"], node["termCode"]) == (row.name(), row.scope, "detention")
    assert node["inDefinedTermSet"] == {"@type": "DefinedTermSet", "@id": f"{BASE}/topics"}


def test_the_site_tells_how_it_is_searched_and_what_data_it_has(client: FlaskClient, library: Library) -> None:
    """The template works when filled in; every download is there."""
    found = graph(client, "/.jsonld")
    template = found["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert client.get(template.replace("{search_term_string}", "remesas").removeprefix(BASE)).status_code == 200
    assert found["Dataset"]["version"] == library.manifest.id
    for file in found["Dataset"]["distribution"]:
        assert client.get(file["contentUrl"].removeprefix(BASE)).mimetype == file["encodingFormat"]


def test_a_document_without_its_text_is_told_as_a_whole(client: FlaskClient) -> None:
    """By its symbol."""
    assert graph(client, "/imrf-2022.jsonld")["Legislation"]["legislationIdentifier"] == "A/RES/76/266"


@pytest.mark.parametrize(
    "address", ["/", "/about", "/gcm/13", "/fr/gcm/13/h", "/imrf-2022", "/campaigns/i-am-a-migrant-uk-2023", "/topics"]
)
def test_a_page_links_to_it(client: FlaskClient, address: str) -> None:
    """The policy forbids it inside the page."""
    link = see(client, address).soup.head.find("link", type="application/ld+json")
    assert client.get(link["href"]).mimetype == "application/ld+json"
