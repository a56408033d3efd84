"""The engine-neutral expressions of a plan: what has to be found, in which fields, and what it counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kb.model import Fact


class Origin(StrEnum):
    """Where a searched term comes from."""

    TYPED = "typed"
    STEM = "stem"  # another form of a typed word
    CORRECTION = "correction"
    THESAURUS = "thesaurus"
    NEAR = "near"  # typed words that stand close together
    CONTEXT = "context"  # in the title of the objective above
    CITATION = "citation"
    WHOLE = "all words"  # the lift of passages that have all the words
    SUBJECT = "subject"  # on the subject of the best results
    BELOW = "actions"  # an objective rises with its actions


class Leaf(NamedTuple):
    """One term, or several in a row with at most `gap` words between, to be found in one field.

    `word` is what the person typed, `shown` the term as a person reads it.
    """

    field: str
    terms: tuple[str, ...]
    weight: float
    word: str
    shown: str
    origin: Origin
    gap: int = 0


class Sum(NamedTuple):
    """One term across fields: the scores add up."""

    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """Words of the query that belong together, and what they stand for.

    `words`: each word as its alternatives (one `Sum` per language). `expansions`: what the thesaurus adds. `parts`: the
    shorter labels that a label is made of, each as its alternatives; they count where all of them are found. A passage
    satisfies the concept when it has every word, or an expansion, or every part. `about`: topics of what the words
    name; they count, but do not satisfy it.
    """

    words: tuple[tuple[Sum, ...], ...]
    expansions: tuple[Sum, ...] = ()
    parts: tuple[tuple[Sum, ...], ...] = ()
    about: tuple[Sum, ...] = ()

    @property
    def sums(self) -> tuple[Sum, ...]:
        """Everything that is looked for."""
        return (*(found for word in (*self.words, *self.parts) for found in word), *self.expansions, *self.about)


@dataclass(frozen=True, slots=True)
class Side:
    """Expressions side by side; with `every` a passage must satisfy all of them."""

    nodes: tuple["Expression", ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Both:
    """All of the expressions must be found."""

    nodes: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """At least one of the expressions must be found."""

    nodes: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """What is not found by the expression."""

    node: "Expression"


@dataclass(frozen=True, slots=True)
class Among:
    """Exactly these passages, in this order of importance; `required` when they limit the whole query."""

    ids: tuple[str, ...]
    required: bool
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Exactly:
    """Something that must be found whatever stands beside it, such as a quoted phrase."""

    node: Concept


Expression = Concept | Side | Both | OneOf | Without | Among | Exactly


@dataclass(frozen=True, slots=True)
class Expanded:
    """A word or phrase of the query and what the thesaurus added for it."""

    term: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A word that occurs nowhere and the word that was searched for in its place."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact that answers a query by itself, and the id of the document that it is about."""

    document: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Plan:
    """A query ready to be carried out.

    `expression` is None for an empty query (everything) unless `nothing` says that it holds no word to search for.
    `lifts` only add to the score of passages found otherwise. `cited` come first, then `titled`, whose heading is the
    whole query. `serving`: passages whose tie to a goal that is asked for is no reading of ours, with how sure it is.
    `answers`: facts that answer it themselves.
    """

    expression: Expression | None
    nothing: bool = False
    lifts: tuple[Leaf, ...] = ()
    cited: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    serving: Mapping[str, int] = field(default_factory=dict)
    expanded: tuple[Expanded, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    suggestion: str | None = None
    remarks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
