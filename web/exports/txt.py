"""Plain text, to read or to paste."""

import textwrap
from collections.abc import Iterator, Sequence

from kb.model import Passage
from web.exports.base import Context
from web.i18n import gettext
from web.views.official import missing

_WIDTH = 88


def render(passages: Sequence[Passage], context: Context) -> str:
    """One text; a list has its title above, and a line between its passages."""
    head = f"{context.title}\n{'=' * min(len(context.title), _WIDTH)}\n\n" if context.title else ""
    return head + "\n----\n\n".join("\n\n".join(_parts(passage, context)) + "\n" for passage in passages)


def _parts(passage: Passage, context: Context) -> Iterator[str]:
    words = context.words(passage)
    yield filled(passage.heading(context.links.lang))
    yield context.cited(passage)
    if not passage.body.startswith(passage.summary):
        yield filled(f"{gettext('In plain words')}: {passage.summary}")
    if not words.text:
        yield filled(missing())
    elif words.edition is None:
        yield filled(words.text)
    else:
        yield f"{filled(words.text, indent='    ')}\n\n    ({words.note})"
    yield context.address(passage)


def filled(text: str, indent: str = "") -> str:
    """A text broken into lines; paragraphs stay apart."""
    lines = textwrap.TextWrapper(_WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    return "\n\n".join(lines.fill(part) for part in text.split("\n\n"))
