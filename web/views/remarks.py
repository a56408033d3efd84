"""What the search remarks on a query, in the language of the page."""

import re
from collections.abc import Callable
from functools import cache

from markupsafe import Markup

from kb.citations.find import find
from kb.citations.resolve import resolve
from kb.library import Library
from web.i18n import gettext, translatable
from web.languages import DEFAULT, current_language
from web.links import Links
from web.views import labels
from web.views.places import place_of
from web.views.words import Words, words

MESSAGES = (
    translatable("Only the first %(num)s characters were read."),
    translatable("Only the first %(num)s words were searched for."),
    translatable("No word to search for was found in the query."),
    translatable("A quotation mark was left open; what follows it was read as plain words."),
    translatable("'%(word)s' is too short for a wildcard (%(num)s letters at least) and was read as a word."),
    translatable("'%(word)s': a wildcard stands only at the end of a word, so it was read as plain words."),
    translatable("A closing parenthesis without an opening one was left out."),
    translatable("A parenthesis was left open; it was left out."),
    translatable("%(word)s at the start was read as a word."),
    translatable("%(word)s at the end was read as a word."),
    translatable("%(word)s without two sides was read as a word."),
    translatable("A minus with nothing after it was left out."),
    translatable("%(word)s with nothing after it was read as a word."),
    translatable("%(word)s is not known, so nothing has it."),
    translatable("Found nowhere: %(words)s"),
    translatable("'%(word)s' was read as %(cited)s; %(place)s is %(other)s."),
    translatable("There is no %(missing)s; %(place)s is %(other)s."),
    translatable("'%(name)s' is no field that can be searched, so '%(word)s' was read as plain words."),
    translatable("'%(word)s': a question mark stands for no letter here, so it was read as plain words."),
    translatable("'%(words)s': a range is not searched for as such, so it was read as plain words."),
    translatable("'%(word)s': %(sign)s means nothing here and was left out."),
    translatable("'%(word)s' looks like a citation, but there is no such passage."),
)
"""Every remark as the search writes it, with names for what changes in it."""


_CITATIONS = {"cited", "place", "other", "missing"}
"""What stands for citations in them."""


def told(remark: str, cited: Callable[[str], str] = str) -> Words:
    """A remark in the language of the page; one that is not in the table stays in English.

    `cited` makes of a citation in it what the page shows, such as a link.
    """
    for message in MESSAGES:
        found = _pattern(message).fullmatch(remark)
        if found:
            shown = {name: cited(part) if name in _CITATIONS else part for name, part in found.groupdict().items()}
            return words(Markup(gettext(message)) % shown, current_language())  # noqa: S704 (a message of ours)
    return words(remark, DEFAULT)


def linked(library: Library, links: Links) -> Callable[[str], str]:
    """Shows citations as links to their passages, in the language of the page; what is none stays as it is."""

    def shown(text: str) -> str:
        found = [i for citation in find(text) if (i := resolve(citation, library.ids))]
        kind, _, number = text.partition(" ")
        name = f"{labels.kind(kind).lower()} {number}" if kind in {"objective", "principle"} else text
        if not found:
            return name
        label = place_of(library, library.get(found[0])) if kind == "para." else name
        return Markup('<a href="{}">{}</a>').format(links.passage(found[0]), label)

    return shown


@cache
def _pattern(message: str) -> re.Pattern[str]:
    """The form of a message: every placeholder stands for any text."""
    parts = re.split(r"%\((\w+)\)s", message)
    return re.compile("".join(f"(?P<{part}>.+)" if i % 2 else re.escape(part) for i, part in enumerate(parts)), re.DOTALL)
