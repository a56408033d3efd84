"""What every answer carries: caching, languages, reading from other sites."""

import pytest
from flask.testing import FlaskClient

READ = ["/gcm/13/h", "/api/v1/passages/gcm/13/h", "/gcm/13/h.ris", "/search?q=detention", "/topics.ttl", "/sitemap.xml", "/feed.atom"]
SEARCH = "/api/v1/search?q=detention"
OPEN = ["/api/v1/search", "/api/v1/passages/gcm/99", "/gcm/13/h.ris", "/gcm/13.md", "/search.csv", "/feed.atom", "/topics.jsonld", "/corpus.json",
        "/gcm/99.ris", "/gcm/99.atom", "/search.atom?page=0", "/search.csv?size=0"]  # fmt: skip


@pytest.mark.parametrize("path", READ)
def test_an_answer_can_be_kept_and_asked_for_again(client: FlaskClient, path: str) -> None:
    """A strong tag and a time to keep; 304 without a body on a match, also on a weak one and in a list."""
    first = client.get(path)
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    assert "max-age" in first.headers["Cache-Control"]
    assert "Last-Modified" in first.headers
    for match in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get(path, headers={"If-None-Match": match})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == tag
        assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_the_tag_of_a_search_is_weak_because_its_answer_is_timed(client: FlaskClient) -> None:
    """The same for the same build and address, another for another query."""
    tag = client.get(SEARCH).headers["ETag"]
    assert tag.startswith('W/"')
    assert client.get(SEARCH).headers["ETag"] == tag
    assert client.get(f"{SEARCH}&page=2").headers["ETag"] != tag
    assert client.get(SEARCH, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", [*READ, SEARCH, "/gcm/99", "/api/v1/passages/gcm/99", "/gcm/para/29"])
def test_head_has_the_headers_of_get(client: FlaskClient, path: str) -> None:
    """All but the body."""
    got, head = client.get(path), client.head(path)
    assert (head.status_code, head.data) == (got.status_code, b"")
    changing = {"Date", "Content-Length"} if path == SEARCH else {"Date"}
    assert {k: v for k, v in head.headers if k not in changing} == {k: v for k, v in got.headers if k not in changing}


@pytest.mark.parametrize("path", [*READ, SEARCH, "/gcm/99", "/api/v1/search?page=0", "/gcm/para/29", "/healthz", "/static/site.css"])
def test_every_answer_says_how_long_it_may_be_kept(client: FlaskClient, path: str) -> None:
    """Errors and redirects as well."""
    with client.get(path) as answer:
        assert answer.headers["Cache-Control"]


TOLD = ["/gcm/99", "/api/v1/passages/gcm/99", "/api/v1/search?page=0", "/gcm/para/29", "/api/v1/passages/GCM/13", "/api/v1/nothing"]


@pytest.mark.parametrize("path", TOLD)
def test_errors_and_redirects_have_a_tag_and_are_told_in_full(client: FlaskClient, path: str) -> None:
    """The same for the same answer; 304 is for what was found only (RFC 9110, 13.2.1)."""
    first = client.get(path)
    tag = first.headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (first.status_code, first.data, tag)
    assert first.status_code in {308, 400, 404}
    assert first.headers["Cache-Control"]


@pytest.mark.parametrize("path", OPEN)
def test_other_sites_may_read_what_is_for_programs(client: FlaskClient, path: str) -> None:
    """The API, feeds and exports, errors included; without credentials."""
    answer = client.get(path, headers={"Origin": "https://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in answer.headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/gcm/13/h", "/search?q=x"])
def test_other_sites_may_not_read_pages(client: FlaskClient, path: str) -> None:
    """Pages are for people."""
    assert "Access-Control-Allow-Origin" not in client.get(path).headers


@pytest.mark.parametrize("path", ["/api/v1/search", "/api/v1/passages/gcm/13/h", "/gcm/13/h.ris", "/feed.atom", "/corpus.json", "/gcm/13"])
def test_browsers_may_ask_first(client: FlaskClient, path: str) -> None:
    """204 with what is allowed, and no content."""
    answer = client.options(path, headers={"Origin": "https://example.org", "Access-Control-Request-Method": "GET"})
    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].split(", "))


@pytest.mark.parametrize("path", ["/", "/gcm/99", "/api/v1/search", "/api/v1/nothing", "/gcm/13/h.md", "/gcm/para/29"])
def test_every_answer_is_guarded(client: FlaskClient, path: str) -> None:
    """No inline script, no sniffing, no frame; and no cookie is ever set."""
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json", "application/json"),
        ("text/markdown", "text/markdown"),
        ("text/plain", "text/plain"),
        ("application/x-bibtex", "application/x-bibtex"),
        ("application/x-research-info-systems", "application/x-research-info-systems"),
        ("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json"),
        ("text/html;q=0, application/json", "application/json"),
        ("text/html;q=0, */*", "application/json"),
        ("*/*", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
    ],
)
@pytest.mark.parametrize("path", ["/gcm/13/h", "/topics/detention", "/objectives", "/search?q=detention"])
def test_a_page_comes_in_the_form_that_is_accepted(client: FlaskClient, path: str, accept: str, media_type: str) -> None:
    """Passages, topics, lists and searches; caches are told that it depends on `Accept`."""
    answer = client.get(path, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert "Accept" in answer.headers["Vary"]


def test_accepted_json_is_the_answer_of_the_api(client: FlaskClient) -> None:
    """The same bytes under the page's address."""
    accepted = client.get("/topics/detention", headers={"Accept": "application/json"})
    assert accepted.data == client.get("/api/v1/topics/detention").data


def test_a_form_that_nobody_has_is_refused(client: FlaskClient) -> None:
    """406, in plain words."""
    assert client.get("/gcm/13/h", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    ("accept", "status"),
    [("application/pdf", 406), ("text/csv", 406), ("application/json", 200), ("*/*", 200), ("application/*", 200), ("text/html,*/*;q=0.1", 200)],
)
def test_the_api_says_where_a_form_is_not_to_be_had(client: FlaskClient, accept: str, status: int) -> None:
    """406 as a problem document, where JSON is not accepted."""
    for path in ("/api/v1/search?q=detention", "/api/v1/passages/gcm/13", "/api/v1"):
        answer = client.get(path, headers={"Accept": accept})
        assert answer.status_code == status
        assert status == 200 or answer.mimetype == "application/problem+json"


def test_an_answer_links_to_what_describes_it_and_to_the_licence(client: FlaskClient) -> None:
    """The API and pages, which link to their other forms too; also a page that is kept."""
    for path in ("/api/v1/search?q=detention", "/api/v1/topics", "/api/v1/passages/gcm/13", "/gcm/13", "/", "/gcm", "/gcm"):
        link = client.get(path, headers={"Accept-Encoding": "br"}).headers["Link"]
        assert '<http://localhost/llms.txt>; rel="describedby"' in link
        assert '<http://localhost/about#licence>; rel="license"' in link
    link = client.get("/fr/gcm/13").headers["Link"]
    assert '<http://localhost/gcm/13>; rel="cite-as"' in link
    assert '<http://localhost/fr/gcm/13.ris>; rel="alternate"; type="application/x-research-info-systems"' in link


def test_the_language_of_an_answer_is_told(client: FlaskClient) -> None:
    """By its address, not by what the browser would like."""
    assert client.get("/fr/gcm/13").headers["Content-Language"] == "fr"
    assert client.get("/gcm/13", headers={"Accept-Language": "fr"}).headers["Content-Language"] == "en"


def test_a_passage_of_the_api_leads_to_its_page(client: FlaskClient) -> None:
    """To read, and as the address to cite."""
    link = client.get("/api/v1/passages/gcm/13/h").headers["Link"]
    assert '<http://localhost/gcm/13/h>; rel="cite-as"' in link
    assert '<http://localhost/api/v1/openapi.json>; rel="describedby"' in link
