"""What builds changed, one after the other: carried on from each build to the next, for the feeds.

A step names what one build added, changed and removed against the one before. The first build that there is changes
nothing: what it holds is dated by itself, so that a new installation has no other dates than an old one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kb.model import Corpus, Passage

KEPT = 50
"""How many steps are remembered."""


@dataclass(frozen=True, slots=True)
class Named:
    """A passage with the title that it had then."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Step:
    """What one build changed, at an ISO time in UTC; each list in reading order.

    `reworded`: the words of a passage changed; `retied`: only what it is tied to. `besides`: parts of the corpus other
    than passages, such as 'topics'. `first`: there was no build before.
    """

    build: str
    time: str
    first: bool = False
    added: tuple[Named, ...] = ()
    reworded: tuple[Named, ...] = ()
    retied: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """The steps, newest first; and by id when a passage came in, or its words last changed, after the first build."""

    steps: tuple[Step, ...] = ()
    times: Mapping[str, str] = field(default_factory=dict)


def carried_on(  # noqa: PLR0913 (after the first three all are named)
    earlier: History, before: Corpus | None, after: Corpus, *, build: str, time: str, changed: Sequence[str], besides: Sequence[str]
) -> History:
    """The history with one step more, if there is anything to tell; `changed` are the ids of what is no longer the same."""
    if before is None:
        return History((Step(build, time, first=True),))
    old, new = _by_id(before), _by_id(after)
    reworded = {i for i in changed if _words(old[i]) != _words(new[i])}
    step = Step(
        build,
        time,
        added=_named(new, [i for i in new if i not in old]),
        reworded=_named(new, [i for i in changed if i in reworded]),
        retied=_named(new, [i for i in changed if i not in reworded]),
        removed=_named(old, [i for i in old if i not in new]),
        besides=tuple(besides),
    )
    if step == Step(build, time):
        return earlier
    times = {i: moment for i, moment in earlier.times.items() if i in new}
    return History((step, *earlier.steps)[:KEPT], {**times, **{row.id: time for row in (*step.added, *step.reworded)}})


def _by_id(corpus: Corpus) -> dict[str, Passage]:
    return {passage.id: passage for passage in corpus.passages}


def _named(passages: Mapping[str, Passage], ids: Sequence[str]) -> tuple[Named, ...]:
    return tuple(Named(i, passages[i].title) for i in ids)


def _words(passage: Passage) -> tuple[object, ...]:
    """What a reader reads of a passage, in every language and edition."""
    return passage.title, passage.short_name, passage.summary, passage.body, passage.note, passage.wordings, dict(passage.headings)
