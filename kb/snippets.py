"""The part of a text that best shows why it was found, and marks on the words that matched."""

import html
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kb import analysis

WIDTH = 220
"""About as many characters as a snippet has."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The index forms to be marked, by language."""

    terms: dict[str, frozenset[str]]

    def spans(self, text: str, lang: str) -> list[tuple[int, int]]:
        """First and last character of every word to be marked, in order; words that touch are one span."""
        wanted: Collection[str] = self.terms.get(lang, frozenset())
        tokens = analysis.tokens(text, lang) if wanted else ()
        found = [
            (t.start, t.end) for t in tokens if t.term in wanted and not analysis.is_function_word(t.surface, lang)
        ]
        return _merged(sorted(found), text)


def _merged(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def marked(text: str, lang: str, marks: Marks) -> str:
    """The whole text as HTML: every character escaped, `<mark>` the only element."""
    return _render(text, 0, len(text), marks.spans(text, lang))


def snippet(text: str, lang: str, marks: Marks) -> str:
    """The best part of a text as HTML, cut at words, with '…' where something was left out."""
    spans = marks.spans(text, lang)
    start, end = _window(text, spans)
    inside = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
    before = "… " if start > 0 else ""
    after = " …" if end < len(text) else ""
    return before + _render(text, start, end, inside) + after


def _window(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The stretch of about WIDTH characters that holds the most different marked words."""
    if len(text) <= WIDTH + WIDTH // 4:
        return 0, len(text)
    starts = [a for a, _ in spans] or [0]
    best = max(starts, key=lambda a: (len({text[x:y].lower() for x, y in spans if a <= x and y <= a + WIDTH}), -a))
    start = _word_start(text, max(0, best - WIDTH // 5))
    return start, _word_end(text, min(len(text), start + WIDTH))


def _word_start(text: str, at: int) -> int:
    if at == 0:
        return 0
    space = text.find(" ", at)
    return space + 1 if 0 <= space < at + WIDTH // 5 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at)
    return space if space > at - WIDTH // 5 else at


def _render(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    out, at = [], start
    for a, b in spans:
        out += [html.escape(text[at:a]), "<mark>", html.escape(text[a:b]), "</mark>"]
        at = b
    return "".join([*out, html.escape(text[at:end])])
