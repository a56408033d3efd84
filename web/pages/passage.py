"""The page of any passage, by its id."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from kb.library import Library
from kb.model import Kind, Passage
from web.api.wanted import wanted
from web.exports.serving import respond
from web.languages import current_language
from web.serving import library, links
from web.views.campaigns import campaign_view, section_view
from web.views.passages import Asked, passage_view
from web.views.rendering import render

blueprint = Blueprint("passage", __name__)

VIEWS = ("plain", "official", "both")


@blueprint.get("/<path:passage_id>")
def page(passage_id: str) -> ResponseReturnValue:
    """A passage, as a page or in the form that the request accepts.

    Raises:
        UnknownPassage: there is none with this id.
    """
    kb = library()
    passage = kb.get(passage_id)
    return respond([passage], request.headers.get("Accept", "")) or _page(kb, passage)


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
