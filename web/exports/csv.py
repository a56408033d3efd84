"""CSV for spreadsheets: one row a passage, guarded against cells that a spreadsheet would run."""

import csv
import io
from collections.abc import Sequence

from kb.model import Passage
from web.exports.base import Context

COLUMNS = (
    "id", "type", "objective", "title", "citation", "summary", "text", "wording", "lang", "topics", "sdg", "url",
)  # fmt: skip
"""The columns, in order; several values in one cell are joined by ';'."""

_RUN = ("=", "+", "-", "@", "\t", "\r")


def render(passages: Sequence[Passage], context: Context) -> str:
    """A header and a row for each passage."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    rows.writerows([guarded(cell) for cell in _cells(passage, context)] for passage in passages)
    return out.getvalue()


def _cells(passage: Passage, context: Context) -> tuple[str, ...]:
    words = context.words(passage)
    return (
        passage.id,
        passage.type,
        str(passage.objective or ""),
        passage.title,
        context.library.citation(passage),
        passage.summary,
        words.text,
        context.reference(passage).standing,
        words.lang,
        ";".join(passage.topics),
        ";".join(link.target for link in passage.sdg),
        context.address(passage),
    )


def guarded(cell: str) -> str:
    """A cell that begins like a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_RUN) else cell
