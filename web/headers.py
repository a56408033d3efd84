"""The headers of every answer: caching with entity tags, security, and cross-origin reading of the API."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from http import HTTPStatus

from flask import Flask, Response, request

from web.languages import current_language

_POLICY = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self'; "
    "manifest-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; "
    "frame-ancestors 'none'"
)
_SECURITY = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_FILE = {"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff"}
"""What a static file needs: it loads nothing, also where it is opened by itself."""

_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-Total-Count",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}
CACHE = "public, max-age=300, stale-while-revalidate=86400"
_TIMED = "/api/v1/search"
"""Answers that hold the time they took have a weak tag, made without the body."""

_KEPT = {HTTPStatus.OK, HTTPStatus.PERMANENT_REDIRECT, HTTPStatus.NOT_MODIFIED}


def add_to(app: Flask) -> None:
    """Let every answer of an app carry the headers."""
    app.after_request(_finish)


def _finish(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code == HTTPStatus.OK:
        return _conditional(response, _FILE)
    if _is_open(response):
        response.headers.extend(_OPEN)
    if request.method == "OPTIONS" and response.status_code == HTTPStatus.OK:
        return _guarded(_preflight(response), _SECURITY)
    response.headers.setdefault("Content-Language", current_language())
    response.vary.add("Accept")
    return _conditional(response, _SECURITY)


def _guarded(response: Response, guards: Mapping[str, str]) -> Response:
    response.headers.extend({k: v for k, v in guards.items() if k not in response.headers})
    return response


def _conditional(response: Response, guards: Mapping[str, str]) -> Response:
    """The response with its guards, its tag and the time it may be kept, or 304; errors are always told in full."""
    if "ETag" not in response.headers:
        _tag(response)
    response.headers.setdefault("Cache-Control", CACHE if response.status_code in _KEPT else "no-cache")
    if response.status_code == HTTPStatus.OK:
        response.make_conditional(request)
    return _guarded(response, guards)


def _is_open(response: Response) -> bool:
    """Whether pages of other sites may read the answer: the API, every form of a page but HTML, and their errors.

    A browser that asks first is told so for every address: which form it will be, `Accept` decides later.
    """
    path = request.path
    if path.startswith("/static/"):
        return False
    if request.method == "OPTIONS" or "." in path:
        return True
    return f"{path}/".startswith("/api/v1/") or path.startswith("/api/") or response.mimetype != "text/html"


def _preflight(response: Response) -> Response:
    """The answer to a browser that asks what it may do: no content."""
    response.status_code = HTTPStatus.NO_CONTENT
    response.headers.extend(_PREFLIGHT)
    return response


def _tag(response: Response) -> None:
    timed = request.path == _TIMED and response.status_code == HTTPStatus.OK
    content = _asked(response) if timed else response.get_data()
    response.set_etag(hashlib.sha256(content).hexdigest()[:20], weak=timed)


def _asked(response: Response) -> bytes:
    """What an answer depends on, where its body may not be looked at."""
    build = response.headers.get("X-Build", "")
    return f"{build} {current_language()} {request.full_path}".encode("utf-8", "surrogatepass")


def last_modified(built: str) -> str:
    """The time of a build (ISO, UTC) as HTTP writes it."""
    return format_datetime(datetime.fromisoformat(built), usegmt=True)
