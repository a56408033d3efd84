"""The language of a page, told by the first part of its path: `/fr/gcm/13` is `/gcm/13` in French."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Request, request

from kb.languages import INTERFACE_LANGUAGES

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

KEY = "kb.lang"
_ASKED = "kb.path"
DEFAULT = "en"
_PREFIXED = tuple(code for code in INTERFACE_LANGUAGES if code != DEFAULT)


class LanguagePrefix:
    """Takes the language off the path before routing, so that routes know nothing of languages."""

    def __init__(self, app: "WSGIApplication") -> None:
        self._app = app

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Serve one request."""
        environ[_ASKED] = environ.get("PATH_INFO", "")
        first, _, rest = environ[_ASKED].removeprefix("/").partition("/")
        environ[KEY] = DEFAULT
        if first in _PREFIXED:
            environ[KEY] = first
            environ["PATH_INFO"] = f"/{rest}"
        return self._app(environ, start_response)


def current_language() -> str:
    """The language of the page that is being made."""
    asked: Request = request._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 (Flask's documented way past its proxy; a page asks a thousand times)
    return str(asked.environ.get(KEY, DEFAULT))


def path_as_asked() -> str:
    """The path of the request with its language, and with double slashes, which `request.path` has lost.

    Servers take them off the beginning of a path, but not off the address as it was sent.
    """
    path = str(request.environ.get(_ASKED, request.environ.get("PATH_INFO", "")))
    if str(request.environ.get("REQUEST_URI", "")).startswith("//") and not path.startswith("//"):
        path = f"/{path}"
    return path.encode("latin-1").decode("utf-8", "replace") or "/"
