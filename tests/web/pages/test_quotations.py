"""`/check-quotation` from outside."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

TEXT = (
    "They “protect and respect the rights and best interests of the child at all times” (A/RES/73/195, annex, para. 29 (g)), "
    "“by ensuring availability and access to a viable range of alternatives to detention” (para. 29 (h)), "
    "and “the moon is made of the greenest cheese”. See para. 29 (z)."
)


def checked(client: FlaskClient, text: str, prefix: str = "") -> BeautifulSoup:
    """The page of a text."""
    response = client.get(f"{prefix}/check-quotation", query_string={"text": text})
    assert response.status_code == 200
    return BeautifulSoup(response.text, "lxml")


def test_each_quotation_has_its_verdict_with_edition_and_passage(client: FlaskClient) -> None:
    """Verbatim, altered, not found."""
    found = checked(client, TEXT)
    rows = found.select("article.checked")
    assert [row["class"][1] for row in rows] == ["verbatim", "altered", "unknown"]
    for row in rows[:2]:
        assert row.select_one(".list a")["href"] == "/gcm/13/h"
        assert row.select_one(".tag").get_text() == "Text agreed on 13 July 2018"
    assert not rows[2].select(".list a")


def test_a_wrong_pinpoint_is_told(client: FlaskClient) -> None:
    """The words stand in (h), the citation says (g)."""
    assert "leads to para. 29 (g)" in checked(client, TEXT).select("article")[0].get_text()


def test_the_words_that_differ_are_shown(client: FlaskClient) -> None:
    """Also for those who hear the page."""
    row = checked(client, TEXT).select("article")[1]
    assert "accessibility of" in row.select_one("ins").get_text()
    assert "in the quotation: access to" in " ".join(row.select_one("del").get_text().split())


def test_every_citation_is_resolved_and_linked(client: FlaskClient) -> None:
    """One that leads nowhere says so, with the nearest that does."""
    rows = checked(client, TEXT).select("#found > .list > li")
    assert [row.select_one("a")["href"] for row in rows] == ["/gcm/13/g", "/gcm/13/h", "/gcm/13"]
    assert "no such passage" in rows[2].get_text()


def test_the_form_keeps_the_text_as_text(client: FlaskClient) -> None:
    """What looks like markup does no harm."""
    found = checked(client, "“<script>alert(1)</script> is no quotation” </textarea><b>")
    assert found.select_one("textarea").get_text().strip().endswith("</textarea><b>")
    assert "alert" not in "".join(script.get_text() for script in found.select("script"))


@pytest.mark.parametrize(("length", "status"), [(5000, 200), (5001, 400)])
def test_at_most_5000_characters(client: FlaskClient, length: int, status: int) -> None:
    """More is refused, and told how long a text may be."""
    response = client.get("/check-quotation", query_string={"text": "ab c" * (length // 4) + "d" * (length % 4)})
    assert response.status_code == status
    assert status == 200 or "longer than 5000 characters" in response.text


@pytest.mark.parametrize("text", ["", "\0\x07", "“", '"' * 4999, "مرحبا «حقوق الطفل في كل وقت»", "😀 “😀 😀 😀”", "para " * 900])
def test_odd_texts_get_a_page(client: FlaskClient, text: str) -> None:
    """Never an error."""
    assert checked(client, text).select_one("h1")


def test_a_citation_of_a_text_that_is_not_here_cannot_be_checked(client: FlaskClient) -> None:
    """A fourth verdict, with the way to the source."""
    row = checked(client, "“human rights are an overarching thing” (A/RES/73/195, annex, para. 15 (f))").select_one("article")
    assert row
    assert row["class"] == ["checked", "unheld"]
    assert row.select_one(".verdict").get_text() == "Cannot be checked here"
    assert [a["href"] for a in row.select("a")] == ["https://undocs.org/A/RES/73/195"]


def test_a_citation_of_a_further_document_leads_to_its_source(client: FlaskClient) -> None:
    """Its text is not here at all."""
    row = checked(client, "“we commit to saving lives” (A/RES/76/266, para. 76)").select_one("article")
    assert row
    assert [a["href"] for a in row.select("a")] == ["https://undocs.org/A/RES/76/266"]


def test_what_is_not_found_may_stand_in_what_is_not_here(client: FlaskClient) -> None:
    """The verdict speaks of the texts that are here, and leads to the whole."""
    row = checked(client, TEXT).select("article")[2]
    assert row.select_one(".verdict").get_text() == "Not found in the texts that are here"
    assert row.select_one("a")["href"] == "https://undocs.org/A/RES/73/195"


@pytest.mark.parametrize("text", ["", TEXT])
def test_the_page_says_how_much_is_not_compared(client: FlaskClient, text: str) -> None:
    """Before and after a check: the edition, and 63 passages without text."""
    note = checked(client, text).select_one(".lead + .note")
    assert note
    assert "in the text of 13 July 2018; it is not the adopted wording." in note.get_text()
    assert "63 passages have no text here and are not compared." in note.get_text()


def test_a_text_without_quotation_marks_is_one_quotation_and_the_page_says_so(client: FlaskClient) -> None:
    """Also with a citation behind it."""
    text = "protect and respect the rights and best interests of the child at all times (A/RES/73/195, annex, para. 29 (h))"
    found = checked(client, text)
    assert [row["class"][1] for row in found.select("article.checked")] == ["verbatim"]
    assert "There are no quotation marks" in found.get_text()


def test_a_title_is_told_as_a_title(client: FlaskClient) -> None:
    """The July text is not said to hold it."""
    row = checked(client, "“Save lives and establish coordinated international efforts on missing migrants”").select_one("article")
    assert row
    assert row.select_one(".tag").get_text() == "Title of the objective"


def test_an_example_shows_what_the_page_is_for(client: FlaskClient) -> None:
    """The empty page leads to a text that nearly quotes a passage; what was found has an address to send on."""
    empty = BeautifulSoup(client.get("/check-quotation").text, "lxml")
    example = empty.select_one("main .line a[href*='text=']")
    assert example
    found = BeautifulSoup(client.get(str(example["href"]).partition("#")[0]).text, "lxml")
    assert [row["class"][1] for row in found.select("article.checked")] == ["altered"]
    assert found.select_one("#found .list a")["href"] == "/gcm/13/h"
    assert str(found.select_one("#found > p [data-copy]")["data-copy"]).endswith(str(example["href"]))
