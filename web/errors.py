"""Errors as answers: one table from kinds of error to HTTP, problem documents for programs, pages for people."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from kb.errors import BadId, BadRequest, BuildError, Fault, KnowledgeBaseError, UnknownPassage, UnknownTopic
from web import missing
from web.i18n import translatable
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


_KINDS: tuple[tuple[type[KnowledgeBaseError], HTTPStatus, str, str], ...] = (
    (BadRequest, HTTPStatus.BAD_REQUEST, "bad-parameter", "Parameter not understood"),
    (UnknownPassage, HTTPStatus.NOT_FOUND, "not-found", "Not found"),
    (UnknownTopic, HTTPStatus.NOT_FOUND, "not-found", "Not found"),
    (BadId, HTTPStatus.NOT_FOUND, "not-found", "Not found"),
    (BuildError, HTTPStatus.SERVICE_UNAVAILABLE, "no-index", "Not ready"),
)

_HTTP = {
    404: ("not-found", "Not found", translatable("There is nothing at this address.")),
    405: ("wrong-method", "Method not allowed", translatable("This address can only be read, with GET or HEAD.")),
    406: ("not-acceptable", "Form not available", translatable("This address has no such form.")),
    413: ("too-large", "Too much was sent", translatable("The request is too large.")),
    414: ("too-long", "Address too long", translatable("The address is too long.")),
}


def problem_of(error: KnowledgeBaseError) -> Problem:
    """The problem that an error of ours is told as."""
    found = missing.why(error.wanted) if isinstance(error, UnknownPassage) else None
    if found:
        return Problem(404, "not-found", "Not found", found.detail, (), found.nearest, found.spoken)
    for kind, status, slug, title in _KINDS:
        if isinstance(error, kind):
            faults = error.faults if isinstance(error, BadRequest) else ()
            if isinstance(error, UnknownPassage | UnknownTopic):
                return Problem(int(status), slug, title, str(error), (), error.nearest, missing.spoken(error.wanted))
            return Problem(int(status), slug, title, str(error), faults)
    raise error


def add_to(app: Flask) -> None:
    """Let an app answer errors in this way."""
    app.register_error_handler(KnowledgeBaseError, lambda error: answer(problem_of(error)))
    app.register_error_handler(HTTPException, _http)


def _http(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < HTTPStatus.BAD_REQUEST:  # redirects are raised too
        made = error.get_response(request.environ)
        return Response(made.get_data(), made.status_code, dict(made.headers))
    slug, title, detail = _HTTP.get(error.code or 500, ("error", error.name, error.description or error.name))
    response = answer(Problem(error.code or 500, slug, title, detail))
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        response.headers["Allow"] = ", ".join(sorted(allowed))
    return response


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
    body: dict[str, object] = {
        "type": links().absolute(f"/problems#{problem.slug}"),
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": request.full_path.rstrip("?")[:_LONGEST_SHOWN],
    }
    if problem.faults:
        body["errors"] = [{"parameter": f.parameter, "pointer": f.parameter, "detail": f.detail} for f in problem.faults]
    if problem.status == HTTPStatus.NOT_FOUND:
        body["nearest"] = list(problem.nearest)
    response = jsonify(body)
    response.content_type = _MEDIA_TYPE
    return response


def _page(problem: Problem) -> Response:
    view = problem_view(problem.title, problem.spoken or problem.detail, problem.slug, problem.faults, problem.nearest, links())
    return Response(render_template("error.html", view=view, links=links()))
