"""`/brief`: collected passages to hand over: a page to print, a Word file, Markdown, and files for reference managers."""

import threading
from dataclasses import dataclass
from importlib import import_module

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from kb.errors import BadRequest, Fault
from web.exports import Context, brief_md
from web.exports.brief import Brief, brief, quoted_words
from web.exports.serving import respond_listed
from web.i18n import gettext
from web.links import Links
from web.memory import give_back
from web.pages.choosing import other_form
from web.pages.collection import MOST
from web.params import Arguments
from web.serving import library, links
from web.views.chosen import Chosen, Dead, chosen, dead, whole
from web.views.dates import day
from web.views.head import Form, Head, head
from web.views.rendering import render
from web.views.words import Words

blueprint = Blueprint("brief", __name__)

_PATH = "/brief"
_REFERENCES = (".ris", ".bib", ".csl", ".csv", ".txt", ".json", ".jsonld")
LONGEST_TITLE = 120

_WORD = threading.Lock()
"""One Word file at a time: python-docx leaves megabytes behind in cycles, which look small to the garbage collector."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage on the page."""

    number: int
    place: str
    heading: Words
    summary: Words
    quotation: Words | None
    wording: str
    note: str
    footnote: str
    address: str


@dataclass(frozen=True, slots=True)
class BriefView:
    """Everything on the page; `files` are (name, address), `back` is the collection, `address` where the brief is."""

    head: Head
    title: str
    written: str
    ids: str
    date: str
    build: str
    standing: str
    dead: tuple[Dead, ...]
    entries: tuple[Entry, ...]
    files: tuple[tuple[str, str], ...]
    back: str
    address: str


@blueprint.get(_PATH)
def page() -> ResponseReturnValue:
    """The brief to read and print, or its passages in the form that the request accepts."""
    found, title = _asked()
    other = other_form(found, _PATH, title, request.headers.get("Accept", ""))
    return other or render("brief.html", brief_view(links(), found, brief(found.passages, _context(title)), title))


@blueprint.get("/brief.docx")
def word() -> Response:
    """The brief as a Word file."""
    found, title = _asked_whole()
    docx = import_module("web.exports.docx")  # its library is large, and few readers take a Word file away
    with _WORD:
        body = docx.render(brief(found.passages, _context(title)))
        give_back()
    return _file(body, docx.MEDIA_TYPE, "brief.docx")


@blueprint.get("/brief.md")
def markdown() -> Response:
    """The brief as Markdown."""
    found, title = _asked_whole()
    body = brief_md.render(brief(found.passages, _context(title))).encode()
    return _file(body, "text/markdown; charset=utf-8", "brief.md")


@blueprint.get(f"/brief<any({', '.join(repr(suffix) for suffix in _REFERENCES)}):suffix>")
def references(suffix: str) -> Response:
    """The passages as a file for a reference manager."""
    found, title = _asked_whole()
    answer = respond_listed(found.passages, suffix, title=title, name="brief")
    if answer is None:
        raise BadRequest((Fault("ids", "There is no such file of a brief."),))
    return answer


def _asked() -> tuple[Chosen, str]:
    """The passages and the title that the address asks for.

    Raises:
        BadRequest: no passage is named, or the title is too long.
    """
    found, title = chosen(request.args, library(), MOST), title_of(request.args)
    if not found.passages:
        raise BadRequest((Fault("ids", "ids is empty; name passages such as ids=gcm/13/h,gcm/7/e"),))
    return found, title


def _asked_whole() -> tuple[Chosen, str]:
    """The same for a file.

    Raises:
        BadRequest, UnknownPassage: not everything that is named is there.
    """
    found, title = _asked()
    return whole(found), title


def title_of(arguments: Arguments) -> str:
    """The title that the reader gave, one line.

    Raises:
        BadRequest: it is too long.
    """
    title = " ".join(" ".join(arguments.getlist("title")[-1:]).split())
    if len(title) > LONGEST_TITLE:
        raise BadRequest((Fault("title", f"title has {len(title)} characters; at most {LONGEST_TITLE} are allowed", most=LONGEST_TITLE),))
    return "".join(c for c in title if c.isprintable())


def _context(title: str) -> Context:
    return Context(library(), links(), links().lang, None, title)


def _file(body: bytes, media_type: str, name: str) -> Response:
    return Response(body, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def brief_view(to: Links, found: Chosen, made: Brief, title: str) -> BriefView:
    """The page of a brief."""
    pairs = [("title", title)] if title else []
    files = tuple((name, to.chosen(f"{_PATH}{suffix}", found.ids, pairs)) for name, suffix in (
        (gettext("Word"), ".docx"), ("Markdown", ".md"), ("RIS", ".ris"), ("BibTeX", ".bib"), ("CSL-JSON", ".csl"),
    ))
    return BriefView(
        head(to, _PATH, made.title, gettext("A brief: passages with plain words, quotation and citation."),
             pairs=[("ids", ",".join(found.ids)), *pairs], forms=(Form(files[1][1], "text/markdown", "Markdown"),), indexed=False),
        made.title,
        title,
        ",".join(found.ids),
        day(made.date),
        made.build,
        made.standing,
        dead(to, _PATH, found, pairs),
        tuple(_entries(made)),
        files,
        to.collecting(*found.ids),
        to.absolute(Links(to.base, to.lang).chosen(_PATH, found.ids, pairs)),
    )


def _entries(made: Brief) -> list[Entry]:
    return [
        Entry(
            entry.number,
            entry.place,
            quoted_words(entry.heading),
            quoted_words(entry.summary),
            quoted_words(entry.quotation) if entry.quotation else None,
            entry.wording,
            entry.note,
            entry.footnote,
            entry.address,
        )
        for entry in made.entries
    ]
