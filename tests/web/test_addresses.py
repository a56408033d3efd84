"""Addresses: one canonical form each, reached in one hop."""

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from web.addresses import FORMS, locate


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/gcm/13", None),
        ("/", None),
        ("/fr", None),
        ("/fr/", "/fr"),
        ("/.json", None),
        ("/fr/.json", None),
        ("/fr.json", "/fr/.json"),
        ("/EN.ris", "/.ris"),
        ("/fr.json.html", "/fr/.json"),
        ("/en.html", "/"),
        ("/gcm/.json", "/gcm.json"),
        ("/gcm/13/", "/gcm/13"),
        ("/objectives/", "/objectives"),
        ("/topics/", "/topics"),
        ("/Topics/Detention", "/topics/detention"),
        ("//gcm//13/h", "/gcm/13/h"),
        ("/gcm/para/29", "/gcm/13"),
        ("/gcm/para/29/h", "/gcm/13/h"),
        ("/GCM/PARA/29/H.RIS", "/gcm/13/h.ris"),
        ("/gcm/para/15/c", "/gcm/principles/c"),
        ("/gcm/para/15", None),
        ("/gcm/para/43/a/ii", None),
        ("/gcm/13/h.html", "/gcm/13/h"),
        ("/fr/gcm/para/29/h.md", "/fr/gcm/13/h.md"),
        ("/FR/gcm/13", "/fr/gcm/13"),
        ("/en/gcm/13", "/gcm/13"),
        ("/api/v1/passages/GCM/para/29/h/", "/api/v1/passages/gcm/13/h"),
        ("/api/v1/passages/gcm/13/h", None),
        ("/api/v1/openapi.json", None),
        ("/api", None),
        ("/static/Site.CSS", None),
        ("/.well-known/security.txt", None),
        ("/robots.txt", None),
        ("/search.csv", None),
        ("/objectives/13", "/gcm/13"),
        ("/fr/objectives/13/h.ris", "/fr/gcm/13/h.ris"),
        ("/objectives.md", None),
        ("/principles", "/gcm/principles"),
        ("/principles/c", "/gcm/principles/c"),
        ("/passages/gcm/para/29", "/gcm/13"),
        ("/api/v1/objectives/13", None),
    ],
)
def test_another_spelling_of_an_address_leads_to_the_canonical_one(asked: str, canonical: str | None) -> None:
    """Aliases, other case, trailing and double slashes, `.html` and the prefix of English all go away."""
    assert locate(asked).redirect == canonical


def test_a_suffix_is_told_from_the_id() -> None:
    """The form that is asked for is not a part of the id."""
    assert [(locate(f"/gcm/13/h{form}").id, locate(f"/gcm/13/h{form}").suffix) for form in FORMS] == [
        ("gcm/13/h", form) for form in FORMS
    ]


def test_an_unknown_suffix_is_a_part_of_the_id() -> None:
    """`.docx` is no form, so that nothing is found under it."""
    assert (locate("/gcm/13.docx").id, locate("/gcm/13.docx").suffix) == ("gcm/13.docx", "")


def test_a_language_is_told_from_the_id() -> None:
    """The prefix of a page's language is not a part of the id."""
    found = locate("/ar/gcm/13/h.json")
    assert (found.id, found.lang) == ("gcm/13/h", "ar")


_PARTS = st.sampled_from(
    ["gcm", "GCM", "para", "29", "15", "h", "c", "", "fr", "EN", "en", ".html", ".ris", "x.html", "api", "v1", "Passages",
     "static", "topics", ".json", "fr.md", "en.ris", "İ", "a.md.html", "\x00", "%2f", " "]
)  # fmt: skip


@given(st.lists(_PARTS, max_size=7).map("/".join), st.text(max_size=8))
def test_every_address_is_canonical_after_one_hop(path: str, rest: str) -> None:
    """Whatever is asked for, the address it leads to leads nowhere else."""
    redirect = locate(f"/{path}{rest}").redirect
    assert redirect is None or locate(redirect).redirect is None


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/gcm/para/29/h.ris?x=1", "/gcm/13/h.ris?x=1"),
        ("/fr/gcm/para/29/h?q=d%C3%A9tention&q=a+b", "/fr/gcm/13/h?q=d%C3%A9tention&q=a+b"),
        ("/api/v1/passages/gcm/para/29/h?lang=fr", "/api/v1/passages/gcm/13/h?lang=fr"),
        ("/Search?q=a&page=2", "/search?q=a&page=2"),
    ],
)
def test_readers_are_sent_on_for_good_with_their_query(client: FlaskClient, asked: str, location: str) -> None:
    """308, once, with language, suffix and query string."""
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["Location"]) == (308, location)


@pytest.mark.parametrize("asked", ["//example.org/", "///example.org", "/\\\\example.org/"])
def test_nobody_is_sent_to_another_host(client: FlaskClient, asked: str) -> None:
    """Double slashes go before they can name a host."""
    location = client.get("/", environ_overrides={"PATH_INFO": asked}).headers["Location"]
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


@pytest.mark.parametrize("asked", ["/gcm/para/39/f", "/gcm/para/99/", "/GCM/99", "/objectives/24", "/api/v1/passages/gcm/para/39/f"])
def test_nobody_is_sent_on_to_where_nothing_is(client: FlaskClient, asked: str) -> None:
    """It is told at once, with the nearest."""
    answer = client.get(asked, headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.get_json()["nearest"]


def test_double_slashes_that_a_server_takes_away_are_seen(client: FlaskClient) -> None:
    """In the address as it was sent."""
    answer = client.get("/gcm/13", environ_overrides={"REQUEST_URI": "//gcm/13"})
    assert (answer.status_code, answer.headers["Location"]) == (308, "/gcm/13")


def test_only_reading_is_sent_on(client: FlaskClient) -> None:
    """What cannot be read is refused where it is asked for."""
    assert client.post("/api/v1/search/").status_code == 405
