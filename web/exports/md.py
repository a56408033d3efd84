"""Markdown: heading, citation, plain words, the document's own words as a quotation with their edition."""

import re
from collections.abc import Iterator, Sequence

from kb.model import Passage
from web.exports.base import Context
from web.i18n import gettext
from web.views.official import missing

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def render(passages: Sequence[Passage], context: Context) -> str:
    """One document; a list has its title above."""
    head = f"# {escaped(context.title)}\n\n" if context.title else ""
    level = "##" if context.title else "#"
    return head + "\n".join(_passage(passage, context, level) for passage in passages)


def _passage(passage: Passage, context: Context, level: str) -> str:
    heading = passage.heading(context.links.lang)
    parts = [f"{level} {escaped(heading)}", f"**{escaped(context.cited(passage))}**"]
    parts += [*_summary(passage), *_quotation(passage, context), *_topics(passage, context)]
    parts.append(f"<{context.address(passage)}>")
    return "\n\n".join(parts) + "\n"


def _summary(passage: Passage) -> Iterator[str]:
    """The plain words, unless they are the beginning of the text that follows."""
    if not passage.body.startswith(passage.summary):
        yield f"{gettext('In plain words')}: {escaped(passage.summary)}"


def _quotation(passage: Passage, context: Context) -> Iterator[str]:
    words = context.words(passage)
    if words.text and words.edition is None:
        yield escaped(words.text)
    elif words.text:
        lines = [*escaped(words.text).split("\n"), "", f"({words.note})"]
        yield "\n".join(f"> {line}".rstrip() for line in lines)
    else:
        yield f"*{missing()}*"


def _topics(passage: Passage, context: Context) -> Iterator[str]:
    topics = [context.library.topic(slug) for slug in passage.topics]
    if topics:
        links = context.links
        shown = [f"[{escaped(t.name(links.lang))}]({links.absolute(links.passage(t.id))})" for t in topics]
        yield f"{gettext('Topics')}: {', '.join(shown)}"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return re.sub(r"(?m)^(\s*(?:\d+(?=[.)])|(?=[-+=])))", r"\1\\", _SPECIAL.sub(r"\\\1", text))
