"""The public address of the site: set, or taken from a request that names a host."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from web.app import create_app
from web.hosts import is_host
from web.settings import BadSetting, Settings, from_environment

PRINTED = ["/gcm/13/h.md", "/feed.atom", "/sitemap.xml", "/robots.txt", "/llms.txt", "/gcm/13", "/api/v1/passages/gcm/13", "/gcm/99.json"]
HOSTS = ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "example.org", "EXAMPLE.org", "a-b.example.org.", "xn--h1ahn.xn--p1ai"]
JUNK = ["a b", "<script>", '"><b', "a..b", "-a.org", "a,b", "host/../", "юникод.рф", "x" * 300, "user@example.org", "example.org:x", ":80", "[zz]"]


@pytest.mark.parametrize("name", HOSTS)
def test_names_and_numbers_are_hosts(client: FlaskClient, name: str) -> None:
    """Links begin with what the request names."""
    assert is_host(name)
    assert f"<http://{name.lower()}/gcm/13/h>" in client.get("/gcm/13/h.md", headers={"Host": name}).text


@pytest.mark.parametrize("name", JUNK)
def test_junk_is_refused_and_stands_in_no_link(client: FlaskClient, name: str) -> None:
    """400, naming the header; the address of the explanation does not hold it."""
    for path in ("/gcm/13/h.md", "/gcm/13", "/api/v1/passages/gcm/13"):
        answer = client.get(path, headers={"Host": name, "Accept": "application/json"})
        found = answer.get_json()
        assert (answer.status_code, found["errors"][0]["parameter"]) == (400, "Host")
        assert found["type"] == "/problems#bad-parameter"
        assert "Link" not in answer.headers


@pytest.fixture(scope="module")
def settled(published: Path) -> FlaskClient:
    """A reader of a copy that knows its public address."""
    return create_app(Settings(published, "https://example.org")).test_client()


@pytest.mark.parametrize("path", PRINTED)
def test_the_address_that_was_set_is_the_only_one(settled: FlaskClient, path: str) -> None:
    """Whatever a request names."""
    for name in ("evil.example", "a b"):
        answer = settled.get(path, headers={"Host": name})
        assert answer.status_code in {200, 404}
        assert "https://example.org/" in answer.text
        assert "evil.example" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("told", ["example.org", "ftp://example.org", "https://", "https://example.org?x=1", "javascript:alert(1)"])
def test_an_address_that_is_none_is_refused_at_the_start(told: str) -> None:
    """In words that name the setting."""
    with pytest.raises(BadSetting, match="KB_BASE_URL is"):
        from_environment({"KB_BASE_URL": told})


def test_settings_have_defaults() -> None:
    """Builds in `data`, and the address of each request."""
    assert from_environment({}) == Settings(Path("data"), "")
    assert from_environment({"KB_BASE_URL": "https://example.org/", "KB_DATA": "x"}) == Settings(Path("x"), "https://example.org")
