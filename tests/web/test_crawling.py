"""What crawlers, browsers and language models read."""

import datetime as dt
import re
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from flask.testing import FlaskClient

from kb.library import Library
from web.crawling import PAGES

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
DESCRIPTION = "{http://a9.com/-/spec/opensearch/1.1/}"
BASE = "http://localhost"


@pytest.fixture
def sitemap(client: FlaskClient) -> ET.Element:
    """The sitemap, parsed."""
    return ET.fromstring(client.get("/sitemap.xml").data)  # noqa: S314 (our own answer)


def test_the_sitemap_has_every_page_once(sitemap: ET.Element, library: Library) -> None:
    """Passages, topics, documents and the pages beside them."""
    found = [node.text for node in sitemap.iter(f"{SITEMAP}loc")]
    assert len(found) == len(set(found))
    corpus = library.corpus
    ids = [row.id for rows in (corpus.passages, corpus.topics, corpus.documents) for row in rows]
    assert {f"{BASE}/{i}" for i in ids} <= set(found)


def test_no_page_is_forgotten_in_the_sitemap(app: Flask, client: FlaskClient) -> None:
    """Every page at a fixed address, but those that show what one reader chose or explain an error."""
    personal = {"/search", "/compare", "/collection", "/brief", "/problems"}
    rules = [rule.rule for rule in app.url_map.iter_rules() if not rule.arguments]
    fixed = [rule for rule in rules if rule not in personal and "." not in rule]
    assert set(PAGES) == {rule for rule in fixed if client.get(rule).mimetype == "text/html"}


def test_pages_of_the_sitemap_exist_and_are_canonical(client: FlaskClient, sitemap: ET.Element) -> None:
    """200, without a redirect, for a sample and for all pages that are no passages."""
    found = [str(node.text) for node in sitemap.iter(f"{SITEMAP}loc")]
    for address in [*found[:12], *found[12::40]]:
        assert client.get(address.removeprefix(BASE) or "/").status_code == 200, address


def test_a_page_of_the_sitemap_has_its_languages_and_the_time_of_the_build(
    client: FlaskClient, sitemap: ET.Element, library: Library
) -> None:
    """Six languages and the one for everybody else, each with a page."""
    (node,) = [n for n in sitemap if n.findtext(f"{SITEMAP}loc") == f"{BASE}/gcm/13"]
    assert node.findtext(f"{SITEMAP}lastmod") == library.manifest.built
    languages = {link.attrib["hreflang"]: link.attrib["href"] for link in node.findall(LINK)}
    assert languages.keys() == {"en", "fr", "es", "ar", "ru", "zh", "x-default"}
    assert languages["ar"] == f"{BASE}/ar/gcm/13"
    assert languages["x-default"] == languages["en"] == f"{BASE}/gcm/13"
    for address in languages.values():
        assert client.get(address.removeprefix(BASE)).status_code == 200


def test_robots_are_led_to_the_sitemap(client: FlaskClient) -> None:
    """And kept from nothing that people read."""
    text = client.get("/robots.txt").text
    assert f"Sitemap: {BASE}/sitemap.xml" in text
    assert "Disallow: /\n" not in text


def test_language_models_find_every_objective(client: FlaskClient) -> None:
    """Title, summary, sections of links, as llmstxt.org asks for; the links lead to Markdown."""
    lines = client.get("/llms.txt").text.splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    assert "## Optional" in lines
    links = re.findall(r"\]\((http://localhost[^)]*)\)", "\n".join(lines))
    assert [f"{BASE}/gcm/{n}.md" for n in range(1, 24)] == [link for link in links if re.search(r"/gcm/\d+\.md$", link)]
    for link in links[:8]:
        assert client.get(link.removeprefix(BASE)).status_code == 200, link


def test_browsers_learn_how_to_search(client: FlaskClient) -> None:
    """OpenSearch 1.1, within its limits; every template works when filled in."""
    root = ET.fromstring(client.get("/opensearch.xml").data)  # noqa: S314 (our own answer)
    assert len(root.findtext(f"{DESCRIPTION}ShortName") or "") in range(1, 17)
    assert len(root.findtext(f"{DESCRIPTION}Description") or "") in range(1, 1025)
    templates = {url.attrib["type"]: url.attrib["template"] for url in root.findall(f"{DESCRIPTION}Url")}
    assert templates.keys() >= {"text/html", "application/atom+xml", "application/x-suggestions+json"}
    for media_type, template in templates.items():
        filled = template.replace("{searchTerms}", quote("child detention")).replace("{startPage?}", "1").replace("{count?}", "5")
        answer = client.get(filled.removeprefix(BASE))
        assert (answer.status_code, answer.mimetype) == (200, media_type)


def test_empty_optional_terms_of_a_template_are_taken_as_left_out(client: FlaskClient) -> None:
    """A browser puts nothing in their place."""
    assert client.get("/search?q=detention&page=").status_code == 200
    assert client.get("/search.atom?q=detention&page=&size=").status_code == 200


def test_weaknesses_can_be_told_to_somebody(client: FlaskClient, library: Library) -> None:
    """RFC 9116: contact and an end that is after the build."""
    rows = dict(line.split(": ", 1) for line in client.get("/.well-known/security.txt").text.splitlines())
    assert rows["Contact"].startswith("http")
    assert dt.datetime.fromisoformat(rows["Expires"]) > dt.datetime.fromisoformat(library.manifest.built)
    assert rows["Canonical"] == f"{BASE}/.well-known/security.txt"
