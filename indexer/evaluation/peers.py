"""Two ordinary engines over the same passages, as a yardstick: SQLite FTS5 and tantivy."""

import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from importlib import import_module
from typing import Any

Found = dict[str, list[str]]
"""Query id → ids of the passages found, best first."""

Peer = Callable[[Mapping[str, str], Mapping[str, str]], Found | None]
"""Texts by passage id, and queries by their id → what was found; None where the engine is not installed."""

_DEPTH = 50


def fts5(texts: Mapping[str, str], queries: Mapping[str, str]) -> Found:
    """SQLite's full-text index with its Porter stemmer, the words of a query joined by OR."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize='porter unicode61')")
        base.executemany("INSERT INTO passages VALUES (?, ?)", texts.items())
        return {key: _match(base, query) for key, query in queries.items()}


def tantivy(texts: Mapping[str, str], queries: Mapping[str, str]) -> Found | None:
    """The engine tantivy with its English stemmer."""
    try:
        engine: Any = import_module("tantivy")
    except ImportError:
        return None
    index = _index(engine, texts)
    searcher = index.searcher()

    def search(query: str) -> list[str]:
        words = _words(query)
        found = searcher.search(index.parse_query(" ".join(words), ["text"]), _DEPTH).hits if words else []
        return [searcher.doc(address)["id"][0] for _, address in found]

    return {key: search(query) for key, query in queries.items()}


PEERS: Mapping[str, Peer] = {"FTS5": fts5, "tantivy": tantivy}
"""The engines by their names."""


def _match(base: sqlite3.Connection, query: str) -> list[str]:
    words = " OR ".join(f'"{word}"' for word in _words(query))
    if not words:
        return []
    wanted = "SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?"
    return [row[0] for row in base.execute(wanted, (words, _DEPTH))]


def _index(engine: Any, texts: Mapping[str, str]) -> Any:  # noqa: ANN401 (a package that may be missing has no types)
    """An index of the texts, ready to be searched."""
    builder = engine.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = engine.Index(builder.build())
    writer = index.writer()
    for passage, text in texts.items():
        writer.add_document(engine.Document(id=passage, text=text))
    writer.commit()
    index.reload()
    return index


def _words(query: str) -> list[str]:
    return re.findall(r"\w+", query.lower())
