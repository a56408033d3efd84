"""The memory of a failed attempt to fetch, so that it is not repeated at every start of the server."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from indexer.official.store import write_json

FILE = "last-attempt.json"


@dataclass(frozen=True, slots=True)
class Failure:
    """When (ISO time) fetching a language failed, and why."""

    at: str
    lang: str
    reason: str


def remember_failure(folder: Path, failure: Failure) -> None:
    """Write down a failed attempt under the folder of the official texts."""
    write_json(folder / FILE, asdict(failure))


def last_failure(folder: Path) -> Failure | None:
    """The failure that was written down last, or None; an unreadable note counts as none."""
    try:
        row = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return Failure(str(row["at"]), str(row["lang"]), str(row["reason"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget(folder: Path) -> None:
    """Drop the note of a failure, if there is one."""
    (folder / FILE).unlink(missing_ok=True)
