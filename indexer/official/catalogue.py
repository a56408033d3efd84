"""The documents whose text can be imported: one for each `document.yaml` in the corpus."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from indexer.official.errors import UnknownDocument
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
    year, month, day = date.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"


def _official(path: Path) -> Official | None:
    row = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(row, dict) or not row.get("symbol"):
        return None
    paragraphs = row.get("paragraphs")
    return Official(
        str(row.get("slug") or path.parent.name),
        str(row["symbol"]),
        str(row.get("date") or ""),
        annex=bool(row.get("annex")),
        paragraphs=paragraphs if isinstance(paragraphs, int) else None,
    )


def catalogue(corpus: Path) -> dict[str, Official]:
    """Every document with a symbol, by id; the Compact is always among them."""
    found = filter(None, (_official(path) for path in sorted(corpus.rglob("document.yaml"))))
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
