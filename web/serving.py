"""What a view needs of its request: the pinned library and the addresses to print."""

from typing import cast
from urllib.parse import quote

from flask import Flask, Response, current_app, g, request

from kb.errors import BuildError
from kb.library import Library
from web.collecting import CHOSEN, carried, elsewhere, named
from web.contact import Contact
from web.current import Shelf
from web.headers import last_modified
from web.hosts import base
from web.languages import current_language
from web.links import Links


def add_to(app: Flask, shelf: Shelf, whom: Contact | None) -> None:
    """Let an app's requests pin one build each, from the first use to the end of the request, and know the contact."""

    def pinned() -> Library:
        if "library" not in g:
            pin = shelf.pin()
            g.library = pin.__enter__()
            g.pin = pin
        return cast("Library", g.library)

    def release(_: BaseException | None) -> None:
        pin = g.pop("pin", None)
        g.pop("library", None)  # the last to leave a build takes it along
        if pin is not None:
            pin.__exit__(None, None, None)

    def stamp(response: Response) -> Response:
        if "library" in g:
            response.headers["X-Build"] = g.library.manifest.id
            response.headers["Last-Modified"] = last_modified(g.library.manifest.built)
        return response

    app.extensions["pinned"] = pinned
    app.extensions["contact"] = whom
    app.teardown_request(release)
    app.after_request(stamp)


def library() -> Library:
    """The library of the build that this request reads, the same until it ends.

    Raises:
        NoBuild, BrokenBuild: there is none, or it cannot be used.
    """
    return cast("Library", current_app.extensions["pinned"]())


def links() -> Links:
    """The addresses for this request."""
    chosen = _live(named(CHOSEN, request.args))
    pairs = [*([(CHOSEN, ",".join(chosen))] if chosen else []), *elsewhere(request.args)]
    return Links(base(), current_language(), _live(carried(request.path, request.args)), (quote(request.path), pairs))


def _live(named_there: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of passages that there are; all of them where no build can tell."""
    try:
        return tuple(i for i in named_there if library().has(i)) if named_there else ()
    except BuildError:
        return named_there


def contact() -> Contact | None:
    """Whom readers can write to."""
    return cast("Contact | None", current_app.extensions["contact"])
