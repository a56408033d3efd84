"""BibTeX: one entry a passage."""

from collections.abc import Sequence

from kb.citations import format as citing
from kb.model import Passage
from web.exports.base import Context


def render(passages: Sequence[Passage], context: Context) -> str:
    """Entries in the order of the passages, an empty line between."""
    return "\n".join(citing.bibtex(context.reference(passage)) for passage in passages)
