"""The rule on Sustainable Development Goals: a link names a goal or a target that there is."""

from collections.abc import Iterator

from indexer.reading import Files
from indexer.validation import walks
from indexer.validation.problems import Problem
from kb.goals import TARGETS, numbered


def known_goals(files: Files) -> Iterator[Problem]:
    """A goal or target that a passage serves is one of the 17 goals or 169 targets."""
    known = frozenset(numbered())
    for file, line, links in walks.goals(files):
        for target in links:
            if target not in known:
                yield Problem(file, line, f"sdg: there is no '{target}'; {_allowed(target)}", "sdg")


def _allowed(target: str) -> str:
    goal = int(target.partition(".")[0])
    if not 1 <= goal <= len(TARGETS):
        return f"the goals are 1 to {len(TARGETS)}"
    count, letters = TARGETS[goal - 1]
    also = f" and {goal}.{letters[0]} to {goal}.{letters[-1]}" if letters else ""
    return f"the targets of goal {goal} are {goal}.1 to {goal}.{count}{also}"
