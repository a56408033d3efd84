"""A piece of text with the language it is in, ready for a template."""

from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from kb.languages import direction
from kb.model import Passage
from kb.snippets import Marks, marked
from web.languages import current_language

NO_MARKS = Marks({})
NOTHING = Markup("")


class Words(NamedTuple):
    """A text and the attributes that its element needs: ` lang="…" dir="…"`, or nothing in the language of the page."""

    text: str
    attributes: Markup = NOTHING


def words(text: str, lang: str) -> Words:
    """A text in a language."""
    return Words(text, attributes(lang))


def marked_words(text: str, lang: str, marks: Marks) -> Words:
    """A text as HTML with marks on the words that were searched for."""
    return Words(Markup(marked(text, lang, marks)), attributes(lang))  # noqa: S704 (every character is escaped)


def attributes(lang: str) -> Markup:
    """What an element in a language says of it, where that is not the language of the page."""
    return _attributes(lang, current_language())


@cache
def _attributes(lang: str, page: str) -> Markup:
    if lang == page:
        return NOTHING
    turned = Markup(' dir="{}"').format(direction(lang)) if direction(lang) != direction(page) else NOTHING
    return Markup(' lang="{}"').format(lang) + turned


def apart(found: Words) -> Words:
    """The same for a place inside a text in another language: it says its language in any case."""
    return found if found.attributes else Words(found.text, _own(current_language()))


@cache
def _own(lang: str) -> Markup:
    """The attributes that say a language in any case."""
    return Markup(' lang="{}" dir="{}"').format(lang, direction(lang))


def arrow(lang: str) -> str:
    """The arrow that leads from a word to the next in a language."""
    return "←" if direction(lang) == "rtl" else "→"


def heading(passage: Passage) -> Words:
    """The heading of a passage in the language of the page, or in English."""
    lang = current_language()
    if lang in passage.headings or lang == passage.lang:
        return Words(passage.heading(lang))
    return words(passage.title, passage.lang)


def short_name(objective: Passage) -> Words:
    """The short name of an objective in the language of the page, or in English.

    Among the search words of an objective in another language its short name stands first.
    """
    lang = current_language()
    if lang == objective.lang:
        return Words(objective.short_name or objective.title)
    found = objective.keywords.get(lang, ())
    return Words(found[0]) if found else words(objective.short_name or objective.title, objective.lang)
