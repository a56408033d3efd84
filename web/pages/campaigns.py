"""`/campaigns`: all campaigns, newest first, and what they carry."""

from flask import Blueprint

from web.serving import library, links
from web.views.campaigns import campaigns_view
from web.views.rendering import render

blueprint = Blueprint("campaigns", __name__)


@blueprint.get("/campaigns")
def campaigns() -> str:
    """The list of campaigns."""
    return render("campaigns.html", campaigns_view(library(), links()))
