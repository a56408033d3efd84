"""Frozen records to plain JSON values and back, told by their type hints."""

import types
import typing
from collections.abc import Callable, Mapping, Sequence
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
    return typing.cast("_T", read(value, {}))


Shared = dict[object, object]
"""What a record has met so far, by itself: texts, and tuples of texts, that are the same are kept once."""

Reader = Callable[[typing.Any, Shared], object]


@cache
def _reader(kind: typing.Any) -> Reader:  # noqa: ANN401 (type hints are values of any type)
    """What reads one value of a type; worked out once for each type."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        inner = _reader(next(a for a in arguments if a is not type(None)))
        return lambda value, shared: None if value is None else inner(value, shared)
    if origin is tuple:
        return _texts if arguments[0] is str else _tuple_reader(_reader(arguments[0]))
    if origin is Mapping:
        held = _reader(arguments[1])
        return lambda value, shared: {key: held(each, shared) for key, each in value.items()}
    if is_dataclass(kind):
        return _record_reader(typing.cast("type", kind))
    if kind is str:
        return _text
    return _enum_reader(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else _as_it_is


def _tuple_reader(item: Reader) -> Reader:
    return lambda value, shared: tuple([item(each, shared) for each in value])


def _enum_reader(kind: type[StrEnum]) -> Reader:
    return lambda value, _: kind(value)


def _record_reader(kind: type) -> Reader:
    readers = {name: _reader(hint) for name, hint in _hints(kind).items()}

    def read(value: object, shared: Shared) -> object:
        if not isinstance(value, Mapping):
            message = f"{value!r} is no record"
            raise TypeError(message)
        return kind(**{name: readers[name](each, shared) for name, each in value.items()})

    return read


def _text(value: object, shared: Shared) -> object:
    return shared.setdefault(value, value) if isinstance(value, str) else value


def _texts(value: Sequence[object], shared: Shared) -> object:
    texts = tuple([_text(each, shared) for each in value])
    return shared.setdefault(texts, texts)


def _as_it_is(value: object, _: Shared) -> object:
    return value
