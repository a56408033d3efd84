"""Read the corpus folder: every file parsed, with lines, and every mistake of shape collected."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TypeVar, cast

from pydantic import BaseModel

from indexer import located
from indexer.corpus_files import to_be_read, visible
from indexer.errors import UnreadableFile
from indexer.readers import READERS
from indexer.readers import read as read_file
from indexer.readers.base import Block
from indexer.readers.decoding import decode, marked_encoding, unseen, without_unseen
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
    names: set[str] = field(default_factory=set)  # of the files that were read


TEXT_LIMIT = 1_000_000
"""The longest text of a corpus file, in characters or bytes; the longest there is has a tenth of it."""

_FOLDERS = ("gcm/objectives", "gcm/headings", "topics", "glossary", "vocabularies", "documents", "campaigns")


def read(root: Path) -> Files:
    """Read everything under the corpus folder."""
    files = Files(root, list(_closed(root)))
    if files.problems:
        return files
    files.objectives = _all(files, "gcm/objectives/*.yaml", ObjectiveFile)
    files.principles = _one(files, "gcm/principles.yaml", PrinciplesFile)
    files.paragraphs = _one(files, "gcm/paragraphs.yaml", ParagraphsFile)
    files.headings = _all(files, "gcm/headings/*.yaml", HeadingsFile)
    files.topics = _all(files, "topics/*.yaml", TopicFile)
    files.rings = _all(files, "glossary/*.yaml", RingsFile)
    files.documents = list(_documents(files))
    files.promises = _one(files, "vocabularies/promises.yaml", PromisesFile)
    files.actors = _one(files, "vocabularies/actors.yaml", ActorsFile)
    files.groups = _one(files, "vocabularies/groups.yaml", GroupsFile)
    files.instruments = _one(files, "vocabularies/instruments.yaml", InstrumentsFile)
    files.ranking = _one(files, "ranking.yaml", RankingFile)
    files.campaigns = list(_campaigns(files))
    files.judged = _one(files, "judged.yaml", JudgedFile) if (root / "judged.yaml").exists() else None
    files.problems += list(_unread(files))
    return files


def _closed(root: Path) -> Iterator[Problem]:
    """Folders without which nothing else can be told: one that is not there, or that may not be looked into."""
    if not root.exists():
        yield Problem(str(root), 1, "there is no such folder", "folder")
        return
    for folder in (root, *(root / name for name in _FOLDERS)):
        if folder.exists() and not folder.is_dir():
            yield Problem(relative(folder, root), 1, "this is a file; a folder is expected here", "folder")
        elif folder.exists() and not os.access(folder, os.R_OK | os.X_OK):
            yield Problem(relative(folder, root), 1, "the folder cannot be read: permission denied", "folder")


def _all(files: Files, pattern: str, kind: type[_Shape]) -> list[Parsed[_Shape]]:
    found = [_parse(files, file, kind) for file in visible(files.root, pattern)]
    return [parsed for parsed in found if parsed]


def _one(files: Files, name: str, kind: type[_Shape]) -> Parsed[_Shape] | None:
    file = files.root / name
    if not file.exists():
        _tell(files, file, "the file is missing", "missing-file")
        return None
    return _parse(files, file, kind)


def _documents(files: Files) -> Iterator[Parsed[DocumentFile]]:
    """The Compact's own file, and that of every folder of a further document."""
    folders = [folder.name for folder in visible(files.root / "documents", "*") if folder.is_dir()]
    for name in ("gcm/document.yaml", *(f"documents/{folder}/document.yaml" for folder in folders)):
        if found := _one(files, name, DocumentFile):
            yield found


def _parse(files: Files, file: Path, kind: type[_Shape]) -> Parsed[_Shape] | None:
    text = _text(files, file)
    if text is None:
        return None
    return _shaped(files, kind, text, relative(file, files.root))


def _shaped(files: Files, kind: type[_Shape], text: str, name: str, first: int = 1) -> Parsed[_Shape] | None:
    parsed, problems = _kept(kind, text, name, first)
    files.problems += problems
    return cast("Parsed[_Shape] | None", parsed)


@lru_cache(maxsize=512)
def _kept(kind: type[BaseModel], text: str, name: str, first: int) -> tuple[Parsed[BaseModel] | None, Sequence[Problem]]:
    """A text in its shape, and what is wrong with it: a watch parses only what was saved since it last looked."""
    problems: list[Problem] = []
    return shape(kind, located.load(text, name, first), problems), problems


def _text(files: Files, file: Path) -> str | None:
    """The file's text; None, and a problem, where it cannot be read or is not UTF-8."""
    files.names.add(relative(file, files.root))
    try:
        raw = read_bytes(file, TEXT_LIMIT)
        text = decode(file, raw, _utf8(file, raw))
    except UnreadableFile as error:
        _tell(files, file, error.reason, "unreadable", error.line or 1)
        return None
    for line, character in unseen(text):
        message = f"the character U+{ord(character):04X} cannot be seen and is not allowed; delete it"
        _tell(files, file, message, "unseen", line)
    return without_unseen(text)


def _utf8(file: Path, raw: bytes) -> str:
    encoding = marked_encoding(raw) or "utf-8"
    if encoding == "utf-16":
        raise UnreadableFile(file, 1, "the file is in UTF-16; save it as UTF-8")
    return encoding


def _tell(files: Files, file: Path, message: str, code: str, line: int = 1) -> None:
    files.problems.append(Problem(relative(file, files.root), line, message, code))


def _unread(files: Files) -> Iterator[Problem]:
    """Files that somebody wrote in vain: in a folder, or with a name, that nothing reads."""
    for file in to_be_read(files.root):
        name = relative(file, files.root)
        if name not in files.names and not any(problem.file == name for problem in files.problems):
            kind = "folder" if file.is_dir() else "file"
            yield Problem(name, 1, f"nothing reads this {kind}; {_instead(file)}", "unread")


def _instead(file: Path) -> str:
    stem, *endings = file.name.lower().split(".")
    if {"yaml", "yml"} & {*endings} and file.name != f"{stem}.yaml":
        return f"call it {stem}.yaml"
    return "the corpus's README says which files there are and how they end"


# ── campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _campaigns(files: Files) -> Iterator[CampaignText]:
    for file in visible(files.root / "campaigns", "*"):
        suffix = file.suffix.lower()
        if suffix in {".yaml", ".yml"} or file.is_dir():
            continue
        found = _markdown_campaign(files, file) if suffix in {".md", ".markdown"} else _other_campaign(files, file)
        if found:
            yield found


def _markdown_campaign(files: Files, file: Path) -> CampaignText | None:
    text = _text(files, file)
    if text is None:
        return None
    front, first, body = split_front_matter(text)
    if not front.strip():
        _tell(files, file, _no_front_matter(text), "front-matter")
        return None
    name = relative(file, files.root)
    parsed = _shaped(files, CampaignFront, front, name, first=2)
    blocks = sections(body, first)
    if not blocks:
        _tell(files, file, "the file holds no text", "unreadable", first)
    return CampaignText(parsed, blocks, first) if parsed and blocks else None


def _no_front_matter(text: str) -> str:
    first, *others = (line.strip() for line in text.split("\n"))
    if first == "---" and "---" not in others:
        return "the front matter that opens here does not end; a line --- is missing behind it"
    return "the front matter is missing; the first line is ---, then come the facts, then another line ---"


def _other_campaign(files: Files, file: Path) -> CampaignText | None:
    """A campaign kept in another format; its facts stand in a YAML file of the same name beside it."""
    files.names.add(relative(file, files.root))
    if file.suffix.lower() not in READERS:
        kind = f"'{file.suffix}' files are" if file.suffix else "a file without an ending is"
        _tell(files, file, f"{kind} not read; allowed: {', '.join(READERS)}", "format")
        return None
    blocks, facts = _blocks(files, file), file.with_suffix(".yaml")
    if facts.exists():
        parsed = _parse(files, facts, CampaignFront)
        return CampaignText(parsed, blocks, 1) if blocks and parsed else None
    if blocks:
        _say_facts_are_missing(files, file, facts)
    return None


def _say_facts_are_missing(files: Files, file: Path, facts: Path) -> None:
    command = f".venv/bin/python -m indexer add {file.name} --url … --title …"
    message = f"its facts are missing; write {facts.name} beside it, or move it out of the corpus and run `{command}`"
    _tell(files, file, message, "front-matter")


def _blocks(files: Files, file: Path) -> tuple[Block, ...] | None:
    try:
        blocks = read_file(file).blocks
    except UnreadableFile as error:
        _tell(files, file, error.reason, "unreadable", error.line or 1)
        return None
    if sum(len(block.markdown) for block in blocks) > TEXT_LIMIT:
        _tell(files, file, f"the text has more than {TEXT_LIMIT:,} characters; that is no campaign text", "unreadable")
        return None
    return blocks
