"""A query as the parts that a person can take away: words, phrases and fields, with what is left without some of them."""

import re
from collections.abc import Container
from dataclasses import dataclass

_QUOTE = '"“”„«»＂'
_PART = re.compile(rf"(?:NOT\s+|-)?(?:\w+:)?(?:[{_QUOTE}][^{_QUOTE}]*[{_QUOTE}]|[^\s()]+)")
_OPERATORS = {"AND", "OR", "NOT", "-"}
_DANGLING = (
    (re.compile(r"(?:\bNOT\s+|-|\b\w+:)?\(\s*\)"), " "),
    (re.compile(r"\bAND\s+(?=OR\b)|(?<=\bOR)\s+AND\b"), " "),  # of the two, OR joins what is further apart
    (re.compile(r"\b(AND|OR)\s+\1\b"), r"\1"),
    (re.compile(r"(^|\()\s*(?:AND|OR)\b"), r"\1"),
    (re.compile(r"\b(?:AND|OR|NOT)\s*($|\))"), r"\1"),
    (re.compile(r"(?<=\()\s+|\s+(?=\))"), ""),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a query: where it stands, and as a person reads it."""

    start: int
    end: int
    text: str

    @property
    def excludes(self) -> bool:
        """Whether it says what must not be found."""
        return self.text.startswith(("-", "NOT "))

    @property
    def shown(self) -> str:
        """The part without quotation marks."""
        return self.text.translate(dict.fromkeys(map(ord, _QUOTE)))


def parts(q: str) -> list[Part]:
    """The parts of a query, in order, without operators and parentheses."""
    found = [Part(*match.span(), match.group()) for match in _PART.finditer(q)]
    return [part for part in found if part.text not in _OPERATORS and not part.text.endswith(":")]


def left(q: str, without: Container[Part]) -> str:
    """The query without some of its parts; operators and parentheses that would dangle go with them."""
    for part in reversed(parts(q)):
        if part in without:
            q = f"{q[: part.start]} {q[part.end :]}"
    before = ""
    while q != before:
        before = q
        for pattern, kept in _DANGLING:
            q = pattern.sub(kept, q)
    return " ".join(q.split())
