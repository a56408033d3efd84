"""What every source of wording hands over."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.errors import KnowledgeBaseError
from kb.model import Edition


@dataclass(frozen=True, slots=True)
class SourceText:
    """The passages of one document in one edition and language; `texts` goes from passage id to wording."""

    document: str
    edition: Edition
    texts: Mapping[str, str]


class SourceError(KnowledgeBaseError):
    """An installed source that is not the one we know how to read."""
