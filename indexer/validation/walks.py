"""Walks over the files of the corpus: every action, and one key of every passage, each with its file and line.

Of two files of one objective only one is walked over: the other is a mistake by itself, not once for each line.
"""

from collections.abc import Iterator
from typing import Any

from indexer.located import Place
from indexer.reading import Files
from indexer.schema import ActionEntry, ObjectiveFile
from indexer.shapes import Parsed


def objectives(files: Files) -> list[Parsed[ObjectiveFile]]:
    """One file of each objective, where there are several the one that is named after its number."""
    well_named = sorted(files.objectives, key=lambda p: not p.file.endswith(f"/{p.value.number:02}.yaml"))
    chosen: dict[int, Parsed[ObjectiveFile]] = {}
    for parsed in well_named:
        chosen.setdefault(parsed.value.number, parsed)
    return [chosen[number] for number in sorted(chosen)]


def actions(files: Files) -> Iterator[tuple[Parsed[ObjectiveFile], str, ActionEntry]]:
    """Every action with its letter and the file of its objective."""
    for parsed in objectives(files):
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


def asked(files: Files) -> Iterator[tuple[Parsed[Any], Place, list[str]]]:
    """The 'people ask' phrases of every passage, with the file and the place of the list in it."""
    for parsed, place, entry in passages(files):
        yield parsed, (*place, "people_ask"), entry.people_ask


def instruments(files: Files) -> Iterator[tuple[str, int, dict[str, object]]]:
    """The instruments that every passage names; principles name none."""
    yield from _entries(files, "instruments")


def lists(files: Files, name: str) -> Iterator[tuple[str, int, list[str]]]:
    """The promise, the actors or the groups of every passage that has them, as a list."""
    for file, line, value in _entries(files, name):
        yield file, line, [value] if isinstance(value, str) else value


def goals(files: Files) -> Iterator[tuple[str, int, dict[str, object]]]:
    """The goals and targets that objectives and actions serve."""
    yield from _entries(files, "sdg")


def passages(files: Files) -> Iterator[tuple[Parsed[Any], Place, Any]]:
    """Every passage of the Compact: its file, its place in the file and what stands there."""
    for parsed in objectives(files):
        yield parsed, (), parsed.value
        for letter, action in parsed.value.actions.items():
            yield parsed, ("actions", letter), action
    yield from _under(files.principles, "principles")
    yield from _under(files.paragraphs, "paragraphs")


def _under(parsed: Parsed[Any] | None, name: str) -> Iterator[tuple[Parsed[Any], Place, Any]]:
    if parsed is not None:
        yield from ((parsed, (name, key), entry) for key, entry in getattr(parsed.value, name).items())


def _entries(files: Files, name: str) -> Iterator[tuple[str, int, Any]]:
    """The value of one key of every passage that may have it."""
    for parsed, place, entry in passages(files):
        if hasattr(entry, name):
            yield parsed.file, parsed.line(*place, name), getattr(entry, name)
