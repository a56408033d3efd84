"""The headers of every answer: caching with entity tags, security, and cross-origin reading of the API."""

import hashlib
from email.utils import format_datetime
from datetime import datetime

from flask import Flask, Response, request

from web.languages import current_language

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_SECURITY = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-Total-Count",
}
CACHE = "public, max-age=300, stale-while-revalidate=86400"
_TIMED = "/api/v1/search"
"""Answers that hold the time they took have a weak tag, made without the body."""


def add_to(app: Flask) -> None:
    """Let every answer of an app carry the headers."""
    app.after_request(_finish)


def _finish(response: Response) -> Response:
    response.headers.extend({k: v for k, v in _SECURITY.items() if k not in response.headers})
    if request.path.startswith("/api/") or request.path.endswith((".json", ".csl", ".atom", ".ttl", ".jsonld")):
        response.headers.extend(_OPEN)
    response.headers.setdefault("Content-Language", current_language())
    response.vary.add("Accept")
    if response.status_code == 200 and not response.direct_passthrough and "ETag" not in response.headers:  # noqa: PLR2004
        _tag(response)
    response.headers.setdefault("Cache-Control", CACHE if response.status_code in {200, 308} else "no-cache")
    return response.make_conditional(request)


def _tag(response: Response) -> None:
    weak = request.path == _TIMED
    build = response.headers.get("X-Build", "")
    content = f"{build} {request.full_path}".encode() if weak else response.get_data()
    response.set_etag(hashlib.sha256(content).hexdigest()[:20], weak=weak)


def last_modified(built: str) -> str:
    """The time of a build (ISO, UTC) as HTTP writes it."""
    return format_datetime(datetime.fromisoformat(built), usegmt=True)
