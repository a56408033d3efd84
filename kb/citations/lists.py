"""Lists of citations or ids as people paste them: one a line, or separated by commas, semicolons or 'and'."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from kb import ids
from kb.citations.find import find
from kb.citations.resolve import resolve

_LINES = re.compile(r"[\r\n;]+")
_TOKENS = re.compile(r"[\s,]+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted list holds: known ids in the order of the list, each once, and the parts that mean none."""

    ids: tuple[str, ...]
    unread: tuple[str, ...]


def read(text: str, known: Container[str]) -> Pasted:
    """Read a pasted list; ids may be aliases, citations may be in any usual spelling."""
    found: list[str] = []
    unread: list[str] = []
    for line in _LINES.split(text):
        shown = _SPACES.sub(" ", line).strip(" ,")
        for part, passage in _meanings(shown, known):
            (found if passage else unread).append(passage or part)
    return Pasted(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(unread)))


def _meanings(line: str, known: Container[str]) -> Iterator[tuple[str, str | None]]:
    """The parts of a line with the ids they mean; a line of ids is read as such, any other for its citations."""
    tokens = [token for token in _TOKENS.split(line) if token]
    if tokens and all("/" in token and ids.is_id(ids.canonical(token)) for token in tokens):
        yield from ((token, _known(ids.canonical(token), known)) for token in tokens)
        return
    citations = find(line)
    yield from ((citation.text, resolve(citation, known)) for citation in citations)
    if line and not citations:
        yield line, None


def _known(passage_id: str, known: Container[str]) -> str | None:
    return passage_id if passage_id in known else None
