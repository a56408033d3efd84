"""`/topics` and `/topics/<slug>`: what the Compact is about."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from web.exports.serving import respond
from web.serving import library, links
from web.views.rendering import render
from web.views.topics import topic_view, topics_view

blueprint = Blueprint("topics", __name__)


@blueprint.get("/topics")
def topics() -> str:
    """The list of topics."""
    return render("topics.html", topics_view(library(), links()))


@blueprint.get("/topics/<slug>")
def topic(slug: str) -> ResponseReturnValue:
    """A topic, as a page or its passages in the form that the request accepts.

    Raises:
        UnknownTopic: there is none with this name.
    """
    kb = library()
    found = kb.topic(slug)
    name = found.id.replace("/", "-")
    other = respond(kb.with_topic(slug), request.headers.get("Accept", ""), title=found.name(links().lang), name=name)
    return other or render("topic.html", topic_view(kb, links(), found))
