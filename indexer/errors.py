"""Errors of the indexer: what is wrong with a file, where, and what is allowed.

KnowledgeBaseError
 ├─ UnreadableFile     a file from which no text can be taken
 ├─ ProposalRefused    a saved page that cannot become a campaign file
 └─ NotPublished       a build that could not be written or switched to
"""

from pathlib import Path

from kb.errors import KnowledgeBaseError


class UnreadableFile(KnowledgeBaseError):
    """A file from which no text can be taken.

    `line_or_page` is a line number, a place in words such as 'page 2', or None for the file as a whole.
    """

    def __init__(self, path: Path, line_or_page: int | str | None, reason: str) -> None:
        place = {int: f":{line_or_page}", str: f" ({line_or_page})"}.get(type(line_or_page), "")
        super().__init__(f"{path}{place}: {reason}")
        self.path = path
        self.line_or_page = line_or_page
        self.reason = reason

    @property
    def line(self) -> int | None:
        """The line of the file, where the fault has one."""
        return self.line_or_page if isinstance(self.line_or_page, int) else None


class NotPublished(KnowledgeBaseError):
    """A build that could not be written or switched to, for a reason outside the corpus: a full disk, a closed folder."""

    def __init__(self, place: object, reason: str) -> None:
        super().__init__(f"{place}: {reason}; nothing was published, what was published stays.")


class ProposalRefused(KnowledgeBaseError):
    """A saved page that cannot become a campaign file; the message says why and what to do."""
