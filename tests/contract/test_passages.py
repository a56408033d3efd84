"""Passages from outside: every id of the contract, with its citation, place and words."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from kb.model import Kind

LETTERS = {
    1: 11, 2: 12, 3: 5, 4: 7, 5: 10, 6: 12, 7: 12, 8: 6, 9: 6, 10: 10, 11: 7, 12: 5,
    13: 8, 14: 6, 15: 6, 16: 9, 17: 7, 18: 12, 19: 10, 20: 9, 21: 9, 22: 3, 23: 5,
}  # fmt: skip
"""Actions of each objective."""

KEYS = {
    "id", "type", "url", "objective", "title", "citation", "text", "edition", "summary", "lang", "parent", "previous",
    "next", "topics", "sdg", "principles", "campaigns", "people_ask", "related",
}  # fmt: skip
"""What the contract promises of every passage."""

JULY = "2018-07-13"


def passage(client: FlaskClient, passage_id: str) -> dict[str, Any]:
    """A passage as the API answers it."""
    answer = client.get(f"/api/v1/passages/{passage_id}")
    assert answer.status_code == 200, passage_id
    return dict(answer.get_json())


def test_there_are_23_objectives_and_187_actions(client: FlaskClient) -> None:
    """As many as the Compact has, each cited by its paragraph."""
    assert sum(LETTERS.values()) == 187
    for number, actions in LETTERS.items():
        whole = client.get(f"/api/v1/objectives/{number}").get_json()
        assert whole["citation"] == f"A/RES/73/195, annex, para. {number + 16}"
        letters = [row["id"].rpartition("/")[2] for row in whole["actions"]]
        assert letters == [chr(ord("a") + n) for n in range(actions)]
        assert [row["citation"] for row in whole["actions"]] == [f"{whole['citation']} ({letter})" for letter in letters]


def test_every_objective_and_action_has_its_words_and_their_edition(client: FlaskClient) -> None:
    """Title, our words, the Compact's words, and which wording they are."""
    for number in LETTERS:
        whole = client.get(f"/api/v1/objectives/{number}").get_json()
        for row in [whole, *whole["actions"]]:
            assert row["title"], row["id"]
            assert row["summary"], row["id"]
            assert row["text"], row["id"]
            assert row["edition"]["id"] == JULY
            assert row["edition"]["name"] == "Text agreed on 13 July 2018"
            assert len(row["edition"]["sha256"]) == 64


def test_every_passage_has_every_key_in_reading_order(client: FlaskClient, library: Library) -> None:
    """The chain of `next` runs through the whole and is null only at its end."""
    items = client.get("/corpus.json").get_json()["items"]
    assert [row["id"] for row in items] == [row.id for row in library.corpus.passages]
    for before, row, after in zip([None, *items], items, [*items[1:], None], strict=False):
        assert row.keys() >= KEYS
        assert row["url"] == f"/{row['id']}"
        assert (row["previous"] or {}).get("id") == (before or {}).get("id")
        assert (row["next"] or {}).get("id") == (after or {}).get("id")


def test_the_bulk_file_is_what_the_api_answers(client: FlaskClient) -> None:
    """Passage by passage, for one of each kind."""
    bulk = {row["id"]: row for row in client.get("/corpus.json").get_json()["items"]}
    for i in ("gcm/13", "gcm/13/h", "gcm/principles/c", "gcm/para/43/a/ii", "campaigns/six-degree", "campaigns/six-degree/1"):
        assert passage(client, i) == bulk[i]


def test_an_action_is_as_the_contract_shows_it(client: FlaskClient) -> None:
    """The example of the contract."""
    row = passage(client, "gcm/13/h")
    assert (row["type"], row["objective"], row["lang"]) == ("action", 13, "en")
    assert row["citation"] == "A/RES/73/195, annex, para. 29 (h)"
    assert row["parent"] == {
        "id": "gcm/13",
        "title": "Use immigration detention only as a measure of last resort and work towards alternatives",
        "url": "/gcm/13",
    }
    assert {"target": "16.3", "basis": "editorial"} in row["sdg"]
    assert all(set(link) == {"id", "title", "url", "reason", "basis"} for link in row["campaigns"])
    assert all({"id", "title", "url", "why"} <= set(link) for link in row["related"])
    assert all(set(topic) == {"slug", "label", "url"} for topic in row["topics"])


def test_a_commitment_is_given_without_its_actions(client: FlaskClient) -> None:
    """An objective's text begins with 'We commit' and does not lead over to the actions."""
    row = passage(client, "gcm/13")
    assert str(row["text"]).startswith("We commit")
    assert "draw from the following actions" not in str(row["text"])
    assert row["short_name"] == "Alternatives to detention"


@pytest.mark.parametrize(
    ("passage_id", "type_", "citation", "title"),
    [
        ("gcm/principles/c", "principle", "A/RES/73/195, annex, para. 15 (c)", "National sovereignty"),
        ("gcm/para/44", "paragraph", "A/RES/73/195, annex, para. 44", "Working with the whole of society"),
        ("gcm/para/43/a/ii", "paragraph", "A/RES/73/195, annex, para. 43 (a) (ii)", "Find the main partners to act"),
    ],
)
def test_what_has_no_installed_text_says_so(
    client: FlaskClient, passage_id: str, type_: str, citation: str, title: str
) -> None:
    """Text and edition are null, our own words and the citation are there."""
    row = passage(client, passage_id)
    assert (row["type"], row["citation"], row["title"]) == (type_, citation, title)
    assert (row["text"], row["edition"], row["objective"]) == (None, None, None)
    assert row["summary"]


def test_a_campaign_has_its_facts_and_sections(client: FlaskClient) -> None:
    """Its text is its body, and no edition is claimed for it."""
    row = passage(client, "campaigns/i-am-a-migrant-uk-2023")
    assert row["organiser"] == ["IOM UK", "IMIX"]
    assert row["source"] == "https://unitedkingdom.iom.int/international-migrants-day-2023"
    assert row["dates"] == {"start": "2023-12-01", "end": "2023-12-18", "precision": "day"}
    assert row["edition"] is None
    assert "first agreement between governments" in str(row["text"])
    assert [part["url"] for part in row["sections"]] == [f"/campaigns/i-am-a-migrant-uk-2023/{n}" for n in range(1, 6)]
    assert client.get("/api/v1/campaigns/i-am-a-migrant-uk-2023").get_json() == row


def test_a_section_has_text_and_parent(client: FlaskClient) -> None:
    """A section stands under its campaign and is of type campaign."""
    row = passage(client, "campaigns/i-am-a-migrant-uk-2023/3")
    assert row["type"] == "campaign"
    assert str(row["text"]).startswith("Those who have lived through migration")
    assert row["parent"]["url"] == "/campaigns/i-am-a-migrant-uk-2023"


def test_links_between_campaigns_and_passages_go_both_ways(client: FlaskClient, library: Library) -> None:
    """What a section carries names the section as its carrier."""
    for section in library.of_kind(Kind.SECTION):
        for link in section.commitments:
            carriers = {carrier["id"] for carrier in passage(client, link.target)["campaigns"]}
            assert section.id in carriers


def test_citations_come_in_every_style(client: FlaskClient) -> None:
    """Each with the pinpoint and the note on the wording."""
    styles = passage(client, "gcm/13/h")["citations"]
    assert isinstance(styles, dict)
    assert styles["un"] == "General Assembly resolution 73/195, annex, para. 29 (h) (wording: text agreed on 13 July 2018)"
    assert all("para. 29 (h)" in str(styles[style]) for style in ("un", "apa", "chicago", "bibtex", "ris", "csl"))
    assert all("wording: text agreed on 13 July 2018" in str(text) for text in styles.values())


def test_labels_can_be_had_in_another_language(client: FlaskClient, library: Library) -> None:
    """A language without an installed text gives the text there is, and says which."""
    row = client.get("/api/v1/passages/gcm/13/h?lang=fr").get_json()
    assert row["edition"]["lang"] == "en"
    assert row["topics"][0]["label"] == library.topic(row["topics"][0]["slug"]).name("fr")


@pytest.mark.parametrize(("name", "value"), [("lang", "xx"), ("edition", "1999-01-01")])
def test_an_unknown_language_or_edition_is_refused(client: FlaskClient, name: str, value: str) -> None:
    """400, with what is allowed."""
    answer = client.get("/api/v1/passages/gcm/13/h", query_string={name: value})
    assert answer.status_code == 400
    (fault,) = answer.get_json()["errors"]
    assert fault["parameter"] == name
    assert value in fault["detail"]
    assert "allowed" in fault["detail"]
