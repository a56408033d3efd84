"""Markdown files: front matter, and a section for each heading of the second level."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from markdown_it.token import Token

from indexer import located
from indexer.errors import UnreadableFile
from indexer.readers.base import Block, Draft
from indexer.readers.dates import iso_date
from indexer.readers.decoding import read_text
from indexer.readers.markup import one_line
from indexer.readers.rendering import inline_text, parser

_FENCE = re.compile(r"---[ \t]*")
_NUMBER = re.compile(r"\s*\{#(\d{1,4})\}\s*$")
_SECTION_LEVELS = {"h1", "h2"}


class FrontMatter(NamedTuple):
    """A Markdown file in two: the YAML between its `---` lines, and the rest with the number of its first line."""

    front: str
    first_line_of_body: int
    body: str


class _Mark(NamedTuple):
    """A heading that starts a section: its text, number and level, its first line and the one after it, from 0."""

    text: str
    number: int | None
    tag: str
    start: int
    end: int


def read(path: Path) -> Draft:
    """Read a Markdown file; title, language, date and source come from its front matter, if it has one.

    Raises:
        UnreadableFile: the file is empty, too large or no UTF-8 text, or its front matter cannot be read.
    """
    text = read_text(path)
    front, first, body = split_front_matter(text)
    if not front and _FENCE.fullmatch(text.split("\n", 1)[0]):
        raise UnreadableFile(path, 1, "front matter that opens with '---' ends with a line '---'; there is none")
    facts = _facts(path, front)
    title, found = _sections(body, first)
    if not found:
        raise UnreadableFile(path, first, "the file holds no text")
    source = facts.get("source")
    address = source.get("url") if isinstance(source, Mapping) else source
    return Draft(
        one_line(str(facts.get("title") or title)),
        str(facts.get("language") or facts.get("lang") or ""),
        found,
        iso_date(str(facts.get("date") or facts.get("published") or "")),
        str(address) if address else None,
        _name(facts, "organiser", "organizer", "publisher"),
        _name(facts, "author", "authors"),
    )


def split_front_matter(text: str) -> FrontMatter:
    """The front matter of a Markdown file without its `---` lines ('' if there is none), and the body after it."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return FrontMatter("", 1, text)
    end = next((i for i, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    if end is None:
        return FrontMatter("", 1, text)
    return FrontMatter("\n".join(lines[1:end]) + "\n", end + 2, "\n".join(lines[end + 1 :]))


def sections(body: str, first_line: int = 1) -> tuple[Block, ...]:
    """The sections of a body: the introduction, then one for each `## Heading {#n}` outside code and quotes.

    `first_line` is the line of the file on which the body begins; lines of blocks are counted from there. A heading
    without text keeps its block: whoever checks the file says so.
    """
    return _sections(body, first_line)[1]


def _facts(path: Path, front: str) -> Mapping[str, object]:
    if not front.strip():
        return {}
    found = located.load(front, str(path), first_line=2)
    if found.problems:
        raise UnreadableFile(path, found.problems[0].line, found.problems[0].message)
    if not isinstance(found.value, Mapping):
        raise UnreadableFile(path, 2, "the front matter has to be lines of the form 'key: value'")
    return found.value


def _name(facts: Mapping[str, object], *keys: str) -> str:
    """The first name that stands under one of the keys."""
    for value in map(facts.get, keys):
        named = value[0] if isinstance(value, list) and value else value
        if isinstance(named, str):
            return one_line(named)
    return ""


def _sections(body: str, first_line: int) -> tuple[str, tuple[Block, ...]]:
    """The title, if the body opens with a heading of the first level, and the sections."""
    lines = body.split("\n")
    marks = list(_marks(body))
    title = ""
    if marks and marks[0].tag == "h1" and not "".join(lines[: marks[0].start]).strip():
        title, lines[: marks[0].end] = marks[0].text, [""] * marks[0].end
        marks = marks[1:]
    ends = [*(mark.start for mark in marks), len(lines)]
    intro = "\n".join(lines[: ends[0]]).strip()
    found = [Block("", intro, 1, first_line)] if intro else []
    for mark, end in zip(marks, ends[1:], strict=True):
        text = "\n".join(lines[mark.end : end]).strip("\n")
        found.append(Block(mark.text, text, mark.number, first_line + mark.start))
    return title, tuple(found)


def _marks(body: str) -> Iterator[_Mark]:
    tokens = parser().parse(body)
    for token, content in pairwise(tokens):
        if token.type == "heading_open" and token.level == 0 and token.tag in _SECTION_LEVELS and token.map:
            yield _mark(token.tag, token.map, content)


def _mark(tag: str, lines: list[int], content: Token) -> _Mark:
    text = inline_text(content)
    number = _NUMBER.search(text)
    return _Mark(_NUMBER.sub("", text), int(number[1]) if number else None, tag, *lines)
