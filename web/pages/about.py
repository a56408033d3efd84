"""`/about`: what is in here, from which edition, since when, what is missing."""

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from web.api import about as answers
from web.serving import contact, library, links
from web.views.about import about_view
from web.views.mistakes import mistakes
from web.views.rendering import render

blueprint = Blueprint("about", __name__)


@blueprint.get("/about")
def about() -> ResponseReturnValue:
    """The page about what is in here, or as JSON if the request prefers that."""
    if request.accept_mimetypes.best_match(("text/html", "application/json")) == "application/json":
        return as_json()
    return render("about.html", about_view(library(), links(), mistakes(library(), links(), contact(), request.args.get("page", ""))))


@blueprint.get("/about.json")
def as_json() -> Response:
    """The build and the documents with their editions."""
    return jsonify(answers.about(library()))
