"""What pages of chosen passages answer beside the page itself; `/collection` and `/compare` share it."""

from flask import Response, redirect, request
from flask.typing import ResponseReturnValue

from web.exports.serving import respond_listed
from web.serving import links
from web.views.chosen import Chosen, whole


def elsewhere(found: Chosen, path: str, title: str) -> ResponseReturnValue | None:
    """The address of what was added in words, or the form that the reader accepts; None where it is the page."""
    if found.added and not (found.unread or found.missing):
        return redirect(links().chosen(path, found.ids))
    return other_form(found, path, title, request.headers.get("Accept", ""))


def other_form(found: Chosen, path: str, title: str, asked: str) -> Response | None:
    """The passages in the form of a suffix or an `Accept` header, None for a page; files are named after the page.

    Raises:
        BadRequest, UnknownPassage: a file was asked for, and not everything that was named is there.
    """
    answer = respond_listed(found.passages, asked, title=title, name=path.removeprefix("/"))
    if answer is not None:
        whole(found)
    return answer
