"""CSL-JSON, for citation processors."""

from collections.abc import Sequence

from kb.citations import format as citing
from kb.model import Passage
from web.exports.base import Context


def render(passages: Sequence[Passage], context: Context) -> str:
    """An array of items in the order of the passages."""
    return citing.csl_json([context.reference(passage) for passage in passages])
