"""The files that pages load: each address names the file's content, so that browsers may keep it for a year."""

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from flask import Flask, Response, abort, request

STATIC = Path(__file__).parent / "static"
_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
_FOREVER = "public, max-age=31536000, immutable"
_LINE = re.compile(r"^\s*(?:(?://.*|/\*\*.*\*/)\n)?\s*", re.MULTILINE)
"""What a script can do without: notes that have a line of their own, and the spaces at the beginning of a line."""

_NOTE, _SPACE, _AROUND, _BEHIND = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s+"), re.compile(" ?([{};,]) ?"), re.compile("(?<=[a-z]): ")


@cache
def content(name: str) -> bytes:
    """What a file holds, b'' where there is no such file; styles and scripts without what only their writers need."""
    file = next((file for file in STATIC.iterdir() if file.name == name), None)
    held = file.read_text(encoding="utf-8") if file else ""
    return _LEAN.get(Path(name).suffix, str)(held).encode()


def lean(styles: str) -> str:
    """Styles without what only their writers need."""
    return _BEHIND.sub(":", _AROUND.sub(r"\1", _SPACE.sub(" ", _NOTE.sub("", styles)))).strip()


def lean_script(script: str) -> str:
    """A script without notes on lines of their own and without indents; our scripts have no text of several lines."""
    return _LINE.sub("", script)


_LEAN: Mapping[str, Callable[[str], str]] = {".css": lean, ".js": lean_script}


@cache
def version(name: str) -> str:
    """A short hash of a file's content; '' where there is no such file."""
    return hashlib.sha256(content(name)).hexdigest()[:10] if content(name) else ""


def address(name: str) -> str:
    """The address of a file that pages load."""
    return f"/static/{name}?v={version(name)}"


def add_to(app: Flask) -> None:
    """Let an app serve its static files; they may be kept as long as their address names their content."""
    app.add_url_rule("/static/<path:name>", "static", _served)


def _served(name: str) -> Response:
    found = content(name) or abort(404)
    response = Response(found, content_type=_TYPES[Path(name).suffix])
    if is_named():
        response.headers["Cache-Control"] = _FOREVER
    return response


def is_named() -> bool:
    """Whether the request is for a static file, at the address that names its content."""
    asked = request.args.get("v", "")
    return request.endpoint == "static" and bool(asked) and asked == version((request.view_args or {}).get("name", ""))
