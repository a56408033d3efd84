"""What every source of wording hands over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kb.errors import KnowledgeBaseError
from kb.model import Edition


@dataclass(frozen=True, slots=True)
class SourceText:
    """The passages of one document in one edition and language; `texts` goes from passage id to wording."""

    document: str
    edition: Edition
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """A source, given the folder of data: `load` reads its texts, `files` names the files that they are read from."""

    load: Callable[[Path], list[SourceText]]
    files: Callable[[Path], list[Path]]


class SourceError(KnowledgeBaseError):
    """An installed source that is not the one we know how to read."""
