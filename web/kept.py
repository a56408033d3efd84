"""The few answers that are dear to make and the same for every reader: compressed well once, and kept while they serve.

A build never changes, so neither does what is made of it alone. What is kept is small: it is compressed, and bounded.
"""

import gzip
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

import brotli  # type: ignore[import-untyped]
from flask import Flask, Response, request

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

_BEST, _QUICK, _LONG = 11, 6, 600_000
"""The best quality takes about 1.5 seconds for a megabyte; what is longer than `_LONG` is compressed more quickly."""

_OWN = ("Content-Type", "Content-Disposition", "Content-Encoding", "ETag")
"""The headers that belong to the content; all others are added to each answer anew."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A compressed body and its own headers."""

    body: bytes
    headers: Mapping[str, str]


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
        """Keep an answer."""
        with self._lock:
            self._held[key] = answer
            while self.size > self._most:
                self._held.popitem(last=False)

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return sum(len(answer.body) for answer in self._held.values())


def add_to(app: Flask) -> None:
    """Let an app keep such answers; to be added after general compression, and before whatever tags answers."""
    store = Store(MOST)

    def again() -> Response | None:
        key = _key()
        found = store.get(key) if key else None
        return Response(found.body, headers=dict(found.headers)) if found else None

    def keep(response: Response) -> Response:
        key = _key() if response.status_code == HTTPStatus.OK and "Content-Encoding" not in response.headers else None
        if key and (answer := _packed(response, key[0])):
            store.put(key, answer)
            response.make_conditional(request)
        return response

    app.before_request(again)
    app.after_request(keep)


def _key() -> Key | None:
    """What an answer is kept under, its encoding first; None for all that is not kept."""
    encoding = request.accept_encodings.best_match(("br", "gzip"))
    if encoding is None or request.method not in {"GET", "HEAD"}:
        return None
    if request.endpoint == "static":
        return (encoding, request.full_path) if assets.is_named() else None
    if request.path not in DEAR or request.query_string or not _is_asked_for():
        return None
    return encoding, path_as_asked(), links().base, library().manifest.id


def _is_asked_for() -> bool:
    """Whether the reader wants the page itself, and not another form of it under the same address."""
    return request.path != PAGE or chosen(request.headers.get("Accept", "")) is None


def _packed(response: Response, encoding: str) -> Answer | None:
    """The response, compressed in place, as it is kept; None where it is too short."""
    body, tag = response.get_data(), response.get_etag()[0]
    if len(body) < _LEAST or tag is None:
        return None
    response.set_data(_compressed(body, encoding))
    response.headers["Content-Encoding"] = encoding
    response.set_etag(f"{tag}:{encoding}")
    return Answer(response.get_data(), {name: response.headers[name] for name in _OWN if name in response.headers})


def _compressed(body: bytes, encoding: str) -> bytes:
    if encoding == "gzip":
        return gzip.compress(body, 9, mtime=0)
    return bytes(brotli.compress(body, quality=_BEST if len(body) < _LONG else _QUICK))
