"""The rule on Sustainable Development Goals: a link names a goal or a target that there is."""

from collections.abc import Iterator

from indexer.reading import Files
from indexer.validation import walks
from indexer.validation.problems import Problem

TARGETS = (
    (5, "ab"), (5, "abc"), (9, "abcd"), (7, "abc"), (6, "abc"), (6, "ab"), (3, "ab"), (10, "ab"), (5, "abc"),
    (7, "abc"), (7, "abc"), (8, "abc"), (3, "ab"), (7, "abc"), (9, "abc"), (10, "ab"), (19, ""),
)  # fmt: skip
"""How many numbered targets each of the 17 goals has, and its lettered ones; A/RES/71/313, annex."""


def known_goals(files: Files) -> Iterator[Problem]:
    """A goal or target that a passage serves is one of the 17 goals or 169 targets."""
    known = targets()
    for file, line, links in walks.goals(files):
        for target in links:
            if target not in known:
                yield Problem(file, line, f"sdg: there is no '{target}'; {_allowed(target)}", "sdg")


def targets() -> frozenset[str]:
    """Every goal and every target, as they are written: '10', '10.7', '10.c'."""
    rows = ((str(goal), count, letters) for goal, (count, letters) in enumerate(TARGETS, 1))
    return frozenset(
        target
        for goal, count, letters in rows
        for target in (goal, *(f"{goal}.{part}" for part in (*range(1, count + 1), *letters)))
    )


def _allowed(target: str) -> str:
    goal = int(target.partition(".")[0])
    if not 1 <= goal <= len(TARGETS):
        return f"the goals are 1 to {len(TARGETS)}"
    count, letters = TARGETS[goal - 1]
    also = f" and {goal}.{letters[0]} to {goal}.{letters[-1]}" if letters else ""
    return f"the targets of goal {goal} are {goal}.1 to {goal}.{count}{also}"
