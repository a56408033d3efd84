"""The documents whose text can be imported: one for each `document.yaml` in the corpus."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from indexer.official.errors import UnknownDocument
from indexer.validation.problems import BrokenCorpus, Problem, relative
from kb import ids


@dataclass(frozen=True, slots=True)
class Official:
    """A document of the United Nations: its id here, symbol, date of adoption (ISO), and number of paragraphs if known."""

    id: str
    symbol: str
    date: str
    annex: bool = False
    paragraphs: int | None = None

    @property
    def edition(self) -> str:
        """The id of the adopted edition, such as 'a-res-73-195'."""
        return re.sub(r"[^a-z0-9]+", "-", self.symbol.lower()).strip("-")

    @property
    def name(self) -> str:
        """The name of the adopted edition, such as 'A/RES/73/195, annex (adopted 19 December 2018)'."""
        annex = ", annex" if self.annex else ""
        return f"{self.symbol}{annex} (adopted {_spoken_date(self.date)})" if self.date else f"{self.symbol}{annex}"


COMPACT = Official(ids.COMPACT, "A/RES/73/195", "2018-12-19", annex=True, paragraphs=54)

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _spoken_date(date: str) -> str:
    """'7 June 2022' for 2022-06-07, and no more than is written: 'June 2022', '2022'."""
    year, *others = (int(part) for part in date.split("-"))
    month = [_MONTHS[others[0] - 1]] if others else []
    return " ".join([*map(str, others[1:]), *month, str(year)])


def _official(file: Path, corpus: Path) -> Official:
    from indexer import located  # only the command reads files; whoever loads stored texts needs no schema
    from indexer.readers.decoding import read_text
    from indexer.schema import DocumentFile
    from indexer.shapes import shape

    problems: list[Problem] = []
    parsed = shape(DocumentFile, located.load(read_text(file), relative(file, corpus)), problems)
    if parsed is None or problems:
        raise BrokenCorpus(problems)
    found = parsed.value
    return Official(found.slug, found.symbol, found.date, annex=found.annex, paragraphs=found.paragraphs)


def catalogue(corpus: Path) -> dict[str, Official]:
    """Every document of the corpus, by id; the Compact is always among them.

    Raises:
        BrokenCorpus, UnreadableFile: the file of a document has mistakes.
    """
    files = [*corpus.glob("gcm/document.yaml"), *sorted(corpus.glob("documents/*/document.yaml"))]
    found = [_official(file, corpus) for file in files]
    return {COMPACT.id: COMPACT, **{row.id: row for row in found}}


def pick(documents: Mapping[str, Official], wanted: str) -> Official:
    """The document of an id.

    Raises:
        UnknownDocument: with the ids that there are.
    """
    if wanted not in documents:
        message = f"there is no document '{wanted}' in the corpus; there are {', '.join(documents)}"
        raise UnknownDocument(message)
    return documents[wanted]
