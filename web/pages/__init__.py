"""One module a page: route and view model."""

from web.pages import (
    about,
    brief,
    campaigns,
    collection,
    compact,
    compare,
    coverage,
    documents,
    guidance,
    health,
    home,
    machine,
    passage,
    pictures,
    quotations,
    search,
    timeline,
    topics,
)

ROUTES = (
    home.blueprint,
    search.blueprint,
    compact.blueprint,
    topics.blueprint,
    documents.blueprint,
    campaigns.blueprint,
    about.blueprint,
    guidance.blueprint,
    timeline.blueprint,
    compare.blueprint,
    collection.blueprint,
    brief.blueprint,
    coverage.blueprint,
    pictures.blueprint,
    quotations.blueprint,
    health.blueprint,
    machine.blueprint,
    passage.blueprint,
)
"""The blueprints of all pages."""
