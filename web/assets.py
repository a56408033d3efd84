"""The files that pages load: each address names the file's content, so that browsers may keep it for a year."""

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, Response, request

STATIC = Path(__file__).parent / "static"
_FOREVER = "public, max-age=31536000, immutable"


@cache
def version(name: str) -> str:
    """A short hash of a file's content; '' where there is no such file."""
    file = STATIC / name
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10] if file.is_file() else ""


def address(name: str) -> str:
    """The address of a file that pages load."""
    return f"/static/{name}?v={version(name)}"


def add_to(app: Flask) -> None:
    """Let an app's static files be kept, as long as their address names their content."""
    app.after_request(_keep)


def _keep(response: Response) -> Response:
    if request.endpoint == "static" and request.args.get("v") and response.status_code in {200, 304}:
        response.headers["Cache-Control"] = _FOREVER
    return response
