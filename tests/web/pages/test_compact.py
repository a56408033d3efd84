"""The whole Compact on one page: everything in order, and light, whichever texts are installed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from kb.library import Library
from kb.model import Corpus, Kind, Passage, Wording
from tests import builders
from tests.web.pages.pages import see
from web.app import create_app
from web.settings import Settings

PREFIXES = ["", "/ar", "/ru"]
"""English, and the two languages whose letters take most bytes."""

BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd", "Accept": "text/html,*/*;q=0.8"}
MOST, MOST_OF_THE_JULY_TEXT = 60_000, 55_000
"""Bytes of a first load. Plain and official words alone take 42 KB where the adopted text is installed, 36 KB before."""


def adopted(passage: Passage, words: Iterator[str]) -> Passage:
    """A passage with an adopted text before its earlier one; where it had none, as long a one as such paragraphs have."""
    length = 75 if passage.kind is Kind.PRINCIPLE else 35 if passage.parent else 80
    text = passage.text or " ".join(islice(words, length))
    return replace(passage, wordings=(Wording(builders.EDITION.id, "en", text), *passage.wordings))


def both_editions(corpus: Corpus) -> Corpus:
    """The corpus as it is once the adopted text was imported beside that of July 2018; words of campaigns stand for it."""
    words = iter([word for passage in corpus.passages for word in passage.body.split()])
    documents = [
        replace(row, editions=(builders.EDITION, *row.editions)) if row.id == "gcm" else row for row in corpus.documents
    ]
    passages = [adopted(row, words) if row.document == "gcm" else row for row in corpus.passages]
    return replace(corpus, documents=tuple(documents), passages=tuple(passages))


@pytest.fixture(scope="module")
def with_adopted(tmp_path_factory: pytest.TempPathFactory, library: Library) -> FlaskClient:
    """A reader of a site with both editions."""
    data: Path = tmp_path_factory.mktemp("adopted")
    builders.library(data / "current", both_editions(library.corpus), "memory").close()
    return create_app(Settings(data)).test_client()


def first_load(client: FlaskClient, address: str) -> int:
    """Bytes on the wire, headers included, of a page with its styles and scripts."""
    soup = see(client, address).soup
    files = [*(tag["href"] for tag in soup.find_all("link", rel="stylesheet")), *(tag["src"] for tag in soup.find_all("script"))]
    return sum(on_wire(client.get(str(part), headers=BROWSER)) for part in (address, *files))


def on_wire(answer: TestResponse) -> int:
    """Bytes of an answer."""
    with answer:
        assert answer.headers["Content-Encoding"] == "br"
        return len(answer.data) + sum(len(f"{name}: {value}\r\n") for name, value in answer.headers)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_whole_compact_is_a_light_first_load(client: FlaskClient, with_adopted: FlaskClient, prefix: str) -> None:
    """In the longest languages too, with the text of July 2018 and with the adopted one."""
    assert first_load(client, f"{prefix}/gcm") < MOST_OF_THE_JULY_TEXT
    assert first_load(with_adopted, f"{prefix}/gcm") < MOST


def test_the_adopted_text_is_shown_where_it_is_installed(with_adopted: FlaskClient, library: Library) -> None:
    """Every passage with its words, and nothing is said to be missing."""
    soup = see(with_adopted, "/gcm").soup
    assert len(soup.select(".whole blockquote")) == len(library.of_document("gcm"))
    assert [tag.get_text() for tag in soup.select(".whole .note .tag")] == [builders.EDITION.name]
    assert "no text here" not in soup.select_one(".whole .note").get_text()


@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_every_passage_has_its_place_a_link_and_both_texts(client: FlaskClient, library: Library, prefix: str) -> None:
    """In order: citation and heading lead to its page, then plain words, then official ones where they are installed."""
    soup = see(client, f"{prefix}/gcm").soup
    for passage, heading in zip(library.of_document("gcm"), soup.select(".whole :is(h3, h4)"), strict=True):
        plain = heading.find_next_sibling()
        quote = plain.find_next_sibling()
        assert heading["id"] == passage.id.replace("/", "-")
        assert urljoin(f"{prefix}/gcm", heading.a["href"]) == f"{prefix}/{passage.id}"
        assert f"A/RES/73/195, annex, {heading.small.get_text()}" == library.citation(passage)
        assert (plain.name, plain.get_text()) == ("p", passage.summary)
        assert (quote.get_text() if quote and quote.name == "blockquote" else "") == passage.text


def test_a_subheading_stands_before_its_action(client: FlaskClient) -> None:
    """On the page of the whole, on that of the objective, and on the way to every action under it."""
    title, translated = "Natural disasters, the adverse effects of climate change", "Catastrophes naturelles"
    assert see(client, "/gcm").soup.find(id="gcm-2-h").find_previous_sibling().get_text().startswith(title)
    assert see(client, "/gcm/2").soup.find(id="h").find().get_text().startswith(title)
    assert [see(client, f"/fr/gcm/2/{letter}").soup.select(".trail li")[-1].get_text().startswith(translated) for letter in "ghl"] == [False, True, True]
    assert see(client, "/gcm/2/l").soup.select(".trail a")[-1]["href"] == "/gcm/2#h"


def test_a_citation_to_copy_names_the_text_that_is_quoted(client: FlaskClient) -> None:
    """The script puts it together: what stands before every place, the place, and the wording."""
    whole, passage = see(client, "/gcm").soup.select_one(".whole"), see(client, "/gcm/13/h").soup
    copied = passage.select_one(".cited .copy")["data-copy"]
    assert copied == f"{whole['data-cited']}para. 29 (h){whole['data-wording']}"
    assert whole["data-copy-label"] == passage.select_one(".cited .copy").get_text()


def test_the_views_work_without_a_script(client: FlaskClient) -> None:
    """Each is an address, and the searched words stay marked."""
    page = see(client, "/gcm?q=detention&view=plain")
    assert page.soup.select_one(".whole")["data-view"] == "plain"
    assert [a["href"] for a in page.soup.select(".views a")] == [f"/gcm?q=detention&view={key}" for key in ("both", "plain", "official")]
    assert page.soup.select_one(".views [aria-current]").get_text() == "In plain words"
    assert "detention" in {mark.get_text() for mark in page.soup.select(".whole mark")}


def test_a_wording_that_is_not_the_usual_one_is_told_by_its_passage(tmp_path: Path) -> None:
    """Where most passages quote one edition, the others name theirs."""
    corpus = builders.tiny_corpus()
    old = replace(builders.EDITION, id="2018-07-13", name="Text agreed on 13 July 2018", of_record=False)
    documents = tuple(replace(row, editions=(builders.EDITION, old)) if row.id == "gcm" else row for row in corpus.documents)
    first = replace(corpus.passages[0], wordings=(Wording(old.id, "en", "Words of July."),))
    builders.library(tmp_path / "current", replace(corpus, documents=documents, passages=(first, *corpus.passages[1:])), "memory").close()
    soup = see(create_app(Settings(tmp_path)).test_client(), "/gcm").soup
    assert soup.select_one(".whole")["data-wording"] == " (wording: adopted text)"
    assert [quote.get("data-wording") for quote in soup.select(".whole blockquote")][:2] == [" (wording: text agreed on 13 July 2018)", None]
