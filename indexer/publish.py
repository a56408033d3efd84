"""Builds on disk: written aside, then switched in one step.

data/builds/<time>-<fingerprint>/   the builds, the last three of them
data/current                        a link to the one that serves
data/index.lock                     held while a build is being made
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import NotPublished
from kb.build import Manifest, read_manifest, verify
from kb.errors import BuildError

KEPT = 3
_UNFINISHED = ".new-"


def current(folder: Path) -> Path:
    """The link to the build that serves."""
    return folder / "current"


def current_manifest(folder: Path) -> Manifest | None:
    """The manifest of the build that serves, None where there is none that is whole."""
    try:
        manifest = read_manifest(current(folder))
        verify(current(folder), manifest)
    except BuildError:
        return None
    return manifest


@contextmanager
def aside(folder: Path, name: str) -> Iterator[Path]:
    """A folder to write a build into; it is deleted unless it was published. Left-overs of a killed run go first.

    Raises:
        NotPublished: there is no link to switch but a folder, which somebody put in its place.
    """
    if current(folder).is_dir() and not current(folder).is_symlink():
        raise NotPublished(current(folder), "this is a folder, and should be a link to a build; move it away")
    builds = folder / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    clear_leftovers(folder)
    new = builds / f"{_UNFINISHED}{name}"
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def switch(folder: Path, new: Path, name: str) -> Path:
    """Give a finished build its name and point `current` at it, atomically; old builds are cleared away."""
    final = folder / "builds" / name
    new.rename(final)
    point(folder, final)
    _clear_old(folder)
    return final


def point(folder: Path, build: Path) -> None:
    """Point `current` at a build: the link is made beside it and takes its place in one step."""
    fresh = folder / f"current.{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(build.relative_to(folder))
    fresh.replace(current(folder))


def builds(folder: Path) -> list[Path]:
    """All finished builds, oldest first."""
    return sorted(p for p in (folder / "builds").glob("*") if p.is_dir() and not p.name.startswith("."))


def clear_leftovers(folder: Path) -> None:
    """Delete what a killed run left: half a build, or a link that did not take its place. The lock has to be held."""
    for leftover in (folder / "builds").glob(f"{_UNFINISHED}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    for link in folder.glob("current.*"):
        link.unlink(missing_ok=True)


def _clear_old(folder: Path) -> None:
    serving = current(folder).resolve()
    for old in builds(folder)[:-KEPT]:
        if old.resolve() != serving:
            shutil.rmtree(old, ignore_errors=True)
