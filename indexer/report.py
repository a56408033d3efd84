"""What a reindex tells the maintainer: what was added, changed and removed, and what is still missing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from indexer.reading import Files
from kb import ids
from kb.model import Corpus, Kind, Passage

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of passages that a build added, changed and removed against the one before.

    `besides`: what else changed, such as 'topics' or 'glossary'.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    besides: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"{len(found)} {name}" for name, found in self._rows() if found] or ["no passage changed"]
        return ", ".join(parts) + (f", besides: {', '.join(self.besides)}" if self.besides else "")

    def lines(self) -> list[str]:
        """One line for each kind of change, the first ids named."""
        return [f"{name}: {', '.join(found[:_SHOWN])}{_more(found)}" for name, found in self._rows() if found]

    def _rows(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return ("added", self.added), ("changed", self.changed), ("removed", self.removed)


def compare(before: Corpus | None, after: Corpus) -> Changes:
    """The changes between two builds; everything is added where there was none before."""
    old = _records(before) if before else {}
    new = _records(after)
    return Changes(
        tuple(i for i in new if i not in old),
        tuple(i for i in new if i in old and new[i] != old[i]),
        tuple(i for i in old if i not in new),
        tuple(_besides(before, after)) if before else (),
    )


_PARTS = {
    "documents": "documents",
    "topics": "topics",
    "rings": "glossary",
    "promises": "promises",
    "actors": "actors",
    "groups": "groups",
    "instruments": "instruments",
    "outputs": "outputs",
}
"""The parts of a corpus beside its passages, and what people call them."""


def _besides(before: Corpus, after: Corpus) -> Iterator[str]:
    for part, name in _PARTS.items():
        if getattr(before, part) != getattr(after, part):
            yield name


def _records(corpus: Corpus) -> Mapping[str, Passage]:
    """What a passage says, by id; its place in the order is no change of the passage, nor what it is related to."""
    return {p.id: replace(p, order=0, related=()) for p in corpus.passages}


def gaps(corpus: Corpus) -> list[str]:
    """One line for each kind of thing that passages still lack; a further document has no words of ours to lack."""
    passages = [p for p in corpus.passages if p.document in {ids.COMPACT, "campaigns"}]
    rows = {
        "without a summary": [p.id for p in passages if not p.summary],
        "without a topic": [p.id for p in passages if not p.topics],
        "with fewer than four 'people ask' phrases": [p.id for p in passages if _asks_little(p)],
        "not yet compared with the adopted text": [p.id for p in passages if not p.reviewed],
        **_checked(corpus),
        "without the Compact's words": [p.id for p in passages if p.document == ids.COMPACT and not p.wordings],
        "listed but never used": list(_unused(corpus)),
    }
    return [f"{len(found)} {what}: {', '.join(found[:_SHOWN])}{_more(found)}" for what, found in rows.items() if found]


def waiting(files: Files) -> list[str]:
    """One line on the campaigns whose text is still their source's own, by file; none where all are retold."""
    found = [campaign.front.file for campaign in files.campaigns if not campaign.front.value.retold]
    if not found:
        return []
    return [f"{len(found)} still in the source's own words (retold: false): {', '.join(found[:_SHOWN])}{_more(found)}"]


def _checked(corpus: Corpus) -> dict[str, list[str]]:
    """The passages by the edition that their plain words were written from: the earliest there is, if not of record."""
    editions = {(d.id, e.id): e for d in corpus.documents for e in d.editions}
    found: dict[str, list[str]] = defaultdict(list)
    for passage in corpus.passages:
        edition = editions.get((passage.document, passage.wordings[-1].edition)) if passage.wordings else None
        if passage.reviewed and edition and not edition.of_record:
            found[f"checked against '{edition.name}', not against the adopted text"].append(passage.id)
    return found


def _unused(corpus: Corpus) -> Iterator[str]:
    """The topics and the values of closed lists that no passage has, each with the name of its list."""
    passages = corpus.passages
    rows = (
        ("topic", [topic.slug for topic in corpus.topics], {slug for p in passages for slug in p.topics}),
        ("promise", [value.key for value in corpus.promises], {p.promise for p in passages}),
        ("actor", [value.key for value in corpus.actors], {key for p in passages for key in p.actors}),
        ("group", [value.key for value in corpus.groups], {key for p in passages for key in p.groups}),
        ("instrument", [i.slug for i in corpus.instruments], {link.target for p in passages for link in p.instruments}),
    )
    for name, listed, used in rows:
        yield from (f"{name} {key}" for key in listed if key not in used)


def _asks_little(passage: Passage) -> bool:
    return passage.kind in {Kind.OBJECTIVE, Kind.ACTION} and len(passage.people_ask) < 4  # noqa: PLR2004


def _more(found: tuple[str, ...] | list[str]) -> str:
    return f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
