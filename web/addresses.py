"""Addresses as they are asked for: the one canonical form of each, and the redirect to it.

An address is `[/<language>]/<id or page>[<suffix>]`: `/fr/gcm/13/h.ris`. Lower case, no trailing slash, no double one.
The first page has no name, so that its other forms are `/.json` and `/fr/.json`.
"""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from flask import Flask, abort, redirect, request

from kb import ids
from kb.errors import BuildError
from kb.languages import INTERFACE_LANGUAGES
from web.exports import EXPORTS
from web.languages import DEFAULT, path_as_asked
from web.serving import library

if TYPE_CHECKING:
    from flask import Response

FORMS = (*EXPORTS, ".atom")
"""Suffixes that ask for a page in another form."""

LONGEST_PATH = 1000
"""Characters of a path; ids have a tenth of that."""

_PAGE = ".html"
_LEFT_ALONE = ("static/", ".well-known/")
_API_IDS = "api/v1/passages/"
_READING = (
    (re.compile(r"objectives/(?=[1-9]\d?(?:/[a-z])?$)"), "gcm/"),
    (re.compile(r"principles(?=$|/[a-j]$)"), "gcm/principles"),
    (re.compile(r"passages/(?=.)"), ""),
)
"""What stands at the beginning of an address of the API, and what the page of the same thing has there."""

_MOVED = 308
_AS_SENT = "%/:?@!$&'()*+,;=[]~"
"""What stays as it is in a query string that is sent back."""


@dataclass(frozen=True, slots=True)
class Located:
    """What an address means. `redirect` is the canonical address, None where it is canonical already.

    `id` is the path of the page without language and suffix ('gcm/13/h', 'objectives', '' for home), `suffix` the
    form that is asked for ('.ris') or '', `lang` the language of the page.
    """

    id: str
    suffix: str
    redirect: str | None
    lang: str = DEFAULT


def locate(path: str) -> Located:
    """Read the path of an address, unquoted and without a query string."""
    found = _read(path)
    if found.redirect is None:
        return found
    further = locate(found.redirect)  # 'fr.json.html' is 'fr.json', which is '/fr/.json'
    return replace(further, redirect=further.redirect or found.redirect)


def _read(path: str) -> Located:
    """The same, one step on the way to the canonical address."""
    lang, rest = _language(_parts(path))
    if rest.startswith(_LEFT_ALONE):
        return Located(rest, "", None, lang)
    found, suffix = (_api(rest), "") if _is_api(rest) else _form(rest)
    prefix = "" if lang == DEFAULT else f"/{lang}"
    wanted = f"{prefix}/{found}{suffix}" if found or suffix else prefix or "/"
    return Located(found, suffix, None if wanted == path else wanted, lang)


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _language(parts: list[str]) -> tuple[str, str]:
    """The language of an address and the rest of it; English goes without a prefix."""
    while parts and parts[0].lower() == DEFAULT:
        parts = parts[1:]
    if parts and parts[0].lower() in INTERFACE_LANGUAGES:
        return parts[0].lower(), "/".join(parts[1:])
    return _first_page(parts) or (DEFAULT, "/".join(parts))


def _first_page(parts: list[str]) -> tuple[str, str] | None:
    """'fr.json' is the first page in French as JSON."""
    name, _, form = "/".join(parts).lower().partition(".")
    return (name, f".{form}") if name in INTERFACE_LANGUAGES and f".{form}" in FORMS else None


def _is_api(rest: str) -> bool:
    return f"{rest}/".lower().startswith("api/v1/")


def _api(rest: str) -> str:
    """An address of the API; its ids have the same aliases, and no suffix."""
    lower = rest.lower()
    return _API_IDS + ids.canonical(lower.removeprefix(_API_IDS)) if lower.startswith(_API_IDS) else lower


def _form(rest: str) -> tuple[str, str]:
    """The canonical id or page and the suffix."""
    text = re.sub(rf"(?:(?<=.){re.escape(_PAGE)}|/)+$", "", rest.lower())
    suffix = next((form for form in FORMS if text.endswith(form)), "")
    page = text.removesuffix(suffix)
    for beginning, instead in _READING:
        page = beginning.sub(instead, page, count=1) if beginning.match(page) else page
    return ids.canonical(page), suffix


def add_to(app: Flask) -> None:
    """Let an app send readers of any other spelling on to the canonical address, in one hop; too long a path is refused."""
    app.before_request(_refuse)
    app.before_request(_send_on)


def short_path() -> str:
    """The path of the request without its language; that of the first page where it is refused as too long."""
    return request.path if len(request.path) <= LONGEST_PATH else "/"


def _refuse() -> None:
    if len(request.path) > LONGEST_PATH:
        abort(414)


def _send_on() -> "Response | None":
    if request.method not in {"GET", "HEAD"}:
        return None
    found = locate(path_as_asked())
    if found.redirect is None or not _leads_somewhere(found.id):
        return None
    target = found.redirect
    return cast("Response", redirect(request.script_root + quote(target) + query_as_asked(), _MOVED))


def _leads_somewhere(page: str) -> bool:
    """Whether nothing is known against an address: an id of a passage that there is none of is told where it was asked for."""
    passage = page.removeprefix(_API_IDS)
    if not ids.is_id(passage) or passage.startswith("topics/"):
        return True
    try:
        return library().has(passage)
    except BuildError:
        return True


def query_as_asked() -> str:
    """The query string of the request with its '?', safe to stand in an address; '' where there is none."""
    query = quote(request.query_string, safe=_AS_SENT)
    return f"?{query}" if query else ""
