"""`/healthz`: whether an index is open, for whoever watches the service."""

from flask import Blueprint, Response, jsonify

from kb.errors import BuildError
from web.serving import library

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def health() -> Response:
    """200 with the build that serves, 503 before there is one."""
    try:
        manifest = library().manifest
    except BuildError as error:
        response = jsonify({"status": "no index", "detail": str(error)})
        response.status_code = 503
        response.headers["Retry-After"] = "5"
        return response
    response = jsonify({"status": "ok", "generation": manifest.id, "passages": manifest.passages, "built": manifest.built})
    response.headers["Cache-Control"] = "no-store"
    return response
