"""Each form of a passage says which wording it quotes, and is read by the programs it is for."""

import csv
import io
import json

import pytest
import rispy
from flask import Flask

from kb.library import Library
from web.exports import EXPORTS, Context
from web.exports.csv import COLUMNS
from web.links import Links

NOTE = "wording: text agreed on 13 July 2018"


def render(app: Flask, library: Library, suffix: str, *ids: str) -> str:
    """Passages in one form."""
    context = Context(library, Links("https://example.org"))
    with app.test_request_context("/"):
        return EXPORTS[suffix].render([library.get(i) for i in ids], context)


@pytest.mark.parametrize("suffix", EXPORTS)
def test_july_wording_is_named_in_every_form(app: Flask, library: Library, suffix: str) -> None:
    """Nobody can take the text of July for that of the resolution."""
    assert NOTE in render(app, library, suffix, "gcm/13/h")


@pytest.mark.parametrize("suffix", [suffix for suffix in EXPORTS if suffix != ".csl"])
def test_our_own_words_claim_no_wording(app: Flask, library: Library, suffix: str) -> None:
    """A passage without an installed text, and a campaign, carry no note."""
    assert NOTE not in render(app, library, suffix, "gcm/principles/c", "campaigns/i-am-a-migrant-uk-2023")


@pytest.mark.parametrize("suffix", EXPORTS)
def test_the_same_passages_give_the_same_bytes(app: Flask, library: Library, suffix: str) -> None:
    """An export can be compared with an earlier one."""
    ids = ("gcm/13", "gcm/para/44", "campaigns/i-am-a-migrant-uk-2023/3")
    assert render(app, library, suffix, *ids) == render(app, library, suffix, *ids)


def test_ris_is_read_by_another_program(app: Flask, library: Library) -> None:
    """Records in order, each with symbol, pinpoint and address."""
    found = rispy.loads(render(app, library, ".ris", "gcm/13/h", "gcm/7/f"))
    assert [row["start_page"] for row in found] == ["annex, para. 29 (h)", "annex, para. 23 (f)"]
    assert found[0]["title"].endswith("annex, para. 29 (h)")
    assert found[0]["urls"] == ["https://undocs.org/A/RES/73/195"]


def test_ris_lines_end_as_the_format_says(app: Flask, library: Library) -> None:
    """CRLF, and every record closed."""
    text = render(app, library, ".ris", "gcm/13/h", "gcm/7/f")
    assert text.count("ER  - \r\n") == 2
    assert "\n" not in text.replace("\r\n", "")


def test_csl_is_a_report_with_its_number(app: Flask, library: Library) -> None:
    """The type that common styles print right."""
    (item,) = json.loads(render(app, library, ".csl", "gcm/13/h"))
    assert (item["type"], item["number"], item["locator"]) == ("report", "A/RES/73/195", "annex, para. 29 (h)")


def test_bibtex_keys_differ(app: Flask, library: Library) -> None:
    """Two passages of one resolution are two entries."""
    text = render(app, library, ".bib", "gcm/13/h", "gcm/13/a")
    assert "@techreport{gcm-13-h," in text
    assert "@techreport{gcm-13-a," in text


def test_csv_has_a_row_for_each_passage(app: Flask, library: Library) -> None:
    """Header and rows, commas and quotation marks in the text kept."""
    rows = list(csv.DictReader(io.StringIO(render(app, library, ".csv", "gcm/13/h", "gcm/principles/c"))))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["text"] == library.get("gcm/13/h").text
    assert (rows[1]["id"], rows[1]["text"]) == ("gcm/principles/c", "")


def test_csv_runs_nothing_in_a_spreadsheet(app: Flask, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell that begins like a formula gets an apostrophe."""
    monkeypatch.setattr(Library, "citation", lambda _self, _passage: '=HYPERLINK("https://example.org")')
    (row,) = csv.DictReader(io.StringIO(render(app, library, ".csv", "gcm/13/h")))
    assert row["citation"].startswith("'=")


def test_markdown_quotes_the_official_words_apart_from_ours(app: Flask, library: Library) -> None:
    """Heading, citation, plain words, then the quotation."""
    text, row = render(app, library, ".md", "gcm/13/h"), library.get("gcm/13/h")
    lines = text.splitlines()
    assert lines[0] == f"# {row.title}"
    assert f"In plain words: {row.summary}" in lines
    assert f"> {row.text}" in lines
    assert "<https://example.org/gcm/13/h>" in lines


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_missing_text_is_said_to_be_missing(app: Flask, library: Library, suffix: str) -> None:
    """A principle without wording says so and still has our words."""
    text = render(app, library, suffix, "gcm/principles/c")
    assert "not installed" in text
    assert library.get("gcm/principles/c").summary.split(". ")[0].split(",")[0] in " ".join(text.split())


def test_json_is_the_answer_of_the_api(app: Flask, library: Library) -> None:
    """One passage stands alone, several in a list with its length."""
    assert json.loads(render(app, library, ".json", "gcm/13/h"))["id"] == "gcm/13/h"
    assert json.loads(render(app, library, ".json", "gcm/13/h", "gcm/13"))["total"] == 2
