"""The public address that links begin with: the one that was set, else the host that a request names, if it can be one."""

import re

from flask import Flask, current_app, request

from kb.errors import BadRequest, Fault

_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9a-f:.]+\])(?::\d{{1,5}})?", re.IGNORECASE)
_LONGEST = 260
_SHOWN = 40


def add_to(app: Flask, base_url: str) -> None:
    """Let an app's links begin with an address; where none is set, requests that name no host are refused."""
    app.extensions["base_url"] = base_url
    app.before_request(_check)


def base() -> str:
    """The public address without a trailing slash; '' where a request names no host, so that nothing of it is repeated."""
    fixed = str(current_app.extensions["base_url"])
    return fixed or (f"{request.scheme}://{request.host.lower()}" if is_host(request.host) else "")


def is_host(name: str) -> bool:
    """Whether something can be the name or number of a host, with a port or without."""
    return len(name) <= _LONGEST and _HOST.fullmatch(name) is not None


def _check() -> None:
    if not base():
        named = request.headers.get("Host", "")
        shown = named if len(named) <= _SHOWN else f"{named[:_SHOWN]}…"
        raise BadRequest((Fault("Host", f"Host is '{shown}'; the name of a host is allowed, such as example.org or localhost:8000"),))
