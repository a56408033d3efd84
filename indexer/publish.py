"""Builds on disk: written aside, tested through the library, then switched in one step.

    data/builds/<time>-<fingerprint>/   the builds, the last three of them
    data/current                        a link to the one that serves
    data/index.lock                     held while a build is being made
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kb.build import Manifest, read_manifest
from kb.errors import BuildError, KnowledgeBaseError
from kb.library import Library
from kb.model import Corpus, Kind
from kb.query.request import SearchRequest

KEPT = 3
_UNFINISHED = ".new-"


class Busy(KnowledgeBaseError):
    """Another indexer holds the lock."""


class FailedSmokeTest(KnowledgeBaseError):
    """A new build that does not answer as it should; it was not published."""


@contextmanager
def locked(folder: Path, wait: float) -> Iterator[None]:
    """Hold the indexer's lock; wait for it as long as told (seconds).

    Raises:
        Busy: somebody else still holds it; the message names the process.
    """
    folder.mkdir(parents=True, exist_ok=True)
    holder = folder / "index.lock.pid"
    lock = FileLock(folder / "index.lock")
    try:
        lock.acquire(timeout=wait)
    except Timeout as error:
        who = holder.read_text().strip() if holder.exists() else "unknown"
        message = f"Another indexer (process {who}) is at work on {folder}; waited {wait:.0f} s."
        raise Busy(message) from error
    try:
        holder.write_text(str(os.getpid()))
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def current(folder: Path) -> Path:
    """The link to the build that serves."""
    return folder / "current"


def current_manifest(folder: Path) -> Manifest | None:
    """The manifest of the build that serves, None where there is none that can be read."""
    try:
        return read_manifest(current(folder))
    except BuildError:
        return None


@contextmanager
def aside(folder: Path, name: str) -> Iterator[Path]:
    """A folder to write a build into; it is deleted unless it was published. Left-overs of a killed run go first."""
    builds = folder / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    for leftover in builds.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    new = builds / f"{_UNFINISHED}{name}"
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def smoke_test(new: Path, corpus: Corpus) -> None:
    """Open the build as a reader would and ask it a few things.

    Raises:
        FailedSmokeTest: something does not answer.
    """
    library = Library.open(new)
    try:
        objectives = library.of_kind(Kind.OBJECTIVE)
        _expect(library.manifest.passages == len(corpus.passages), "the counts differ from the manifest")
        _expect(all(library.get(p.id).title for p in objectives), "an objective does not open")
        _expect(library.search(SearchRequest()).total == len(corpus.passages), "browsing does not reach every passage")
        for passage in objectives[:3]:
            found = library.search(SearchRequest(q=passage.title, size=5))
            _expect(passage.id in [hit.id for hit in found.hits], f"{passage.id} is not found by its title")
    finally:
        library.close()


def _expect(true: bool, otherwise: str) -> None:  # noqa: FBT001 (a condition, not a switch)
    if not true:
        message = f"The new build was not published: {otherwise}."
        raise FailedSmokeTest(message)


def switch(folder: Path, new: Path, name: str) -> Path:
    """Give a finished build its name and point `current` at it, atomically; old builds are cleared away."""
    final = folder / "builds" / name
    if final.exists():
        shutil.rmtree(final)
    new.rename(final)
    point(folder, final)
    _clear(folder)
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


def _clear(folder: Path) -> None:
    serving = current(folder).resolve()
    for old in builds(folder)[:-KEPT]:
        if old.resolve() != serving:
            shutil.rmtree(old, ignore_errors=True)
