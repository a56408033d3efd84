"""What is said where nothing is found and the id alone does not tell why.

An address of the API that there is none of, a page that has no such form, a document whose text is not installed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import current_app, request
from werkzeug.exceptions import HTTPException

from kb import ids
from kb.errors import UnknownTopic
from web.addresses import FORMS
from web.exports import EXPORTS
from web.exports.listings import LISTINGS
from web.i18n import gettext, translatable
from web.serving import library

_NO_ROUTE = translatable("There is no such address in the API. Its addresses are described in /api/v1/openapi.json.")
_NO_FORM = translatable("The page %(page)s has no form %(form)s.")
_OTHER_FORMS = translatable("The page %(page)s has no form %(form)s. It can be had as %(others)s.")
_NO_TEXT = translatable(
    "Paragraph %(paragraph)s is not here, because the text of this document is not installed: %(title)s (%(symbol)s). "
    "Whoever runs this site can import it with ‘make official’."
)
_NO_OBJECTIVE = translatable("There are %(most)s objectives, and no objective %(number)s.")
_NO_ACTION = translatable("Objective %(number)s has the actions %(first)s to %(last)s, and no action %(letter)s.")
_HERE = translatable("There is nothing at this address.")
_BY_ID = {"passage.page", "documents.document"}
"""The routes that take any address for an id."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Why something is not there: in English, in the language of the page, and the ids that help on."""

    detail: str
    spoken: str
    nearest: tuple[str, ...] = ()


def why(wanted: str) -> Missing | None:
    """Why nothing has an id or stands at an address; None where there is no better reason than that."""
    if wanted.startswith("api/") and request.endpoint in _BY_ID:
        return _told(_NO_ROUTE)
    return _no_form(wanted) or _no_topic(wanted) or _no_part(ids.canonical(wanted)) or _no_text(ids.canonical(wanted))


def spoken(wanted: str) -> str:
    """That something is not there, in the language of the page: what the address is of, or what it names among others."""
    asked = ids.canonical(request.path.rpartition(".")[0] or request.path)
    if ids.canonical(wanted) in f"{asked} {request.path}":
        return gettext(_HERE)
    return none_for(wanted)


def none_for(named: str) -> str:
    """That no passage is what somebody named, in the language of the page."""
    unknown = gettext("No passage was found for:")
    return f"{unknown} {named}"


def _named(wanted: str, found: Missing) -> Missing:
    """The same, beginning with the id for programs, which may ask for many."""
    return replace(found, detail=f"There is no passage with the id '{wanted}'. {found.detail}")


def _told(message: str, nearest: tuple[str, ...] = (), **parts: str) -> Missing:
    return Missing(message % parts, gettext(message, **parts), nearest)


def _no_form(wanted: str) -> Missing | None:
    """A page of the site in a form that it does not have."""
    form = next((form for form in FORMS if wanted.endswith(form)), "")
    page = f"/{wanted.removesuffix(form)}"
    if not form or not _has_route(page):
        return None
    others = ", ".join(EXPORTS if page[1:] in LISTINGS else [row for row in FORMS if _has_route(f"{page}{row}")])
    return _told(_OTHER_FORMS if others else _NO_FORM, page=page, form=form, others=others)


def _no_topic(wanted: str) -> Missing | None:
    """A topic that was asked for as a passage."""
    if not wanted.startswith("topics/"):
        return None
    try:
        found = library().topic(wanted.removeprefix("topics/"))
    except UnknownTopic as error:
        return Missing(f"There is no passage with the id '{wanted}'.", gettext(_HERE), error.nearest)
    detail = f"There is no passage with the id '{wanted}', but a topic: /api/v1/{found.id}."
    return Missing(detail, gettext(_HERE), (found.id,))


def _no_part(wanted: str) -> Missing | None:
    """An objective after the last, or a letter that an objective does not have; the paragraph of that number is offered."""
    parts = ids.parse(wanted) if ids.is_id(wanted) else None
    if parts is None or parts.kind not in {"objective", "action"}:
        return None
    kb, above = library(), ids.objective(parts.number)
    if kb.has(above):
        return _no_action(wanted, [child.id for child in kb.children(above)])
    near = [found for found in (ids.of_paragraph(parts.number, parts.letter), ids.of_paragraph(parts.number)) if kb.has(found)]
    last = [found for found in [ids.objective(ids.OBJECTIVES)] if kb.has(found)]
    return _named(wanted, _told(_NO_OBJECTIVE, tuple([*near, *last][:1]), most=str(ids.OBJECTIVES), number=str(parts.number)))


def _no_action(wanted: str, actions: Sequence[str]) -> Missing | None:
    parts, letters = ids.parse(wanted), [ids.parse(action).letter or "" for action in actions]
    if not letters:
        return None
    read = ids.of_paragraph(parts.number, parts.letter)
    near = (ids.objective(parts.number), actions[-1], *([read] if library().has(read) else []))
    letter = parts.letter or ""
    return _named(wanted, _told(_NO_ACTION, near, number=str(parts.number), first=letters[0], last=letters[-1], letter=letter))


def _has_route(path: str) -> bool:
    """Whether a page has a route of its own."""
    try:
        endpoint, _ = current_app.url_map.bind("").match(path)
    except HTTPException:
        return False
    return endpoint not in _BY_ID


def _no_text(wanted: str) -> Missing | None:
    """A paragraph of a document whose text is not installed."""
    kb = library()
    parts = ids.parse(wanted) if ids.is_id(wanted) else None
    if parts is None or not kb.has_document(parts.document) or kb.of_document(parts.document):
        return None
    document = kb.get_document(parts.document)
    degrees = "".join(f" ({part})" for part in (parts.letter, parts.roman) if part)
    paragraph = f"{parts.number}{degrees}"
    return _told(_NO_TEXT, (document.id,), paragraph=paragraph, title=document.title, symbol=document.symbol)
