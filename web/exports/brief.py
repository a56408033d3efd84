"""A brief: passages in a reader's order, each quoted and with its citation as a numbered footnote.

The page, the Word file and the Markdown file are made from the same record.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.citations import format as citing
from kb.model import Kind, Passage
from web.exports.base import Context
from web.i18n import gettext
from web.views.official import missing
from web.views.places import pin
from web.views.words import Words, heading, words


@dataclass(frozen=True, slots=True)
class Text:
    """Some words and the language they are in."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage of a brief; `wording` says which text is quoted.

    `quotation` is None where no wording is installed, or where the text is our own. `note` is what is said
    instead. `footnote` is the citation in United Nations style, with the wording it quotes.
    """

    number: int
    id: str
    place: str
    heading: Text
    summary: Text
    quotation: Text | None
    wording: str
    note: str
    footnote: str
    address: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief: its title, the date and name of the build it is from, the language of its frame, its passages."""

    title: str
    date: str
    build: str
    lang: str
    entries: tuple[Entry, ...]
    standing: str


def brief(passages: Sequence[Passage], context: Context) -> Brief:
    """The brief of some passages; `context.title` is its title, or there is a plain one."""
    manifest = context.library.manifest
    return Brief(
        context.title or gettext("What states promised in the Global Compact for Migration"),
        manifest.built[: len("2018-07-13")],
        manifest.id,
        context.links.lang,
        tuple(_entry(number, passage, context) for number, passage in enumerate(passages, 1)),
        gettext("Plain words are an unofficial retelling. The Compact is not legally binding."),
    )


def _entry(number: int, passage: Passage, context: Context) -> Entry:
    quoted = context.words(passage)
    own = passage.kind in {Kind.CAMPAIGN, Kind.SECTION}
    return Entry(
        number,
        passage.id,
        pin(context.library, passage),
        _text(heading(passage), passage, context.links.lang),
        Text(passage.summary, passage.lang),
        Text(quoted.text, quoted.lang) if quoted.text and not own else None,
        quoted.note,
        "" if own or quoted.text else missing(),
        f"{citing.un_style(context.reference(passage))}.",
        context.address(passage),
    )


def _text(found: Words, passage: Passage, lang: str) -> Text:
    return Text(found.text, passage.lang if found.attributes else lang)


def quoted_words(text: Text) -> Words:
    """A text with the attributes that its element needs on a page."""
    return words(text.text, text.lang)
