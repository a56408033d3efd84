"""From located YAML to a schema's values; every misfit becomes a problem with its line."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from indexer.located import Located, Place
from indexer.validation.problems import Problem

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Shape]):
    """A file that has its schema's shape, with the lines of its parts."""

    value: Shape
    located: Located

    @property
    def file(self) -> str:
        """The file's path, as people see it."""
        return self.located.file

    def line(self, *place: str | int) -> int:
        """The line on which a part of the file stands."""
        return self.located.line(place)


def shape(kind: type[Shape], located: Located, problems: list[Problem]) -> Parsed[Shape] | None:
    """Check a document against a schema; None, and problems, where it does not fit."""
    problems += located.problems
    if located.value is None:
        return None
    try:
        return Parsed(kind.model_validate(located.value), located)
    except ValidationError as error:
        problems += [_problem(kind, located, dict(row)) for row in error.errors(include_url=False)]
        return None


def _problem(kind: type[BaseModel], located: Located, row: dict[str, Any]) -> Problem:
    place: Place = tuple(part for part in row["loc"] if part != "[key]")
    return Problem(located.file, located.line(place), _message(kind, place, row), str(row["type"]))


def _message(kind: type[BaseModel], place: Place, row: dict[str, Any]) -> str:
    """What is wrong and what is allowed, in words; `row` is one error as pydantic tells it."""
    name = ".".join(str(part) for part in place) or "the file"
    came, context = _short(row.get("input")), row.get("ctx", {})
    match row["type"]:
        case "missing":
            words = f"'{name}' is missing"
        case "extra_forbidden":
            words = f"'{name}' is not known here; allowed: {', '.join(_keys(kind, place))}"
        case "enum" | "literal_error":
            words = f"{name} is {came}; allowed: {context.get('expected', '')}"
        case "string_pattern_mismatch":
            words = f"{name} is {came}; it must look like {_PATTERNS.get(context['pattern'], context['pattern'])}"
        case "string_too_short":
            words = f"{name} is empty"
        case "too_short" | "too_long":
            words = f"{name} has {context['actual_length']} entries; it should have {_wanted_length(context)}"
        case other:
            wanted = _WANTED.get(other, str(row["msg"]).removeprefix("Input should be "))
            words = f"{name} is {came}; it should be {wanted}"
    return words


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "a slug: lower-case letters, figures and single hyphens",
    r"^\d{1,2}(\.(\d{1,2}|[a-z]))?$": "a goal or target, such as 10 or 10.7",
    r"^[a-z]$": "one lower-case letter",
    r"^[1-9]\d?$": "the number of an objective, 1 to 23",
    r"^[1-9]\d{0,3}$": "the number of a section, such as 3",
    r"^\d{1,2}(/[a-z](/[ivx]+)?)?$": "a paragraph or a part of one, such as 43 or 43/a/ii",
    r"^[a-j]$": "a principle's letter, a to j",
    r"^https?://\S+$": "a web address that begins with http:// or https://",
    r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$": "a date, such as 2023-12-18",
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$": "a date, such as 2023-12-18, or a year",
}
"""What a value should look like, by the pattern of the schema."""

_WANTED = {
    "model_type": "lines of the form 'key: value'",
    "dict_type": "lines of the form 'key: value'",
    "list_type": "a list",
    "string_type": "words",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}
"""What a value should be, by pydantic's name of the mistake."""

_LONGEST = 60


def _wanted_length(context: Mapping[str, Any]) -> str:
    return f"at least {context['min_length']}" if "min_length" in context else f"at most {context['max_length']}"


def _short(value: object) -> str:
    """A value as people wrote it, cut to what fits on a line."""
    match value:
        case None | "":
            return "empty"
        case bool():
            return str(value).lower()
        case Mapping():
            return "a group of keys"
        case list():
            return "a list"
    text = repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "…"


def _keys(kind: type[BaseModel], place: Place) -> list[str]:
    """The keys that the schema allows where an unknown key stands."""
    rows = kind.model_fields.get("root")  # a file that is a list of entries
    current = _model_in(rows.annotation) if rows else kind
    for part in place[:-1]:
        field = current.model_fields.get(str(part)) if current else None
        inner = _model_in(field.annotation) if field else None
        current = inner or current
    return list(current.model_fields) if current else []


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model), None)
