"""Answers that are kept: dear to make, the same for every reader."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from gzip import decompress
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import Headers

from kb.build import write
from tests import builders
from web.app import create_app
from web.kept import DEAR, Answer, Key, Store
from web.settings import Settings

BR = {"Accept-Encoding": "br"}
UNPACK = {"br": brotli.decompress, "gzip": decompress, "identity": bytes}


@pytest.fixture(scope="module")
def fresh(published: Path) -> FlaskClient:
    """A reader of an app that keeps nothing yet."""
    return create_app(Settings(published)).test_client()


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_a_kept_answer_is_the_answer(fresh: FlaskClient, client: FlaskClient, encoding: str) -> None:
    """Made, then again from what is kept: the same bytes and headers, packed or plain."""
    for path in sorted(DEAR):
        first, again = (fresh.get(path, headers={"Accept-Encoding": encoding}) for _ in range(2))
        assert first.headers.get("Content-Encoding", "identity") == encoding
        assert UNPACK[encoding](first.data) == client.get(path).data
        assert again.data == first.data
        assert _lasting(again.headers) == _lasting(first.headers)


def _lasting(headers: Headers) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "Date"}


def test_a_kept_page_is_not_sent_twice(client: FlaskClient) -> None:
    """304 without a body on its tag."""
    tag = client.get("/gcm", headers=BR).headers["ETag"]
    again = client.get("/gcm", headers={**BR, "If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)


def test_each_language_form_and_host_has_its_own(client: FlaskClient) -> None:
    """What an answer depends on besides its path is a part of what it is kept under."""
    client.get("/gcm", headers=BR)
    asked = {**BR, "Accept": "application/json"}
    assert client.get("/gcm", headers=asked).mimetype == "application/json"
    assert client.get("/fr/gcm", headers=BR).headers["Content-Language"] == "fr"
    other = client.get("/gcm", headers=BR, base_url="http://example.org")
    assert b'href="http://example.org/gcm"' in brotli.decompress(other.data)
    assert b"<mark>" in brotli.decompress(client.get("/gcm?q=detention", headers=BR).data)


def test_a_new_build_is_seen_at_the_next_request(tmp_path: Path) -> None:
    """Nothing of an old build is answered again, and its tag brings the whole page."""
    corpus = builders.tiny_corpus()
    builders.library(tmp_path / "current", corpus, "memory").close()
    client = create_app(Settings(tmp_path)).test_client()
    old = client.get("/gcm", headers=BR)
    first = replace(corpus.passages[0], title="Another heading")
    made = replace(builders.stamp("memory"), id="20260302T120000")
    shutil.rmtree(tmp_path / "current")
    write(tmp_path / "current", replace(corpus, passages=(first, *corpus.passages[1:])), builders.RANKING, made)
    new = create_app(Settings(tmp_path)).test_client().get("/gcm", headers={**BR, "If-None-Match": old.headers["ETag"]})
    assert new.status_code == 200
    assert b"Another heading" in brotli.decompress(new.data)


def test_a_static_file_is_kept_under_the_address_that_names_its_content(client: FlaskClient) -> None:
    """Compressed as well as can be, with a length, and without what pages need to be guarded."""
    href = client.get("/about").text.split('rel="stylesheet" href="')[1].split('"')[0]
    client.get(href, headers=BR).close()  # the second answer is the one that was kept
    named, plain = client.get(href, headers=BR), client.get("/static/site.css")
    with named, plain:
        assert brotli.decompress(named.data) == plain.data
        assert named.headers["Content-Length"] == str(len(named.data))
        assert "immutable" in named.headers["Cache-Control"]
        assert "Permissions-Policy" not in named.headers
    with client.get("/static/site.css?v=0") as outdated:
        assert "immutable" not in outdated.headers["Cache-Control"]


def test_what_was_not_asked_for_the_longest_time_goes_first() -> None:
    """Never more bytes than allowed."""
    store = Store(10)
    for name in "abc":
        store.put(Key("br", name), Answer(b"1234", "br", "", {}))
        store.get(Key("br", "a"))
    assert store.size == 8
    assert [name for name in "abc" if store.get(Key("br", name))] == ["a", "c"]


def test_a_new_build_takes_the_place_of_the_one_before() -> None:
    """Nobody asks for the answers of an old build again; static files are of no build."""
    store, answer = Store(100), Answer(b"1234", "br", "", {})
    keys = [Key("br", "/static/site.css"), Key("br", "/gcm", "", "old"), Key("br", "/gcm", "", "new")]
    for key in keys:
        store.put(key, answer)
    store.put(keys[0], answer)
    assert [store.get(key) for key in keys] == [answer, None, answer]


def test_what_many_ask_for_at_once_is_made_once(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no new build makes every thread lay out and pack the whole Compact; an error keeps nobody out."""
    packed: list[int] = []

    def compress(*args: Any, **rest: Any) -> bytes:
        packed.append(1)
        if len(packed) == 1:
            raise MemoryError
        return bytes(pack(*args, **rest))

    pack = brotli.compress
    monkeypatch.setattr(brotli, "compress", compress)
    app = create_app(Settings(published))
    assert app.test_client().get("/gcm", headers=BR).status_code == 500
    with ThreadPoolExecutor(4) as readers:
        answers = [*readers.map(lambda _: app.test_client().get("/gcm", headers=BR).data, range(4))]
    assert len({*answers}) == 1
    assert len(packed) == 2
