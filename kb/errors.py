"""Every error the knowledge base raises, in one tree.

KnowledgeBaseError
 ├─ UnknownPassage        no passage has this id (with the nearest ids)
 ├─ UnknownTopic          no topic has this slug (with the nearest slugs)
 ├─ BadId                 a string that is no id at all
 ├─ BadRequest            parameters that were not understood (one Fault each)
 ├─ BuildError
 │   ├─ NoBuild           nothing has been published yet
 │   └─ BrokenBuild       a build folder that is incomplete or was altered
 └─ UnknownEngine         a search engine that is not in the table
"""

from dataclasses import dataclass


class KnowledgeBaseError(Exception):
    """The root: whatever the knowledge base raises on purpose."""


class BadId(KnowledgeBaseError):
    """A string that cannot be an id of anything."""


class UnknownPassage(KnowledgeBaseError):
    """No passage has this id; `nearest` holds ids that look like it."""

    def __init__(self, wanted: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(f"There is no passage with the id '{wanted}'.")
        self.wanted = wanted
        self.nearest = nearest


class UnknownTopic(KnowledgeBaseError):
    """No topic has this slug; `nearest` holds ids of topics that look like it."""

    def __init__(self, wanted: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(f"There is no topic with the name '{wanted}'.")
        self.wanted = wanted
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Fault:
    """One parameter that was not understood: its name and, in one line for programs, what came and what is allowed.

    `value` is what came and `allowed` what could have come, '' where that is no short list; `most` is the length that was
    passed. Pages make their own sentences of these.
    """

    parameter: str
    detail: str
    value: str = ""
    allowed: str = ""
    most: int = 0


class BadRequest(KnowledgeBaseError):
    """Parameters that were not understood."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(". ".join(fault.detail for fault in faults))
        self.faults = faults


class BuildError(KnowledgeBaseError):
    """A build that cannot be used."""


class NoBuild(BuildError):
    """Nothing has been published yet."""


class BrokenBuild(BuildError):
    """A build folder that is incomplete or was altered after it was written."""


class UnknownEngine(KnowledgeBaseError):
    """A search engine that is not in the table of engines."""
