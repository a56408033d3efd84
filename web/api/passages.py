"""A passage as the API answers it."""

from collections.abc import Iterable

from kb.citations import format as citing
from kb.library import Library
from kb.model import Edition, Kind, Link, Passage
from kb.records import plain
from web.api.labels import label
from web.api.wanted import Wanted
from web.links import Links
from web.quoting import Quoted, quoted, reference

Json = dict[str, object]


def passage(library: Library, row: Passage, wanted: Wanted, links: Links) -> Json:
    """Everything known of one passage; a campaign has more keys."""
    words = quoted(library, row, wanted.lang, wanted.edition)
    before, after = library.neighbours(row)
    return {
        **brief(library, row),
        "short_name": row.short_name or None,
        "text": words.text or None,
        "edition": edition(words.edition),
        "lang": row.lang,
        "parent": ref(library.parent(row)),
        "previous": ref(before),
        "next": ref(after),
        **_ties(library, row, wanted),
        "people_ask": list(row.people_ask),
        "part": row.part or None,
        "reviewed": row.reviewed,
        "note": row.note or None,
        "headings": {"en": row.title, **row.headings},
        "editions": _editions(library, row),
        "citations": citations(library, row, words, links),
        **(_campaign(library, row) if row.kind is Kind.CAMPAIGN else {}),
        **({"retold": library.is_retold(row)} if row.type == "campaign" else {}),
    }


def brief(library: Library, row: Passage) -> Json:
    """What a list says of a passage."""
    return {
        "id": row.id,
        "type": row.type,
        "url": address(row.id),
        "objective": row.objective,
        "title": row.title,
        "citation": library.citation(row),
        "summary": row.summary,
    }


def ref(row: Passage | None) -> Json | None:
    """A passage that is pointed to, None for none."""
    return None if row is None else {"id": row.id, "title": row.title, "url": address(row.id)}


def address(passage_id: str) -> str:
    """The path of a passage's page."""
    return f"/{passage_id}"


def edition(found: Edition | None) -> Json | None:
    """The edition a text is from; None for our own texts and where no text is installed."""
    if found is None:
        return None
    return {
        "id": found.id,
        "name": found.name,
        "lang": found.lang,
        "source": found.source,
        "sha256": found.sha256,
        "date": found.date,
        "of_record": found.of_record,
        "note": citing.wording_note(found),
    }


def citations(library: Library, row: Passage, words: Quoted, links: Links) -> Json:
    """The citation of a passage in every style, with the edition that is shown."""
    ref_ = reference(library, row, words, links.absolute(address(row.id)))
    return {
        "un": citing.un_style(ref_),
        "apa": citing.apa(ref_),
        "chicago": citing.chicago(ref_),
        "bibtex": citing.bibtex(ref_),
        "ris": citing.ris(ref_),
        "csl": citing.csl(ref_),
    }


def topics(library: Library, slugs: Iterable[str], lang: str) -> list[Json]:
    """Topics that are pointed to."""
    found = [library.topic(slug) for slug in slugs]
    return [{"slug": topic.slug, "label": topic.name(lang), "url": address(topic.id)} for topic in found]


def linked(library: Library, links: Iterable[Link]) -> list[Json]:
    """Passages that a link ties to, with its reason and basis."""
    return [
        {**(ref(library.get(link.target)) or {}), "reason": link.reason, "basis": str(link.basis)}
        for link in links
        if library.has(link.target)
    ]


def _ties(library: Library, row: Passage, wanted: Wanted) -> Json:
    return {
        "topics": topics(library, row.topics, wanted.lang),
        "sdg": [{"target": link.target, "basis": str(link.basis)} for link in row.sdg],
        "principles": [link.target for link in row.principles],
        "principle_links": [_principle(library, link) for link in row.principles],
        "campaigns": linked(library, row.carried_by),
        "carries": linked(library, row.commitments),
        "related": [{**(ref(library.get(r.id)) or {}), "why": r.why, "closeness": r.closeness} for r in row.related],
        "promise": _value(library, "promise", row.promise, wanted.lang) if row.promise else None,
        "actors": [_value(library, "actor", key, wanted.lang) for key in row.actors],
        "groups": [_value(library, "group", key, wanted.lang) for key in row.groups],
        "instruments": [_instrument(library, link) for link in row.instruments],
        "outputs": [_output(library, link) for link in row.outputs],
        "round_table": row.round_table,
    }


def _principle(library: Library, link: Link) -> Json:
    found = library.get(f"gcm/principles/{link.target}")
    return {"letter": link.target, "title": found.title, "url": address(found.id), "basis": str(link.basis)}


def _value(library: Library, facet: str, key: str, lang: str) -> Json:
    return {"value": key, "label": label(library, facet, key, lang)}


def _instrument(library: Library, link: Link) -> Json:
    found = library.instruments[link.target]
    return {"slug": found.slug, "name": found.name, "symbol": found.symbol or None, "basis": str(link.basis)}


def _output(library: Library, link: Link) -> Json:
    title = library.corpus.outputs.get(link.target, "")
    return {"id": link.target, "title": title, "basis": str(link.basis), "source": link.reason}


def _editions(library: Library, row: Passage) -> list[Json]:
    """Every wording there is, best first."""
    return [{**(edition(library.edition(row, wording)) or {}), "text": wording.text} for wording in row.wordings]


def _campaign(library: Library, row: Passage) -> Json:
    facts = row.campaign
    if facts is None:
        return {}
    return {
        "organiser": list(facts.organiser),
        "dates": plain(facts.dates),
        "place": facts.place,
        "audience": facts.audience,
        "source": facts.source,
        "source_kind": facts.source_kind,
        "seen": facts.seen or None,
        "uncertain": list(facts.uncertain),
        "sections": [_section(library, section) for section in library.children(row.id)],
    }


def _section(library: Library, row: Passage) -> Json:
    return {**brief(library, row), "text": row.body or None, "carries": linked(library, row.commitments)}
