"""The whole Compact in its own order, with the outline of its parts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from urllib.parse import quote

from kb.ids import COMPACT
from kb.library import Library
from kb.model import Kind, Passage
from kb.snippets import Marks
from web.i18n import gettext
from web.languages import current_language
from web.links import Links
from web.quoting import Quoted, quoted
from web.views import labels
from web.views.head import Form, Head, head
from web.views.known import known
from web.views.passages import Asked, ViewLink, begun, marks_of, views
from web.views.places import anchor, objective_step, pin
from web.views.words import Words, heading, marked_words, words


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage on the page: `href` leads on from `/gcm`, `level` is that of its heading, `text` None where no wording is installed.

    `wording` says which text is quoted where that is not the one that most of the page quotes, else it is ''. `under` is the
    subheading that begins with it.
    """

    anchor: str
    href: str
    pin: Words
    level: int
    heading: Words
    summary: Words
    text: Words | None
    wording: str
    under: Words


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

    @property
    def untold(self) -> bool:
        """Whether a passage has no wording of the Compact here: who reads that alone is told, and is not shown ours for it."""
        return any(entry.text is None for entry in self.entries)


@dataclass(frozen=True, slots=True)
class CompactView:
    """The page of the whole.

    A citation to copy is made of `cited`, the place of a passage, and `wording`: 'A/RES/73/195, annex, ', 'para. 29 (h)',
    ' (wording: …)'. `missing` is the number of passages without a text.
    """

    head: Head
    view: str
    views: tuple[ViewLink, ...]
    parts: tuple[Part, ...]
    outline: tuple[Item, ...]
    editions: tuple[Words, ...]
    missing: int
    cited: str
    wording: str


def compact_view(library: Library, links: Links, asked: Asked) -> CompactView:
    """The page of the whole Compact, with marks on searched words."""
    passages = library.of_document(COMPACT)
    shown = {p.id: quoted(library, p, current_language()) for p in passages}
    page = _Page(library, links, marks_of(library, asked.q), shown, _usual(shown.values()))
    runs = [(title, list(run)) for title, run in groupby(passages, key=_part)]
    return CompactView(
        _head(links),
        asked.view,
        views(partial(links.page, "/gcm"), asked),
        tuple(Part(_part_anchor(run), known(title), tuple(page.entry(p) for p in run)) for title, run in runs),
        tuple(Item(known(title), _part_anchor(run), _items(library, links, run)) for title, run in runs),
        tuple(dict.fromkeys(known(found.edition.name) for found in shown.values() if found.edition)),
        sum(1 for found in shown.values() if not found.text),
        library.citation(passages[0]).removesuffix(pin(library, passages[0])) if passages else "",
        page.usual,
    )


def _head(links: Links) -> Head:
    return head(
        links, "/gcm", gettext("The whole Compact"),
        gettext("The Global Compact for Migration from beginning to end, in plain words and in its own."),
        forms=[Form(links.page("/gcm.md"), "text/markdown", "Markdown"), Form(links.page("/gcm.json"), "application/json", "JSON")],
    )


def _part(passage: Passage) -> str:
    return passage.part.split(" › ")[0]


def _part_anchor(run: list[Passage]) -> str:
    return f"part-{anchor(run[0].id)}"


@dataclass(frozen=True, slots=True)
class _Page:
    """What every entry is made with: the marks, by id the words that are quoted, and which text most of them are from."""

    library: Library
    links: Links
    marks: Marks
    shown: dict[str, Quoted]
    usual: str

    def entry(self, passage: Passage) -> Entry:
        """A passage as the page shows it."""
        shown = self.shown[passage.id]
        return Entry(
            anchor(passage.id),
            quote(passage.id),
            words(pin(self.library, passage), "en"),
            4 if passage.parent else 3,
            _heading(passage),
            marked_words(passage.summary, passage.lang, self.marks),
            marked_words(shown.text, shown.lang, self.marks) if shown.text else None,
            "" if not shown.text or _wording(shown) == self.usual else _wording(shown),
            begun(self.library, passage),
        )


def _heading(passage: Passage) -> Words:
    """The heading as the Compact has it: an objective's begins with its number."""
    found = heading(passage)
    if passage.kind is not Kind.OBJECTIVE:
        return found
    return Words(labels.told(gettext("Objective %(number)s", number=passage.objective), found.text), found.attributes)


def _wording(shown: Quoted) -> str:
    return f" ({shown.note})" if shown.note else ""


def _usual(shown: Iterable[Quoted]) -> str:
    """The note on the text that most passages are quoted from, '' where there is none."""
    counted = Counter(_wording(found) for found in shown if found.text)
    return next((note for note, _ in counted.most_common(1)), "")


def _items(library: Library, links: Links, run: list[Passage]) -> tuple[Item, ...]:
    """The objectives of a part, or its paragraphs."""
    objectives = [p for p in run if p.kind is Kind.OBJECTIVE]
    if objectives:
        steps = [(p, objective_step(library, links, p.objective or 0)) for p in objectives]
        return tuple(Item(step.label, anchor(p.id)) for p, step in steps)
    return tuple(Item(heading(p), anchor(p.id)) for p in run if not p.parent)
