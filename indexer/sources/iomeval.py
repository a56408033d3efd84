"""The text agreed on 13 July 2018, as the package iomeval carries it: the objectives, not the other paragraphs."""

import re
from collections.abc import Iterator
from pathlib import Path

from indexer.sources import package
from indexer.sources.base import SourceError, SourceText
from indexer.sources.cleaning import clean
from kb import ids
from kb.model import Edition

FILE = "gcms_long.md"
EDITION = Edition(
    id="2018-07-13",
    name="Text agreed on 13 July 2018",
    lang="en",
    source=f"{package.NAME} {package.VERSION}, {package.FOLDER}/{FILE}",
    sha256=package.SHA256[FILE],
    date="2018-07-13",
)

_OBJECTIVE = re.compile(r"^# Objective (\d+)\s*$", re.MULTILINE)
_ACTION = re.compile(r"^- ([a-z])\. (.+)$", re.MULTILINE)
_COMMITMENT = re.compile(
    r"^## Title: [^\n]+\n(.+?)^(?:To realize this commitment|## Associated)", re.MULTILINE | re.DOTALL
)


def _passages(number: int, block: str) -> Iterator[tuple[str, str]]:
    commitment = _COMMITMENT.search(block)
    if not commitment:
        message = f"{EDITION.source}: objective {number} has no commitment"
        raise SourceError(message)
    yield ids.objective(number), clean(" ".join(commitment[1].split()))
    for letter, text in _ACTION.findall(block):
        yield ids.objective(number, letter), clean(text)


def passages(text: str) -> dict[str, str]:
    """The commitments and actions in the package's Markdown, by id, cleaned of typing debris."""
    _, *pieces = _OBJECTIVE.split(text)
    blocks = zip(pieces[::2], pieces[1::2], strict=True)
    return {key: wording for number, block in blocks for key, wording in _passages(int(number), block)}


def files(root: Path) -> list[Path]:  # noqa: ARG001 - every source is called alike
    """The package's files that are read, none where it is not installed.

    Raises:
        SourceError: the package is installed in another version.
    """
    found = package.installed()
    return [package.path(found, name) for name in package.SHA256] if found else []


def load(root: Path) -> list[SourceText]:  # noqa: ARG001 - every source is called alike
    """The July text, or nothing where the package is not installed.

    Raises:
        SourceError: the package is installed in another version or its file was altered.
    """
    found = package.installed()
    if found is None:
        return []
    return [SourceText(ids.COMPACT, EDITION, passages(package.content(found, FILE)))]
