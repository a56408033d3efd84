"""The query language: words, "phrases", AND OR NOT - ( ), prefix*, field:value, citations.

The parser is total: every string has a reading. What has no meaning as an operator is read as a plain word, and a
remark tells the reader so.

    query   = all { "OR" all }
    all     = loose { "AND" loose }
    loose   = { item }                      joined by `match`
    item    = ("NOT" | "-") item | "(" query ")" | field ":" value | phrase | prefix | word | citation
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kb import analysis
from kb.citations.find import Citation, find_in_query

LONGEST_QUERY = 500
MOST_WORDS = 30
DEEPEST = 20
SHORTEST_PREFIX = 3
SEARCHED_FIELDS = ("title", "text")
FILTER_FIELDS = ("type", "objective", "topic", "sdg")


@dataclass(frozen=True, slots=True)
class Word:
    """A plain word, with its place among the words of the query; `hyphened` when a hyphen joins it to the one before."""

    text: str
    place: int
    hyphened: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand next to each other."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of words."""

    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a passage."""

    citation: Citation


@dataclass(frozen=True, slots=True)
class Scoped:
    """An expression to be found in one field only."""

    field: str
    node: "Node"


@dataclass(frozen=True, slots=True)
class Restricted:
    """A value that a passage's type, objective, topic or goal must have."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Loose:
    """Expressions that stand side by side, joined by the request's `match`."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class All:
    """Expressions joined by AND."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Expressions joined by OR."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """An expression that must not be found."""

    node: "Node"


Node = Word | Phrase | Prefix | Cited | Scoped | Restricted | Loose | All | Either | Not


@dataclass(frozen=True, slots=True)
class Reading:
    """How a query was read: its expression (None if it holds no word), remarks for a person, its plain words."""

    node: Node | None
    remarks: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str  # word phrase prefix cited field ( ) AND OR NOT
    text: str
    citation: Citation | None = None
    glued: bool = False  # nothing stands between it and the lexeme before
    hyphened: bool = False  # nothing but a hyphen


def clean(query: str) -> str:
    """The query as it is read: control and format characters and runs of space are one space."""
    spaced = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp", "Cs"} else c for c in query)
    return " ".join(spaced.split())


def parse(query: str) -> Reading:
    """Read a query; never fails."""
    remarks: list[str] = []
    text = clean(query)
    if len(text) > LONGEST_QUERY:
        remarks.append(f"Only the first {LONGEST_QUERY} characters were read.")
    lexemes = _limit(_operators(_lex(text[:LONGEST_QUERY], remarks), remarks), remarks)
    parser = _Parser(lexemes, remarks)
    node = parser.query(0)
    return Reading(node, tuple(dict.fromkeys(remarks)), tuple(parser.words))


# ── lexemes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

_HYPHENS = {"-", "‐", "‑"}
_QUOTES = str.maketrans("“”„«»＂", '""""""')
_NEXT = re.compile(
    r'(?P<phrase>"(?P<inner>[^"]*)")|(?P<open>")|(?P<paren>[()])'
    r"|(?P<field>(?:title|text|type|objective|topic|sdg):(?=\S))"
    r"|(?P<minus>(?<!\S)-(?=[^\s-]))"
    r'|(?P<chunk>[^\s()"]+)',
    re.IGNORECASE,
)


_RANGE = re.compile(r"[\[{]\s*\S+\s+TO\s+[^\s\]}]+\s*[\]}]")
_FOREIGN = re.compile(r"^&&$|^\|\|$|^[+!](?=[^\W\d])|[\^~][\d.]*$")
"""Signs of other query languages: a word that must be there, must not, weighs more, may be misspelt; 'and' and 'or'."""
_JOINS = {"&&", "||"}
_NAMED = re.compile(r"([A-Za-z]+):(?!//)(\w?.*)")
_ONE_LETTER = re.compile(r"[^\W\d]\?[^\W\d]")


def _lex(query: str, remarks: list[str]) -> list[_Lexeme]:
    query = analysis.level_per_cent(query.translate(_QUOTES))
    ranges = _RANGE.findall(query)
    remarks += [f"'{found}': a range is not searched for as such, so it was read as plain words." for found in ranges]
    found: list[_Lexeme] = []
    at = 0
    for citation in [c for c in find_in_query(query) if query[: c.start].count('"') % 2 == 0]:
        found += _lex_plain(query[at : citation.start], remarks)
        found.append(_Lexeme("cited", citation.text, citation))
        at = citation.end
    return found + _lex_plain(query[at:], remarks)


def _lex_plain(text: str, remarks: list[str]) -> list[_Lexeme]:
    found: list[_Lexeme] = []
    last = 0
    for match in _NEXT.finditer(text):
        glued = match.start() == last and bool(found)
        last = match.end()
        found += _lexemes(match, glued=glued, remarks=remarks)
    return found


def _lexemes(match: re.Match[str], *, glued: bool, remarks: list[str]) -> list[_Lexeme]:
    if match["phrase"]:
        return [_Lexeme("phrase", match["inner"], glued=glued)]
    if match["open"]:
        remarks.append("A quotation mark was left open; what follows it was read as plain words.")
        return []
    if match["paren"]:
        return [_Lexeme(match["paren"], match["paren"], glued=glued)]
    if match["field"]:
        return [_Lexeme("field", match["field"][:-1].lower())]
    if match["minus"]:
        return [_Lexeme("NOT", "-")]
    return _chunk(match["chunk"], glued=glued, remarks=remarks)


def _chunk(chunk: str, *, glued: bool, remarks: list[str]) -> list[_Lexeme]:
    if chunk in {"AND", "OR", "NOT"}:
        return [_Lexeme(chunk, chunk)]
    foreign = [sign for sign in _FOREIGN.findall(chunk) if glued or sign != chunk or sign in _JOINS]
    for sign in foreign:
        remarks.append(f"'{chunk}': {sign} means nothing here and was left out.")
        chunk = chunk.replace(sign, "")
    remarks += _odd(chunk)
    star = re.fullmatch(r"([^\W_]+(?:['’-][^\W_]+)*)\*", chunk)
    if star and len(star[1]) >= SHORTEST_PREFIX:
        return [_Lexeme("prefix", star[1], glued=glued)]
    if star:
        remarks.append(
            f"'{chunk}' is too short for a wildcard ({SHORTEST_PREFIX} letters at least) and was read as a word."
        )
    elif "*" in chunk:
        remarks.append(f"'{chunk}': a wildcard stands only at the end of a word, so it was read as plain words.")
    return [_Lexeme("word", word, glued=glued or i > 0, hyphened=after) for i, (word, after) in enumerate(_words(chunk))]


def _odd(chunk: str) -> Iterator[str]:
    """What a person is told of a word that looks like more than a word."""
    if named := _NAMED.fullmatch(chunk):
        name, value = named[1], named[2]
        if value:
            yield f"'{name}' is no field that can be searched, so '{chunk}' was read as plain words."
        elif name.lower() in {*SEARCHED_FIELDS, *FILTER_FIELDS}:
            yield f"{chunk} with nothing after it was read as a word."
    if _ONE_LETTER.search(chunk):
        yield f"'{chunk}': a question mark stands for no letter here, so it was read as plain words."


def _words(chunk: str) -> Iterator[tuple[str, bool]]:
    """The words of a chunk, and whether a hyphen joins each to the one before."""
    at = 0
    for word in analysis.written(chunk):
        before, at = at, chunk.find(word, at)
        yield word, chunk[before:at] in _HYPHENS and before > 0
        at += len(word)


# ── operators that have nothing to join, and limits ──────────────────────────────────────────────────────────────────

_OPENING = {None, "(", "AND", "OR", "NOT", "field"}
_CLOSING = {None, ")", "AND", "OR"}


def _operators(lexemes: list[_Lexeme], remarks: list[str]) -> list[_Lexeme]:
    """The same lexemes, operators that join nothing turned into words, parentheses that pair with nothing dropped."""
    lexemes = _paired(lexemes, remarks)
    while (at := next((i for i in range(len(lexemes)) if _joins_nothing(lexemes, i)), None)) is not None:
        remarks.append(_how_read(lexemes, at))
        text = lexemes[at].text
        lexemes[at : at + 1] = [] if text == "-" else [_Lexeme("word", text)]
    return lexemes


def _around(lexemes: list[_Lexeme], at: int) -> tuple[str | None, str | None]:
    """The kinds of the lexemes before and after one."""
    return lexemes[at - 1].kind if at else None, lexemes[at + 1].kind if at + 1 < len(lexemes) else None


def _joins_nothing(lexemes: list[_Lexeme], at: int) -> bool:
    before, after = _around(lexemes, at)
    if lexemes[at].kind in {"AND", "OR"}:
        return before in _OPENING or after in _CLOSING
    return lexemes[at].kind in {"NOT", "field"} and after in _CLOSING


def _how_read(lexemes: list[_Lexeme], at: int) -> str:
    """What a person is told of an operator that joins nothing."""
    (before, after), lexeme = _around(lexemes, at), lexemes[at]
    if lexeme.kind in {"AND", "OR"}:
        place = "at the start" if before is None else "at the end" if after is None else "without two sides"
        return f"{lexeme.text} {place} was read as a word."
    if lexeme.text == "-":
        return "A minus with nothing after it was left out."
    return f"{lexeme.text}{':' if lexeme.kind == 'field' else ''} with nothing after it was read as a word."


def _paired(lexemes: list[_Lexeme], remarks: list[str]) -> list[_Lexeme]:
    waiting: list[int] = []
    drop: set[int] = set()
    for i, lexeme in enumerate(lexemes):
        if lexeme.kind == "(":
            waiting.append(i)
        elif lexeme.kind == ")" and waiting:
            start = waiting.pop()
            if start == i - 1 or len(waiting) >= DEEPEST:
                drop |= {start, i}
        elif lexeme.kind == ")":
            drop.add(i)
            remarks.append("A closing parenthesis without an opening one was left out.")
    if waiting:
        remarks.append("A parenthesis was left open; it was left out.")
    return [lexeme for i, lexeme in enumerate(lexemes) if i not in drop and i not in waiting]


def _limit(lexemes: list[_Lexeme], remarks: list[str]) -> list[_Lexeme]:
    kept: list[_Lexeme] = []
    words = 0
    for lexeme in lexemes:
        words += len(lexeme.text.split()) if lexeme.kind in {"word", "phrase", "prefix"} else 0
        if words > MOST_WORDS:
            remarks.append(f"Only the first {MOST_WORDS} words were searched for.")
            return _operators(kept, [])
        kept.append(lexeme)
    return kept


# ── expressions ──────────────────────────────────────────────────────────────────────────────────────────────────────


_Part = Callable[[int], tuple[Node | None, int]]
"""Reads one part of an expression from a lexeme on; also tells where the next part begins."""


@dataclass(slots=True)
class _Parser:
    lexemes: list[_Lexeme]
    remarks: list[str]
    words: list[str] = field(default_factory=list)
    within: str | None = None  # the filter field whose values are being read

    def _kind(self, at: int) -> str | None:
        return self.lexemes[at].kind if at < len(self.lexemes) else None

    def query(self, at: int) -> Node | None:
        return self._either(at)[0]

    def _either(self, at: int) -> tuple[Node | None, int]:
        return self._joined(at, "OR", self._all, Either)

    def _all(self, at: int) -> tuple[Node | None, int]:
        return self._joined(at, "AND", self._loose, All)

    def _joined(self, at: int, operator: str, part: _Part, join: type[Either | All]) -> tuple[Node | None, int]:
        node, at = part(at)
        nodes = [node]
        while self._kind(at) == operator:
            node, at = part(at + 1)
            nodes.append(node)
        found = tuple(node for node in nodes if node is not None)
        return (join(found) if len(found) > 1 else found[0] if found else None), at

    def _loose(self, at: int) -> tuple[Node | None, int]:
        nodes: list[Node] = []
        while self._kind(at) not in {None, ")", "AND", "OR"}:
            node, at = self._item(at)
            nodes += [node] if node is not None else []
        return (Loose(tuple(nodes)) if len(nodes) > 1 else nodes[0] if nodes else None), at

    def _item(self, at: int) -> tuple[Node | None, int]:
        lexeme = self.lexemes[at]
        if lexeme.kind == "NOT":
            node, at = self._item(at + 1)
            return (Not(node) if node is not None else None), at
        if lexeme.kind == "(":
            node, at = self._either(at + 1)
            return node, at + 1
        if lexeme.kind == "field":
            return self._scoped(at)
        if self.within:
            return self._restricted(self.within, at)
        return self._leaf(lexeme), at + 1

    def _scoped(self, at: int) -> tuple[Node | None, int]:
        name = self.lexemes[at].text
        before, self.within = self.within, name if name in FILTER_FIELDS else None
        node, after = self._item(at + 1)
        self.within = before
        if name in FILTER_FIELDS or node is None:
            return node, after
        return Scoped(name, node), after

    def _restricted(self, name: str, at: int) -> tuple[Node | None, int]:
        """The value of a filter field: all lexemes glued to its first one, such as climate-change."""
        parts = [self.lexemes[at].text]
        at += 1
        while self._kind(at) == "word" and self.lexemes[at].glued:
            parts.append(self.lexemes[at].text)
            at += 1
        return Restricted(name, "-".join(" ".join(parts).split()).lower()), at

    def _leaf(self, lexeme: _Lexeme) -> Node | None:
        if lexeme.kind == "cited" and lexeme.citation:
            return Cited(lexeme.citation)
        if lexeme.kind == "prefix":
            return Prefix(lexeme.text)
        if lexeme.kind == "phrase":
            words = tuple(analysis.written(lexeme.text))
            return Phrase(words) if words else None
        self.words.append(lexeme.text)
        return Word(lexeme.text, len(self.words) - 1, lexeme.hyphened)
