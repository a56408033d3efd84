"""What pages of chosen passages answer beside the page itself; `/collection` and `/compare` share it."""

from flask import Response, redirect, request
from flask.typing import ResponseReturnValue

from web.exports.serving import respond_listed
from web.serving import links
from web.views.chosen import Chosen


def elsewhere(found: Chosen, path: str, title: str) -> ResponseReturnValue | None:
    """The address of what was added in words, or the form that the reader accepts; None where it is the page."""
    if found.added and not found.unread:
        return redirect(links().chosen(path, found.ids))
    return other_form(found, path, title, request.headers.get("Accept", ""))


def other_form(found: Chosen, path: str, title: str, asked: str) -> Response | None:
    """The passages in the form of a suffix or an `Accept` header, None for a page; files are named after the page."""
    return respond_listed(found.passages, asked, title=title, name=path.removeprefix("/"))
