"""From a file to the checked passages of a document: kind of file, language and document are told by its content."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.official import docx, pdf, words
from indexer.official.catalogue import Official
from indexer.official.errors import NotTheDocument, UnreadableDocument
from indexer.official.lines import Line
from indexer.official.parse import Parsed, parse
from indexer.official.validate import validate

MOST_BYTES = 30 * 1024 * 1024
"""The largest file that is read."""

_SYMBOL = re.compile(r"(?<![A-Za-z0-9/])A/(?:RES|CONF\.\d+|AC\.\d+|\d+)/[A-Za-z0-9./]*[A-Za-z0-9]")
_NUMBERED_TITLE = re.compile(r"^(\d{2}/\d{1,3})[.．]?\s")
_FRONT_LINES = 40


@dataclass(frozen=True, slots=True)
class Opened:
    """A readable file: its kind ('docx' or 'pdf'), its lines, and the texts of its masthead and page headers."""

    kind: str
    lines: Sequence[Line]
    front: Sequence[str]


def kind_of(content: bytes) -> str:
    """'docx' or 'pdf' by the first bytes.

    Raises:
        UnreadableDocument: anything else, saying what it looks like.
    """
    start = content[:1024].lstrip()
    if len(content) > MOST_BYTES:
        reason = f"{len(content) / 1024**2:.0f} MB, {MOST_BYTES // 1024**2} MB at most are read"
    elif start.startswith(b"PK"):
        return "docx"
    elif start.startswith(b"%PDF"):
        return "pdf"
    elif not content:
        reason = "the file is empty"
    elif re.match(rb"(?:\xef\xbb\xbf)?<(?:!doctype|html|head|body|\?xml|script|meta)", start, re.IGNORECASE):
        reason = "a web page (HTML), no DOCX or PDF"
    elif content.startswith(b"\xd0\xcf\x11\xe0"):
        reason = "an old Word file (.doc); save it as DOCX or PDF"
    else:
        reason = "neither DOCX nor PDF"
    raise UnreadableDocument(reason)


def open_document(content: bytes) -> Opened:
    """The lines of a DOCX or PDF.

    Raises:
        UnreadableDocument: in one line why not.
    """
    kind = kind_of(content)
    reader = docx if kind == "docx" else pdf
    lines, front = reader.read(content)
    return Opened(kind, lines, front)


def _symbols(texts: Iterable[str]) -> Counter[str]:
    return Counter(match.rstrip(".") for text in texts for match in _SYMBOL.findall(text))


def symbol_of(opened: Opened) -> str:
    """The symbol that the file carries: in its masthead and headers, else as the number of its title; '' for none."""
    front = _symbols(opened.front)
    if front:
        return front.most_common(1)[0][0]
    first = [line.text for line in opened.lines[:_FRONT_LINES]]
    titles = filter(None, (_NUMBERED_TITLE.match(text) for text in first))
    resolution = next((f"A/RES/{title[1]}" for title in titles), "")
    return resolution or next((symbol for symbol, _ in _symbols(first).most_common(1)), "")


def language_of(opened: Opened) -> str:
    """The language that the file is written in."""
    return words.language_of(line.text for line in opened.lines)


def passages_of(opened: Opened, official: Official) -> Parsed:
    """The checked passages of a document.

    Raises:
        NotTheDocument: the file carries another symbol, is in none of the six languages, or lacks passages.
    """
    symbol = symbol_of(opened)
    if symbol and symbol != official.symbol:
        message = f"the file is {symbol}, {official.symbol} expected"
        raise NotTheDocument(message)
    lang = language_of(opened)
    if not lang:
        message = "the file is written in none of the six official languages"
        raise NotTheDocument(message)
    parsed = parse(official.id, lang, opened.lines)
    validate(parsed, official.paragraphs)
    return parsed
