"""The oracle: a brute-force engine over plain dictionaries, that other engines are compared with."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from kb import analysis
from kb.engines.base import Entry, Scores, bm25, runs
from kb.fields import FIELDS
from kb.query.expressions import Leaf
from kb.query.ranking import Ranking

_FILE = "memory.json"


def write(folder: Path, entries: Iterable[Entry]) -> None:
    """Keep the text of every field in one JSON file."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [{"id": entry.id, "fields": dict(entry.fields)} for entry in entries]
    (folder / _FILE).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def open(folder: Path, ranking: Ranking) -> "MemoryEngine":  # noqa: A001 (the engines' common verb)
    """Read the file back and index it in memory."""
    rows = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    return MemoryEngine([Entry(row["id"], row["fields"]) for row in rows], ranking)


class MemoryEngine:
    """Positions of every term by field and passage."""

    def __init__(self, entries: Iterable[Entry], ranking: Ranking) -> None:
        self._ranking = ranking
        self._places: dict[str, dict[str, dict[str, list[int]]]] = defaultdict(lambda: defaultdict(dict))
        self._lengths: dict[str, dict[str, int]] = defaultdict(dict)
        for entry in entries:
            for name, text in entry.fields.items():
                self._add(entry.id, name, text)

    def _add(self, passage: str, name: str, text: str) -> None:
        count = 0
        for term, position in field_terms(name, text):
            self._places[name][term].setdefault(passage, []).append(position)
            count += 1
        self._lengths[name][passage] = count

    def scores(self, leaf: Leaf) -> Scores:
        """See `Engine.scores`."""
        found = self._frequencies(leaf)
        lengths = self._lengths[leaf.field]
        average = sum(lengths.values()) / max(len(lengths), 1)
        row = FIELDS[leaf.field].rank
        return {
            passage: leaf.weight * bm25(n, lengths[passage], average, len(found), len(lengths), self._ranking, row)
            for passage, n in found.items()
        }

    def _frequencies(self, leaf: Leaf) -> dict[str, int]:
        places = [self._places[leaf.field].get(term, {}) for term in leaf.terms]
        common = set(places[0]).intersection(*places[1:])
        counted = {passage: runs([p[passage] for p in places], leaf.gap) for passage in common}
        return {passage: n for passage, n in counted.items() if n}

    def close(self) -> None:
        """Nothing to let go of."""


def field_terms(name: str, text: str) -> list[tuple[str, int]]:
    """The index forms of a field's text with their positions."""
    lang = FIELDS[name].lang
    if not lang:
        return [(key, position) for position, key in enumerate(text.split())]
    return [(token.term, token.position) for token in analysis.tokens(text, lang)]
