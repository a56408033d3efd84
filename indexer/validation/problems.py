"""A mistake in the corpus, told to the person who made it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kb.errors import KnowledgeBaseError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it is, what is wrong and what is allowed. `code` names the rule that found it."""

    file: str
    line: int
    message: str
    code: str = "shape"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class BrokenCorpus(KnowledgeBaseError):
    """A corpus with mistakes; nothing is published from it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def relative(file: Path, root: Path) -> str:
    """The file's path as people see it: from the folder that holds the corpus."""
    try:
        return str(file.relative_to(root.parent))
    except ValueError:
        return str(file)
