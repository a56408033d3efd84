"""The test of a new build before it is published: opened as a reader would, and asked a few things."""

from pathlib import Path

from kb.errors import KnowledgeBaseError
from kb.library import Library
from kb.model import Corpus, Kind
from kb.query.request import SearchRequest


class FailedSmokeTest(KnowledgeBaseError):
    """A new build that does not answer as it should; it was not published."""


def smoke_test(new: Path, corpus: Corpus) -> None:
    """Open the build in a folder and compare what it answers with the corpus it was made from.

    Raises:
        FailedSmokeTest: something does not answer.
    """
    library = Library.open(new)
    try:
        _ask(library, corpus)
    finally:
        library.close()


def _ask(library: Library, corpus: Corpus) -> None:
    objectives = [p for p in corpus.passages if p.kind is Kind.OBJECTIVE]
    _expect(library.manifest.passages == len(corpus.passages), "the counts differ from the manifest")
    _expect(all(library.has(p.id) and library.get(p.id).title for p in objectives), "an objective does not open")
    _expect(library.search(SearchRequest()).total == len(corpus.passages), "browsing does not reach every passage")
    for passage in objectives[:3]:
        found = library.search(SearchRequest(q=passage.title, size=5))
        _expect(passage.id in [hit.id for hit in found.hits], f"{passage.id} is not found by its title")


def _expect(true: bool, otherwise: str) -> None:  # noqa: FBT001 (a condition, not a switch)
    if not true:
        message = f"The new build was not published: {otherwise}."
        raise FailedSmokeTest(message)
