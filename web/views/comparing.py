"""Two wordings word by word: what stands in both, what only in the older, what only in the newer."""

import difflib
import re
from dataclasses import dataclass

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `change` is '' where both wordings have it, else 'del' or 'ins'."""

    change: str
    text: str


def compare(older: str, newer: str) -> tuple[Piece, ...]:
    """The two texts as one row of pieces; what stays is in it once."""
    before, after = _WORD.findall(older), _WORD.findall(newer)
    pieces: list[Piece] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("", "".join(before[a:b])))
            continue
        pieces += [Piece(change, text) for change, text in (("del", "".join(before[a:b])), ("ins", "".join(after[c:d])))
                   if text]
    return tuple(pieces)
