"""`/healthz`: whether an index is open, for whoever watches the service."""

from flask import Blueprint, Response, jsonify

from kb.errors import BuildError
from web.serving import library
from web.views.installed import installed

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def health() -> Response:
    """200 with the build that serves and the best edition of the Compact in it, 503 before there is one."""
    try:
        kb = library()
    except BuildError as error:
        response = jsonify({"status": "no index", "detail": str(error)})
        response.status_code = 503
        response.headers["Retry-After"] = "5"
        return response
    manifest, edition = kb.manifest, installed(kb).edition
    named = {"id": edition.id, "name": edition.name} if edition else None
    response = jsonify({"status": "ok", "generation": manifest.id, "passages": manifest.passages, "built": manifest.built, "edition": named})
    response.headers["Cache-Control"] = "no-store"
    return response
