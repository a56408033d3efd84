"""One module a page: route and view model."""

from web.pages import campaigns, health, home, machine, passage, search

ROUTES = (home.blueprint, search.blueprint, campaigns.blueprint, health.blueprint, machine.blueprint, passage.blueprint)
"""The blueprints of all pages."""
