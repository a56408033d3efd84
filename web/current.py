"""The build that serves: looked up once a request, shared by all requests that use it, closed after the last one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kb.errors import NoBuild
from kb.library import Library
from web.memory import settle

_PATIENCE = 2.0
"""Seconds that a new build waits for the readers of the one before, so that the two are not in memory at once."""


@dataclass(slots=True)
class _Opened:
    library: Library
    readers: int = 0


class Shelf:
    """Open libraries by build folder; a switch of `current` is seen at the next request.

    A build is opened once the one before has no readers and was let go. Should one of them take longer than `patience`
    (seconds), the new build is opened beside it, and the old one goes after its last reader.
    """

    def __init__(self, current: Path, patience: float = _PATIENCE) -> None:
        self._current = current
        self._patience = patience
        self._opened: dict[Path, _Opened] = {}
        self._left = threading.Condition()

    @contextmanager
    def pin(self) -> Iterator[Library]:
        """The library of the build that serves now; it stays open and unchanged until the block ends.

        Raises:
            NoBuild, BrokenBuild: there is none, or it cannot be used.
        """
        with self._left:
            folder = self._resolve()
            opened = self._opened.get(folder) or self._open(folder)
            opened.readers += 1
        try:
            yield opened.library
        finally:
            del opened
            self._release(folder)

    def _resolve(self) -> Path:
        if not self._current.exists():
            message = "Nothing has been published yet; run `make index`."
            raise NoBuild(message)
        return self._current.resolve()

    def _open(self, folder: Path) -> _Opened:
        """Let the other builds go and open one, if no other thread did so meanwhile."""
        self._left.wait_for(lambda: self._let_go(folder) or folder in self._opened, self._patience)
        if folder not in self._opened:
            self._opened[folder] = _Opened(Library.open(folder))
            settle()
        return self._opened[folder]

    def _let_go(self, serving: Path) -> bool:
        """Close every build that no longer serves and has no reader; whether none is left but the one that serves."""
        for old in [f for f, opened in self._opened.items() if f != serving and not opened.readers]:
            self._opened.pop(old).library.close()
        return not self._opened.keys() - {serving}

    def _release(self, folder: Path) -> None:
        """Count a reader out, and close what no longer serves."""
        serving = self._current.resolve()
        with self._left:
            self._opened[folder].readers -= 1
            if folder != serving:
                self._let_go(serving)
                self._left.notify_all()
