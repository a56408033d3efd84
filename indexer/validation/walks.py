"""Walks over the files of the corpus: every action, and one key of every passage, each with its file and line."""

from collections.abc import Iterator
from typing import Any

from indexer.reading import Files
from indexer.schema import ActionEntry, ObjectiveFile
from indexer.shapes import Parsed


def actions(files: Files) -> Iterator[tuple[Parsed[ObjectiveFile], str, ActionEntry]]:
    """Every action with its letter and the file of its objective."""
    for parsed in files.objectives:
        for letter, action in parsed.value.actions.items():
            yield parsed, letter, action


def topics(files: Files) -> Iterator[tuple[str, int, list[str]]]:
    """The topics of every passage and campaign."""
    yield from _entries(files, "topics")
    for campaign in files.campaigns:
        yield campaign.front.file, campaign.front.line("topics"), campaign.front.value.topics


def summaries(files: Files) -> Iterator[tuple[str, int, str]]:
    """The summary of every passage."""
    yield from _entries(files, "summary")


def asked(files: Files) -> Iterator[tuple[str, int, list[str]]]:
    """The 'people ask' phrases of every passage."""
    yield from _entries(files, "people_ask")


def instruments(files: Files) -> Iterator[tuple[str, int, dict[str, object]]]:
    """The instruments that every passage names; principles name none."""
    yield from _entries(files, "instruments")


def _entries(files: Files, name: str) -> Iterator[tuple[str, int, Any]]:
    """The value of one key of every passage that may have it."""
    for parsed in files.objectives:
        yield parsed.file, parsed.line(name), getattr(parsed.value, name)
    for parsed, letter, action in actions(files):
        yield parsed.file, parsed.line("actions", letter, name), getattr(action, name)
    yield from _entries_of(files.principles, "principles", name)
    yield from _entries_of(files.paragraphs, "paragraphs", name)


def _entries_of(parsed: Parsed[Any] | None, under: str, name: str) -> Iterator[tuple[str, int, Any]]:
    if parsed is None:
        return
    for key, entry in getattr(parsed.value, under).items():
        if hasattr(entry, name):
            yield parsed.file, parsed.line(under, key, name), getattr(entry, name)
