"""Addresses that crawlers and programs read: sitemap, feeds, topics as SKOS, the whole corpus, and the like."""

from dataclasses import replace

from flask import Blueprint, Response, jsonify, request

from kb.query.request import SearchRequest
from web import concepts, crawling, feeds
from web.addresses import query_as_asked
from web.api import lists
from web.api.paging import page_address, page_links
from web.api.wanted import wanted
from web.exports.routes import everything, is_paged
from web.feeds import Feed
from web.i18n import gettext
from web.languages import current_language
from web.serving import contact, library, links
from web.views import labels
from web.views.head import site_name

blueprint = Blueprint("machine", __name__)

_NEWEST = 50


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page."""
    return Response(crawling.sitemap(library(), links()), content_type="application/xml; charset=utf-8")


@blueprint.get("/robots.txt")
def robots() -> Response:
    """What crawlers may read."""
    return Response(crawling.robots(links()), content_type="text/plain; charset=utf-8")


@blueprint.get("/llms.txt")
def for_models() -> Response:
    """What is here, for language models."""
    return Response(crawling.for_models(library(), links()), content_type="text/plain; charset=utf-8")


@blueprint.get("/.well-known/security.txt")
def security() -> Response:
    """Whom to tell of a weakness."""
    return Response(crawling.security(library(), links(), contact()), content_type="text/plain; charset=utf-8")


@blueprint.get("/opensearch.xml")
def opensearch() -> Response:
    """How a browser can search here."""
    return Response(crawling.opensearch(links()), content_type=crawling.OPENSEARCH)


@blueprint.get("/topics.ttl")
def turtle() -> Response:
    """The topics as Turtle."""
    return Response(concepts.turtle(library(), links()), content_type="text/turtle; charset=utf-8")


@blueprint.get("/corpus.json")
def corpus() -> Response:
    """Every passage exactly as the API answers it."""
    kb = library()
    return jsonify(lists.passages(kb, kb.corpus.passages, wanted(request.args, kb, current_language()), links()))


@blueprint.get("/feed.atom")
def feed() -> Response:
    """What the builds changed, and the newest texts."""
    kb, to = library(), links()
    rows = feeds.newest(kb, _NEWEST)
    title = labels.told(site_name(), gettext("Changes"))
    found = Feed(title, to.absolute(to.page("/feed.atom")), to.absolute(to.page("/")), rows, len(rows))
    return _atom(feeds.render(found, kb, to, steps=kb.history.steps))


@blueprint.get("/search.atom")
def search() -> Response:
    """A search: all its results, or one page of them where `page` or `size` is named."""
    kb, to = library(), links()
    page = everything(kb)
    rows = [kb.get(hit.id) for hit in page.hits]
    here = to.absolute(to.page("/search.atom")) + query_as_asked()
    start = 1 + (page.request.page - 1) * page.request.size
    if is_paged():
        size, pages = page.request.size, {relation: page_address(to, number) for relation, number in page_links(page).items()}
    else:
        size, pages = len(rows), {"first": here, "last": here}
    whole = replace(page.request, page=1, size=SearchRequest().size)
    title = gettext("Search: %(query)s", query=page.request.q) if page.request.q else gettext("Everything")
    found = Feed(title, here, to.absolute(to.search(whole)), rows, page.total, start, size, pages)
    return _atom(feeds.render(found, kb, to))


@blueprint.get("/topics/<slug>.atom")
def topic(slug: str) -> Response:
    """The passages of a topic."""
    kb, to = library(), links()
    found, rows = kb.topic(slug), kb.with_topic(slug)
    here = to.absolute(to.passage(found.id))
    return _atom(feeds.render(Feed(found.name(to.lang), f"{here}.atom", here, rows, len(rows)), kb, to))


@blueprint.get("/gcm/<number>.atom")
def objective(number: str) -> Response:
    """An objective and its actions."""
    kb, to = library(), links()
    row = kb.get(f"gcm/{number}")
    rows, here = [row, *kb.children(row.id)], to.absolute(to.passage(row.id))
    return _atom(feeds.render(Feed(row.heading(to.lang), f"{here}.atom", here, rows, len(rows)), kb, to))


def _atom(body: bytes) -> Response:
    return Response(body, content_type=feeds.MEDIA_TYPE)
