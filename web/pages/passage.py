"""The page of any passage by its id, and lists of passages in other forms by their suffix."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from kb.library import Library
from kb.model import Kind, Passage
from web.addresses import locate
from web.api.wanted import wanted
from web.exports.serving import respond
from web.languages import current_language
from web.serving import library, links
from web.views.campaigns import campaign_view, section_view
from web.views.passages import Asked, passage_view
from web.views.rendering import render

blueprint = Blueprint("passage", __name__)

VIEWS = ("plain", "official", "both")


@blueprint.get("/<path:path>")
def page(path: str) -> ResponseReturnValue:  # noqa: ARG001 (the whole path is read, suffix and all)
    """A passage, or a list of passages in another form."""
    kb, located = library(), locate(request.path)
    found = passages_at(kb, located.id)
    other = respond(found, located.suffix or request.headers.get("Accept", ""), name=located.id.replace("/", "-"))
    return other or _page(kb, found[0])


def _page(kb: Library, passage: Passage) -> str:
    if passage.kind is Kind.CAMPAIGN:
        return render("campaign.html", campaign_view(kb, links(), passage, asked(kb)))
    if passage.kind is Kind.SECTION:
        return render("section.html", section_view(kb, links(), passage, asked(kb)))
    return render("passage.html", passage_view(kb, links(), passage, asked(kb)))


def asked(kb: Library) -> Asked:
    """What the address asks of a passage's page.

    Raises:
        BadRequest: a language or an edition that there is none of.
    """
    text = wanted(request.args, kb, current_language())
    view = request.args.get("view", "")
    return Asked(
        request.args.get("q", ""),
        text.lang,
        text.edition,
        request.args.get("compare") == "1",
        view if view in VIEWS else "",
    )


LISTS = {
    "objectives": (Kind.OBJECTIVE,),
    "gcm": (Kind.PARAGRAPH, Kind.PRINCIPLE, Kind.OBJECTIVE, Kind.ACTION),
    "gcm/principles": (Kind.PRINCIPLE,),
    "campaigns": (Kind.CAMPAIGN,),
}
"""Pages that list passages, by path: the kinds they list."""


def passages_at(kb: Library, path: str) -> tuple[Passage, ...]:
    """The passages that an address stands for.

    Raises:
        UnknownPassage, UnknownTopic: there is nothing at it.
    """
    if path in LISTS:
        return kb.of_kind(*LISTS[path])
    if path.startswith("topics/"):
        return kb.with_topic(kb.topic(path.removeprefix("topics/")).slug)
    return (kb.get(path),)
