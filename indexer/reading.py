"""Read the corpus folder: every file parsed, with lines, and every mistake of shape collected."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from indexer import located
from indexer.errors import UnreadableFile
from indexer.readers import READERS
from indexer.readers import read as read_file
from indexer.readers.base import Block
from indexer.readers.decoding import decode
from indexer.readers.markdown import sections, split_front_matter
from indexer.readers.opening import read_bytes
from indexer.schema import (
    ActorsFile,
    CampaignFront,
    DocumentFile,
    GroupsFile,
    HeadingsFile,
    InstrumentsFile,
    JudgedFile,
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

    @property
    def numbers(self) -> list[int]:
        """The number of every section, in the order of the text: as given, else the next free one."""
        taken = {block.number for block in self.blocks if block.number}
        free = (number for number in count(1) if number not in taken)
        return [block.number or next(free) for block in self.blocks]


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
    judged: Parsed[JudgedFile] | None = None
    checksums: dict[str, str] = field(default_factory=dict)  # of the files that a build is made from


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
    files.documents = [
        *_all(files, "gcm/document.yaml", DocumentFile),
        *_all(files, "documents/*/document.yaml", DocumentFile),
    ]
    files.promises = _one(files, "vocabularies/promises.yaml", PromisesFile)
    files.actors = _one(files, "vocabularies/actors.yaml", ActorsFile)
    files.groups = _one(files, "vocabularies/groups.yaml", GroupsFile)
    files.instruments = _one(files, "vocabularies/instruments.yaml", InstrumentsFile)
    files.ranking = _one(files, "ranking.yaml", RankingFile)
    files.campaigns = list(_campaigns(files))
    files.judged = _judged(files)
    files.problems += list(_unread(files))
    return files


def _all(files: Files, pattern: str, kind: type[_Shape]) -> list[Parsed[_Shape]]:
    found = [_parse(files, file, kind) for file in _visible(files.root, pattern)]
    return [parsed for parsed in found if parsed]


def _visible(folder: Path, pattern: str) -> list[Path]:
    """The files of a pattern without those that editors and systems put beside them: locks, back-ups, forks."""
    return sorted(f for f in folder.glob(pattern) if not f.name.startswith(".") and not f.name.endswith("~"))


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
    """The file's text, its checksum noted; None, and a problem, where it cannot be read or is not UTF-8."""
    name = relative(file, files.root)
    try:
        raw = read_bytes(file)
        files.checksums[name] = hashlib.sha256(raw).hexdigest()
        return decode(file, raw, "utf-8-sig")
    except UnreadableFile as error:
        files.problems.append(Problem(name, error.line or 1, error.reason, "unreadable"))
        return None


def _judged(files: Files) -> Parsed[JudgedFile] | None:
    """The judged queries, where there are any; no build is made from them, so they have no checksum."""
    if not (files.root / "judged.yaml").exists():
        return None
    found = _one(files, "judged.yaml", JudgedFile)
    files.checksums.pop(relative(files.root / "judged.yaml", files.root), None)
    return found


def _unread(files: Files) -> Iterator[Problem]:
    """Files that somebody wrote in vain: in a folder, or with a name, that nothing reads."""
    read = {*files.checksums, relative(files.root / "judged.yaml", files.root)}
    for file in (f for ending in ("yaml", "yml") for f in _visible(files.root, f"**/*.{ending}")):
        name = relative(file, files.root)
        if name not in read and not any(problem.file == name for problem in files.problems):
            message = "nothing reads this file; the corpus's README says which files there are and how they end"
            yield Problem(name, 1, message, "unread")


# ── campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _campaigns(files: Files) -> Iterator[CampaignText]:
    for file in _visible(files.root / "campaigns", "*"):
        if file.suffix in {".yaml", ".yml"} or file.is_dir():
            continue
        found = _markdown_campaign(files, file) if file.suffix == ".md" else _other_campaign(files, file)
        if found:
            yield found


def _markdown_campaign(files: Files, file: Path) -> CampaignText | None:
    text = _text(files, file)
    if text is None:
        return None
    name = relative(file, files.root)
    front, first, body = split_front_matter(text)
    if not front.strip():
        files.problems.append(Problem(name, 1, "the front matter between two lines of --- is missing", "front-matter"))
        return None
    parsed, blocks = (
        shape(CampaignFront, located.load(front, name, first_line=2), files.problems),
        sections(body, first),
    )
    if not blocks:
        files.problems.append(Problem(name, first, "the file holds no text", "unreadable"))
    return CampaignText(parsed, blocks, first) if parsed and blocks else None


def _other_campaign(files: Files, file: Path) -> CampaignText | None:
    """A campaign kept in another format; its facts stand in a YAML file of the same name beside it."""
    name = relative(file, files.root)
    if file.suffix.lower() not in READERS:
        files.problems.append(
            Problem(name, 1, f"'{file.suffix}' files are not read; allowed: {', '.join(READERS)}", "format")
        )
        return None
    blocks, facts = _blocks(files, file), file.with_suffix(".yaml")
    if not facts.exists():
        _say_facts_are_missing(files, name, facts)
        return None
    parsed = _parse(files, facts, CampaignFront)
    if blocks is None or parsed is None:
        return None
    files.checksums[name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return CampaignText(parsed, blocks, 1)


def _say_facts_are_missing(files: Files, name: str, facts: Path) -> None:
    command = f"python -m indexer add {name} --url … --title …"
    message = f"its facts are missing: write {facts.name} beside it, or run `{command}`"
    files.problems.append(Problem(name, 1, message, "front-matter"))


def _blocks(files: Files, file: Path) -> tuple[Block, ...] | None:
    try:
        return read_file(file).blocks
    except UnreadableFile as error:
        files.problems.append(Problem(relative(file, files.root), error.line or 1, error.reason, "unreadable"))
        return None
