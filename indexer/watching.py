"""Saves under a folder: one signal at the start, then one for each burst of them."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, watch

from indexer.corpus_files import is_leftover

_LOOK = 100
"""Milliseconds until the watch says that it has begun."""


def changes_under(folder: Path) -> Iterator[frozenset[Path]]:
    """No file once the watch has begun, so that no save is missed; then the files of every save.

    What editors leave beside a file is no save.

    Raises:
        KeyboardInterrupt: Ctrl-C ends it.
    """
    begun = False
    for found in watch(folder, watch_filter=_is_save, debounce=300, rust_timeout=_LOOK, yield_on_timeout=True):
        if found or not begun:
            begun = True
            yield frozenset(Path(name) for _, name in found)


def _is_save(_: Change, name: str) -> bool:
    return not is_leftover(Path(name).name)
