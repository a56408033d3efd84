"""Errors as answers: problem documents for programs, pages for people. The kinds there are stand in `web.problems`."""

from dataclasses import dataclass, replace
from http import HTTPStatus

from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from kb.errors import BadRequest, Fault, KnowledgeBaseError, UnknownPassage, UnknownTopic
from web import missing
from web.problems import BY_STATUS, OTHER, kind_of
from web.serving import links
from web.views.problem import problem_view

_RETRY = "5"
_MEDIA_TYPE = "application/problem+json"
_LONGEST_SHOWN = 300
"""Characters of an address that an answer repeats."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An error told to whoever asked: status, a short title, what happened, and what may help.

    `spoken` is the detail in the language of the page, where the kind of error alone cannot tell it.
    """

    status: int
    slug: str
    title: str
    detail: str
    faults: tuple[Fault, ...] = ()
    nearest: tuple[str, ...] = ()
    spoken: str = ""


def problem_of(error: KnowledgeBaseError) -> Problem:
    """The problem that an error of ours is told as."""
    kind = kind_of(error)
    if kind is None or kind.status is None:
        raise error
    made = Problem(kind.status, kind.slug, kind.title, str(error))
    match error:
        case BadRequest():
            return replace(made, faults=error.faults)
        case UnknownPassage() if found := missing.why(error.wanted):
            return replace(made, detail=found.detail, nearest=found.nearest, spoken=found.spoken)
        case UnknownPassage() | UnknownTopic():
            return replace(made, nearest=error.nearest, spoken=missing.spoken(error.wanted))
        case _:
            return made


def add_to(app: Flask) -> None:
    """Let an app answer errors in this way."""
    app.register_error_handler(KnowledgeBaseError, lambda error: answer(problem_of(error)))
    app.register_error_handler(HTTPException, _http)


def _http(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < HTTPStatus.BAD_REQUEST:  # redirects are raised too
        made = error.get_response(request.environ)
        return Response(made.get_data(), made.status_code, dict(made.headers))
    response = answer(_of_status(error))
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        response.headers["Allow"] = ", ".join(sorted(allowed))
    return response


def _of_status(error: HTTPException) -> Problem:
    """The problem that an error of HTTP is told as; a status without a kind speaks for itself, in Werkzeug's words."""
    status = error.code or 500
    kind = BY_STATUS.get(status)
    if kind is None:
        return Problem(status, OTHER.slug, error.name, error.description or error.name)
    return Problem(status, kind.slug, kind.title, kind.detail)


def wants_json() -> bool:
    """Whether the request is a program's: under /api/, or it asked for JSON by suffix or header."""
    if f"{request.path}/".startswith("/api/v1/") or request.path.startswith("/api/"):
        return True
    if request.path.endswith(".json"):
        return True
    best = request.accept_mimetypes.best_match(("text/html", "application/json", _MEDIA_TYPE))
    return best in {"application/json", _MEDIA_TYPE}


def answer(problem: Problem) -> Response:
    """A problem as `application/problem+json` or as a page."""
    response = _document(problem) if wants_json() else _page(problem)
    response.status_code = problem.status
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = _RETRY
    return response


def _document(problem: Problem) -> Response:
    response = jsonify(document(problem, request.full_path.rstrip("?")[:_LONGEST_SHOWN]))
    response.content_type = _MEDIA_TYPE
    return response


def document(problem: Problem, instance: str) -> dict[str, object]:
    """A problem at an address as programs are told it (RFC 9457)."""
    body: dict[str, object] = {
        "type": links().absolute(f"/problems#{problem.slug}"),
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": instance,
    }
    if problem.faults:
        body["errors"] = [{"parameter": f.parameter, "pointer": f.parameter, "detail": f.detail} for f in problem.faults]
    if problem.status == HTTPStatus.NOT_FOUND:
        body["nearest"] = list(problem.nearest)
    return body


def _page(problem: Problem) -> Response:
    view = problem_view(problem.title, problem.spoken or problem.detail, problem.slug, problem.faults, problem.nearest, links())
    return Response(render_template("error.html", view=view, links=links()))
