"""Errors from outside: told to people and programs, never a 500, whatever a client sends."""

from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from web.app import create_app
from web.params import PARAMETERS
from web.settings import Settings

PROBLEM = "application/problem+json"


def test_an_unknown_id_is_answered_with_the_nearest(client: FlaskClient) -> None:
    """RFC 9457, with ids that look like it."""
    answer = client.get("/api/v1/passages/gcm/13/z")
    found = answer.get_json()
    assert (answer.status_code, answer.mimetype) == (404, PROBLEM)
    assert found["status"] == 404
    assert "gcm/13/z" in found["detail"]
    assert any(near.startswith("gcm/13/") for near in found["nearest"])
    assert found["instance"] == "/api/v1/passages/gcm/13/z"


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/passages/gcm/99", "/api/v1/objectives/99", "/api/v1/objectives/abc", "/api/v1/objectives/-1",
        "/api/v1/topics/nothing", "/api/v1/campaigns/nothing", "/api/v1/nothing", "/api/v2/search", "/api/x",
        "/api/v1/passages", "/gcm/99.json", "/topics/nothing.json",
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_problem_document_for_programs(client: FlaskClient, path: str) -> None:
    """404 and a list of the nearest ids, which may be empty."""
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (404, PROBLEM)
    assert isinstance(answer.get_json()["nearest"], list)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "path", ["/api/v1/nothing", "/api/v1/nothing/at/all", "/api/v1/passages", "/api/v1/search.json", "/api/v2/search", "/api/x", "/fr/api/x"]
)
def test_an_unknown_address_of_the_api_is_told_as_such(client: FlaskClient, path: str) -> None:
    """Not as a passage; the answer names the description of the API, which is there."""
    found = client.get(path).get_json()
    assert "no such address in the API" in found["detail"]
    assert "passage" not in found["detail"]
    assert "/api/v1/openapi.json" in found["detail"]
    assert client.get("/api/v1/openapi.json").status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/passages/gcm/99", "/api/v1/passages/imrf-2022", "/api/v1/objectives/99"])
def test_an_unknown_passage_in_the_api_is_told_as_such(client: FlaskClient, path: str) -> None:
    """The address is there, the passage is not."""
    assert "There is no passage with the id" in client.get(path).get_json()["detail"]


@pytest.mark.parametrize("path", ["/imrf-2022/para/76", "/imrf-2022/para/76.json", "/imrf-2022/para/3/b", "/api/v1/passages/imrf-2022/para/76"])
def test_a_paragraph_whose_text_is_not_installed_is_told_as_such(client: FlaskClient, path: str) -> None:
    """404 with the document as the nearest, and how its text comes here."""
    answer = client.get(path, headers={"Accept": "application/json"})
    found = answer.get_json()
    assert (answer.status_code, answer.mimetype, found["nearest"]) == (404, PROBLEM, ["imrf-2022"])
    for words in ("not installed", "A/RES/76/266", "make official"):
        assert words in found["detail"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/coverage.md", "The page /coverage has no form .md. It can be had as .csv."),
        ("/about.ris", "The page /about has no form .ris. It can be had as .json."),
        ("/accessibility.json", "The page /accessibility has no form .json."),
        ("/fr/problems.json", "The page /problems has no form .json."),
        ("/campaigns.atom", "The page /campaigns has no form .atom. It can be had as .json, .md, .txt, .bib, .ris, .csl, .csv, .jsonld."),
    ],
)
def test_a_form_that_a_page_does_not_have_is_told_as_such(client: FlaskClient, path: str, told: str) -> None:
    """With those that it has."""
    answer = client.get(path, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.get_json()["detail"]) == (404, told)


@pytest.mark.parametrize("path", ["/gcm/99", "/topics/detentoin", "/nothing/at/all", "/fr/gcm/99", "/gcm/13/z"])
def test_people_get_a_page(client: FlaskClient, path: str) -> None:
    """Plain words, not a document for programs."""
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "<h1" in answer.text


def test_a_page_not_found_leads_to_the_nearest(client: FlaskClient) -> None:
    """As links."""
    assert 'href="/topics/detention"' in client.get("/topics/detentoin").text


def test_a_question_that_is_too_long_is_kept(client: FlaskClient) -> None:
    """As much of it as can be searched for, in the box."""
    page = BeautifulSoup(client.get("/search", query_string={"q": "long " * 101}).text, "html.parser")
    assert page.select_one("main input#q")["value"] == ("long " * 101)[:500]
    assert "longer than 500 characters" in page.main.get_text()


def test_a_page_without_what_was_not_understood_is_offered(client: FlaskClient) -> None:
    """The rest of the address stays."""
    page = BeautifulSoup(client.get("/fr/search?q=detention&objective=99&type=action").text, "html.parser")
    assert page.select_one("main a.button.strong")["href"] == "/fr/search?q=detention&type=action"


@pytest.mark.parametrize("path", ["/nope", "/topics/nope", "/brief", "/search?objective=99", "/search?page=-1"])
def test_a_page_speaks_to_people(client: FlaskClient, path: str) -> None:
    """Not of parameters and ids."""
    text = BeautifulSoup(client.get(path).text, "html.parser").main.get_text()
    assert not [word for word in ("arameter", "allowed", "the id ", "ids=") if word in text]


def test_a_path_without_end_is_refused_in_short(client: FlaskClient) -> None:
    """414, to people and to programs, without saying all of it back."""
    for path in ("/" + "a" * 9000, "/api/v1/passages/" + "a" * 9000):
        answer = client.get(path)
        assert (answer.status_code, len(answer.data) < 20_000) == (414, True)


@pytest.mark.parametrize("path", ["/about.csl", "/about.ris", "/about.bib", "/gcm/99.csl"])
def test_a_file_that_is_not_there_is_told_on_a_page(client: FlaskClient, path: str) -> None:
    """Whoever follows a link to a file is a person; only JSON is asked for by programs."""
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("gcm/23/f", ["gcm/23", "gcm/23/e", "gcm/7/f"]),
        ("gcm/24", ["gcm/8"]),
        ("gcm/99", ["gcm/23"]),
        ("topics/detention", ["topics/detention"]),
        ("topics/detentoin", ["topics/detention"]),
    ],
)
def test_the_nearest_are_what_may_have_been_meant(client: FlaskClient, path: str, nearest: list[str]) -> None:
    """The paragraph of that number, the last objective, the topic."""
    found = client.get(f"/api/v1/passages/{path}").get_json()
    assert found["nearest"][: len(nearest)] == nearest
    assert f"There is no passage with the id '{path}'" in found["detail"]


def test_type_leads_to_an_explanation(client: FlaskClient) -> None:
    """The `type` of a problem is a page with an anchor."""
    for path in ("/api/v1/passages/gcm/99", "/api/v1/search?page=0"):
        address, _, anchor = client.get(path).get_json()["type"].removeprefix("http://localhost").partition("#")
        assert f'id="{anchor}"' in client.get(address).text


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("page", "-1", "page is -1; it starts at 1"),
        ("page", "0", "page is 0; it starts at 1"),
        ("page", "two", "page is 'two'; a whole number from 1 to 1000000000 is allowed"),
        ("page", "9" * 5000, "a whole number"),
        ("page", "٣", "a whole number"),
        ("size", "9999", "size is 9999; a whole number from 1 to 100 is allowed"),
        ("size", "0", "size is 0; it starts at 1"),
        ("objective", "99", "objective is 99; allowed: 1 to 23"),
        ("objective", "thirteen", "allowed: 1 to 23"),
        ("type", "speech", "allowed: objective, action, principle, paragraph, campaign"),
        ("topic", "nothing", "topic is 'nothing'; allowed: "),
        ("sdg", "99", "sdg is 99; allowed: "),
        ("lang", "xx", "lang is 'xx'; allowed: en"),
        ("sort", "random", "allowed: relevance, document, title, newest"),
        ("match", "some", "allowed: any, all"),
        ("expand", "yes", "allowed: 0, 1"),
        ("explain", "yes", "allowed: 0, 1"),
        ("q", "x" * 10_000, "q has 10000 characters; at most 500 are allowed"),
    ],
)
def test_a_bad_parameter_is_named_with_what_came_and_what_is_allowed(
    client: FlaskClient, name: str, value: str, told: str
) -> None:
    """400, for programs and for people."""
    answer = client.get("/api/v1/search", query_string={name: value})
    assert (answer.status_code, answer.mimetype) == (400, PROBLEM)
    (fault,) = answer.get_json()["errors"]
    assert fault["parameter"] == name
    assert told in fault["detail"]
    page = client.get("/search", query_string={name: value})
    assert page.status_code == (400 if name != "explain" else 200)


def test_all_faults_are_told_at_once(client: FlaskClient) -> None:
    """Nobody has to try again for each of them."""
    found = client.get("/api/v1/search?page=-1&size=9999&objective=99").get_json()
    assert [fault["parameter"] for fault in found["errors"]] == ["objective", "page", "size"]


def test_unknown_parameters_are_ignored(client: FlaskClient) -> None:
    """An address with something added still works."""
    assert client.get("/api/v1/search?q=detention&utm_source=x&size=").status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/search", "/api/v1/passages/gcm/13", "/search", "/gcm/13/h", "/", "/sitemap.xml"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "FROB"])
def test_only_reading_is_allowed(client: FlaskClient, path: str, method: str) -> None:
    """405 with what is allowed."""
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].split(", "))


HOSTILE = [
    "AND AND", "AND", "OR OR OR", "NOT", "*", "**", "a*", "*a", '"', '""', '"open', "(", ")", "((((", "a AND (b OR", "-",
    "- -", "title:", ":", "text:\x00", "nothing:value", "\x00", "a\x00b", "\x1b[31m", "\r\nSet-Cookie: a=b", "😀", "👩🏽‍🤝‍👩🏾 rights",
    "احتجاز المهاجرين", "\u202eabc", "移民", "миграция", "'; DROP TABLE x; --", "<script>alert(1)</script>", "{{7*7}}", "../../etc/passwd",
    "%", "%00", "%s%n", "\\", "a\\", "(" * 250, '"' * 499, "a " * 249, "NOT " * 124, "x" * 500, "\ufeff", "\ud83d", "ﷺ" * 100,
    "A/RES/73/195 para.", "objective 99999999999999999999", "para 29 (zz)", "sdg:99", "objective:x", "topic:*", "~", "^", "!@#",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_any_query_is_searched(client: FlaskClient, query: str) -> None:
    """Oddities are words, or nothing; never an error, in no form of the search."""
    asked = quote(query.encode("utf-8", "surrogatepass"))
    for path in ("/api/v1/search", "/search", "/search.atom", "/search.ris", "/search.md", "/api/v1/suggest"):
        assert client.get(f"{path}?q={asked}").status_code == 200, path


PATHS = [
    "/gcm%2F13%2Fh", "/gcm/13%00", "/%00", "/gcm/%ff%fe", "/%c3%28", "/gcm/13%0a", "/gcm/13%0d%0aX:y", "/" + "a" * 8000,
    "/gcm/" + "1" * 6000, "/gcm/" + "1" * 6000 + ".atom", "/gcm/para/" + "9" * 5000, "/gcm/13/" + "h" * 3000, "/..%2f..%2fetc/passwd",
    "/static/../app.py", "/static/%2e%2e/app.py", "/static/nothing", "/api/v1/passages/%00", "/api/v1/passages/%ff",
    "/api/v1/passages/" + "a/" * 2000 + "b", "/api/v1/topics/%2e%2e", "/gcm/13.docx", "/gcm/13.", "/.json", "/gcm/.json",
    "/.well-known/nothing", "/😀", "/fr/%ff", "/gcm/١٣", "/gcm/13;x=1", "/gcm/13/h/i/j", "/topics/%3Cscript%3E",
    "/campaigns/six-degree/" + "9" * 4000, "/gcm/İ",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:30])
def test_any_path_is_answered(client: FlaskClient, path: str) -> None:
    """With a page, a redirect or an error that is the client's."""
    answer = client.get(path)
    assert answer.status_code in {200, 308, 400, 404, 414}
    if answer.status_code == 308:
        assert client.get(answer.headers["Location"]).status_code in {200, 404}


_WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["AND", "OR", "NOT", "(", ")", '"', "-", "*", "title:", "para 29", "gcm/13", "detention", "\x00", "child*"]),
)


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_no_query_breaks_the_search(client: FlaskClient, query: str) -> None:
    """Words, operators and noise in any order."""
    asked = quote(query.encode("utf-8", "surrogatepass"))
    answer = client.get(f"/api/v1/search?q={asked}&explain=1")
    assert answer.status_code in {200, 400}
    assert answer.status_code == 200 or len(query) > 500


@given(st.dictionaries(st.sampled_from(list(PARAMETERS)), st.text(max_size=12), max_size=5))
def test_no_parameter_breaks_the_search(client: FlaskClient, parameters: dict[str, str]) -> None:
    """Any value of any parameter is taken or refused."""
    pairs = "&".join(f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in parameters.items())
    assert client.get(f"/api/v1/search?{pairs}").status_code in {200, 400}


_PIECES = st.one_of(st.text(max_size=8), st.sampled_from(["gcm", "para", "13", "29", "h", "api", "v1", "topics", ".ris", "fr", "passages"]))


@given(st.lists(_PIECES, max_size=6), st.sampled_from(["", ".json", ".md", ".atom", ".html"]))
def test_no_path_breaks_the_site(client: FlaskClient, pieces: list[str], suffix: str) -> None:
    """Any path is found, sent on, or not found."""
    path = "/".join(quote(piece.encode("utf-8", "surrogatepass"), safe="") for piece in pieces)
    answer = client.get("/", environ_overrides={"PATH_INFO": f"/{path}{suffix}"})
    assert answer.status_code in {200, 308, 404}
    assert client.get(f"/x/{path}{suffix}").status_code in {200, 308, 404}


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept": "\x7f;;;,q=,"}, {"Accept": "application/json;q=x"}, {"If-None-Match": '"'}, {"If-None-Match": "*"},
        {"If-Modified-Since": "yesterday"}, {"Range": "bytes=0-"}, {"Range": "bytes=9-1,x"}, {"Cookie": "\xff=1;;"},
        {"Accept-Language": ",,;q"}, {"Host": "a b"}, {"Content-Length": "x"}, {"Authorization": "Basic !"},
    ],
    ids=str,
)  # fmt: skip
def test_no_header_breaks_the_site(client: FlaskClient, headers: dict[str, str]) -> None:
    """Odd headers are ignored or refused."""
    for path in ("/gcm/13/h", "/api/v1/search?q=x", "/gcm/13/h.ris"):
        assert client.get(path, headers=headers).status_code < 500


@pytest.mark.parametrize("path", ["/", "/search", "/gcm/13", "/gcm/13.ris", "/api/v1/search", "/api/v1/passages/gcm/13", "/sitemap.xml"])
def test_before_the_first_index_everybody_is_told_to_wait(tmp_path: Path, path: str) -> None:
    """503 with `Retry-After`, for programs and for people."""
    answer = create_app(Settings(tmp_path)).test_client().get(path)
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.mimetype == (PROBLEM if path.startswith("/api/") else "text/html")


def test_health_is_told_apart(client: FlaskClient, tmp_path: Path) -> None:
    """200 with the build once an index is open, 503 before."""
    found = client.get("/healthz").get_json()
    assert found["status"] == "ok"
    assert found["passages"] > 300
    assert found["generation"]
    assert create_app(Settings(tmp_path)).test_client().get("/healthz").status_code == 503
