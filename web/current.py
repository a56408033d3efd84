"""The build that serves: looked up once a request, shared by all requests that use it, closed after the last one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kb.errors import NoBuild
from kb.library import Library
from web.memory import settle


@dataclass(slots=True)
class _Opened:
    library: Library
    readers: int = 0


class Shelf:
    """Open libraries by build folder; a switch of `current` is seen at the next request."""

    def __init__(self, current: Path) -> None:
        self._current = current
        self._opened: dict[Path, _Opened] = {}
        self._lock = threading.Lock()

    @contextmanager
    def pin(self) -> Iterator[Library]:
        """The library of the build that serves now; it stays open and unchanged until the block ends.

        Raises:
            NoBuild, BrokenBuild: there is none, or it cannot be used.
        """
        folder = self._resolve()
        with self._lock:
            opened = self._opened.get(folder) or self._opened.setdefault(folder, _Opened(_open(folder)))
            opened.readers += 1
        try:
            yield opened.library
        finally:
            self._release(folder)

    def _resolve(self) -> Path:
        if not self._current.exists():
            message = "Nothing has been published yet; run `make index`."
            raise NoBuild(message)
        return self._current.resolve()

    def _release(self, folder: Path) -> None:
        """Count a reader out, and close every build that no longer serves and has no reader."""
        serving = self._current.resolve()
        with self._lock:
            self._opened[folder].readers -= 1
            left = [f for f, opened in self._opened.items() if f != serving and not opened.readers]
            for old in left:
                self._opened.pop(old).library.close()
        if left:
            settle()


def _open(folder: Path) -> Library:
    opened = Library.open(folder)
    settle()
    return opened
