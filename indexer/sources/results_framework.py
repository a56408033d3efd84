"""Which outputs of IOM's Strategic Results Framework serve which objective, as the package iomeval (Apache-2.0) maps them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from indexer.sources import package

NAME = "IOM Strategic Results Framework"


@dataclass(frozen=True, slots=True)
class ResultsFramework:
    """`outputs` goes from output id to title, `links` from objective number to the ids of its outputs.

    In the published file the id 2a12 stands for two outputs; its titles are joined with ' / '.
    """

    outputs: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


Row = dict[str, object]


def _outputs(rows: object) -> Iterator[tuple[str, str]]:
    """The id and title of every output, however deep it stands."""
    if isinstance(rows, list):
        for row in rows:
            yield from _outputs(row)
    elif isinstance(rows, dict):
        for row in rows.get("outputs", []):
            yield str(row["id"]), " ".join(str(row["title"]).split())
        for key, value in rows.items():
            if key != "outputs":
                yield from _outputs(value)


def outputs(objectives: str) -> dict[str, str]:
    """The outputs in the JSON of the framework's objectives, by id."""
    found: dict[str, str] = {}
    for key, title in _outputs(json.loads(objectives)):
        earlier = found.get(key)
        found[key] = title if earlier in {None, title} else f"{earlier} / {title}"
    return found


def links(mapping: str, known: Mapping[str, str]) -> dict[int, tuple[str, ...]]:
    """The outputs of each objective in the JSON of the mapping; ids that the framework lacks are left out."""
    rows: dict[str, list[str]] = json.loads(mapping)
    return {
        int(number): tuple(dict.fromkeys(key for key in row if key in known))
        for number, row in sorted(rows.items(), key=lambda item: int(item[0]))
    }


def load() -> ResultsFramework:
    """The framework and its links; empty where the package is not installed.

    Raises:
        SourceError: the package is installed in another version or its files were altered.
    """
    found = package.installed()
    if found is None:
        return ResultsFramework()
    titles = outputs(package.content(found, "srf_objectives.json"))
    return ResultsFramework(titles, links(package.content(found, "gcm_to_srf_outputs.json"), titles))
