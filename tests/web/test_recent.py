"""Pages that were asked for a little while ago are sent again as they were."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from kb.build import write
from tests import builders
from web import recent
from web.app import create_app
from web.settings import Settings

BR = {"Accept-Encoding": "br", "Accept": "text/html"}
PAGES = ["/gcm/13/h", "/fr/search?q=detention&type=action", "/collection?ids=gcm/13", "/about"]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packing of every page that was made and kept, and not sent again."""
    seen: list[str] = []

    def as_sent(response: Any, encoding: str) -> Any:
        seen.append(encoding)
        return keep(response, encoding)

    keep = recent._as_sent  # noqa: SLF001 (what is made is counted where it is kept)
    monkeypatch.setattr(recent, "_as_sent", as_sent)
    return seen


@pytest.fixture
def fresh(published: Path) -> FlaskClient:
    """A reader of an app that nobody asked anything yet."""
    return create_app(Settings(published)).test_client()


def lasting(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    """All that may not differ from one answer to the next."""
    return answer.status_code, answer.data, {name: value for name, value in answer.headers.items() if name != "Date"}


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_page_that_is_sent_again_is_the_page(fresh: FlaskClient, made: list[str], encoding: str) -> None:
    """The same status, bytes and headers, made once."""
    asked = {**BR, "Accept-Encoding": encoding}
    first = [lasting(fresh.get(page, headers=asked)) for page in PAGES]
    assert [lasting(fresh.get(page, headers=asked)) for page in PAGES] == first
    assert made == [encoding] * len(PAGES)


def test_what_a_page_depends_on_is_told_apart(fresh: FlaskClient) -> None:
    """Packing, form, language, query and host."""
    page = brotli.decompress(fresh.get("/gcm/13/h", headers=BR).data).decode()
    assert fresh.get("/gcm/13/h", headers={"Accept": "text/html"}).text == page
    assert fresh.get("/gcm/13/h", headers={**BR, "Accept": "application/json"}).mimetype == "application/json"
    assert fresh.get("/fr/gcm/13/h", headers=BR).headers["Content-Language"] == "fr"
    assert b"<mark>" in brotli.decompress(fresh.get("/gcm/13/h?q=detention", headers=BR).data)
    assert b"http://example.org/gcm/13/h" in brotli.decompress(fresh.get("/gcm/13/h", headers=BR, base_url="http://example.org").data)


def test_an_address_that_only_looks_like_another_is_answered_for_itself(fresh: FlaskClient) -> None:
    """A question mark that is part of a path begins no query, whatever page was asked for before."""
    assert fresh.get("/search?q=detention?", headers=BR).status_code == 200
    assert fresh.get("/search%3Fq=detention", headers=BR).status_code == 404


def test_a_page_is_kept_for_whoever_asks_for_its_headers_first(fresh: FlaskClient, made: list[str]) -> None:
    """Its content is kept too, and no content is sent with the headers alone."""
    headers = lasting(fresh.head("/gcm/13/h", headers=BR))
    page = lasting(fresh.get("/gcm/13/h", headers=BR))
    assert b"gcm/13/h" in brotli.decompress(page[1])
    assert headers == (200, b"", page[2])
    assert made == ["br"]


def test_a_page_is_not_sent_twice_to_who_has_it(fresh: FlaskClient) -> None:
    """304 without a body on its tag, whether it was made or kept."""
    tag = fresh.get("/gcm/13/h", headers=BR).headers["ETag"]
    again = fresh.get("/gcm/13/h", headers={**BR, "If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)


@pytest.mark.parametrize("address", ["/gcm/13/z", "/api/v1/search?q=visa", "/healthz", f"/search?q={'a+' * 600}", "/gcm/13/h.md"])
def test_errors_data_and_long_addresses_are_made_each_time(fresh: FlaskClient, made: list[str], address: str) -> None:
    """What is no page, or hardly asked for twice."""
    fresh.get(address, headers=BR)
    assert made == []


@pytest.mark.parametrize("address", ["/robots.txt", "/opensearch.xml"])
def test_what_needs_no_build_names_none(fresh: FlaskClient, address: str) -> None:
    """However it is packed: none is opened to see whether the answer is kept."""
    assert "X-Build" not in fresh.get(address, headers=BR).headers


def test_a_new_build_is_seen_at_the_next_request(tmp_path: Path) -> None:
    """By a reader of the same server."""
    corpus, current = builders.tiny_corpus(), tmp_path / "current"
    builders.library(tmp_path / "one", corpus, "memory").close()
    current.symlink_to("one")
    client = create_app(Settings(tmp_path)).test_client()
    address = f"/{corpus.passages[0].id}"
    old = client.get(address, headers=BR).data
    new = replace(corpus.passages[0], title="Another heading")
    made = replace(builders.stamp("memory"), id="20260302T120000")
    write(tmp_path / "two", replace(corpus, passages=(new, *corpus.passages[1:])), builders.RANKING, made)
    current.unlink()
    current.symlink_to("two")
    shutil.rmtree(tmp_path / "one")
    assert b"Another heading" not in brotli.decompress(old)
    assert b"Another heading" in brotli.decompress(client.get(address, headers=BR).data)


def test_without_a_build_everybody_is_told_so(tmp_path: Path) -> None:
    """As without anything kept."""
    assert create_app(Settings(tmp_path)).test_client().get("/gcm/13/h", headers=BR).status_code == 503
