"""RIS, for reference managers: one record a passage."""

from collections.abc import Sequence

from kb.citations import format as citing
from kb.model import Passage
from web.exports.base import Context


def render(passages: Sequence[Passage], context: Context) -> str:
    """Records in the order of the passages, lines ended by CRLF, an empty line between."""
    return "\r\n".join(citing.ris(context.reference(passage)) for passage in passages)
