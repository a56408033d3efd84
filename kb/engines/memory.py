"""The oracle: a brute-force engine over plain dictionaries, that other engines are compared with."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from kb.engines.base import Entry, Scores, damping, field_terms, score, spread
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
        found = field_terms(name, text)
        for term, position in dict.fromkeys(found):
            self._places[name][term].setdefault(passage, []).append(position)
        if found:
            self._lengths[name][passage] = len(found)

    def scores(self, leaf: Leaf) -> Scores:
        """See `Engine.scores`."""
        places = [self._places[leaf.field].get(term, {}) for term in leaf.terms]
        lengths = self._lengths[leaf.field]
        field = spread(leaf.field, lengths.values(), self._ranking)
        return score(leaf, places, damping(lengths, field), field)

    def close(self) -> None:
        """Nothing to let go of."""
