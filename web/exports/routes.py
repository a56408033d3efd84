"""Every page in another form: `/gcm/13/h.ris`, `/topics/detention.md`, `/search.csv?q=…`, or by the `Accept` header.

Forms are taken before routing, so that no page has to know of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from flask import Flask, Response, abort, jsonify, request
from flask_babel import gettext

from kb import ids
from kb.library import Library, Page
from kb.model import Kind, Passage
from web.addresses import Located, locate
from web.api import lists, results
from web.api import topics as topic_answers
from web.api.passages import Json, passage
from web.api.wanted import Wanted, wanted
from web.exports import EXPORTS
from web.exports.serving import chosen, respond
from web.languages import current_language
from web.links import Links
from web.params import search_request, wants_explanation
from web.serving import library, links

_SEARCH = "search"
_READS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class _Listing:
    """A page that lists: its passages, and its JSON as the API answers it."""

    passages: Callable[[Library], Sequence[Passage]]
    answer: Callable[[Library, Wanted, Links], Json]


def _compact(kb: Library) -> Sequence[Passage]:
    return [row for row in kb.corpus.passages if row.document == ids.COMPACT]


_LISTINGS: dict[str, _Listing] = {
    "gcm": _Listing(_compact, lambda kb, words, to: lists.passages(kb, _compact(kb), words, to)),
    "objectives": _Listing(lambda kb: kb.of_kind(Kind.OBJECTIVE), lambda kb, words, _: lists.objectives(kb, words)),
    "gcm/principles": _Listing(lambda kb: kb.of_kind(Kind.PRINCIPLE), lists.principles),
    "campaigns": _Listing(lambda kb: kb.of_kind(Kind.CAMPAIGN), lambda kb, words, _: lists.campaigns(kb, words)),
    "topics": _Listing(lambda _: (), lambda kb, words, _: lists.all_topics(kb, words)),
}
"""The pages that list, by their path."""


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
    return _json(page) if suffix == ".json" else _passages(page, suffix)


def _has_forms(located: Located) -> bool:
    """Whether an address is that of a search, a list, a passage or a topic, and not of a page with a route of its own."""
    if located.id == _SEARCH or located.id in _LISTINGS:
        return True
    return ids.is_id(located.id) and bool(located.suffix or request.view_args)


def _passages(page: str, suffix: str) -> Response | None:
    """A page in a form that is made of its passages."""
    kb, name = library(), page.replace("/", "-")
    if page in _LISTINGS:
        return respond(_LISTINGS[page].passages(kb) or abort(404), suffix, title=_heading(page), name=name)
    if ids.parse(page).kind == "topic":
        topic = kb.topic(page.removeprefix("topics/"))
        return respond(kb.with_topic(topic.slug), suffix, title=topic.name(current_language()), name=name)
    row = kb.get(page)
    below = kb.children(page) if row.kind is Kind.OBJECTIVE and suffix in {".md", ".txt"} else ()
    return respond([row, *below], suffix, name=name)


def _heading(page: str) -> str:
    headings = {
        "gcm": gettext("The Global Compact for Migration"),
        "objectives": gettext("The 23 objectives"),
        "gcm/principles": gettext("The guiding principles"),
        "campaigns": gettext("Campaigns"),
    }
    return str(headings[page])


def _json(page: str) -> Response:
    """A page as the API answers it."""
    kb, to = library(), links()
    words = wanted(request.args, kb, current_language())
    if page in _LISTINGS:
        return jsonify(_LISTINGS[page].answer(kb, words, to))
    if ids.parse(page).kind == "topic":
        return jsonify(topic_answers.topic(kb, kb.topic(page.removeprefix("topics/")), words.lang))
    return jsonify(passage(kb, kb.get(page), words, to))


def everything(kb: Library) -> Page:
    """The search of this request with all its results; only those of one page where `page` or `size` is named."""
    asked = search_request(request.args, kb.allowed)
    explain = wants_explanation(request.args)
    if request.args.get("page") or request.args.get("size"):
        return kb.search(asked, explain=explain)
    return kb.search(replace(asked, page=1, size=max(1, kb.manifest.passages)), explain=explain)


def _search(suffix: str) -> Response | None:
    """A search: in JSON as the API answers it, in every other form all the passages it finds, in its order."""
    kb = library()
    if suffix == ".json":
        return jsonify(results.search(kb, everything(kb), 0.0, current_language()))
    page = kb.search(search_request(request.args, kb.allowed))
    title = gettext("Search: %(query)s", query=page.request.q) if page.request.q else gettext("Everything")
    return respond([kb.get(found) for found in page.matched], suffix, title=title, name=_SEARCH)
