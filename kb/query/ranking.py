"""The numbers that rank results, as one frozen profile read from the corpus."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking profile; its reasons stand beside the numbers in `corpus/ranking.yaml`.

    `fields`: weight of a field. `lengths`: how much a field's length counts (0 to 1). `types`: factor for a type of
    passage. `thesaurus`, `translated`, `correction`: what an added or changed word counts beside a typed one. `part`:
    what the parts of a label count beside the whole. `idiom`: a factor for what a label with silent words stands for. `pending`: a factor for passages whose content is not known yet.
    """

    fields: Mapping[str, float] = field(default_factory=dict)
    lengths: Mapping[str, float] = field(default_factory=dict)
    types: Mapping[str, float] = field(default_factory=dict)
    saturation: float = 1.2
    thesaurus: float = 0.6
    translated: float = 0.8
    part: float = 0.75
    idiom: float = 1.0
    topic: float = 1.0
    correction: float = 0.9
    tie: float = 0.2
    common: float = 0.4
    near: float = 0.5
    together: float = 0.5
    uncovered: float = 0.4
    rise: float = 0.15
    subject: float = 0.3
    crowd: float = 0.97
    pending: float = 0.5

    def weight(self, row: str) -> float:
        """The weight of a field's row; a row without a number counts 1."""
        return self.fields.get(row, 1.0)
