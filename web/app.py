"""The app: wires settings, the current build, routes, errors and headers, and does nothing else."""

from flask import Flask

from web import addresses, assets, compression, errors, headers, hosts, i18n, kept, recent, serving
from web.api import routes as api
from web.asked import Asked
from web.current import Shelf
from web.exports import routes as exports
from web.languages import LanguagePrefix
from web.pages import ROUTES as PAGES
from web.settings import Settings
from web.views import frame


def create_app(settings: Settings) -> Flask:
    """A WSGI app over the builds in a data folder."""
    app = Flask(__name__, static_folder=None)
    app.request_class = Asked
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    hosts.add_to(app, settings.base_url)
    recent.add_to(app)  # what is added first runs last
    compression.add_to(app)
    kept.add_to(app)
    headers.add_to(app)
    i18n.add_to(app)
    assets.add_to(app)
    frame.add_to(app)
    serving.add_to(app, Shelf(settings.data / "current"), settings.contact)
    errors.add_to(app)
    addresses.add_to(app)
    exports.add_to(app)
    app.register_blueprint(api.blueprint)
    for blueprint in PAGES:
        app.register_blueprint(blueprint)
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]
    return app
