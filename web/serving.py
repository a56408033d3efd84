"""What a view needs of its request: the pinned library and the addresses to print."""

from typing import cast

from flask import Flask, Response, current_app, g

from kb.library import Library
from web.current import Shelf
from web.headers import last_modified
from web.hosts import base
from web.languages import current_language
from web.links import Links


def add_to(app: Flask, shelf: Shelf) -> None:
    """Let an app's requests pin one build each, from the first use to the end of the request."""

    def pinned() -> Library:
        if "library" not in g:
            pin = shelf.pin()
            g.library = pin.__enter__()
            g.pin = pin
        return cast("Library", g.library)

    def release(_: BaseException | None) -> None:
        pin = g.pop("pin", None)
        if pin is not None:
            pin.__exit__(None, None, None)

    def stamp(response: Response) -> Response:
        if "library" in g:
            response.headers["X-Build"] = g.library.manifest.id
            response.headers["Last-Modified"] = last_modified(g.library.manifest.built)
        return response

    app.extensions["pinned"] = pinned
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
    return Links(base(), current_language())
