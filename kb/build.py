"""What a build folder holds: written once by the indexer, opened and checked by readers, never changed.

Its files:
    manifest.json     counts, fingerprint, editions, checksums of the other files
    corpus.json       every document, passage, topic and closed list, in reading order
    glossary.json     the rings of the glossary; readers need only what the thesaurus makes of them
    words.json        the written words with their index forms, by language, in columns
    thesaurus.json    concepts and labels, in columns
    ranking.json      the ranking profile
    history.json      what this build and those before it changed
    index/            the engine's own files
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from kb import fields, lexicon, thesaurus
from kb.beside import beside
from kb.engines import engine
from kb.engines.base import Engine, Entry
from kb.errors import BrokenBuild, NoBuild
from kb.history import History
from kb.languages import LANGUAGES
from kb.lexicon import Lexicon, Words
from kb.model import Corpus, Ring
from kb.query.ranking import Ranking
from kb.records import plain, restore
from kb.thesaurus import Concept, Thesaurus

FORMAT = 4
_MANIFEST = "manifest.json"
_HISTORY = "history.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build says of itself. `built` is an ISO time in UTC; `counts` is passages by type."""

    format: int
    id: str
    built: str
    fingerprint: str
    engine: str
    passages: int
    counts: Mapping[str, int]
    changes: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Build:
    """An open build. Its corpus comes without the glossary, whose words the thesaurus has."""

    folder: Path
    manifest: Manifest
    corpus: Corpus
    lexicon: Lexicon
    thesaurus: Thesaurus
    ranking: Ranking
    engine: Engine
    history: History


_NO_HISTORY = History()


def write(folder: Path, corpus: Corpus, ranking: Ranking, stamp: Manifest, history: History = _NO_HISTORY) -> Manifest:
    """Write a whole build into an empty folder and return its manifest, counts and checksums filled in."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = entries(corpus)
    with beside(partial(engine(stamp.engine).write, folder / "index", texts)):
        _write_words(folder, corpus, texts)
        _dump(folder / "corpus.json", plain(replace(corpus, rings=())))
        _dump(folder / "glossary.json", plain(corpus.rings))
        _dump(folder / "ranking.json", plain(ranking))
        _dump(folder / _HISTORY, plain(history))
    manifest = _complete(stamp, corpus, folder)
    _dump(folder / _MANIFEST, plain(manifest))
    return manifest


def _write_words(folder: Path, corpus: Corpus, texts: Iterable[Entry]) -> None:
    """The words of all texts and labels, and the thesaurus."""
    gathered = lexicon.Gathering()
    for entry in texts:
        gathered.add(entry.fields)
    concepts, table = thesaurus.compile_labels(_by_language(corpus, gathered))
    _dump(folder / "words.json", gathered.columns())
    _dump(folder / "thesaurus.json", {"concepts": plain(concepts), "labels": table})


def _by_language(corpus: Corpus, gathered: lexicon.Gathering) -> Iterator[thesaurus.Label]:
    """All labels, and their words gathered: one language after the other, so that none of its words is reckoned twice."""
    labels = [*thesaurus.labels(corpus.topics, corpus.rings)]
    for lang in LANGUAGES:
        own = [label for label in labels if label.lang == lang]
        gathered.add_labels((label.text for label in own), lang)
        yield from own


def entries(corpus: Corpus) -> list[Entry]:
    """Every passage as it goes into an engine."""
    around = fields.Surroundings(
        {p.id: p for p in corpus.passages},
        {t.slug: t for t in corpus.topics},
        {i.slug: i for i in corpus.instruments},
    )
    return [Entry(passage.id, fields.read_all(passage, around)) for passage in corpus.passages]


def _complete(stamp: Manifest, corpus: Corpus, folder: Path) -> Manifest:
    return Manifest(
        format=FORMAT,
        id=stamp.id,
        built=stamp.built,
        fingerprint=stamp.fingerprint,
        engine=stamp.engine,
        passages=len(corpus.passages),
        counts=dict(Counter(passage.type for passage in corpus.passages)),
        changes=stamp.changes,
        files={name: _checksum(folder / name) for name in _files(folder)},
    )


def _files(folder: Path) -> list[str]:
    """Every file of a build except its manifest, by its path in the folder."""
    found = sorted(file for file in folder.rglob("*") if file.is_file())
    return [name for name in (file.relative_to(folder).as_posix() for file in found) if name != _MANIFEST]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a build.

    Raises:
        NoBuild: the folder does not exist.
        BrokenBuild: its manifest is missing or unreadable.
    """
    if not folder.exists():
        message = "Nothing has been published yet; run `make index`."
        raise NoBuild(message)
    try:
        manifest = restore(Manifest, _load(folder / _MANIFEST))
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{folder}: the manifest cannot be read ({error}); run `make reindex`."
        raise BrokenBuild(message) from error
    if manifest.format != FORMAT:
        message = f"{folder}: written in format {manifest.format}, read here is {FORMAT}; run `make reindex`."
        raise BrokenBuild(message)
    return manifest


def read_corpus(folder: Path) -> Corpus:
    """The corpus of a build alone, its glossary with it, for comparing.

    Raises:
        NoBuild, BrokenBuild: as `read_manifest`, or a corpus that is missing or unreadable.
    """
    read_manifest(folder)
    try:
        rings = tuple(restore(Ring, row) for row in _load(folder / "glossary.json"))
        return replace(restore(Corpus, _load(folder / "corpus.json")), rings=rings)
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{folder}: the corpus cannot be read ({error}); run `make reindex`."
        raise BrokenBuild(message) from error


def verify(folder: Path, manifest: Manifest) -> None:
    """Compare the files of a build with the checksums in its manifest.

    Raises:
        BrokenBuild: a file is missing or was altered.
    """
    for name, checksum in manifest.files.items():
        if not (folder / name).is_file() or _checksum(folder / name) != checksum:
            message = f"{folder / name}: missing or altered after it was written; run `make reindex`."
            raise BrokenBuild(message)


def read_history(folder: Path) -> History:
    """What a build and those before it changed; nothing where a build does not tell.

    Raises:
        BrokenBuild: it is unreadable.
    """
    file = folder / _HISTORY
    try:
        return restore(History, _load(file)) if file.exists() else _NO_HISTORY
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{file}: cannot be read ({error}); run `make reindex`."
        raise BrokenBuild(message) from error


def open_build(folder: Path) -> Build:
    """Open a build; its files are compared with the checksums in the manifest.

    Raises:
        NoBuild, BrokenBuild: as `read_manifest`, or a file that is missing, was altered or is of no use to the engine.
    """
    manifest = read_manifest(folder)
    verify(folder, manifest)
    ranking = restore(Ranking, _load(folder / "ranking.json"))
    labels = _load(folder / "thesaurus.json")
    return Build(
        folder,
        manifest,
        restore(Corpus, _load(folder / "corpus.json")),
        Lexicon({lang: Words(*columns) for lang, columns in _load(folder / "words.json").items()}),
        Thesaurus([restore(Concept, row) for row in labels["concepts"]], labels["labels"]),
        ranking,
        _open_engine(folder, manifest, ranking),
        read_history(folder),
    )


def _open_engine(folder: Path, manifest: Manifest, ranking: Ranking) -> Engine:
    module = engine(manifest.engine)
    try:
        return module.open(folder / "index", ranking)
    except Exception as error:  # each engine has errors of its own, and all mean the same to a reader
        message = f"{folder / 'index'}: {manifest.engine} cannot read it ({error}); run `make reindex`."
        raise BrokenBuild(message) from error


def _checksum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _dump(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _load(file: Path) -> Any:  # noqa: ANN401 (JSON of any shape; `restore` checks it)
    return json.loads(file.read_text(encoding="utf-8"))
