"""`/about`: what is in here, from which edition, since when, what is missing."""

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from kb.library import Library
from web.api import about as answers
from web.serving import contact, library, links
from web.views.about import about_view, borrowed, missing
from web.views.installed import each_edition
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
    """The build, the documents with their editions and how many passages have each, and what is missing."""
    kb = library()
    return jsonify({**answers.about(kb), "editions": _editions(kb), "not_retold": borrowed(kb), "missing": missing(kb)})


def _editions(kb: Library) -> list[dict[str, object]]:
    """Every edition with the number of passages that have words of it, of how many there are."""
    return [
        {"document": document.id, "id": row.edition.id, "name": row.edition.name, "of_record": row.edition.of_record,
         "passages": row.worded, "of": row.total}
        for document in kb.corpus.documents
        for row in each_edition(document, kb.of_document(document.id))
        if row.edition
    ]
