"""Which wording is installed is told from the build: only the edition of record is called adopted."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kb.build import write
from kb.model import Corpus, Edition, Wording
from tests.builders import COMPACT, EDITION, RANKING, corpus, passage, stamp
from tests.web.pages.pages import see
from web.app import create_app
from web.settings import Settings

JULY = Edition("2018-07-13", "Text agreed on 13 July 2018", "en", "iomeval", "1" * 64, "2018-07-13")


def text(edition: Edition, words: str) -> Wording:
    """Some words in an edition."""
    return Wording(edition.id, edition.lang, words)


def reader(folder: Path, built_from: Corpus) -> FlaskClient:
    """A reader of a build of a corpus."""
    write(folder / "build", built_from, RANKING, stamp())
    (folder / "current").symlink_to("build")
    return create_app(Settings(folder)).test_client()


def holding(*editions: Edition) -> Corpus:
    """Two actions, of which the first has its words in these editions; the second has none."""
    rows = [
        passage("gcm/13", title="Detention", reviewed=False),
        passage("gcm/13/a", wordings=tuple(text(edition, "Independent bodies check detention.") for edition in editions)),
    ]
    made = corpus(rows)
    return replace(made, documents=(replace(COMPACT, editions=editions),))


@pytest.mark.parametrize("address", ["/", "/about"])
def test_the_text_of_july_is_never_called_adopted_or_exact(client: FlaskClient, address: str) -> None:
    """How many passages have it, and that it is not the adopted wording."""
    page = see(client, address)
    assert "beside 210 of 273 passages, in the text of 13 July 2018; it is not the adopted wording" in page.text
    assert "exact text" not in page.html
    assert "official wording" not in page.text.lower()


@pytest.mark.parametrize("address", ["/", "/about"])
def test_the_sentence_changes_with_what_is_installed(tmp_path: Path, address: str) -> None:
    """With the adopted text it is called adopted; the earlier edition beside it changes nothing."""
    page = see(reader(tmp_path, holding(EDITION, JULY)), address)
    assert "beside 1 of 2 passages, in the adopted text." in page.text
    assert "not the adopted wording" not in page.text.partition("Documents and editions")[0]


def test_without_any_text_nothing_is_promised(tmp_path: Path) -> None:
    """Our own words are all that there is."""
    assert "The Compact’s own words are not installed here." in see(reader(tmp_path, holding()), "/").text


def test_what_was_checked_is_told_with_the_edition_it_was_checked_against(client: FlaskClient) -> None:
    """63 passages against none, 210 against the text of July, none against the adopted text."""
    missing = [row.get_text() for row in see(client, "/about").soup.select("#missing + ul > li")]
    assert "63 passages of the Compact have no text here, only our own words." in missing
    assert "The plain words of 63 passages have not yet been compared with any text of the document." in missing
    told = "The plain words of 210 passages were checked against the text of 13 July 2018, not against the adopted text."
    assert told in missing


def test_words_written_from_the_adopted_text_carry_no_remark(tmp_path: Path) -> None:
    """Nothing is said of another text where there is none."""
    assert "were checked against" not in see(reader(tmp_path, holding(EDITION)), "/about").text


def test_the_table_counts_the_edition_that_its_column_names(client: FlaskClient) -> None:
    """187 actions and 23 objectives; paragraphs and principles have none."""
    table = see(client, "/about").soup.select_one("table")
    assert "In the text of 13 July 2018, not the adopted one" in table.get_text()
    rows = {row.th.get_text(): row.find_all("td")[1].get_text() for row in table.select("tbody tr")}
    assert [rows[kind] for kind in ("Objective", "Action", "Guiding principle")] == ["23", "187", "0"]


def test_a_list_of_documents_tells_for_how_much_of_each_its_text_is_here(client: FlaskClient) -> None:
    """210 of 273 passages; of the others, that there is none."""
    compact, *others = see(client, "/documents").soup.select("main .rows > li")
    assert "210 of 273 passages · not the adopted wording" in " ".join(compact.get_text(" ").split())
    assert all("Its text is not installed here." in row.get_text() for row in others)


@pytest.mark.parametrize("address", ["/", "/gcm/13", "/campaigns"])
def test_every_page_says_that_the_compact_is_not_legally_binding(client: FlaskClient, address: str) -> None:
    """In its footer; the page about the site names the paragraph and what states do commit to."""
    assert "it is not legally binding" in see(client, address).soup.footer.get_text()
    about = see(client, "/about")
    assert "States commit to its objectives" in about.text
    assert about.link("para. 7") == "/gcm/para/7"
