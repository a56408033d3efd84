"""Frozen records to plain JSON values and back, told by their type hints."""

import types
import typing
from collections.abc import Mapping
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
    return typing.cast("_T", _restore(kind, value))


def _restore(kind: typing.Any, value: typing.Any) -> object:  # noqa: ANN401 (type hints are values of any type)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        return None if value is None else _restore(next(a for a in arguments if a is not type(None)), value)
    if origin is tuple:
        return tuple(_restore(arguments[0], item) for item in value)
    if origin is Mapping:
        return {key: _restore(arguments[1], item) for key, item in value.items()}
    if is_dataclass(kind):
        if not isinstance(value, Mapping):
            message = f"{value!r} is no record"
            raise TypeError(message)
        hints = _hints(typing.cast("type", kind))
        return typing.cast("type", kind)(**{key: _restore(hints[key], item) for key, item in value.items()})
    return kind(value) if isinstance(kind, type) and issubclass(kind, StrEnum) else value
