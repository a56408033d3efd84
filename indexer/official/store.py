"""The official texts on disk: `data/official/<document>/<lang>.json` with the original file beside it."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from indexer.official.catalogue import Official
from indexer.official.errors import UnreadableDocument
from indexer.official.parse import Parsed

FORMAT = 1
"""The version of the JSON format; files of another version are not read."""


@dataclass(frozen=True, slots=True)
class StoredText:
    """One document in one language, as imported: `fetched` is an ISO time, `sha256` that of the original file.

    `texts` goes from id to text; the titles are those of `indexer.official.parse.Parsed`, numbers written as text.
    """

    document: str
    lang: str
    edition: str
    name: str
    date: str
    url: str
    fetched: str
    sha256: str
    texts: Mapping[str, str]
    objectives: Mapping[str, str] = field(default_factory=dict)
    listed: Mapping[str, str] = field(default_factory=dict)
    principles: Mapping[str, str] = field(default_factory=dict)
    headings: tuple[tuple[str, str], ...] = ()
    format: int = FORMAT


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_json(path: Path, content: object) -> None:
    """Write JSON so that a reader sees the old file or the new one, never a part."""
    _write(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def stored_text(parsed: Parsed, official: Official, url: str, fetched: str, content: bytes) -> StoredText:
    """The record of an imported file; `url` is where it came from, `fetched` when, `content` its bytes."""
    return StoredText(
        document=official.id,
        lang=parsed.lang,
        edition=official.edition,
        name=official.name,
        date=official.date,
        url=url,
        fetched=fetched,
        sha256=sha256(content).hexdigest(),
        texts=parsed.texts,
        objectives={str(number): title for number, title in parsed.objectives.items()},
        listed={str(number): title for number, title in parsed.listed.items()},
        principles=parsed.principles,
        headings=parsed.headings,
    )


def store(folder: Path, text: StoredText, kind: str, content: bytes) -> Path:
    """Write a text and its original file (`kind` is its suffix) under a folder; the path of the JSON file."""
    place = folder / text.document
    _write(place / f"{text.lang}.{kind}", content)
    for other in {"docx", "pdf"} - {kind}:
        (place / f"{text.lang}.{other}").unlink(missing_ok=True)
    path = place / f"{text.lang}.json"
    write_json(path, asdict(text))
    return path


def _loaded(path: Path) -> StoredText:
    try:
        row: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        text = StoredText(**{**row, "headings": tuple((after, title) for after, title in row["headings"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"{path}: not a stored official text ({error}); delete it and import the document again"
        raise UnreadableDocument(message) from error
    if text.format != FORMAT:
        message = f"{path}: written in format {text.format}, {FORMAT} is read; import the document again"
        raise UnreadableDocument(message)
    return text


def stored(folder: Path) -> list[Path]:
    """The file of every stored text, by document and language; an absent folder holds none."""
    return sorted(folder.glob("*/*.json"))


def load_all(folder: Path) -> list[StoredText]:
    """Every stored text, by document and language; an absent folder holds none.

    Raises:
        UnreadableDocument: a file that was altered, with its path.
    """
    return [_loaded(path) for path in stored(folder)]
