"""Answer with passages in another form, as a suffix or an `Accept` header asks for it."""

from collections.abc import Callable, Sequence

from flask import Response, abort, jsonify, request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from kb.model import Passage
from web.api import lists
from web.api.wanted import wanted
from web.exports import EXPORTS, Context, Export
from web.languages import current_language
from web.serving import library, links

FORM = f"<any({', '.join(repr(suffix) for suffix in EXPORTS)}):suffix>"
"""The suffix of an address in a rule for routes."""

_PAGES = ("text/html", "application/xhtml+xml")


def respond(passages: Sequence[Passage], asked: str, *, title: str = "", name: str = "") -> Response | None:
    """The passages in the form asked for by a suffix ('.ris') or the value of an `Accept` header.

    None when a page is asked for. `title` heads a list, `name` is its file name without suffix. Aborts with 404 for an
    unknown suffix and 406 where no form is acceptable. `?lang=` and `?edition=` choose the words.
    """
    export = chosen(asked)
    if export is None:
        return None
    return written(export, lambda context: export.render(passages, context), title=title, name=name or _name(passages))


def respond_listed(passages: Sequence[Passage], asked: str, *, title: str, name: str) -> Response | None:
    """The same for a page that lists what its reader chose: its JSON is a list, however long."""
    export = chosen(asked)
    if export is None or export.suffix != ".json":
        return respond(passages, asked, title=title, name=name)
    words = wanted(request.args, library(), current_language())
    return jsonify(lists.passages(library(), passages, words, links()))


def written(export: Export, write: Callable[[Context], str], *, title: str = "", name: str) -> Response:
    """Something in a form, written with the words that the request asks for."""
    words = wanted(request.args, library(), current_language())
    body = write(Context(library(), links(), words.lang, words.edition, title))
    return _answer(export, body, name)


def chosen(asked: str) -> Export | None:
    """The form that a suffix or an `Accept` header asks for, None for a page."""
    if asked.startswith("."):
        return EXPORTS.get(asked) or abort(404)
    accepted = parse_accept_header(asked, MIMEAccept)
    forms = {export.media_type: export for export in EXPORTS.values()}
    pages = () if (_PAGES[0], 0) in [*accepted] else _PAGES  # 'text/html;q=0, */*' wants anything but a page
    best = accepted.best_match([*pages, *forms]) if accepted else _PAGES[0]
    return forms.get(best) if best else abort(406)


def _name(passages: Sequence[Passage]) -> str:
    return passages[0].id.replace("/", "-") if len(passages) == 1 else "passages"


def _answer(export: Export, body: str, name: str) -> Response:
    response = Response(body, content_type=export.media_type)
    if export.media_type.startswith("text/"):
        response.content_type = f"{export.media_type}; charset=utf-8"
    if export.attachment:
        response.headers["Content-Disposition"] = f'attachment; filename="{name}{export.suffix}"'
    return response
