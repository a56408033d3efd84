"""Routes of /api/v1; what each of them answers is described in `operations`."""

import time

from flask import Blueprint, Response, abort, jsonify, request

from kb.model import Kind
from web.api import lists, openapi, results
from web.api import topics as topic_answers
from web.api.paging import paged, single, whole
from web.api.passages import Json, address, passage
from web.api.wanted import Wanted, wanted
from web.languages import current_language
from web.params import query_text, search_request, wants_explanation
from web.serving import library, links

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


_FORMS = ("application/json", "application/problem+json", "application/x-suggestions+json")
"""What the answers are; who accepts none of these is told so."""


@blueprint.before_request
def _acceptable() -> None:
    if request.accept_mimetypes and not request.accept_mimetypes.best_match(_FORMS):
        abort(406)


@blueprint.get("")
def index() -> Response:
    """Where to begin: the build that answers, and the routes."""
    kb, addresses = library(), links()
    return jsonify(openapi.index(kb.manifest, addresses))


@blueprint.get("/search")
def search() -> Response:
    """The search."""
    started = time.perf_counter()
    kb = library()
    page = kb.search(search_request(request.args, kb.allowed), explain=wants_explanation(request.args))
    answer = results.search(kb, page, 1000 * (time.perf_counter() - started), current_language())
    return paged(jsonify(answer), page, links())


@blueprint.get("/passages/<path:passage_id>")
def one_passage(passage_id: str) -> Response:
    """A passage of any kind."""
    return _one(passage_id)


@blueprint.get("/objectives")
def objectives() -> Response:
    """All objectives."""
    return _listed(lists.objectives(library(), _wanted()))


@blueprint.get("/objectives/<number>")
def objective(number: str) -> Response:
    """An objective and its actions."""
    kb = library()
    row = kb.get(f"gcm/{number}")
    return single(jsonify(lists.objective(kb, row, _wanted(), links())), address(row.id), links())


@blueprint.get("/principles")
def principles() -> Response:
    """All guiding principles."""
    return _listed(lists.principles(library(), _wanted(), links()))


@blueprint.get("/topics")
def topics() -> Response:
    """All topics."""
    return _listed(lists.all_topics(library(), _wanted()))


@blueprint.get("/topics/<slug>")
def topic(slug: str) -> Response:
    """A topic and its passages."""
    kb = library()
    found = kb.topic(slug)
    return single(jsonify(topic_answers.topic(kb, found, _wanted().lang)), address(found.id), links())


@blueprint.get("/campaigns")
def campaigns() -> Response:
    """All campaigns."""
    kb = library()
    return _listed(lists.campaigns(kb, _wanted(), kb.of_kind(Kind.CAMPAIGN)))


@blueprint.get("/campaigns/<slug>")
def campaign(slug: str) -> Response:
    """A campaign and its sections."""
    return _one(f"campaigns/{slug}")


@blueprint.get("/documents")
def documents() -> Response:
    """All documents and the editions of their wording."""
    return _listed(lists.documents(library()))


@blueprint.get("/suggest")
def suggest() -> Response:
    """What a person who has typed so far may be looking for."""
    query = query_text(request.args)
    return jsonify({"query": query, "suggestions": lists.suggestions(library(), query, _wanted())})


@blueprint.get("/suggest/opensearch")
def suggest_to_browsers() -> Response:
    """The same, in the form that browsers ask for."""
    query = query_text(request.args)
    found = lists.suggestions(library(), query, _wanted())
    addresses = [links().absolute(str(row["url"])) for row in found]
    response = jsonify([query, [row["text"] for row in found], [row["kind"] for row in found], addresses])
    response.content_type = "application/x-suggestions+json"
    return response


@blueprint.get("/openapi.json")
def description() -> Response:
    """The description of all this."""
    return jsonify(openapi.document(library(), links()))


def _one(passage_id: str) -> Response:
    kb = library()
    row = kb.get(passage_id)
    return single(jsonify(passage(kb, row, _wanted(), links())), address(row.id), links())


def _wanted() -> Wanted:
    return wanted(request.args, library(), current_language())


def _listed(answer: Json) -> Response:
    return whole(jsonify(answer), int(str(answer["total"])), links())
