"""Two ordinary engines over the same passages, as a yardstick: SQLite FTS5 and tantivy."""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence

Search = Callable[[str], list[str]]


def fts5(texts: Mapping[str, str]) -> Search:
    """SQLite's full-text index with its Porter stemmer, the words of a query joined by OR."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize='porter unicode61')")
    base.executemany("INSERT INTO passages VALUES (?, ?)", texts.items())

    def search(query: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in _words(query))
        rows = base.execute("SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 50", (words,)) if words else []
        return [row[0] for row in rows]

    return search


def tantivy(texts: Mapping[str, str]) -> Search | None:
    """tantivy with its English stemmer; None where it is not installed."""
    try:
        import tantivy as engine
    except ImportError:
        return None
    builder = engine.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = engine.Index(builder.build())
    writer = index.writer()
    for passage, text in texts.items():
        writer.add_document(engine.Document(id=passage, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(query: str) -> list[str]:
        words = " ".join(_words(query))
        if not words:
            return []
        found = searcher.search(index.parse_query(words, ["text"]), 50).hits
        return [searcher.doc(address)["id"][0] for _, address in found]

    return search


def run(search: Search, queries: Mapping[str, str]) -> dict[str, Sequence[str]]:
    """Query id → passages found."""
    return {key: search(query) for key, query in queries.items()}


def _words(query: str) -> list[str]:
    return re.findall(r"\w+", query.lower())
