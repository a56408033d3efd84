"""JSON, exactly as the API answers it: one passage, or a list of them."""

import json
from collections.abc import Sequence

from kb.model import Passage
from web.api.passages import passage
from web.api.wanted import Wanted
from web.exports.base import Context


def render(passages: Sequence[Passage], context: Context) -> str:
    """The passage, or `{"total": …, "items": […]}` for any other number of them."""
    wanted = Wanted(context.lang, context.edition)
    items = [passage(context.library, row, wanted, context.links) for row in passages]
    answer: object = items[0] if len(items) == 1 else {"total": len(items), "items": items}
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n"
