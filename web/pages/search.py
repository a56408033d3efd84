"""`/search`: the results of a search, as one would read them."""

from flask import Blueprint, request

from web.params import search_request
from web.serving import library, links
from web.views.rendering import render
from web.views.results import search_view

blueprint = Blueprint("search", __name__)


@blueprint.get("/search")
def search() -> str:
    """The page of a search.

    Raises:
        BadRequest: a parameter that was not understood.
    """
    kb = library()
    found = kb.search(search_request(request.args, kb.allowed), explain=True)
    return render("search.html", search_view(kb, links(), found, grouped=request.args.get("by") == "objective"))
