"""Read the corpus folder: every file parsed, with lines, and every mistake of shape collected."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from indexer import located
from indexer.errors import UnreadableFile
from indexer.readers import READERS
from indexer.readers.base import Block
from indexer.readers.markdown import split_front_matter
from indexer.schema import (
    ActorsFile,
    CampaignFront,
    DocumentFile,
    GroupsFile,
    HeadingsFile,
    InstrumentsFile,
    JudgedQuery,
    ObjectiveFile,
    ParagraphsFile,
    PrinciplesFile,
    PromisesFile,
    RankingFile,
    RingsFile,
    TopicFile,
)
from indexer.shapes import Parsed, shape
from indexer.validation.problems import Problem, relative

_Shape = TypeVar("_Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class CampaignText:
    """A campaign as its file has it: front matter and sections; `first` is the line on which the text begins."""

    front: Parsed[CampaignFront]
    blocks: tuple[Block, ...]
    first: int


@dataclass(slots=True)
class Files:
    """The whole corpus as files. What could not be read is missing here and stands under `problems`."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    objectives: list[Parsed[ObjectiveFile]] = field(default_factory=list)
    principles: Parsed[PrinciplesFile] | None = None
    paragraphs: Parsed[ParagraphsFile] | None = None
    headings: list[Parsed[HeadingsFile]] = field(default_factory=list)
    topics: list[Parsed[TopicFile]] = field(default_factory=list)
    rings: list[Parsed[RingsFile]] = field(default_factory=list)
    documents: list[Parsed[DocumentFile]] = field(default_factory=list)
    campaigns: list[CampaignText] = field(default_factory=list)
    promises: Parsed[PromisesFile] | None = None
    actors: Parsed[ActorsFile] | None = None
    groups: Parsed[GroupsFile] | None = None
    instruments: Parsed[InstrumentsFile] | None = None
    ranking: Parsed[RankingFile] | None = None
    checksums: dict[str, str] = field(default_factory=dict)


def read(root: Path) -> Files:
    """Read everything under the corpus folder."""
    files = Files(root)
    if not root.is_dir():
        files.problems.append(Problem(str(root), 1, "there is no such folder", "folder"))
        return files
    files.objectives = _all(files, "gcm/objectives/*.yaml", ObjectiveFile)
    files.principles = _one(files, "gcm/principles.yaml", PrinciplesFile)
    files.paragraphs = _one(files, "gcm/paragraphs.yaml", ParagraphsFile)
    files.headings = _all(files, "gcm/headings/*.yaml", HeadingsFile)
    files.topics = _all(files, "topics/*.yaml", TopicFile)
    files.rings = _all(files, "glossary/*.yaml", RingsFile)
    files.documents = [*_all(files, "gcm/document.yaml", DocumentFile), *_all(files, "documents/*/document.yaml", DocumentFile)]
    files.promises = _one(files, "vocabularies/promises.yaml", PromisesFile)
    files.actors = _one(files, "vocabularies/actors.yaml", ActorsFile)
    files.groups = _one(files, "vocabularies/groups.yaml", GroupsFile)
    files.instruments = _one(files, "vocabularies/instruments.yaml", InstrumentsFile)
    files.ranking = _one(files, "ranking.yaml", RankingFile)
    files.campaigns = list(_campaigns(files))
    return files


def judged(root: Path) -> list[JudgedQuery]:
    """The judged queries of the corpus; an empty list where there is no such file."""
    file = root / "judged.yaml"
    if not file.exists():
        return []
    rows = located.load(file.read_text(encoding="utf-8"), relative(file, root)).value
    return [JudgedQuery.model_validate(row) for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _all(files: Files, pattern: str, kind: type[_Shape]) -> list[Parsed[_Shape]]:
    found = [_parse(files, file, kind) for file in sorted(files.root.glob(pattern))]
    return [parsed for parsed in found if parsed]


def _one(files: Files, name: str, kind: type[_Shape]) -> Parsed[_Shape] | None:
    file = files.root / name
    if not file.exists():
        files.problems.append(Problem(relative(file, files.root), 1, "the file is missing", "missing-file"))
        return None
    return _parse(files, file, kind)


def _parse(files: Files, file: Path, kind: type[_Shape]) -> Parsed[_Shape] | None:
    text = _text(files, file)
    if text is None:
        return None
    return shape(kind, located.load(text, relative(file, files.root)), files.problems)


def _text(files: Files, file: Path) -> str | None:
    """The file's text, its checksum noted; None, and a problem, where it is not UTF-8."""
    raw = file.read_bytes()
    files.checksums[relative(file, files.root)] = hashlib.sha256(raw).hexdigest()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"not UTF-8: the byte {raw[error.start]:#04x} cannot be read; save the file as UTF-8"
        files.problems.append(Problem(relative(file, files.root), line, message, "encoding"))
        return None


# ── campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _campaigns(files: Files) -> Iterator[CampaignText]:
    for file in sorted((files.root / "campaigns").glob("*")):
        if file.name.startswith(".") or file.suffix == ".yaml" or file.is_dir():
            continue
        found = _markdown_campaign(files, file) if file.suffix == ".md" else _other_campaign(files, file)
        if found:
            yield found


def _markdown_campaign(files: Files, file: Path) -> CampaignText | None:
    text = _text(files, file)
    if text is None:
        return None
    name = relative(file, files.root)
    front, first, _ = split_front_matter(text)
    if not front.strip():
        files.problems.append(Problem(name, 1, "the front matter between two lines of --- is missing", "front-matter"))
        return None
    parsed = shape(CampaignFront, located.load(front, name, first_line=2), files.problems)
    blocks = _blocks(files, file)
    return CampaignText(parsed, blocks, first) if parsed and blocks is not None else None


def _other_campaign(files: Files, file: Path) -> CampaignText | None:
    """A campaign kept in another format; its facts stand in a YAML file of the same name beside it."""
    name = relative(file, files.root)
    if file.suffix.lower() not in READERS:
        files.problems.append(Problem(name, 1, f"'{file.suffix}' files are not read; allowed: {', '.join(READERS)}", "format"))
        return None
    blocks = _blocks(files, file)
    if blocks is None:
        return None
    facts = file.with_suffix(".yaml")
    if not facts.exists():
        message = f"its facts are missing: write {facts.name} beside it, or run `python -m indexer add {name} --url … --title …`"
        files.problems.append(Problem(name, 1, message, "front-matter"))
        return None
    files.checksums[name] = hashlib.sha256(file.read_bytes()).hexdigest()
    parsed = _parse(files, facts, CampaignFront)
    return CampaignText(parsed, blocks, 1) if parsed else None


def _blocks(files: Files, file: Path) -> tuple[Block, ...] | None:
    try:
        return READERS[file.suffix.lower()](file).blocks
    except UnreadableFile as error:
        files.problems.append(Problem(relative(file, files.root), error.line or 1, error.reason, "unreadable"))
        return None
