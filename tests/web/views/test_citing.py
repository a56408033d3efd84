"""What programs read from the head of a page, and what a reader copies, say whose words they are."""

from urllib.parse import parse_qs

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from tests.web.pages.pages import answered, see

SECTION = "campaigns/i-am-a-migrant-uk-2023/3"
SOURCE = "IOM UK, IMIX, “I Am A Migrant”, 2023, https://unitedkingdom.iom.int/international-migrants-day-2023"
RETOLD = f"retold in: Global Compact for Migration knowledge base, from: {SOURCE}"


def meta(client: FlaskClient, address: str) -> dict[str, str]:
    """The tags of a page's head, by name."""
    return {tag["name"]: tag["content"] for tag in see(client, address).soup.head.find_all("meta", attrs={"name": True})}


def coins(client: FlaskClient, address: str) -> dict[str, list[str]]:
    """The reference that reference managers find on a page."""
    return parse_qs(see(client, address).soup.find(class_="Z3988")["title"])


def test_metadata_of_a_passage_name_the_wording(client: FlaskClient) -> None:
    """As the citation does that a person copies."""
    note = "wording: text agreed on 13 July 2018"
    assert meta(client, "/gcm/13/h")["citation_note"] == note
    assert coins(client, "/gcm/13/h")["rft.description"] == [note]
    assert "citation_note" not in meta(client, "/gcm/principles/c")


@pytest.mark.parametrize("address", [f"/{SECTION}", "/campaigns/i-am-a-migrant-uk-2023"])
def test_metadata_of_a_campaign_text_are_those_of_our_page(client: FlaskClient, library: Library, address: str) -> None:
    """The organisers are whom we retell, not the authors."""
    tags, found, row = meta(client, address), coins(client, address), library.get(address[1:])
    assert tags["citation_title"] == row.title
    assert tags["citation_author"] == "Global Compact for Migration knowledge base"
    assert tags["citation_note"] == RETOLD
    assert found["rft.creator"] == ["Global Compact for Migration knowledge base"]
    assert (found["rft.description"], found["rft.source"], found["rft.type"]) == ([RETOLD], [SOURCE], ["webpage"])


@pytest.mark.parametrize("suffix", [".md", ".txt", ".bib", ".ris", ".csl", ".csv", ".json"])
def test_every_form_of_a_campaign_text_says_that_it_is_retold(client: FlaskClient, library: Library, suffix: str) -> None:
    """And from whom; for every campaign and section."""
    for row in (p for p in library.corpus.passages if p.type == "campaign"):
        text = client.get(f"/{row.id}{suffix}").text.replace("\\", "")
        assert "retold in: Global Compact for Migration knowledge base" in text, row.id


def test_a_footnote_of_a_brief_says_that_it_is_retold(client: FlaskClient) -> None:
    """On the page and in the files."""
    assert f"from: {SOURCE}" in see(client, f"/brief?ids={SECTION}").text
    assert "retold in: Global Compact for Migration knowledge base" in client.get(f"/brief.md?ids={SECTION}").text.replace("\\", "")


def test_the_line_to_copy_is_our_retelling_and_the_one_to_read_says_so(client: FlaskClient) -> None:
    """The API keeps its line."""
    cited = see(client, f"/{SECTION}").soup.select_one(".cited")
    assert cited.b.get_text() == "“Migrants speak for themselves”, retold from: IOM UK, IMIX, I Am A Migrant (2023)"
    assert cited.select_one("button[data-copy]")["data-copy"].startswith("“Migrants speak for themselves”, retold in: ")
    row = answered(client, f"/api/v1/passages/{SECTION}")
    assert row["citation"] == "IOM UK, IMIX, I Am A Migrant (2023), “Migrants speak for themselves”"
    assert row["citations"]["un"].endswith(f"from: {SOURCE}")


def test_ris_names_version_and_checksum(client: FlaskClient, library: Library) -> None:
    """So that the text that was quoted can be told from any other."""
    (edition,) = {e for d in library.corpus.documents for e in d.editions if e.id == "2018-07-13"}
    assert f"; version 2018-07-13, sha256 {edition.sha256}\r\n" in client.get("/gcm/13/h.ris").text


def test_a_retelling_is_dated_by_the_day_it_was_written_for(client: FlaskClient, library: Library) -> None:
    """Not by the build: an index that is made anew changes no citation."""
    facts = library.get("campaigns/i-am-a-migrant-uk-2023").campaign
    assert facts is not None
    assert facts.seen == "2026-11-24" != library.manifest.built[:10]
    assert "PY  - 2026\r\nDA  - 2026/11/24\r\n" in client.get(f"/{SECTION}.ris").text
    assert meta(client, f"/{SECTION}")["citation_publication_date"] == "2026/11/24"
    assert answered(client, f"/api/v1/passages/{SECTION}")["citations"]["csl"]["issued"] == {"date-parts": [[2026, 11, 24]]}
