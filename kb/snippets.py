"""The part of a text that best shows why it was found, and marks on the words that matched."""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kb import analysis
from kb.analysis import Token
from kb.window import Span, window

Run = tuple[str, ...]
"""Index forms that stand in a row."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be marked, by language: index forms, and runs of them. What is `quoted` must be in a snippet."""

    terms: Mapping[str, frozenset[str]]
    runs: Mapping[str, frozenset[Run]] = field(default_factory=dict)
    quoted: frozenset[Run] = frozenset()

    def words(self, text: str, lang: str) -> list[Token]:
        """Every word to be marked, in order; where no run stands whole, the telling words of the runs."""
        terms, runs = self.terms.get(lang, frozenset()), self.runs.get(lang, frozenset())
        tokens = analysis.tokens(text, lang) if terms or runs else ()
        alone = [token for token in tokens if token.term in terms]
        rows = [token for row in _rows(tokens, runs) for token in row]
        found = {*alone, *rows} or _parts(tokens, runs - self.quoted, lang)
        return sorted((t for t in found if not analysis.is_function_word(t.surface, lang)), key=lambda t: t.start)

    def spans(self, text: str, lang: str) -> list[Span]:
        """First and last character of every word to be marked, in order; words that touch are one span."""
        return _merged(self.words(text, lang), text)

    def phrases(self, text: str, lang: str) -> list[Span]:
        """The places of what is quoted."""
        quoted = self.quoted & self.runs.get(lang, frozenset())
        rows = _rows(analysis.tokens(text, lang), quoted) if quoted else ()
        return [(row[0].start, row[-1].end) for row in rows]


def _rows(tokens: Sequence[Token], runs: Iterable[Run]) -> Iterator[list[Token]]:
    """The tokens of every place where a run stands."""
    beginning: dict[str, list[Run]] = {}
    for run in runs:
        beginning.setdefault(run[0], []).append(run)
    starts = [(token.position, token.term) for token in tokens if token.term in beginning]
    at = {(token.position, token.term): token for token in tokens} if starts else {}
    for position, first in dict.fromkeys(starts):
        for run in beginning.get(first, ()):
            row = [at.get((position + i, term)) for i, term in enumerate(run)]
            if None not in row:
                yield [token for token in row if token]


def _parts(tokens: Sequence[Token], runs: Iterable[Run], lang: str) -> set[Token]:
    terms = {term for run in runs for term in run}
    return {token for token in tokens if token.term in terms and not analysis.is_common_word(token.surface, lang)}


def _merged(found: Iterable[Token], text: str) -> list[Span]:
    merged: list[Span] = []
    for token in found:
        if merged and not text[merged[-1][1] : token.start].strip():
            merged[-1] = (merged[-1][0], max(token.end, merged[-1][1]))
        else:
            merged.append((token.start, token.end))
    return merged


def marked(text: str, lang: str, marks: Marks) -> str:
    """The whole text as HTML: every character escaped, `<mark>` the only element."""
    return _render(text, 0, len(text), marks.spans(text, lang))


def snippet(text: str, lang: str, marks: Marks) -> str:
    """The best part of a text as HTML, cut at sentences or words, with '…' where something was left out."""
    found = marks.words(text, lang)
    start, end = window(text, found, marks.phrases(text, lang))
    inside = _merged((token for token in found if start <= token.start and token.end <= end), text)
    before = "… " if start > 0 else ""
    after = " …" if end < len(text) else ""
    return before + _render(text, start, end, inside) + after


def _render(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    out, at = [], start
    for a, b in spans:
        out += [html.escape(text[at:a]), "<mark>", html.escape(text[a:b]), "</mark>"]
        at = b
    return "".join([*out, html.escape(text[at:end])])
