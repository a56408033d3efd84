"""What every reader makes of a file: a draft of titled sections in Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from indexer.readers.markup import escape


@dataclass(frozen=True, slots=True)
class Block:
    """One section: its heading as plain text ('' before the first heading) and its text as Markdown.

    `number` and `line` are known in Markdown files only: the section number written behind the heading (1 for the
    introduction), None where there is none, and the line of the file on which the section begins.
    """

    heading: str
    markdown: str
    number: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as read.

    `title` and `lang` are '' where the file does not tell; `published` is an ISO date, month or year; `source` is the
    page's own address, if it names one. `publisher` is the organisation or site and `author` whoever the file names as
    such, `made` the ISO date on which the file was made; none of them may be whom a campaign is by, or its date.
    """

    title: str
    lang: str
    blocks: tuple[Block, ...]
    published: str | None = None
    source: str | None = None
    publisher: str = ""
    author: str = ""
    made: str | None = None


class ReaderModule(Protocol):
    """What the module of a file format offers."""

    def read(self, path: Path) -> Draft:
        """Read one file; raises `UnreadableFile` with one clear line where that is impossible."""
        ...


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading met on the way through a file: its level (1 is the highest) and its plain text."""

    level: int
    text: str


Part = Heading | str
"""A piece of a file in reading order: a heading, or a paragraph, list or table as Markdown."""

_Section = tuple[Heading, list[str]]


def blocks(parts: Iterable[Part]) -> tuple[Block, ...]:
    """The sections that parts make up.

    Headings of levels 1 and 2 start a section, or those of the highest level there is where it is lower; the others
    stay inside their section, from `###` on. A heading without text joins the lower heading that follows it.
    """
    return tuple(Block(heading, "\n\n".join(texts)) for heading, texts in _filled(_sections(tuple(parts))))


def _sections(parts: tuple[Part, ...]) -> list[_Section]:
    lowest = max(2, min((part.level for part in parts if isinstance(part, Heading)), default=2))
    found: list[_Section] = [(Heading(0, ""), [])]
    for part in parts:
        if isinstance(part, Heading) and part.level <= lowest:
            found.append((part, []))
        else:
            found[-1][1].append(_inner(part, lowest))
    return found


def _inner(part: Part, lowest: int) -> str:
    if isinstance(part, str):
        return part
    return f"{'#' * min(6, part.level - lowest + 2)} {escape(part.text)}"


def _filled(sections: list[_Section]) -> Iterator[tuple[str, list[str]]]:
    waiting: list[Heading] = []
    for heading, texts in sections:
        waiting = [above for above in waiting if above.level < heading.level]
        if texts:
            yield ": ".join(item.text for item in (*waiting, heading)), texts
            waiting = []
        elif heading.text:
            waiting.append(heading)
