"""What a web page says of itself to search engines: the JSON-LD in its scripts, as far as it can be read."""

import json
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup

from indexer.readers.markup import one_line

Node = Mapping[str, object]


def nodes(soup: BeautifulSoup) -> list[Node]:
    """Every thing that the page describes, in the order of the page; a script that is no JSON is passed over."""
    found: list[Node] = []
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            found += _things(json.loads(script.get_text()))
        except (ValueError, RecursionError):
            continue
    return found


def first(rows: list[Node], *keys: str) -> str:
    """The first value that one of the keys has, the first key before the second; of a thing it is the name."""
    return next((told for key in keys for row in rows if (told := _told(row.get(key)))), "")


def _things(value: object) -> Iterator[Node]:
    if isinstance(value, list):
        for each in value:
            yield from _things(each)
    elif isinstance(value, Mapping):
        yield value
        yield from _things(value.get("@graph"))


def _told(value: object) -> str:
    if isinstance(value, list):
        return next((told for each in value if (told := _told(each))), "")
    if isinstance(value, Mapping):
        return _told(value.get("name"))
    return one_line(value) if isinstance(value, str) else ""
