"""What stands around every page: its language, the way to the other parts and to the other languages."""

import json
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from flask import Flask, request

from kb.languages import INTERFACE_LANGUAGES, LANGUAGES, direction
from web.addresses import short_path
from web.i18n import gettext
from web.languages import current_language
from web.links import Links
from web.serving import links
from web.views import gathering, labels
from web.views.head import site_name
from web.views.naming import named
from web.views.words import arrow


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the frame; `here` where it leads to the page itself."""

    label: str
    href: str
    here: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything around the content of a page.

    `name` is that of the site; `kinds` is JSON: what the kinds of suggestions are called; `arrow` points on;
    `report` leads to how a mistake on the page is reported.
    """

    name: str
    lang: str
    dir: str
    language: str
    ways: tuple[Way, ...]
    languages: tuple[Way, ...]
    style: str
    script: str
    icon: str
    kinds: str
    arrow: str
    report: str


def frame() -> Frame:
    """The frame of the page that is being made."""
    lang, here = current_language(), links()
    return Frame(
        site_name(),
        lang,
        direction(lang),
        LANGUAGES[lang].name,
        _ways(here),
        _languages(here),
        here.static("site.css"),
        here.static("site.js"),
        here.static("icon.svg"),
        json.dumps({key: str(name) for key, name in labels.KINDS.items()}, ensure_ascii=False),
        arrow(lang),
        here.page("/about", [("page", short_path())]) + "#mistakes",
    )


def _ways(here: Links) -> tuple[Way, ...]:
    rows = (
        (gettext("Search"), "/search"),
        (gettext("Objectives"), "/objectives"),
        (gettext("Topics"), "/topics"),
        (gettext("Campaigns"), "/campaigns"),
        (gettext("Read it all"), "/gcm"),
        (gettext("API"), "/api"),
    )
    return tuple(Way(label, here.page(path), request.path == path) for label, path in rows)


def _languages(here: Links) -> tuple[Way, ...]:
    path, query = quote(short_path()), request.query_string.decode("utf-8", "replace")
    return tuple(
        Way(LANGUAGES[code].name, here.in_language(code, path) + (f"?{query}" if query else ""),
            code == here.lang, code)
        for code in INTERFACE_LANGUAGES
    )


def add_to(app: Flask) -> None:
    """Let the templates of an app know the frame, the addresses, how a passage is collected, and passages by their ids."""
    app.jinja_env.filters["named"] = named
    app.context_processor(lambda: {"frame": frame(), "links": links(), "way_to_collect": partial(gathering.way, links())})
