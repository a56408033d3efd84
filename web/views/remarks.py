"""What the search remarks on a query, in the language of the page."""

import re
from functools import cache

from flask_babel import gettext

from web.i18n import translatable
from web.languages import DEFAULT, current_language
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
    translatable("'%(word)s' looks like a citation, but there is no such passage."),
)
"""Every remark as the search writes it, with names for what changes in it."""


def told(remark: str) -> Words:
    """A remark in the language of the page; one that is not in the table stays in English."""
    for message in MESSAGES:
        found = _pattern(message).fullmatch(remark)
        if found:
            return words(gettext(message, **found.groupdict()), current_language())
    return words(remark, DEFAULT)


@cache
def _pattern(message: str) -> re.Pattern[str]:
    """The form of a message: every placeholder stands for any text."""
    parts = re.split(r"%\((\w+)\)s", message)
    return re.compile("".join(f"(?P<{part}>.+)" if i % 2 else re.escape(part) for i, part in enumerate(parts)), re.DOTALL)
