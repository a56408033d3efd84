"""Whoosh behind the engine protocol; the only module that knows its name."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from whoosh import fields as schema
from whoosh import index
from whoosh.analysis import Token as IndexToken
from whoosh.analysis import Tokenizer

from kb.engines.base import Entry, Scores, bm25, runs
from kb.engines.memory import field_terms
from kb.fields import FIELDS
from kb.query.expressions import Leaf
from kb.query.ranking import Ranking


class _Terms(Tokenizer):  # type: ignore[misc]
    """Hands our own analysis to Whoosh: positions as we count them, no analysis of its own."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, value: str, **_: object) -> Iterator[Any]:
        token = IndexToken(positions=True)
        for term, position in field_terms(self.name, value):
            token.text, token.pos = term, position
            token.boost = 1.0
            yield token


def _schema() -> Any:  # noqa: ANN401 (an untyped library)
    columns = {name: schema.TEXT(analyzer=_Terms(name), phrase=True) for name in FIELDS}
    return schema.Schema(id=schema.ID(stored=True, unique=True), **columns)


def write(folder: Path, entries: Iterable[Entry]) -> None:
    """Index all entries into an empty folder, in one segment."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = index.create_in(folder, _schema()).writer(limitmb=64)
    for entry in entries:
        writer.add_document(id=entry.id, **entry.fields)
    writer.commit(optimize=True)


def open(folder: Path, ranking: Ranking) -> "WhooshEngine":  # noqa: A001 (the engines' common verb)
    """Open the index of a build; builds never change, so neither does what is read here."""
    return WhooshEngine(index.open_dir(folder, readonly=True), ranking)


class WhooshEngine:
    """Postings and field lengths from Whoosh, scored by our own BM25; leaf scores are kept once read."""

    def __init__(self, opened: Any, ranking: Ranking) -> None:  # noqa: ANN401 (an untyped library)
        self._index = opened
        self._reader = opened.reader()
        self._ranking = ranking
        self._ids = {number: stored["id"] for number, stored in self._reader.iter_docs()}
        self._postings = cache(self._read)
        self._statistics = cache(self._measure)

    def scores(self, leaf: Leaf) -> Scores:
        """See `Engine.scores`."""
        total, average = self._statistics(leaf.field)
        found = self._frequencies(leaf)
        row = FIELDS[leaf.field].rank
        length = self._reader.doc_field_length
        return {
            self._ids[number]: leaf.weight
            * bm25(n, length(number, leaf.field), average, len(found), total, self._ranking, row)
            for number, n in found.items()
        }

    def _frequencies(self, leaf: Leaf) -> dict[int, int]:
        places = [self._postings(leaf.field, term) for term in leaf.terms]
        common = set(places[0]).intersection(*places[1:])
        counted = {number: runs([p[number] for p in places], leaf.gap) for number in common}
        return {number: n for number, n in counted.items() if n}

    def _read(self, field: str, term: str) -> dict[int, list[int]]:
        if (field, term) not in self._reader:
            return {}
        matcher = self._reader.postings(field, term)
        found = {}
        while matcher.is_active():
            found[matcher.id()] = list(matcher.value_as("positions"))
            matcher.next()
        return found

    def _measure(self, field: str) -> tuple[int, float]:
        """Passages that have the field, and its average length in words."""
        lengths = [self._reader.doc_field_length(number, field) for number in self._ids]
        filled = [length for length in lengths if length]
        return len(filled), sum(filled) / max(len(filled), 1)

    def close(self) -> None:
        """Close the reader and the index."""
        self._reader.close()
        self._index.close()
