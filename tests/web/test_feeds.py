"""Feeds are Atom, complete, and change only with the texts."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.build import write
from kb.history import History, Named, Step
from kb.library import Library
from tests.builders import RANKING, stamp, tiny_corpus
from web.app import create_app
from web.settings import Settings

ATOM = "{http://www.w3.org/2005/Atom}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
FEEDS = ["/feed.atom", "/search.atom?q=detention", "/topics/detention.atom", "/gcm/13.atom", "/fr/topics/detention.atom"]


def read(client: FlaskClient, path: str) -> ET.Element:
    """A feed, parsed."""
    answer = client.get(path)
    assert (answer.status_code, answer.content_type) == (200, "application/atom+xml; charset=utf-8")
    return ET.fromstring(answer.data)  # noqa: S314 (our own answer)


def links(feed: ET.Element) -> dict[str, str]:
    """The links of a feed by relation."""
    return {link.attrib["rel"]: link.attrib["href"] for link in feed.findall(f"{ATOM}link")}


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_has_what_atom_asks_for(client: FlaskClient, path: str) -> None:
    """Feed and entries each with id, title and time; ids differ; it knows its own address and its page."""
    feed = read(client, path)
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for found in [feed, *entries]:
        assert all(found.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert links(feed)["self"] == f"http://localhost{path}"
    assert client.get(links(feed)["alternate"]).status_code == 200


def test_an_entry_keeps_its_id_in_every_language_and_its_time_with_its_edition(client: FlaskClient) -> None:
    """The time of an entry is that of its words, not that of the index."""
    english, french = (read(client, f"{prefix}/topics/detention.atom").find(f"{ATOM}entry") for prefix in ("", "/fr"))
    assert english is not None
    assert french is not None
    assert english.findtext(f"{ATOM}id") == french.findtext(f"{ATOM}id")
    assert read(client, "/gcm/13.atom").findtext(f"{ATOM}entry/{ATOM}updated") == "2018-07-13T00:00:00Z"


def test_july_wording_is_named_in_feeds(client: FlaskClient) -> None:
    """The quotation carries its note."""
    for content in read(client, "/gcm/13.atom").iter(f"{ATOM}content"):
        assert "wording: text agreed on 13 July 2018" in (content.text or "")


def test_a_feed_of_a_search_can_be_paged(client: FlaskClient) -> None:
    """With counts, and links to the other pages."""
    feed = read(client, "/search.atom?q=children&page=2&size=5")
    assert len(feed.findall(f"{ATOM}entry")) == 5
    assert feed.findtext(f"{OPENSEARCH}startIndex") == "6"
    assert feed.findtext(f"{OPENSEARCH}itemsPerPage") == "5"
    assert links(feed).keys() >= {"first", "prev", "next", "last"}
    assert links(feed)["next"] == "http://localhost/search.atom?q=children&size=5&page=3"
    total = client.get("/api/v1/search?q=children").get_json()["total"]
    assert feed.findtext(f"{OPENSEARCH}totalResults") == str(total)


def test_control_characters_do_not_break_a_feed(client: FlaskClient) -> None:
    """XML cannot hold them; the title has spaces in their place."""
    assert read(client, "/search.atom?q=detention%00%1b%ef%bf%bf").findtext(f"{ATOM}title") == "Search: detention   "


@pytest.mark.parametrize(
    ("page", "feed"),
    [("/gcm/13", "/gcm/13.atom"), ("/fr/gcm/13", "/fr/gcm/13.atom"), ("/topics/detention", "/topics/detention.atom"), ("/fr/about", "/fr/feed.atom")],
)
def test_a_page_announces_its_feed(client: FlaskClient, page: str, feed: str) -> None:
    """To readers of feeds, in its head."""
    head = BeautifulSoup(client.get(page).text, "html.parser").head
    announced = [link["href"] for link in head.select('link[type="application/atom+xml"]')]
    assert feed in announced
    assert all(client.get(address).mimetype == "application/atom+xml" for address in announced)


def test_a_whole_search_is_one_page(client: FlaskClient) -> None:
    """As many on the page as there are, and first and last are the page itself."""
    feed = read(client, "/search.atom?q=children")
    assert feed.findtext(f"{OPENSEARCH}itemsPerPage") == feed.findtext(f"{OPENSEARCH}totalResults")
    assert links(feed)["first"] == links(feed)["last"] == links(feed)["self"]
    assert "next" not in links(feed)


def test_a_change_names_what_is_new_and_leads_to_it(tmp_path: Path) -> None:
    """By title and link; what is gone by its title. A campaign that came in today is new today, whenever it was held."""
    today, corpus = "2026-03-01T12:00:00Z", tiny_corpus()
    campaign = Named("campaigns/i-am-a-migrant-uk-2023", "I Am A Migrant")
    made = Step("b2", today, added=(campaign,), reworded=(Named("gcm/13/h", "Protect children"),), removed=(Named("gcm/para/9", "Old <text>"),))
    history = History((made,), {campaign.id: today, "gcm/13/h": today})
    write(tmp_path / "current", corpus, RANKING, stamp("memory"), history)
    client = create_app(Settings(tmp_path)).test_client()
    feed = read(client, "/feed.atom")
    told, *passages = feed.findall(f"{ATOM}entry")
    assert told.findtext(f"{ATOM}title") == "2026-03-01: 1 added (I Am A Migrant), 1 with other words (Protect children), 1 removed (Old <text>)"
    content = BeautifulSoup(told.findtext(f"{ATOM}content") or "", "html.parser")
    assert [a["href"] for a in content.select("a")] == [f"http://localhost/{campaign.id}", "http://localhost/gcm/13/h"]
    assert "Old <text> (gcm/para/9)" in content.get_text()
    times = {entry.findtext(f"{ATOM}id"): entry.findtext(f"{ATOM}updated") for entry in passages}
    assert times[f"http://localhost/{campaign.id}"] == times["http://localhost/gcm/13/h"] == feed.findtext(f"{ATOM}updated") == today
    assert times["http://localhost/gcm/13"] == "2018-12-19T00:00:00Z"
    published = next(e for e in passages if campaign.id in (e.findtext(f"{ATOM}id") or "")).findtext(f"{ATOM}published")
    assert published == "2026-02-03T00:00:00Z"


def test_the_main_feed_tells_what_the_index_changed_and_the_newest_texts(client: FlaskClient, library: Library) -> None:
    """First the builds, then texts by their time, newest first; all are counted."""
    feed = read(client, "/feed.atom")
    entries = feed.findall(f"{ATOM}entry")
    assert feed.findtext(f"{OPENSEARCH}totalResults") == feed.findtext(f"{OPENSEARCH}itemsPerPage") == str(len(entries))
    assert library.manifest.id in (entries[0].findtext(f"{ATOM}id") or "")
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in entries[1:]]
    assert times == sorted(times, reverse=True)
