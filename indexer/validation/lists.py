"""Rules on closed lists: what a passage names is in the list, once; and every value of a list has its labels."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from indexer.reading import Files
from indexer.schema import ValueEntry
from indexer.shapes import Parsed
from indexer.validation import walks
from indexer.validation.problems import Problem
from kb.languages import INTERFACE_LANGUAGES, LANGUAGES


def closed_lists(files: Files) -> Iterator[Problem]:
    """Promises, actors and groups of a passage are keys of the closed lists."""
    lists = {
        "promise": files.promises.value.promises if files.promises else None,
        "actors": files.actors.value.actors if files.actors else None,
        "groups": files.groups.value.groups if files.groups else None,
    }
    for name, allowed in lists.items():
        for file, line, came in walks.lists(files, name) if allowed is not None else ():
            for key in came:
                if key not in (allowed or {}):
                    message = f"{name}: '{key}' is not in the list; allowed: {', '.join(allowed or ())}"
                    yield Problem(file, line, message, name)


def labels(files: Files) -> Iterator[Problem]:
    """Every value of a closed list has a label in each language of the interface, and in no unknown one."""
    lists: tuple[tuple[str, Parsed[Any] | None], ...] = (
        ("promises", files.promises),
        ("actors", files.actors),
        ("groups", files.groups),
    )
    for name, parsed in lists:
        values: Mapping[str, ValueEntry] = getattr(parsed.value, name) if parsed else {}
        for key, entry in values.items():
            if parsed:
                line = parsed.line(name, key, "label")
                yield from (Problem(parsed.file, line, wrong, "label") for wrong in _wrong_label(key, entry))


def _wrong_label(key: str, entry: ValueEntry) -> Iterator[str]:
    for lang in INTERFACE_LANGUAGES:
        if lang not in entry.label:
            yield f"{key}: the label in '{lang}' is missing"
    for lang in entry.label:
        if lang not in LANGUAGES:
            yield f"{key}: '{lang}' is no known language; allowed: {', '.join(LANGUAGES)}"


def nothing_twice(files: Files) -> Iterator[Problem]:
    """No list of a passage or campaign names the same topic, actor or group twice."""
    rows = {"topics": walks.topics(files), **{name: walks.lists(files, name) for name in ("actors", "groups")}}
    for name, lists in rows.items():
        for file, line, came in lists:
            for key, count in Counter(came).items():
                if count > 1:
                    yield Problem(file, line, f"{name}: '{key}' stands here {count} times; once is enough", "twice")


def known_instruments(files: Files) -> Iterator[Problem]:
    """An instrument that a passage names is in the list of instruments."""
    known = files.instruments.value.instruments if files.instruments else None
    for file, line, slugs in walks.instruments(files) if known is not None else ():
        for slug in slugs:
            if slug not in (known or {}):
                message = f"instruments: '{slug}' is not in vocabularies/instruments.yaml"
                yield Problem(file, line, message, "instrument")
