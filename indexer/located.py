"""YAML with places: plain values, and for every key and item the line it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from indexer.validation.problems import Problem

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

    Dates and decimal numbers stay as they are written, and so do words such as 'no' and 'on'.
    """
    found = Located(file, None)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        line = _error_line(error, text)
        found.problems.append(Problem(file, line + first_line - 1, _explain(error, text, line), "yaml"))
        return found
    if node is None:
        found.problems.append(Problem(file, first_line, "the file is empty", "yaml"))
        return found
    try:
        found.value = _construct(node, (), found, first_line)
    except _RepeatedError as error:
        message = "not valid YAML here: an alias (*name) repeats this list or mapping; write it out"
        found.problems.append(Problem(file, error.line, message, "yaml"))
    except RecursionError:
        message = "not valid YAML here: lists in lists without end; write them out"
        found.problems.append(Problem(file, first_line, message, "yaml"))
    return found


def _construct(node: yaml.Node, place: Place, found: Located, first_line: int) -> object:
    found.lines.setdefault(place, node.start_mark.line + first_line)
    if isinstance(node, yaml.CollectionNode):
        if id(node) in found.built:
            raise _RepeatedError(node.start_mark.line + first_line)
        found.built.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, found, first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, (*place, i), found, first_line) for i, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, place: Place, found: Located, first_line: int) -> Mapping[str, object]:
    values: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + first_line
        if key in values:
            found.problems.append(
                Problem(found.file, line, f"'{key}' stands here a second time; keep one of them", "twice")
            )
            continue
        found.lines[(*place, key)] = line
        values[key] = _construct(value_node, (*place, key), found, first_line)
    return values


def _scalar(node: yaml.Node) -> object:
    text = str(node.value)
    if node.tag.endswith(":int") and text.lstrip("-").isdecimal():
        return int(text)
    if node.tag.endswith(":bool") and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    return None if node.tag.endswith(":null") else text


def _error_line(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.reader.ReaderError):
        return text.count("\n", 0, text.find(chr(int(error.character)))) + 1
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else 1


def _explain(error: yaml.YAMLError, text: str, line: int) -> str:
    if isinstance(error, yaml.reader.ReaderError):
        return f"the character U+{int(error.character):04X} cannot be seen and is not allowed; delete it"
    lines = text.split("\n")
    if line <= len(lines) and "\t" in lines[line - 1]:
        return "a tab is used here; YAML allows spaces only"
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"not valid YAML: {problem}"
