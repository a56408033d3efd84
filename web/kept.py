"""The few answers that are dear to make and the same for every reader: compressed well once, and kept while they serve.

A build never changes, so neither does what is made of it alone. What is kept is small: it is compressed, and bounded.
"""

import gzip
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import NamedTuple

import brotli
from flask import Flask, Response, g, request

from web import assets
from web.exports.serving import chosen
from web.languages import path_as_asked
from web.serving import library, links

PAGE = "/gcm"
DEAR = {PAGE, "/gcm.json", "/gcm.md", "/gcm.txt", "/corpus.json", "/sitemap.xml", "/topics.ttl", "/topics.jsonld"}
"""Paths, without the language, of what takes long to make and is long."""

MOST = 4_000_000
"""As many bytes are kept: all of `DEAR` in six languages."""

_LEAST = 1000
"""Shorter answers are not worth compressing."""

_BEST, _QUICK = 11, 6
"""The best quality saves 14 % and takes about a third of a second for the whole Compact: once, for what people load."""

_BLOCK = 16
"""Blocks of 64 KB, of which the best quality makes its choices: larger ones take twice the memory to save 0.2 %."""

_LOADED = {"text/html", "text/css", "text/javascript"}

_OWN = ("Content-Type", "Content-Disposition", "Cache-Control", "Link")
"""The headers that belong to the content; all others are added to each answer anew."""


class Key(NamedTuple):
    """What an answer is kept under. A static file is of no build, and the same at every base address."""

    encoding: str
    path: str
    base: str = ""
    build: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A compressed body, the tag of the plain one, and its own headers."""

    body: bytes
    encoding: str
    tag: str
    headers: Mapping[str, str]

    def into(self, response: Response) -> Response:
        """The response with this content, packed as it is kept."""
        response.set_data(self.body)
        response.headers["Content-Encoding"] = self.encoding
        response.set_etag(f"{self.tag}:{self.encoding}")
        return response


class Store:
    """Answers by key, at most so many bytes; what was not asked for the longest time goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Key, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key) -> Answer | None:
        """The answer under a key."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: Key, answer: Answer) -> None:
        """Keep an answer, and none of another build than the key's."""
        with self._lock:
            for old in [held for held in self._held if key.build and held.build not in {"", key.build}]:
                del self._held[old]
            self._held[key] = answer
            while self.size > self._most:
                self._held.popitem(last=False)

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return sum(len(answer.body) for answer in self._held.values())


def add_to(app: Flask) -> None:
    """Let an app keep such answers; to be added after general compression, and before whatever tags answers.

    One is made at a time, since each takes ten megabytes while it is made: whoever wants the same finds it kept.
    """
    store = Store(MOST)
    making = threading.Lock()

    def again() -> Response | None:
        key = _key()
        g.kept = store.get(key) if key else None
        if key and not g.kept:
            making.acquire()
            g.makes = True
            g.kept = store.get(key)
        return _sent(g.kept) if g.kept else None

    def keep(response: Response) -> Response:
        key = _key() if _is_new(response) else None
        if key is None:
            return response
        made = _made(response, key.encoding)
        store.put(key, made)
        if packing():
            made.into(response).make_conditional(request)
        return response

    def made(_: BaseException | None) -> None:
        if g.pop("makes", False):
            making.release()

    app.before_request(again)
    app.after_request(keep)
    app.teardown_request(made)


def _key() -> Key | None:
    """What an answer is kept under; None for all that is not kept."""
    encoding = packing() or "br"
    if request.method not in {"GET", "HEAD"}:
        return None
    if request.endpoint == "static":
        return Key(encoding, request.full_path) if assets.is_named() else None
    if request.path not in DEAR or request.query_string or not _is_asked_for():
        return None
    return Key(encoding, path_as_asked(), links().base, library().manifest.id)


def packing() -> str:
    """How the reader takes answers best, '' for plain."""
    return request.accept_encodings.best_match(("br", "gzip")) or ""


def _sent(kept: Answer) -> Response:
    """What is kept, as the reader takes it."""
    response = Response(headers=dict(kept.headers))
    if packing():
        return kept.into(response)
    response.set_data(brotli.decompress(kept.body))
    return response


def _is_asked_for() -> bool:
    """Whether the reader wants the page itself, and not another form of it under the same address."""
    return request.path != PAGE or chosen(request.headers.get("Accept", "")) is None


def _is_new(response: Response) -> bool:
    """Whether an answer was made just now and is worth compressing; what is kept comes by here again."""
    return response.status_code == HTTPStatus.OK and not g.get("kept") and len(response.get_data()) >= _LEAST


def _made(response: Response, encoding: str) -> Answer:
    """What is kept of a response."""
    return Answer(_compressed(response, encoding), encoding, response.get_etag()[0] or "", own_headers(response))


def own_headers(response: Response) -> dict[str, str]:
    """The headers that belong to the content of a response."""
    return {name: response.headers[name] for name in _OWN if name in response.headers}


def _compressed(response: Response, encoding: str) -> bytes:
    if encoding == "gzip":
        return gzip.compress(response.get_data(), 9, mtime=0)
    if response.mimetype in _LOADED:
        return bytes(brotli.compress(response.get_data(), quality=_BEST, lgblock=_BLOCK))
    return bytes(brotli.compress(response.get_data(), quality=_QUICK))
