"""`/documents` and the pages of documents, with and without their text."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kb.build import write
from kb.library import Library
from kb.model import Wording
from tests.builders import EDITION, RANKING, corpus, passage, stamp
from tests.web.pages.pages import answered, see
from web.app import create_app
from web.settings import Settings

FURTHER = ["imrf-2022", "ny-2016"]
PROMISE = "Progress is reviewed every four years. " * 12


@pytest.fixture
def installed(tmp_path: Path, library: Library) -> FlaskClient:
    """A reader of a build in which a further document has its text."""
    adopted = replace(EDITION, id="a-res-76-266", name="A/RES/76/266 (adopted 7 June 2022)")
    rows = [
        passage("gcm/para/49", title="Review", text="Forums are held."),
        passage("imrf-2022/para/1", title="Progress Declaration 2022, paragraph 1", part="Follow-up",
                wordings=(Wording("a-res-76-266", "en", "We met in New York."),)),
        passage("imrf-2022/para/76", title="Progress Declaration 2022, paragraph 76", part="Follow-up",
                wordings=(Wording("a-res-76-266", "en", PROMISE),)),
    ]
    made = corpus(rows)
    forum = replace(library.get_document("imrf-2022"), editions=(adopted,))
    write(tmp_path / "build", replace(made, documents=(made.documents[0], forum)), RANKING, stamp())
    (tmp_path / "current").symlink_to("build")
    return create_app(Settings(tmp_path)).test_client()


@pytest.mark.parametrize("document_id", FURTHER)
def test_a_document_without_its_text_has_a_page_with_all_that_is_known(
    client: FlaskClient, library: Library, document_id: str
) -> None:
    """Title, symbol, who adopted it, facts with source and mark, ties with reason and basis, where its text is."""
    page, document = see(client, f"/{document_id}"), library.get_document(document_id)
    assert page.status == 200
    assert page.soup.h1.get_text() == document.title
    for known in (document.symbol, document.adopted_by, document.note, "Read it at the United Nations"):
        assert known in page.text
    for fact in document.facts:
        assert f"{fact.text} {fact.source} · not yet compared with this source" in page.text
    for link in document.links:
        assert link.reason in page.text
        assert (f"/{link.target}" if library.has(link.target) else link.target) in {str(a["href"]) for a in page.soup.main("a")}
    assert "named in the text" in page.text
    assert not page.soup.select("#paragraphs")


@pytest.mark.parametrize("address", [*(f"/{document}" for document in FURTHER), "/documents", "/about"])
def test_readers_are_told_nothing_that_only_concerns_maintainers(client: FlaskClient, address: str) -> None:
    """No command, no notes of ours; what came of a date that has passed is not guessed."""
    text = see(client, address).text
    for words in ("make official", "general knowledge", "our notes", "to be checked", "was set for"):
        assert words not in text


def test_a_document_with_its_text_lists_its_paragraphs_and_editions(installed: FlaskClient) -> None:
    """Each with the beginning of its words; what was missing is said no more."""
    page = see(installed, "/imrf-2022")
    rows = page.soup.select("#paragraphs + ol > li")
    assert [row.h3.a["href"] for row in rows] == ["/imrf-2022/para/1", "/imrf-2022/para/76"]
    assert "We met in New York." in rows[0].get_text()
    assert rows[1].p.find_next_sibling("p").get_text().endswith("…")
    assert "A/RES/76/266 (adopted 7 June 2022)" in page.text
    assert "Read it at the United Nations" not in page.text
    assert "not here yet" not in page.text


def test_a_paragraph_leads_up_to_its_document(installed: FlaskClient) -> None:
    """And its part to the document that it is a part of."""
    page = see(installed, "/imrf-2022/para/76")
    assert [a["href"] for a in page.soup.select(".trail a")] == ["/documents", "/imrf-2022"]
    places = {a["href"] for a in see(installed, "/search?q=progress").soup.select(".result .place a")}
    assert "/imrf-2022" in places


def test_a_number_that_the_document_has_not_leads_to_near_paragraphs(installed: FlaskClient) -> None:
    """The text is here, so nobody is told that it is not."""
    found = answered(installed, "/api/v1/passages/imrf-2022/para/77")
    assert "not installed" not in found["detail"]
    assert "imrf-2022/para/76" in found["nearest"]


def test_other_forms_of_a_document_with_its_text_hold_its_paragraphs(installed: FlaskClient) -> None:
    """To read; for reference managers it is one record of the whole."""
    assert "We met in New York." in installed.get("/imrf-2022.md").text
    assert "We met in New York." in installed.get("/imrf-2022.txt").text
    assert installed.get("/imrf-2022.csv").text.count("imrf-2022/para/") == 4
    assert installed.get("/imrf-2022.ris").text.count("TY  - ") == 1


def test_other_forms_of_a_document_tell_what_is_known(client: FlaskClient, library: Library) -> None:
    """JSON is what the API says of it."""
    (row,) = [row for row in answered(client, "/api/v1/documents")["items"] if row["id"] == "ny-2016"]
    assert answered(client, "/ny-2016.json") == row
    document = library.get_document("ny-2016")
    for suffix in (".md", ".txt"):
        text = " ".join(client.get(f"/ny-2016{suffix}").text.split())
        assert all(fact.text in text for fact in document.facts)
        assert "not installed" in text
    assert "M1  - A/RES/71/1\r\n" in client.get("/ny-2016.ris").text


def test_the_list_of_documents_leads_to_each(client: FlaskClient, library: Library) -> None:
    """The Compact to its own page; the footer of every page leads here."""
    links = see(client, "/documents").links()
    assert {f"/{row.id}" for row in library.corpus.documents} <= set(links)
    assert see(client, "/gcm/13").link("Further documents") == "/documents"
    assert see(client, "/ar").soup.footer.find("a", href="/ar/documents")
    assert answered(client, "/documents.json") == answered(client, "/api/v1/documents")


def test_the_compact_has_a_page_of_its_own(client: FlaskClient) -> None:
    """The whole text, not a card of facts."""
    assert see(client, "/gcm").soup.h1.get_text() == "The whole Compact"


def test_an_unknown_document_leads_to_the_nearest(client: FlaskClient) -> None:
    """By its title."""
    page = see(client, "/imrf-2023")
    assert page.status == 404
    assert page.link("Progress Declaration") == "/imrf-2022"


@pytest.mark.parametrize("accept", ["image/avif,image/webp,*/*;q=0.8", "image/png"])
def test_a_picture_that_is_not_there_is_not_there(client: FlaskClient, accept: str) -> None:
    """404, though a name without slashes could be that of a document, and no page could be a picture."""
    assert client.get("/favicon.ico", headers={"Accept": accept}).status_code == 404


def test_about_as_json_tells_the_build_and_the_editions(client: FlaskClient, library: Library) -> None:
    """By suffix and by `Accept`; a browser gets the page."""
    found = answered(client, "/about.json")
    assert (found["build"], found["passages"]) == (library.manifest.id, library.manifest.passages)
    assert found["counts"] == dict(library.manifest.counts)
    assert found["documents"] == answered(client, "/api/v1/documents")["items"]
    assert found["documents"][0]["editions"][0]["sha256"]
    assert client.get("/about", headers={"Accept": "application/json"}).get_json() == found
    assert client.get("/about", headers={"Accept": "text/html,*/*;q=0.8"}).mimetype == "text/html"
