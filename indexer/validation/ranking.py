"""Rules on the numbers that rank results: each is that of a field or a type there is, and none is forgotten."""

from collections.abc import Collection, Iterator, Mapping

from indexer.reading import Files
from indexer.validation.problems import Problem
from kb.facets import TYPES
from kb.fields import FIELDS


def ranking_names(files: Files) -> Iterator[Problem]:
    """Every field has a weight and a length, every type a factor, and no other name has any."""
    if files.ranking is None:
        return
    rows = tuple(dict.fromkeys(field.rank for field in FIELDS.values()))
    for name, allowed in {"fields": rows, "lengths": rows, "types": TYPES}.items():
        for key, wrong in _astray(getattr(files.ranking.value, name), allowed):
            yield Problem(files.ranking.file, files.ranking.line(name, key), f"{name}: {wrong}", "ranking")


def _astray(numbers: Mapping[str, float], allowed: Collection[str]) -> Iterator[tuple[str, str]]:
    for key in numbers:
        if key not in allowed:
            yield key, f"'{key}' is not known here; allowed: {', '.join(allowed)}"
    for key in allowed:
        if key not in numbers:
            yield key, f"'{key}' is missing"
