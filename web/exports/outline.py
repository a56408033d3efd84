"""Things that are no passages, such as topics and documents, as Markdown and as plain text."""

from collections.abc import Sequence
from dataclasses import dataclass

from web.exports.md import escaped
from web.exports.txt import filled


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines under their name."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: its heading, what is said of it, lines in blocks (empty ones are left out), its public address."""

    heading: str
    told: tuple[str, ...]
    blocks: tuple[Block, ...]
    address: str


def markdown(entries: Sequence[Entry], title: str = "") -> str:
    """One document; a list has its title above."""
    head = f"# {escaped(title)}\n\n" if title else ""
    return head + "\n".join(_markdown(entry, "##" if title else "#") for entry in entries)


def _markdown(entry: Entry, level: str) -> str:
    parts = [f"{level} {escaped(entry.heading)}", *(escaped(text) for text in entry.told if text)]
    for block in entry.blocks:
        if block.lines:
            parts += [f"{escaped(block.name)}:", "\n".join(f"- {escaped(line)}" for line in block.lines)]
    return "\n\n".join([*parts, f"<{entry.address}>"]) + "\n"


def text(entries: Sequence[Entry], title: str = "") -> str:
    """One text; a list has its title above, and a line between its entries."""
    head = f"{title}\n{'=' * len(title)}\n\n" if title else ""
    return head + "\n----\n\n".join(_text(entry) for entry in entries)


def _text(entry: Entry) -> str:
    parts = [filled(entry.heading), *(filled(text) for text in entry.told if text)]
    for block in entry.blocks:
        if block.lines:
            parts += [f"{block.name}:", "\n".join(filled(f"- {line}") for line in block.lines)]
    return "\n\n".join([*parts, entry.address]) + "\n"
