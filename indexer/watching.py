"""Saves under a folder, one signal for each burst of them."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch


def changes_under(folder: Path) -> Iterator[frozenset[Path]]:
    """The files that changed, as often as something was saved; ends with Ctrl-C."""
    for found in watch(folder, debounce=300, raise_interrupt=False):
        yield frozenset(Path(name) for _, name in found)
