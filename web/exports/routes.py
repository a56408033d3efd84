"""Every page in another form: `/gcm/13/h.ris`, `/topics/detention.md`, `/search.csv?q=…`, or by the `Accept` header.

Forms are taken before routing, so that no page has to know of them.
"""

from dataclasses import replace

from flask import Flask, Response, abort, jsonify, request

from kb import ids
from kb.library import Library, Page
from kb.model import Kind
from web.addresses import Located, locate
from web.api import results
from web.api import topics as topic_answers
from web.api.passages import passage
from web.api.wanted import wanted
from web.exports import EXPORTS, jsonld
from web.exports.listings import LISTINGS, Listing, listing
from web.exports.serving import chosen, respond, written
from web.i18n import gettext
from web.languages import current_language
from web.params import search_request, wants_explanation
from web.serving import library, links

_SEARCH = "search"
_HOME = "objectives"
"""What a file of the first page is called."""

_READS = ("GET", "HEAD", "OPTIONS")


def add_to(app: Flask) -> None:
    """Let an app answer in other forms."""
    app.before_request(_other_form)


def _other_form() -> Response | None:
    located = locate(request.path)
    if located.suffix not in {"", *EXPORTS} or not _has_forms(located):
        return None
    if request.method not in _READS:
        abort(405, valid_methods=_READS)
    if request.method == "OPTIONS":
        return Response(headers={"Allow": ", ".join(_READS)})
    export = chosen(located.suffix or request.headers.get("Accept", ""))
    return None if export is None else _form(located.id, export.suffix)


def _form(page: str, suffix: str) -> Response | None:
    if page == _SEARCH:
        return _search(suffix)
    found = listing(page, library())
    if found:
        return _listed(found, page, suffix)
    return _json(page) if suffix == ".json" else _passages(page, suffix)


def _has_forms(located: Located) -> bool:
    """Whether an address is that of a search, a list, a passage or a topic, and not of a page with a route of its own."""
    if located.id == _SEARCH or located.id in LISTINGS:
        return True
    if request.view_args and "document_id" in request.view_args:
        return library().has_document(located.id)
    return ids.is_id(located.id) and bool(located.suffix or request.view_args)


def _listed(found: Listing, page: str, suffix: str) -> Response:
    """A page that lists."""
    kb, to = library(), links()
    if suffix == ".json":
        return jsonify(found.answer(kb, wanted(request.args, kb, current_language()), to))
    export = EXPORTS[suffix]
    write = found.written.get(suffix) or (lambda context: export.render(found.passages(kb), context))
    return written(export, write, title=found.title(), name=page.replace("/", "-") or _HOME)


def _passages(page: str, suffix: str) -> Response | None:
    """A passage or a topic in a form that is made of passages."""
    kb, name = library(), page.replace("/", "-")
    if ids.parse(page).kind == "topic":
        topic = kb.topic(page.removeprefix("topics/"))
        if suffix == ".jsonld":
            return written(EXPORTS[suffix], lambda context: jsonld.topic(topic, context), name=name)
        return respond(kb.with_topic(topic.slug), suffix, title=topic.name(current_language()), name=name)
    row = kb.get(page)
    below = kb.children(page) if row.kind is Kind.OBJECTIVE and suffix in {".md", ".txt"} else ()
    return respond([row, *below], suffix, name=name)


def _json(page: str) -> Response:
    """A passage or a topic as the API answers it."""
    kb, to = library(), links()
    words = wanted(request.args, kb, current_language())
    if ids.parse(page).kind == "topic":
        return jsonify(topic_answers.topic(kb, kb.topic(page.removeprefix("topics/")), words.lang))
    return jsonify(passage(kb, kb.get(page), words, to))


def everything(kb: Library) -> Page:
    """The search of this request with all its results; only those of one page where `page` or `size` is named."""
    asked = search_request(request.args, kb.allowed)
    explain = wants_explanation(request.args)
    if is_paged():
        return kb.search(asked, explain=explain)
    return kb.search(replace(asked, page=1, size=max(1, kb.manifest.passages)), explain=explain)


def is_paged() -> bool:
    """Whether this request asks for one page of a search: it names `page` or `size`."""
    return bool(request.args.get("page") or request.args.get("size"))


def _search(suffix: str) -> Response | None:
    """A search: in JSON as the API answers it, in every other form all the passages it finds, in its order."""
    kb = library()
    if suffix == ".json":
        return jsonify(results.search(kb, everything(kb), 0.0, current_language()))
    page = kb.search(search_request(request.args, kb.allowed))
    title = gettext("Search: %(query)s", query=page.request.q) if page.request.q else gettext("Everything")
    return respond([kb.get(found) for found in page.matched], suffix, title=title, name=_SEARCH)
