"""Whoosh behind the engine protocol; the only module that knows its name."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import finalize

from whoosh import fields as schema
from whoosh import formats, index
from whoosh.codec.whoosh3 import W3Codec

from kb.engines.base import Entry, Scores, damping, field_terms, score, spread
from kb.fields import FIELDS
from kb.query.expressions import Leaf
from kb.query.ranking import Ranking

_TERMS_KEPT = 1 << 12


class _Places(formats.Positions):  # type: ignore[misc]
    """Postings with positions as plain 16-bit numbers, straight from our own analysis; Whoosh's pickles are slower."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def word_values(self, value: str, _: object, **__: object) -> Iterator[tuple[str, int, float, bytes]]:
        """Each term of a field's text with its frequency, its weight and its encoded positions."""
        places: dict[str, list[int]] = defaultdict(list)
        for term, position in field_terms(self.name, value):
            places[term].append(position)
        for term, found in places.items():
            yield term, len(found), float(len(found)), self.encode(found)

    def encode(self, found: list[int]) -> bytes:
        """Positions as bytes."""
        return array("H", found).tobytes()

    def decode_positions(self, posting: bytes) -> list[int]:
        """Bytes as positions."""
        return array("H", posting).tolist()


def _schema() -> Any:  # noqa: ANN401 (an untyped library)
    columns = {name: schema.TEXT(phrase=True) for name in FIELDS}
    for name, column in columns.items():
        column.format = _Places(name)
        column.scorable = False  # Whoosh would keep lengths, rounded to one of 256 steps; ours are exact
    return schema.Schema(id=schema.ID(stored=True, unique=True), lengths=schema.STORED, **columns)


def write(folder: Path, entries: Iterable[Entry]) -> None:
    """Index all entries into an empty folder, in one segment.

    The length of each field is stored beside its passage. Postings are small and many, so packing them costs more
    time than it saves room.
    """
    folder.mkdir(parents=True, exist_ok=True)
    writer = index.create_in(folder, _schema()).writer(limitmb=64, codec=W3Codec(compression=0), compound=False)
    for entry in entries:
        lengths = {name: len(field_terms(name, text)) for name, text in entry.fields.items()}
        writer.add_document(id=entry.id, lengths=lengths, **entry.fields)
    writer.commit(optimize=True)


def open(folder: Path, ranking: Ranking) -> "WhooshEngine":  # noqa: A001 (the engines' common verb)
    """Open the index of a build; builds never change, so neither does what is read here."""
    return WhooshEngine(index.open_dir(folder, readonly=True), ranking)


class WhooshEngine:
    """Postings and field lengths from Whoosh, scored by our own BM25; postings are kept once read.

    Nothing here leads back to the engine, so that it goes with its last user and waits for no collector.
    """

    def __init__(self, opened: Any, ranking: Ranking) -> None:  # noqa: ANN401 (an untyped library)
        reader = opened.reader()
        self._let_go = finalize(self, _close, reader, opened)  # whoever forgets to close leaves no file open
        ids: dict[int, str] = {}
        lengths: dict[str, dict[str, int]] = {name: {} for name in FIELDS}
        for number, stored in reader.iter_docs():
            ids[number] = stored["id"]
            for name, length in stored["lengths"].items():
                if length:
                    lengths[name][stored["id"]] = length
        self._spreads = {name: spread(name, found.values(), ranking) for name, found in lengths.items()}
        self._damped = {name: damping(found, self._spreads[name]) for name, found in lengths.items()}
        self._postings = lru_cache(maxsize=_TERMS_KEPT)(_Postings(reader, ids).read)

    def scores(self, leaf: Leaf) -> Scores:
        """See `Engine.scores`."""
        places = [self._postings(leaf.field, term) for term in leaf.terms]
        return score(leaf, places, self._damped[leaf.field], self._spreads[leaf.field])

    def close(self) -> None:
        """Close the reader and the index."""
        self._let_go()


class _Postings:
    """What Whoosh has on disk; its readers share one place in its file, so only one thread reads at a time."""

    def __init__(self, reader: Any, ids: Mapping[int, str]) -> None:  # noqa: ANN401 (an untyped library)
        self._reader = reader
        self._ids = ids
        self._reading = Lock()

    def read(self, field: str, term: str) -> dict[str, tuple[int, ...]]:
        """Passage id → the positions of a term in a field; nothing where the field does not have it.

        In tuples, which the garbage collector passes by: there are tens of thousands, and lists would slow every page.
        """
        with self._reading:
            if (field, term) not in self._reader:
                return {}
            matcher = self._reader.postings(field, term)
            found = {}
            while matcher.is_active():
                found[self._ids[matcher.id()]] = (*dict.fromkeys(matcher.value_as("positions")),)
                matcher.next()
        return found


def _close(reader: Any, opened: Any) -> None:  # noqa: ANN401 (an untyped library)
    reader.close()
    opened.close()
