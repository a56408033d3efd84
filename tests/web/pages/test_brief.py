"""`/brief` in its forms, from outside."""

import io
import json
import zipfile

import docx
import rispy
from bs4 import BeautifulSoup
from docx.oxml.ns import qn
from flask.testing import FlaskClient
from lxml import etree

ASKED = "ids=gcm/13/h,gcm/para/7,campaigns/i-am-a-migrant-uk-2023/3"
WORDING = "wording: text agreed on 13 July 2018"
CITED = "General Assembly resolution 73/195, annex, para. 29 (h)"


def word_file(client: FlaskClient, asked: str = ASKED, prefix: str = "") -> bytes:
    """The brief as a Word file."""
    response = client.get(f"{prefix}/brief.docx?{asked}")
    assert response.status_code == 200
    return response.get_data()


def footnotes(body: bytes) -> dict[str, str]:
    """The text of the footnotes of a Word file, by id."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        root = etree.fromstring(archive.read("word/footnotes.xml"))
    rows = root.findall(qn("w:footnote"))
    return {str(row.get(qn("w:id"))): "".join(text.text or "" for text in row.iter(qn("w:t"))) for row in rows}


def test_the_page_has_all_parts_of_a_brief(client: FlaskClient) -> None:
    """Title, date, headings, plain words, quotation with its wording, numbered citations with links."""
    found = BeautifulSoup(client.get(f"/brief?{ASKED}&title=Children+first").text, "lxml")
    assert found.select_one("h1").get_text() == "Children first"
    assert "1 March 2026" in found.select_one("h1 + p").get_text()
    notes = [note.get_text() for note in found.select(".notes li")]
    assert CITED in notes[0]
    assert WORDING in notes[0]
    assert "IOM UK" in notes[2]
    for number in (1, 2, 3):
        assert found.select_one(f"a[href='#note-{number}']")
        assert found.select_one(f"#note-{number}")
    assert len(found.select("blockquote")) == 1


def test_a_passage_without_a_text_says_so(client: FlaskClient) -> None:
    """Our words stand alone, and are not quoted."""
    found = BeautifulSoup(client.get("/brief?ids=gcm/para/7").text, "lxml")
    assert "not installed here" in found.select_one(".note").get_text()
    assert not found.select("blockquote")


def test_a_word_file_has_real_footnotes(client: FlaskClient) -> None:
    """Each reference in the text has its footnote, in United Nations style, and the separators are declared."""
    body = word_file(client)
    document = docx.Document(io.BytesIO(body))
    marks = [str(mark.get(qn("w:id"))) for mark in document.element.body.iter(qn("w:footnoteReference"))]
    notes = footnotes(body)
    assert marks == ["1", "2", "3"]
    assert set(notes) == {"-1", "0", "1", "2", "3"}
    assert notes["1"].strip() == f"{CITED} ({WORDING})."
    assert document.settings.element.find(qn("w:footnotePr")) is not None


def test_a_word_file_holds_the_same_words_as_the_page(client: FlaskClient) -> None:
    """Headings are headings, the quotation is a quotation with its wording."""
    document = docx.Document(io.BytesIO(word_file(client)))
    texts = {paragraph.style.name: paragraph.text for paragraph in document.paragraphs if paragraph.style}
    every = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert texts["Heading 1"].startswith("3. ")
    assert texts["Quote"].startswith("Protect and respect the rights and best interests of the child")
    assert f"({WORDING})" in every
    links = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert links[0].endswith("/gcm/13/h")


def test_the_same_brief_gives_the_same_bytes(client: FlaskClient) -> None:
    """In every form, and no time of making in the archive."""
    for suffix in (".docx", ".md", ".ris"):
        address = f"/brief{suffix}?{ASKED}"
        assert client.get(address).data == client.get(address).data
    with zipfile.ZipFile(io.BytesIO(word_file(client))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_arabic_headings_run_from_right_to_left(client: FlaskClient) -> None:
    """The paragraph and its run say so."""
    body = word_file(client, "ids=gcm/13/h", prefix="/ar")
    document = docx.Document(io.BytesIO(body))
    heading = next(p for p in document.paragraphs if p.style and p.style.name == "Heading 1")
    assert heading._p.find(f".//{qn('w:bidi')}") is not None  # noqa: SLF001
    quote = next(p for p in document.paragraphs if p.style and p.style.name == "Quote")
    assert quote._p.find(f".//{qn('w:bidi')}") is None  # noqa: SLF001


def test_markdown_has_footnotes(client: FlaskClient) -> None:
    """Each mark has its note with the link."""
    response = client.get(f"/brief.md?{ASKED}")
    assert response.content_type == "text/markdown; charset=utf-8"
    for number in (1, 2, 3):
        assert response.text.count(f"[^{number}]") == 2
    assert f"[^1]: {CITED} ({WORDING}). <" in response.text
    assert f"> ({WORDING})" in response.text


def test_reference_managers_get_the_passages_in_order(client: FlaskClient) -> None:
    """RIS, BibTeX and CSL-JSON through the formats of every page."""
    records = rispy.loads(client.get("/brief.ris?ids=gcm/13/h,gcm/7/f").text)
    assert [record["start_page"] for record in records] == ["annex, para. 29 (h)", "annex, para. 23 (f)"]
    assert [row["id"] for row in json.loads(client.get("/brief.csl?ids=gcm/13/h,gcm/7/f").text)] == ["gcm/13/h", "gcm/7/f"]
    assert client.get("/brief.bib?ids=gcm/13/h").text.startswith("@techreport")


def test_bad_briefs_are_refused_by_name(client: FlaskClient) -> None:
    """No passage, a title that is too long, an unknown passage, an unknown form."""
    page = client.get("/brief")
    assert (page.status_code, "No passage is chosen yet" in page.text) == (400, True)
    assert "ids is empty" in client.get("/brief", headers={"Accept": "application/json"}).get_json()["detail"]
    assert client.get("/brief.docx", query_string={"ids": "gcm/1", "title": "x" * 121}).status_code == 400
    assert client.get("/brief.docx?ids=gcm/99/a").status_code == 404
    assert client.get("/brief.exe?ids=gcm/1").status_code == 404


def test_a_title_is_text(client: FlaskClient) -> None:
    """What looks like markup is shown as it is, in every form."""
    title = "<script>alert(1)</script> & *co*"
    asked = {"ids": "gcm/1", "title": title}
    assert "<script>alert" not in client.get("/brief", query_string=asked).text
    assert "\\<script\\>" in client.get("/brief.md", query_string=asked).text
    document = docx.Document(io.BytesIO(client.get("/brief.docx", query_string=asked).data))
    assert document.paragraphs[0].text == title


def test_sixty_passages_make_a_brief(client: FlaskClient) -> None:
    """The largest collection has sixty footnotes."""
    letters = ",".join([f"gcm/{n}/{letter}" for n in range(1, 24) for letter in "abc"][:60])
    assert len(footnotes(word_file(client, f"ids={letters}"))) == 62
