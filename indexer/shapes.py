"""From located YAML to a schema's values; every misfit becomes a problem with its line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar, cast, get_args

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
        problems += _problems(kind, located, [dict(row) for row in error.errors(include_url=False)])
        return None


Row = Mapping[str, Any]
"""One misfit as pydantic tells it."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """One misfit of a file: the schema, what pydantic tells of it, and its other misfits."""

    kind: type[BaseModel]
    row: Row
    others: Sequence[Row]

    @property
    def place(self) -> Place:
        """Where it stands: keys and indexes from the root of the file."""
        return _place(self.row)

    @property
    def name(self) -> str:
        """The place as people count: 'actions.a.topics, entry 2'."""
        return _named(self.place) or "the file"

    @property
    def key(self) -> str:
        """The key itself, behind what it stands under: "actions.a: 'heading'"."""
        above = f"{_named(self.place[:-1])}: " if len(self.place) > 1 else ""
        return f"{above}'{self.place[-1]}'"

    @property
    def came(self) -> str:
        """The value as people wrote it."""
        return _short(self.row.get("input"))

    @property
    def limits(self) -> Mapping[str, Any]:
        """What pydantic allows: a pattern, a number, a list of words."""
        return cast("Mapping[str, Any]", self.row.get("ctx", {}))

    @property
    def meant(self) -> Place:
        """The place of the key that was meant by an unknown one, () if that cannot be told; a missing one is likelier."""
        missing = [_place(r)[-1] for r in self.others if r["type"] == "missing" and _place(r)[:-1] == self.place[:-1]]
        for keys in (missing, self.keys):
            if found := get_close_matches(str(self.place[-1]), map(str, keys), 1, _ALIKE):
                return (*self.place[:-1], found[0])
        return ()

    @property
    def keys(self) -> list[str]:
        """The keys that are allowed where an unknown one stands."""
        return _keys(self.kind, self.place)


def _problems(kind: type[BaseModel], located: Located, rows: Sequence[Row]) -> Iterator[Problem]:
    """Each misfit once: a key that is misspelt is not missing besides."""
    misfits = [Misfit(kind, row, rows) for row in rows]
    misspelt = {misfit.meant for misfit in misfits if misfit.row["type"] == "extra_forbidden"}
    for misfit in misfits:
        told = str(misfit.row["type"])
        if told != "missing" or misfit.place not in misspelt:
            words = _MESSAGES.get(told, _unwanted)(misfit)
            yield Problem(located.file, located.line(misfit.place), words, told)


def _place(row: Row) -> Place:
    return tuple(part for part in row["loc"] if part != "[key]")


def _named(place: Place) -> str:
    steps = (_step(before, part) for before, part in zip(("", *place), place, strict=False))
    return "".join(steps).removeprefix(", ").removeprefix(".")


def _step(before: str | int, part: str | int) -> str:
    if isinstance(part, int):
        return f", entry {part + 1}"
    return f", {part}" if isinstance(before, int) else f".{part}"


# ── what is told ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _unknown(misfit: Misfit) -> str:
    meant = misfit.meant
    allowed = f"did you mean '{meant[-1]}'?" if meant else f"allowed: {', '.join(misfit.keys)}"
    return f"{misfit.key} is not known here; {allowed}"


def _unlike(misfit: Misfit) -> str:
    look = _PATTERNS[misfit.limits["pattern"]]
    wrong = f"{misfit.key} is not allowed" if "[key]" in misfit.row["loc"] else f"{misfit.name} is {misfit.came}"
    return f"{wrong}; it must look like {look}"


def _no_words(misfit: Misfit) -> str:
    quotes = "; words with a colon, or that begin with [ or {, stand in quotes"
    return _unwanted(misfit) + (quotes if isinstance(misfit.row["input"], Mapping | list) else "")


def _unfitting(misfit: Misfit) -> str:
    count = misfit.limits["actual_length"]
    entries = {0: "no entry", 1: "1 entry"}.get(count, f"{count} entries")
    return f"{misfit.name} has {entries}; it should have {_wanted_length(misfit.limits)}"


def _unwanted(misfit: Misfit) -> str:
    wanted = _WANTED.get(misfit.row["type"], "something else").format(**misfit.limits)
    return f"{misfit.name} is {misfit.came}; it should be {wanted}"


_MESSAGES: Mapping[str, Callable[[Misfit], str]] = {
    "missing": lambda misfit: f"{misfit.key} is missing",
    "extra_forbidden": _unknown,
    "enum": lambda misfit: f"{misfit.name} is {misfit.came}; allowed: {misfit.limits['expected']}",
    "literal_error": lambda misfit: f"{misfit.name} is {misfit.came}; allowed: {misfit.limits['expected']}",
    "string_pattern_mismatch": _unlike,
    "string_too_short": lambda misfit: f"{misfit.name} is empty",
    "string_type": _no_words,
    "too_short": _unfitting,
    "too_long": _unfitting,
}
"""What is told of a misfit, by pydantic's name of it; of the others, what a value should be (`_WANTED`)."""

_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "a slug: lower-case letters, figures and single hyphens",
    r"^\d{1,2}(\.(\d{1,2}|[a-z]))?$": "a goal or target, such as 10 or 10.7",
    r"^[a-z]$": "one lower-case letter",
    r"^[1-9]\d?$": "the number of an objective, 1 to 23",
    r"^[1-9]\d{0,3}$": "the number of a section, such as 3",
    r"^\d{1,2}(/[a-z](/[ivx]+)?)?$": "a paragraph or a part of one, such as 43 or 43/a/ii",
    r"^[a-j]$": "a principle's letter, a to j",
    r"^https?://\S+$": "a web address that begins with http:// or https://",
    r"^[A-Z]+(/[A-Za-z0-9.\[\]-]+)+$": "the symbol of a United Nations document, such as A/RES/73/195",
    r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$": "a whole date, such as 2023-12-18",
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
    "int_parsing_size": "a whole number",
    "float_type": "a number, such as 0.5",
    "float_parsing": "a number, such as 0.5",
    "finite_number": "a number, such as 0.5",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "at least {ge:g}",
    "less_than_equal": "at most {le:g}",
}
"""What a value should be, by pydantic's name of the mistake; in braces the numbers that come with it."""

_LONGEST = 60
_ALIKE = 0.7
"""Two keys that are so much alike, of 1, are one misspelt."""


def _wanted_length(limits: Mapping[str, Any]) -> str:
    return f"at least {limits['min_length']}" if "min_length" in limits else f"at most {limits['max_length']}"


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
