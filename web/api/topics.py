"""Topics as the API answers them."""

from collections.abc import Iterable

from kb.library import Library
from kb.model import Deprecated, Topic
from web.api.passages import Json, address, brief, topics


def listed(library: Library, topic: Topic, lang: str) -> Json:
    """What the list says of a topic."""
    return {
        "slug": topic.slug,
        "id": topic.id,
        "label": topic.name(lang),
        "url": address(topic.id),
        "scope": topic.scope,
        "broader": list(topic.broader),
        "count": len(library.with_topic(topic.slug)),
    }


def topic(library: Library, found: Topic, lang: str) -> Json:
    """Everything known of one topic, with its passages in reading order."""
    passages = library.with_topic(found.slug)
    return {
        **listed(library, found, lang),
        "labels": dict(found.label),
        "alternative": {code: list(labels) for code, labels in found.alternative.items()},
        "deprecated": [_deprecated(row) for row in found.deprecated],
        "broader": topics(library, found.broader, lang),
        "narrower": topics(library, _narrower(library.corpus.topics, found), lang),
        "related": topics(library, found.related, lang),
        "exact_match": list(found.exact_match),
        "total": len(passages),
        "passages": [brief(library, row) for row in passages],
    }


def _narrower(every: Iterable[Topic], found: Topic) -> list[str]:
    return [topic.slug for topic in every if found.slug in topic.broader]


def _deprecated(row: Deprecated) -> Json:
    return {"lang": row.lang, "term": row.term, "instead": row.instead, "why": row.why}
