"""`/about`: what is in here, from which edition, since when, what is missing."""

from flask import Blueprint

from web.serving import library, links
from web.views.about import about_view
from web.views.rendering import render

blueprint = Blueprint("about", __name__)


@blueprint.get("/about")
def about() -> str:
    """The page about what is in here."""
    return render("about.html", about_view(library(), links()))
