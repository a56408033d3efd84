"""Plain text to Markdown: what would be read as markup is escaped, links, lists and tables are written."""

import re
from collections.abc import Sequence
from urllib.parse import quote, urljoin, urlsplit

_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKUP = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)")
_LINE_START = re.compile(r"^>|^([#+=|~-])(?=\s|\1|$)", re.MULTILINE)
_NUMBER_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_UNSAFE_IN_ADDRESS = re.compile(r"[\s()<>\[\]\"\\^`{|}\x00-\x1f]")
_SPACES = re.compile(r"\s+")


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return _SPACES.sub(" ", text).strip()


def escape(text: str) -> str:
    """Markdown that shows exactly this text; no character of it acts as markup or HTML."""
    return guard_lines(inert(text))


def inert(text: str) -> str:
    """The text with markup inside its lines escaped."""
    return _MARKUP.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text).replace("<", "&lt;"))


def guard_lines(markdown: str) -> str:
    """The Markdown with line beginnings escaped that would make a heading, list, quote or table of it."""
    return _NUMBER_START.sub(r"\1\\\2", _LINE_START.sub(r"\\\g<0>", markdown))


def web_address(address: str, base: str = "") -> str | None:
    """The absolute http(s) address that a link points to, seen from `base`; None for any other link."""
    if address.startswith("#"):
        return None
    try:
        found = urljoin(base, address.strip())
        parts = urlsplit(found)
    except ValueError:
        return None
    return found if parts.scheme in {"http", "https"} and parts.netloc else None


def link(text: str, address: str) -> str:
    """A Markdown link; `text` is Markdown already."""
    return f"[{text}]({_UNSAFE_IN_ADDRESS.sub(lambda unsafe: quote(unsafe.group()), address)})"


def listing(items: Sequence[str], mark: str = "-") -> str:
    """A Markdown list of items that are Markdown; the mark is '-' or '1.'."""
    indent = "\n" + " " * (len(mark) + 1)
    return "\n".join(f"{mark} {item}".replace("\n", indent).replace(indent + "\n", "\n\n") for item in items)


def quotation(markdown: str) -> str:
    """A Markdown block quote."""
    return "\n".join(f"> {line}".rstrip() for line in markdown.split("\n"))


def table(rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table of cells that are Markdown; the first row is its head, short rows are filled up."""
    width = max(len(row) for row in rows)
    lines = [_row([*row, *[""] * (width - len(row))]) for row in rows]
    return "\n".join([lines[0], _row(["---"] * width), *lines[1:]])


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(one_line(cell).replace("|", r"\|") for cell in cells) + " |"
