"""Collections of judged queries, read with the same care as the corpus."""

from pathlib import Path

from indexer import located
from indexer.errors import UnreadableFile
from indexer.readers.decoding import read_text
from indexer.schema import JudgedFile, JudgedQuery
from indexer.shapes import shape
from indexer.validation.problems import BrokenCorpus, Problem


def load(file: Path) -> list[JudgedQuery]:
    """The queries of a collection.

    Raises:
        UnreadableFile: the file is missing or no text.
        BrokenCorpus: it has mistakes; all of them are told.
    """
    problems: list[Problem] = []
    parsed = shape(JudgedFile, located.load(read_text(file), str(file)), problems)
    if parsed is None or problems:
        raise BrokenCorpus(problems)
    if not parsed.value.root:
        raise UnreadableFile(file, 1, "the collection holds no query")
    return parsed.value.root
