"""Routes of /api/v1."""

import time

from flask import Blueprint, Response, jsonify, request

from web.api import answers
from web.params import search_request, wants_explanation
from web.serving import library

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.get("/search")
def search() -> Response:
    """The search."""
    started = time.perf_counter()
    kb = library()
    wanted = search_request(request.args, kb.allowed)
    page = kb.search(wanted, explain=wants_explanation(request.args))
    return jsonify(answers.search(kb, page, 1000 * (time.perf_counter() - started)))
