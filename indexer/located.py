"""YAML with places: plain values, and for every key and item the line it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from indexer.validation.problems import Problem
from indexer.yaml_faults import explain

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]


@dataclass(slots=True)
class Located:
    """A YAML document. `lines`: place of a value (keys and indexes from the root) → line, counted from 1."""

    file: str
    value: object
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    built: set[int] = field(default_factory=set)  # lists and mappings, by identity: none is built twice

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest one above it that stands in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class _RepeatedError(Exception):
    """A list or a mapping that stands in the document more than once, through an alias."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def load(text: str, file: str, first_line: int = 1) -> Located:
    """Read a YAML text; what cannot be read is a problem of the result, never an exception.

    Every value is words, a list, a mapping or nothing: numbers, dates, 'true' and 'no' stay as they are written.
    """
    found = Located(file, None)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        line, message = explain(error, text)
        found.problems.append(Problem(file, line + first_line - 1, message, "yaml"))
        return found
    if node is None:
        found.problems.append(Problem(file, first_line, "the file is empty", "yaml"))
        return found
    try:
        found.value = _construct(node, (), found, first_line)
    except _RepeatedError as error:
        message = "an alias (*name) repeats this list or mapping; write it out"
        found.problems.append(Problem(file, error.line, message, "yaml"))
    except RecursionError:
        message = "lists in lists without end; write them out"
        found.problems.append(Problem(file, first_line, message, "yaml"))
    return found


def _construct(node: yaml.Node, place: Place, found: Located, first_line: int) -> object:
    line = node.start_mark.line + first_line
    found.lines.setdefault(place, line)
    if isinstance(node, yaml.CollectionNode):
        if id(node) in found.built:
            raise _RepeatedError(line)
        found.built.add(id(node))
    if node.tag.startswith("!") or "python" in node.tag:
        message = "a value cannot begin with !; put the words in quotes"
        found.problems.append(Problem(found.file, line, message, "yaml"))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, found, first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, (*place, i), found, first_line) for i, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, place: Place, found: Located, first_line: int) -> Mapping[str, object]:
    values: dict[str, object] = {}
    for key_node, value_node in node.value:
        key, line = key_node.value, key_node.start_mark.line + first_line
        if wrong := _wrong_key(key, values):
            found.problems.append(Problem(found.file, line, wrong, "key"))
            continue
        found.lines[(*place, key)] = line
        values[key] = _construct(value_node, (*place, key), found, first_line)
    return values


def _wrong_key(key: object, before: Mapping[str, object]) -> str:
    """What is wrong with a key, '' if nothing is."""
    if not key or not isinstance(key, str):
        return "a key is missing here, or is no word; write 'key: value'"
    return f"'{key}' stands here a second time; keep one of them" if key in before else ""


def _scalar(node: yaml.Node) -> str | None:
    if node.tag.endswith(":null"):
        return None
    return f"{node.tag} {node.value}" if node.tag.startswith("!") else str(node.value)
