"""Saves under a folder: one signal at the start, then one for each burst of them."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

_LOOK = 100
"""Milliseconds until the watch says that it has begun."""


def changes_under(folder: Path) -> Iterator[frozenset[Path]]:
    """No file once the watch has begun, so that no save is missed; then the files of every save; ends with Ctrl-C."""
    begun = False
    for found in watch(folder, debounce=300, rust_timeout=_LOOK, yield_on_timeout=True, raise_interrupt=False):
        if found or not begun:
            begun = True
            yield frozenset(Path(name) for _, name in found)
