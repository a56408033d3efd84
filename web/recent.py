"""Pages that were asked for a little while ago: kept as they went out, and sent again while their build serves.

A build never changes, so a page depends on its address, its host, and the form and packing that are asked for. Whoever
goes back from a passage to the results, or opens a link that many follow, has the page at once.
"""

from http import HTTPStatus
from urllib.parse import quote

from flask import Flask, Response, g, request

from kb.errors import BuildError
from web.hosts import base
from web.kept import DEAR, Answer, Key, Store, own_headers, packing
from web.languages import path_as_asked
from web.serving import library

MOST = 2_000_000
"""Bytes that are kept: about a hundred pages."""

_LONGEST = 1000
"""Characters of an address with its form; a longer one is hardly asked for twice."""

_NO_PAGES = ("/api/", "/static/", "/healthz")


def add_to(app: Flask) -> None:
    """Let an app send such pages again; to be added before general compression, so that they are kept compressed."""
    store = Store(MOST)

    def again() -> Response | None:
        key = _key()
        found = store.get(key) if key else None
        g.to_be_kept = None if found else key
        return found.into(Response(headers=dict(found.headers))) if found else None

    def keep(response: Response) -> Response:
        key = g.get("to_be_kept")
        if key and _is_page_in(response, key.encoding):
            store.put(key, _as_sent(response, key.encoding))
        return response

    app.before_request(again)
    app.after_request(keep)


def _key() -> Key | None:
    """What a page is kept under; None for all that is not kept."""
    address = f"{quote(path_as_asked())}?{request.query_string.decode('latin-1')}"  # '%3F' in a path begins no query
    asked = f"{address}\n{request.headers.get('Accept', '')}"
    if request.method not in {"GET", "HEAD"} or request.path in DEAR or not _is_page(request.path):
        return None
    if not packing() or len(asked) > _LONGEST:
        return None
    try:
        return Key(packing(), asked, base(), library().manifest.id)
    except BuildError:
        return None


def _is_page(path: str) -> bool:
    """Whether an address can be that of a page; files and other forms have a dot in theirs, and may need no build."""
    return "." not in path and not path.startswith(_NO_PAGES)


def _is_page_in(response: Response, encoding: str) -> bool:
    """Whether a page was made, and compressed so."""
    made = response.status_code == HTTPStatus.OK and response.mimetype == "text/html"
    return made and response.headers.get("Content-Encoding") == encoding


def _as_sent(response: Response, encoding: str) -> Answer:
    tag = (response.get_etag()[0] or "").removesuffix(f":{encoding}")
    return Answer(response.get_data(), encoding, tag, own_headers(response))
