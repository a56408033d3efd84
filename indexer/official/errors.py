"""What can go wrong with an official document, each told in one line.

OfficialTextError
 ├─ UnreadableDocument   a file that is no whole DOCX or PDF
 ├─ NotTheDocument       a readable file that does not hold the document, with what was missing
 ├─ FetchFailed          the document service gave no document
 └─ UnknownDocument      a document that the corpus does not list
"""

from kb.errors import KnowledgeBaseError


class OfficialTextError(KnowledgeBaseError):
    """The root: whatever keeps an official text from being stored."""


class UnreadableDocument(OfficialTextError):
    """A file that cannot be read as DOCX or PDF: damaged, truncated, encrypted, too large, of another kind."""


class NotTheDocument(OfficialTextError):
    """A readable file without the expected passages; the message says what was found and what was expected."""


class FetchFailed(OfficialTextError):
    """The document service answered with no document, or not at all."""


class UnknownDocument(OfficialTextError):
    """No folder of the corpus describes a document of this id."""
