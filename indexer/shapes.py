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
    name = ".".join(str(part) for part in place) or "the file"
    came, context = _short(row.get("input")), row.get("ctx", {})
    match row["type"]:
        case "missing":
            return f"'{name}' is missing"
        case "extra_forbidden":
            return f"'{name}' is not known here; allowed: {', '.join(_keys(kind, place))}"
        case "enum" | "literal_error":
            return f"{name} is {came}; allowed: {context.get('expected', '')}"
        case "string_pattern_mismatch":
            return f"{name} is {came}; it must look like {_PATTERNS.get(context.get('pattern'), context.get('pattern'))}"
        case "string_too_short":
            return f"{name} is empty"
        case _:
            return f"{name} is {came}; {str(row['msg']).replace('Input should be', 'it should be')}"


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "a slug: lower-case letters, figures and single hyphens",
    r"^\d{1,2}(\.(\d{1,2}|[a-z]))?$": "a goal or target, such as 10 or 10.7",
    r"^[a-z]$": "one lower-case letter",
    r"^[a-j]$": "a principle's letter, a to j",
    r"^https?://\S+$": "a web address that begins with http:// or https://",
    r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$": "a date, such as 2023-12-18",
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$": "a date, such as 2023-12-18, or a year",
}


def _short(value: object) -> str:
    text = repr(value) if isinstance(value, str) else type(value).__name__ if isinstance(value, Mapping | list) else repr(value)
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004 (a line people can read)


def _keys(kind: type[BaseModel], place: Place) -> list[str]:
    """The keys that the schema allows where an unknown key stands."""
    current: type[BaseModel] | None = kind
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
