"""The files of a corpus folder: which of them there are to read, and one checksum over all of them."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

_LEFTOVER = re.compile(r"\..*|.*~|~\$.*|#.*#|.*\.(?:tmp|bak|orig|swp)|4913|Thumbs\.db|desktop\.ini", re.IGNORECASE)
_BESIDE = {"README.md", "LICENSE", "judged-baseline.json"}
"""What stands in a corpus folder for people and is not read."""


def is_leftover(name: str) -> bool:
    """Whether a name is one that editors and systems put beside a file: a lock, a back-up, a copy being written."""
    return _LEFTOVER.fullmatch(name) is not None


def visible(folder: Path, pattern: str) -> list[Path]:
    """The files and folders of a pattern, sorted, without what editors and systems leave behind."""
    return sorted(file for file in folder.glob(pattern) if not is_leftover(file.name))


def to_be_read(root: Path) -> list[Path]:
    """Every file below a corpus folder that is read or should be, in a fixed order; a folder called `x.yaml` too."""
    return sorted(file for file in _below(root, frozenset()) if file.parent != root or file.name not in _BESIDE)


def _below(folder: Path, above: frozenset[Path]) -> Iterator[Path]:
    """What stands in a folder and in those below; a link back to a folder above is not followed."""
    for entry in visible(folder, "*"):
        if not entry.is_dir() or entry.suffix:
            yield entry
        elif entry.resolve() not in above:
            yield from _below(entry, above | {folder.resolve()})


def checksum(root: Path) -> str:
    """One checksum over the names and bytes of all files to be read; the same on every machine."""
    digest = hashlib.sha256()
    for file in to_be_read(root):
        digest.update(os.fsencode(file.relative_to(root)))
        digest.update(hashlib.sha256(_bytes(file)).digest())
    return digest.hexdigest()


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.is_file() else b""
    except OSError:
        return b""
