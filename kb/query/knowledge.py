"""What a plan is made with, besides the request."""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field

from kb.lexicon import Lexicon
from kb.model import Passage
from kb.query import titles
from kb.query.facts import Known
from kb.query.ranking import Ranking
from kb.thesaurus import Thesaurus


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The words and labels of a build, its passages with their headings, and its ranking profile.

    `children`: passages under one. `values`: what each filter may ask for. `headings`: from `titles.compile_titles`. `facts`: from `facts.compile_facts`.
    """

    lexicon: Lexicon
    thesaurus: Thesaurus
    ranking: Ranking
    passages: Mapping[str, Passage]
    children: Mapping[str, Sequence[str]]
    values: Mapping[str, Container[str]]
    headings: Mapping[titles.Key, Sequence[str]] = field(default_factory=dict)
    facts: Sequence[Known] = ()

    @property
    def targets(self) -> Collection[str]:
        """The targets of the Sustainable Development Goals that passages serve."""
        return dict.fromkeys(link.target for passage in self.passages.values() for link in passage.sdg)
