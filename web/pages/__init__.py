"""One module a page: route and view model."""

from web.pages import health

ROUTES = (health.blueprint,)
"""The blueprints of all pages."""
