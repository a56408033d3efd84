"""One module a page: route and view model."""

from web.pages import campaigns, health, home, passage

ROUTES = (home.blueprint, campaigns.blueprint, health.blueprint, passage.blueprint)
"""The blueprints of all pages."""
