"""The whole Compact in its own order, with the outline of its parts."""

from dataclasses import dataclass
from itertools import groupby

from flask_babel import gettext

from kb.ids import COMPACT
from kb.library import Library
from kb.model import Kind, Passage
from kb.snippets import Marks
from web.languages import current_language
from web.links import Links
from web.quoting import quoted
from web.views.head import Form, Head, head
from web.views.passages import marks_of
from web.views.places import anchor, objective_step, pin
from web.views.words import Words, heading, marked_words, words


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage on the page: `level` is that of its heading, `text` None where no wording is installed."""

    anchor: str
    href: str
    pin: str
    level: int
    heading: Words
    summary: Words
    text: Words | None
    edition: str


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the outline."""

    label: Words
    anchor: str
    items: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the Compact with its passages."""

    anchor: str
    title: Words
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class CompactView:
    """The page of the whole."""

    head: Head
    parts: tuple[Part, ...]
    outline: tuple[Item, ...]
    editions: tuple[str, ...]
    missing: int


def compact_view(library: Library, links: Links, q: str) -> CompactView:
    """The page of the whole Compact, with marks on searched words."""
    passages = [p for p in library.corpus.passages if p.document == COMPACT]
    marks = marks_of(library, q)
    runs = [(title, list(run)) for title, run in groupby(passages, key=_part)]
    parts = tuple(_section(library, links, title, run, marks) for title, run in runs)
    return CompactView(
        _head(links),
        parts,
        tuple(Item(part.title, part.anchor, _items(library, links, run)) for part, (_, run) in zip(parts, runs, strict=True)),
        tuple(dict.fromkeys(entry.edition for part in parts for entry in part.entries if entry.edition)),
        sum(1 for passage in passages if not passage.wordings),
    )


def _head(links: Links) -> Head:
    return head(
        links, "/gcm", gettext("The whole Compact"),
        gettext("The Global Compact for Migration from beginning to end, in plain words and in its own."),
        forms=[Form(links.page("/gcm.md"), "text/markdown", "Markdown"), Form(links.page("/gcm.json"), "application/json", "JSON")],
    )


def _part(passage: Passage) -> str:
    return passage.part.split(" › ")[0]


def _section(library: Library, links: Links, title: str, run: list[Passage], marks: Marks) -> Part:
    return Part(f"part-{anchor(run[0].id)}", words(title, "en"), tuple(_entry(library, links, p, marks) for p in run))


def _entry(library: Library, links: Links, passage: Passage, marks: Marks) -> Entry:
    shown = quoted(library, passage, current_language())
    return Entry(
        anchor(passage.id),
        links.passage(passage.id),
        pin(library, passage),
        4 if passage.parent else 3,
        heading(passage),
        marked_words(passage.summary, passage.lang, marks),
        marked_words(shown.text, shown.lang, marks) if shown.text else None,
        shown.edition.name if shown.edition else "",
    )


def _items(library: Library, links: Links, run: list[Passage]) -> tuple[Item, ...]:
    """The objectives of a part, or its paragraphs."""
    objectives = [p for p in run if p.kind is Kind.OBJECTIVE]
    if objectives:
        steps = [(p, objective_step(library, links, p.objective or 0)) for p in objectives]
        return tuple(Item(step.label, anchor(p.id)) for p, step in steps)
    return tuple(Item(heading(p), anchor(p.id)) for p in run if not p.parent)
