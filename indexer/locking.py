"""One indexer at a time: a lock on the data folder that says which process holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kb.errors import KnowledgeBaseError

_LOCK = "index.lock"
_HOLDER = "index.lock.pid"


class Busy(KnowledgeBaseError):
    """Another indexer holds the lock."""


@contextmanager
def locked(folder: Path, wait: float) -> Iterator[None]:
    """Hold the indexer's lock; wait for it as long as told (seconds).

    Raises:
        Busy: somebody else still holds it; the message names the process.
    """
    folder.mkdir(parents=True, exist_ok=True)
    holder = folder / _HOLDER
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=wait)
    except Timeout as error:
        who = holder.read_text(encoding="ascii").strip() if holder.exists() else "unknown"
        message = f"Another indexer (process {who}) is at work on {folder}; waited {wait:.0f} s."
        raise Busy(message) from error
    try:
        holder.write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def is_held(folder: Path) -> bool:
    """Whether an indexer is at work, or was killed at work: it has left its number."""
    return (folder / _HOLDER).exists()
