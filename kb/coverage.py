"""Which objectives hold what: for every value of a facet, or every campaign, the number of passages by objective."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kb.facets import FACETS
from kb.model import Kind, Passage

Counts = Mapping[tuple[str, int], int]
"""How many passages, by value and number of the objective; what is missing is none."""


def of_facet(passages: Iterable[Passage], key: str) -> Counts:
    """The objectives and actions that have each value of a facet, by objective."""
    own = [p for p in passages if p.kind in {Kind.OBJECTIVE, Kind.ACTION}]
    return Counter((value, p.objective or 0) for p in own for value in FACETS[key].values(p))


def of_campaigns(campaigns: Mapping[str, Sequence[Passage]]) -> Counts:
    """The sections of each campaign that carry an objective or one of its actions.

    `campaigns`: by id the campaign itself and its sections; what only the campaign as a whole carries counts as one.
    """
    counts = Counter((found, number) for found, rows in campaigns.items() for number in carried(rows[0]))
    for found, rows in campaigns.items():
        sections = Counter(number for section in rows[1:] for number in carried(section))
        counts.update({(found, number): n - counts[found, number] for number, n in sections.items()})
    return counts


def carried(passage: Passage) -> list[int]:
    """The numbers of the objectives that a campaign or a section carries, itself or by one of their actions."""
    return [int(number) for number in FACETS["objective"].values(passage)]
