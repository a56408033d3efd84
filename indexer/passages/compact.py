"""The Compact's passages from its files: objectives with their actions, principles, and the other paragraphs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from indexer.passages.documents import part_of, parts_of
from indexer.reading import Files
from indexer.schema import ActionEntry, ObjectiveFile, ParagraphEntry, PrincipleEntry
from indexer.sources import results_framework
from indexer.sources.results_framework import ResultsFramework
from kb import ids
from kb.model import Basis, Kind, Link, Part, Passage


def compact(files: Files, framework: ResultsFramework) -> Iterator[Passage]:
    """Every passage of the Compact, in no particular order."""
    parts = parts_of(files, ids.COMPACT)
    for parsed in files.objectives:
        objective = _objective(parsed.value, parts, framework)
        yield objective
        for letter, action in parsed.value.actions.items():
            yield _action(objective, letter, action)
    for letter, principle in files.principles.value.principles.items() if files.principles else ():
        yield _principle(letter, principle, parts)
    for key, paragraph in files.paragraphs.value.paragraphs.items() if files.paragraphs else ():
        yield _paragraph(key, paragraph, parts)


def _objective(entry: ObjectiveFile, parts: tuple[Part, ...], framework: ResultsFramework) -> Passage:
    return Passage(
        id=ids.objective(entry.number),
        kind=Kind.OBJECTIVE,
        title=entry.title,
        summary=entry.summary,
        document=ids.COMPACT,
        order=0,
        short_name=entry.short_name,
        objective=entry.number,
        part=part_of(parts, entry.number + ids.OFFSET),
        note=entry.note.strip(),
        topics=tuple(entry.topics),
        people_ask=tuple(entry.people_ask),
        principles=_links(entry.principles),
        sdg=_links(entry.sdg),
        instruments=_links(entry.instruments),
        round_table=entry.round_table,
        outputs=tuple(Link(o, Basis.PUBLISHED, results_framework.NAME) for o in framework.links.get(entry.number, ())),
    )


def _action(objective: Passage, letter: str, entry: ActionEntry) -> Passage:
    return Passage(
        id=f"{objective.id}/{letter}",
        kind=Kind.ACTION,
        title=entry.heading,
        summary=entry.summary,
        document=ids.COMPACT,
        order=0,
        objective=objective.objective,
        parent=objective.id,
        part=objective.part,
        note=entry.note.strip(),
        promise=entry.promise,
        actors=tuple(entry.actors),
        groups=tuple(entry.groups),
        topics=tuple(entry.topics),
        people_ask=tuple(entry.people_ask),
        principles=_links(entry.principles),
        sdg=(*_links(entry.sdg), *_inherited(objective, entry)),
        instruments=_links(entry.instruments),
    )


def _inherited(objective: Passage, entry: ActionEntry) -> Iterator[Link]:
    """The objective's goals that the action does not name itself: our reading, whatever they rest on above."""
    for link in objective.sdg:
        if link.target not in entry.sdg:
            yield replace(link, basis=Basis.EDITORIAL, reason="from the objective")


def _principle(letter: str, entry: PrincipleEntry, parts: tuple[Part, ...]) -> Passage:
    return Passage(
        id=f"gcm/principles/{letter}",
        kind=Kind.PRINCIPLE,
        title=entry.name,
        summary=entry.summary,
        document=ids.COMPACT,
        order=0,
        parent="gcm/para/15",
        part=part_of(parts, 15),
        reviewed=entry.reviewed,
        note=entry.note.strip(),
        topics=tuple(entry.topics),
        people_ask=tuple(entry.people_ask),
    )


def _paragraph(key: str, entry: ParagraphEntry, parts: tuple[Part, ...]) -> Passage:
    return Passage(
        id=f"gcm/para/{key}",
        kind=Kind.PARAGRAPH,
        title=entry.heading,
        summary=entry.summary,
        document=ids.COMPACT,
        order=0,
        parent=f"gcm/para/{key.rsplit('/', 1)[0]}" if "/" in key else None,
        part=part_of(parts, int(key.split("/", 1)[0])),
        reviewed=entry.reviewed,
        note=entry.note.strip(),
        actors=tuple(entry.actors),
        topics=tuple(entry.topics),
        people_ask=tuple(entry.people_ask),
        instruments=_links(entry.instruments),
    )


def _links(entries: Mapping[str, Basis]) -> tuple[Link, ...]:
    return tuple(Link(target, basis) for target, basis in entries.items())
