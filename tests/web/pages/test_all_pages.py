"""What every page has in common."""

import gzip
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from kb.citations.format import KNOWLEDGE_BASE
from kb.languages import INTERFACE_LANGUAGES
from kb.library import Library
from kb.model import Kind, Passage, Topic
from tests.web.pages.pages import KINDS, see

STATIC = Path(__file__).parents[3] / "web" / "static"
TEMPLATES = Path(__file__).parents[3] / "web" / "templates"


@pytest.mark.parametrize("address", KINDS)
def test_a_page_has_one_main_heading_a_title_and_a_description(client: FlaskClient, address: str) -> None:
    """Each kind of page answers with one h1, its own title, a language, and a way past the menu."""
    page = see(client, address)
    assert page.status == 200
    assert len(page.soup.find_all("h1")) == 1
    assert page.soup.h1.get_text(strip=True)
    assert page.soup.title.get_text(strip=True).endswith(KNOWLEDGE_BASE)
    assert page.soup.html["lang"] == "en"
    assert page.soup.find("a", class_="skip")["href"] == f"#{page.soup.main['id']}"


OWN = [
    *dict.fromkeys(urlsplit(kind).path for kind in KINDS),
    *("/search?q=work", "/compare", "/compare?ids=gcm/13,gcm/14", "/collection", "/brief?ids=gcm/13"),
    *("/coverage", "/coverage?by=sdg", "/connections", "/connections?objective=3", "/check-quotation", "/campaigns/timeline"),
]


def twice(client: FlaskClient, addresses: Sequence[str]) -> list[str]:
    """Titles that more than one page has."""
    titles = Counter(see(client, address).title for address in dict.fromkeys(addresses))
    return [title for title, count in titles.items() if count > 1]


def test_no_two_pages_have_the_same_title(client: FlaskClient, library: Library) -> None:
    """A bookmark tells which page it is: every kind of page, every topic and campaign, and an objective's whole family."""
    rows: list[Passage | Topic] = [*library.children("gcm/13"), *library.of_kind(Kind.CAMPAIGN, Kind.PRINCIPLE), *library.corpus.topics]
    sections = library.children("campaigns/six-degree")
    assert twice(client, [*OWN, *(f"/{row.id}" for row in (*rows, *sections))]) == []


@pytest.mark.parametrize("prefix", ["/fr", "/ar"])
def test_no_two_kinds_of_page_have_the_same_title_in_another_language(client: FlaskClient, prefix: str) -> None:
    """No two patterns of a title are translated alike."""
    assert twice(client, [f"{prefix}{address}".removesuffix("/") for address in OWN]) == []


@pytest.mark.parametrize("address", KINDS)
def test_headings_go_down_one_step_at_a_time(client: FlaskClient, address: str) -> None:
    """No heading level is left out on the way down."""
    levels = [int(tag.name[1]) for tag in see(client, address).soup.main.find_all(re.compile("^h[1-6]$"))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("address", KINDS)
def test_ids_on_a_page_are_used_once(client: FlaskClient, address: str) -> None:
    """Anchors are unambiguous."""
    ids = [tag["id"] for tag in see(client, address).soup.find_all(id=True)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", KINDS)
def test_no_page_runs_inline_script_or_style(client: FlaskClient, address: str) -> None:
    """The content security policy forbids both, and nothing comes from another host."""
    soup = see(client, address).soup
    assert all(script.get("src", "").startswith("/static/") and not script.string for script in soup.find_all("script"))
    assert not soup.find_all("style")
    assert not soup.find_all(style=True)
    assert not soup.find_all(onclick=True)
    assert all(link["href"].startswith("/static/") for link in soup.find_all("link", rel="stylesheet"))


@pytest.mark.thorough
def test_links_lead_somewhere(client: FlaskClient) -> None:
    """Of all that every kind of page links to on this site, each page that is no passage opens, and of passages a sample."""
    found = sorted({href for address in KINDS for href in see(client, address).links()})
    passages = [href for href in found if re.match(r"/(gcm|topics|campaigns)/", href)]
    others = [href for href in found if href not in passages and "?" not in href]
    searches = [href for href in found if "?" in href]
    assert len(passages) > 300
    for href in [*others, *passages[::7], *searches[::25]]:
        with client.get(href) as answer:
            assert answer.status_code == 200, href


@pytest.mark.parametrize("address", ["/gcm/13/h", "/search?q=detention", "/"])
def test_a_page_names_itself_in_every_language(client: FlaskClient, address: str) -> None:
    """Alternates are given for the six languages and the default, and each of them opens."""
    soup = see(client, address).soup
    alternates = {tag["hreflang"]: tag["href"] for tag in soup.find_all("link", hreflang=True)}
    assert set(alternates) == {*INTERFACE_LANGUAGES, "x-default"}
    for href in alternates.values():
        assert client.get(href.removeprefix("http://localhost")).status_code == 200


def test_an_arabic_page_reads_from_right_to_left(client: FlaskClient) -> None:
    """The page says so, and so does each block that does not."""
    soup = see(client, "/ar/gcm/13/h").soup
    assert (soup.html["lang"], soup.html["dir"]) == ("ar", "rtl")
    quotation = soup.find("blockquote")
    assert (quotation["lang"], quotation["dir"]) == ("en", "ltr")


def test_static_files_are_kept_for_a_year_under_an_address_that_names_their_content(client: FlaskClient) -> None:
    """The style sheet's address changes with its content, so that it never has to be asked for again."""
    href = see(client, "/").soup.find("link", rel="stylesheet")["href"]
    assert re.fullmatch(r"/static/site\.css\?v=[0-9a-f]{10}", href)
    with client.get(href) as named, client.get("/static/site.css") as plain:
        assert "immutable" in named.headers["Cache-Control"]
        assert "immutable" not in plain.headers.get("Cache-Control", "")


@pytest.mark.parametrize("address", [kind for kind in KINDS if kind != "/gcm"])
def test_the_first_load_is_light(client: FlaskClient, address: str) -> None:
    """A page with its style and scripts stays under 60 KB when compressed."""
    files = sum(len(gzip.compress(file.read_bytes())) for file in STATIC.iterdir())
    assert files + len(gzip.compress(client.get(address).data)) < 60_000


def test_templates_only_lay_out() -> None:
    """A template has few conditions; what is decided is decided in a view model."""
    for file in TEMPLATES.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        macros = max(1, text.count("{% macro"))
        conditions = text.count("{% if")
        assert conditions <= 12 * macros, file.name
        assert "{% set" not in text, file.name


@pytest.mark.parametrize("address", ["/gcm/13/z", "/nowhere", "/topics/detentio", "/search?page=-1", "/search?type=poem"])
def test_an_error_is_a_page_in_plain_words_with_a_way_on(client: FlaskClient, address: str) -> None:
    """It says what is wrong and offers the search box; nothing of the program shows."""
    page = see(client, address)
    assert page.status in {400, 404}
    assert len(page.soup.find_all("h1")) == 1
    assert page.soup.find("form", role="search")
    assert "Traceback" not in page.text


def test_an_unknown_id_leads_to_the_nearest_ones_by_name(client: FlaskClient) -> None:
    """A reader sees headings, not ids."""
    page = see(client, "/gcm/13/z")
    assert "para. 29 (h) · Protect children" in page.text
    assert page.link("para. 29 (h)") == "/gcm/13/h"
