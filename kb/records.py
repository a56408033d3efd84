"""Frozen records to plain JSON values and back, told by their type hints."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache


def plain(value: object) -> object:
    """A record, with all that hangs on it, as dicts, lists and scalars; what equals its default is left out."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value) if not _is_default(value, f.name)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else value


def _is_default(record: object, name: str) -> bool:
    kind: typing.Any = type(record)
    default = _defaults(kind).get(name, ...)
    return default is not ... and getattr(record, name) == default


@cache
def _defaults(kind: type) -> dict[str, object]:
    found: dict[str, object] = {}
    for f in fields(kind):
        if f.default is not f.default_factory:  # one of them is set
            found[f.name] = f.default_factory() if callable(f.default_factory) else f.default
    return found


@cache
def _hints(kind: type) -> dict[str, typing.Any]:
    return typing.get_type_hints(kind)


_T = typing.TypeVar("_T")


def restore(kind: type[_T], value: object) -> _T:
    """The record of a type from what `plain` made of it.

    Raises:
        TypeError, KeyError, ValueError: the value has another shape.
    """
    read: Reader = _reader(typing.cast("typing.Any", kind))
    return typing.cast("_T", read(value))


Reader = Callable[[typing.Any], object]


@cache
def _reader(kind: typing.Any) -> Reader:  # noqa: ANN401 (type hints are values of any type)
    """What reads one value of a type; worked out once for each type."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        inner = _reader(next(a for a in arguments if a is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _reader(arguments[0])
        return tuple if item is _as_it_is else lambda value: tuple([item(each) for each in value])
    if origin is Mapping:
        held = _reader(arguments[1])
        return dict if held is _as_it_is else lambda value: {key: held(each) for key, each in value.items()}
    if is_dataclass(kind):
        return _record_reader(typing.cast("type", kind))
    return kind if isinstance(kind, type) and issubclass(kind, StrEnum) else _as_it_is


def _record_reader(kind: type) -> Reader:
    readers = {name: _reader(hint) for name, hint in _hints(kind).items()}

    def read(value: object) -> object:
        if not isinstance(value, Mapping):
            message = f"{value!r} is no record"
            raise TypeError(message)
        return kind(**{name: readers[name](each) for name, each in value.items()})

    return read


def _as_it_is(value: object) -> object:
    return value
