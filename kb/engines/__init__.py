"""The table of search engines, by name."""

from importlib import import_module
from typing import cast

from kb.engines.base import EngineModule
from kb.errors import UnknownEngine

ENGINES = {"whoosh": "kb.engines.whoosh", "memory": "kb.engines.memory"}


def engine(name: str) -> EngineModule:
    """The module of an engine; only the one that is used is imported.

    Raises:
        UnknownEngine: the name is not in the table.
    """
    if name not in ENGINES:
        message = f"There is no engine '{name}'; there are: {', '.join(ENGINES)}."
        raise UnknownEngine(message)
    return cast("EngineModule", import_module(ENGINES[name]))
