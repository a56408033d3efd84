"""The list of topics as Markdown, as plain text and, as a scheme of concepts, as JSON-LD."""

import json
from collections.abc import Iterable

from kb.model import Topic
from web import concepts
from web.exports import outline
from web.exports.base import Context
from web.exports.outline import Block, Entry
from web.i18n import gettext, ngettext


def markdown(context: Context) -> str:
    """Every topic, by name."""
    return outline.markdown(_entries(context), context.title)


def text(context: Context) -> str:
    """Every topic, by name."""
    return outline.text(_entries(context), context.title)


def linked(context: Context) -> str:
    """The concept scheme."""
    return json.dumps(concepts.linked(context.library, context.links), ensure_ascii=False) + "\n"


def _entries(context: Context) -> list[Entry]:
    rows = sorted(context.library.corpus.topics, key=lambda topic: topic.name(context.links.lang).casefold())
    return [_entry(topic, context) for topic in rows]


def _entry(topic: Topic, context: Context) -> Entry:
    library, links = context.library, context.links
    number = len(library.with_topic(topic.slug))
    narrower = [row.slug for row in library.corpus.topics if topic.slug in row.broader]
    return Entry(
        topic.name(links.lang),
        (topic.scope, ngettext("%(num)s passage.", "%(num)s passages.", number)),
        (
            Block(gettext("Wider topics"), _names(topic.broader, context)),
            Block(gettext("Narrower topics"), _names(narrower, context)),
            Block(gettext("Related topics"), _names(topic.related, context)),
        ),
        links.absolute(links.passage(topic.id)),
    )


def _names(slugs: Iterable[str], context: Context) -> tuple[str, ...]:
    return tuple(context.library.topic(slug).name(context.links.lang) for slug in slugs)
