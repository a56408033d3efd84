"""How closely objectives hang together: by the topics they share and by the related passages under them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from kb.model import Kind, Passage


@dataclass(frozen=True, slots=True)
class Connection:
    """Two objectives by number, the topics that both have, and how many links lead between their passages."""

    first: int
    second: int
    topics: tuple[str, ...]
    links: int

    @property
    def strength(self) -> int:
        """Topics and links count alike."""
        return len(self.topics) + self.links


def connections(passages: Iterable[Passage]) -> tuple[Connection, ...]:
    """Every pair of objectives that is tied at all, the closest first."""
    rows = [passage for passage in passages if passage.kind in {Kind.OBJECTIVE, Kind.ACTION}]
    numbers = {passage.id: passage.objective or 0 for passage in rows}
    topics = {passage.objective or 0: passage.topics for passage in rows if passage.kind is Kind.OBJECTIVE}
    links = _links(rows, numbers)
    every = (
        Connection(a, b, tuple(slug for slug in topics[a] if slug in topics[b]), links[a, b])
        for a, b in combinations(sorted(topics), 2)
    )
    tied = [connection for connection in every if connection.strength]
    return tuple(sorted(tied, key=lambda c: (-c.strength, c.first, c.second)))


def _links(rows: Iterable[Passage], numbers: dict[str, int]) -> Counter[tuple[int, int]]:
    """How many passages of one objective name a passage of another as related, either way."""
    pairs = (
        (numbers[passage.id], numbers[related.id])
        for passage in rows
        for related in passage.related
        if related.id in numbers
    )
    return Counter((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
