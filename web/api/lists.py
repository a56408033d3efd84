"""The lists of the API, each `{"total": …, "items": […]}`."""

from collections.abc import Iterable, Sequence

from kb.library import Library
from kb.model import Document, Kind, Passage
from kb.records import plain
from web.api import topics as topic_answers
from web.api.passages import Json, address, brief, edition, linked, passage, topics
from web.api.wanted import Wanted
from web.links import Links


def items(rows: Iterable[Json]) -> Json:
    """A list with its length."""
    found = list(rows)
    return {"total": len(found), "items": found}


def passages(library: Library, rows: Sequence[Passage], wanted: Wanted, links: Links) -> Json:
    """Passages in full."""
    return items(passage(library, row, wanted, links) for row in rows)


def objectives(library: Library, wanted: Wanted) -> Json:
    """The 23 objectives."""
    return items(_objective(library, row, wanted) for row in library.of_kind(Kind.OBJECTIVE))


def objective(library: Library, row: Passage, wanted: Wanted, links: Links) -> Json:
    """One objective with its actions in full."""
    actions = [passage(library, action, wanted, links) for action in library.children(row.id)]
    return {**passage(library, row, wanted, links), "number": row.objective, "actions": actions}


def principles(library: Library, wanted: Wanted, links: Links) -> Json:
    """The ten guiding principles in full."""
    return items(
        {**passage(library, row, wanted, links), "letter": row.id[-1]} for row in library.of_kind(Kind.PRINCIPLE)
    )


def all_topics(library: Library, wanted: Wanted) -> Json:
    """Every topic, by slug."""
    rows = sorted(library.corpus.topics, key=lambda topic: topic.slug)
    return items(topic_answers.listed(library, topic, wanted.lang) for topic in rows)


def campaigns(library: Library, wanted: Wanted, rows: Sequence[Passage]) -> Json:
    """Campaigns in the order given."""
    return items(_campaign(library, row, wanted) for row in rows)


def documents(library: Library) -> Json:
    """Every document, with the editions of its wording that are installed."""
    return items(document(library, row) for row in library.corpus.documents)


def suggestions(library: Library, query: str, wanted: Wanted) -> list[Json]:
    """Offers for what was typed so far, in the reader's language first."""
    found = library.suggest(query, wanted.lang)
    return [{"text": row.text, "url": address(row.id), "kind": row.kind, "lang": row.lang} for row in found]


def _objective(library: Library, row: Passage, wanted: Wanted) -> Json:
    actions = library.children(row.id)
    return {
        **brief(library, row),
        "number": row.objective,
        "short_name": row.short_name,
        "actions": len(actions),
        "topics": topics(library, row.topics, wanted.lang),
    }


def _campaign(library: Library, row: Passage, wanted: Wanted) -> Json:
    facts = row.campaign
    return {
        **brief(library, row),
        "slug": row.id.removeprefix("campaigns/"),
        "organiser": list(facts.organiser) if facts else [],
        "dates": plain(facts.dates) if facts else None,
        "place": facts.place if facts else "",
        "source": facts.source if facts else "",
        "retold": library.is_retold(row),
        "sections": len(library.children(row.id)),
        "carries": linked(library, row.commitments),
        "topics": topics(library, row.topics, wanted.lang),
    }


def document(library: Library, row: Document) -> Json:
    """One document, with the editions of its wording that are installed."""
    return {
        "id": row.id,
        "title": row.title,
        "short_name": row.short_name,
        "symbol": row.symbol,
        "date": row.date,
        "adopted_by": row.adopted_by or None,
        "note": row.note or None,
        "facts": [{"text": f.text, "source": f.source, "reviewed": f.reviewed} for f in row.facts],
        "links": [{"target": link.target, "basis": str(link.basis), "reason": link.reason} for link in row.links],
        "parts": [{"title": p.title, "first": p.first, "last": p.last, "level": p.level} for p in row.parts],
        "editions": [edition(found) for found in row.editions],
        "passages": sum(1 for passage in library.corpus.passages if passage.document == row.id),
    }
