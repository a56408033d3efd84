"""A campaign file that nobody has retold yet: everything that speaks of it says that the words are its source's."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from kb.build import write
from tests.builders import RANKING, corpus, stamp, tiny_corpus
from tests.web.pages.pages import answered, see
from web.app import create_app
from web.settings import Settings

CAMPAIGN = "campaigns/i-am-a-migrant-uk-2023"
OURS, THEIRS = "Retold in our own words", "These are the source’s own words, not yet retold."
REMARK = "Place and audience have to be filled in."
NOTE = "the source’s own text, not retold, in: Global Compact for Migration knowledge base"


@pytest.fixture(scope="module")
def borrowed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A reader of a site with one campaign, which is not retold."""
    rows = [
        replace(row, campaign=replace(row.campaign, retold=False, audience="", uncertain=(REMARK,))) if row.campaign else row
        for row in tiny_corpus().passages
    ]
    data = tmp_path_factory.mktemp("borrowed")
    write(data / "builds" / "one", corpus(rows, tiny_corpus().topics), RANKING, stamp("memory"))
    (data / "current").symlink_to("builds/one")
    with create_app(Settings(data)).test_client() as client:
        yield client


@pytest.mark.parametrize("address", [f"/{CAMPAIGN}", f"/{CAMPAIGN}/1"])
def test_its_pages_say_whose_words_they_have(borrowed: FlaskClient, address: str) -> None:
    """In place of our retelling, also in the line of the citation."""
    page = see(borrowed, address)
    assert THEIRS in page.text
    assert "retold from" not in page.text
    assert OURS not in page.text
    assert page.soup.select_one(".cited b").get_text().startswith("“")
    assert "the source’s own text: IOM UK, IMIX, I Am A Migrant (2023)" in page.soup.select_one(".cited b").get_text()


def test_readers_are_not_shown_what_maintainers_have_to_fill_in(borrowed: FlaskClient) -> None:
    """Neither the remarks on the file nor the name of a fact that is not known; programs are told both."""
    shown = see(borrowed, f"/{CAMPAIGN}").soup.select_one(".facts").get_text(" ")
    assert "filled in" not in shown
    assert "For whom" not in shown
    assert "Where" in shown
    assert "filled in" in answered(borrowed, f"/api/v1/{CAMPAIGN}")["uncertain"][0]


@pytest.mark.parametrize("suffix", [".md", ".txt", ".bib", ".ris", ".csl", ".csv", ".json", ".jsonld"])
def test_every_form_says_so(borrowed: FlaskClient, suffix: str) -> None:
    """Of the campaign and of its section."""
    for address in (f"/{CAMPAIGN}", f"/{CAMPAIGN}/1"):
        assert NOTE in borrowed.get(f"{address}{suffix}").text.replace("\\", "").replace("u2019", "’")


def test_its_authors_are_the_organisers_and_no_licence_of_ours_covers_it(borrowed: FlaskClient) -> None:
    """Programs are told so too, with the address of the publication."""
    row = answered(borrowed, f"/api/v1/campaigns/{CAMPAIGN.partition('/')[2]}")
    assert row["retold"] is False
    assert row["citations"]["csl"]["author"] == [{"literal": "IOM UK"}, {"literal": "IMIX"}]
    assert row["citations"]["csl"]["URL"] == "https://example.org/campaign"
    assert row["citations"]["apa"].startswith("IOM UK, IMIX. (2023). I Am A Migrant [the source’s own text")
    assert answered(borrowed, f"/api/v1/passages/{CAMPAIGN}/1")["retold"] is False
    assert answered(borrowed, "/api/v1/campaigns")["items"][0]["retold"] is False
    article = next(n for n in answered(borrowed, f"/{CAMPAIGN}.jsonld")["@graph"] if n["@type"] == "Article")
    assert [author["name"] for author in article["author"]] == ["IOM UK", "IMIX"]
    assert "license" not in article


@pytest.mark.parametrize("address", ["/campaigns", "/about"])
def test_pages_on_the_whole_count_it(borrowed: FlaskClient, address: str) -> None:
    """And do not call it ours."""
    text = see(borrowed, address).text
    assert "1 campaign text still has its source’s own words; its page says so." in text
    assert OURS not in text
    assert answered(borrowed, "/about.json")["not_retold"] == 1


def test_what_is_retold_is_told_as_before(client: FlaskClient) -> None:
    """No page of the repository's own campaigns, all of them retold, speaks of others' words."""
    assert answered(client, f"/api/v1/passages/{CAMPAIGN}")["retold"] is True
    assert "still has" not in see(client, "/campaigns").text + see(client, "/about").text
    assert OURS in see(client, f"/{CAMPAIGN}/2").text
