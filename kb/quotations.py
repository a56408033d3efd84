"""Quotations in a text, compared with the wordings that are held: word for word, altered, not found, or beyond what is held."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise, zip_longest

from kb import hedges, ids
from kb.citations.find import Citation, find
from kb.citations.resolve import resolve

LEAST_WORDS = 3
"""A shorter run of words is no quotation that one could tell the source of."""

_CLOSE_ENOUGH = 0.6
"""The share of a quotation's words that must stand in the source, in order, for it to be called altered."""

_CANDIDATES = 6
_BESIDE = 60
"""How many characters may lie between a quotation and the citation that belongs to it."""

_PARTED = re.compile(
    r"[.;!?。；！？؛؟](?:[\s”\"»’]|$)|(?<!\w)(?:and|but|while|whereas|et|mais|tandis que|y|e|pero|mientras|und|aber|mas|и|а|но)(?!\w)|而|并|\bو"
)
"""What parts one clause from the next, between a quotation and a citation."""

_QUOTED = re.compile(
    r"“(?P<a>[^“”]+)”"
    r"|„(?P<b>[^„“”]+)[“”]"
    r"|«(?P<c>[^«»]+)»"
    r"|[「『](?P<d>[^「」『』]+)[」』]"
    r'|"(?P<e>[^"]+)"'
    r"|(?<!\w)‘(?P<f>[^‘]+?)’(?!\w)"
    r"|(?<!\w)'(?=\S)(?P<g>[^']*(?:'\w[^']*)*)'(?!\w)"
)
_LEFT_OUT = re.compile(r"[\[(]\s*(?:…|\.{3})\s*[\])]|…|\.\s?\.\s?\.")
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:['’ʼ‐‑-][^\W_\u3400-\u9fff]+)*")
_JOINTS = str.maketrans({"’": "'", "ʼ": "'", "-": None, "‐": None, "‑": None})
_SPACES = re.compile(r"[^\S\n]+")
_GAPS = re.compile(r"\s*\n\s*\n\s*")


class Verdict(StrEnum):
    """What a comparison says of a quotation."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    UNKNOWN = "not found"
    UNHELD = "cannot be checked here"


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may have been quoted: the passage it belongs to, and the edition (None for an official title)."""

    id: str
    edition: str | None
    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text in the form that is compared, with its first and last character."""

    level: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wordings:
    """Sources made ready for comparing: the `levels` of their words, joined by spaces, and by word where it stands."""

    sources: tuple[Source, ...]
    levels: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a comparison: 'same', 'missing' (in the source only) or 'added' (in the quotation only)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted run of words, where it stands in the text, and what it is compared with.

    `sources` are all that have it word for word, or the closest one. `exact`: punctuation and capitals agree too.
    `cited` is the id that the citation beside it means, `document` the document ('' for one that is unknown here);
    `unheld`: no wording of what it means is held. `misplaced`: none of the sources stands there, though one is held.
    `dropped` are the words right before or behind it in the source that make the promise weaker: 'working to'.
    """

    start: int
    end: int
    text: str
    verdict: Verdict = Verdict.UNKNOWN
    sources: tuple[Source, ...] = ()
    exact: bool = False
    shortened: bool = False
    pieces: tuple[Piece, ...] = ()
    cited: str | None = None
    document: str = ids.COMPACT
    unheld: bool = False
    dropped: tuple[str, ...] = ()

    @property
    def misplaced(self) -> bool:
        """Whether the words stand somewhere else than the citation beside them says."""
        if self.cited is None or self.unheld or not self.sources:
            return False
        return not any(f"{source.id}/".startswith(f"{self.cited}/") for source in self.sources)


Run = tuple[int, int]
"""The first and last place of something, the last one not included."""

Cited = tuple[Citation, str | None]
"""A citation and the id of the passage that it means, None where there is none."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A text with what was found in it.

    `whole`: it has no quotation marks, so its longest stretch beside citations was compared as one quotation.

    `citations` are those found, each with the id of the passage it means, None where there is none. `short` counts
    the quoted runs that are too short to compare.
    """

    text: str
    quotations: tuple[Quotation, ...]
    citations: tuple[Cited, ...]
    short: int
    whole: bool


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def prepare(sources: Iterable[Source]) -> Wordings:
    """Make sources ready; in the order in which they are to be preferred."""
    rows = tuple(sources)
    levels = tuple(" ".join(word.level for word in words_of(source.text)) for source in rows)
    places: dict[str, list[int]] = defaultdict(list)
    for place, found in enumerate(levels):
        for level in set(found.split()):
            places[level].append(place)
    return Wordings(rows, levels, {level: tuple(found) for level, found in places.items()})


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; case, kinds of apostrophe and hyphens make no difference."""
    return tuple(Word(_level(match.group()), match.start(), match.end()) for match in _WORD.finditer(text))


def _level(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().translate(_JOINTS)


def quoted_runs(text: str) -> list[tuple[int, int]]:
    """First and last character of everything in quotation marks, the marks left out."""
    return [match.span(match.lastgroup or 0) for match in _QUOTED.finditer(text)]


# ── checking ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def check(text: str, wordings: Wordings, known: Container[str]) -> Checked:
    """Compare every quotation in a text with the wordings, and resolve every citation against the known ids."""
    tidy = _GAPS.sub("\n\n", _SPACES.sub(" ", text)).strip()
    citations = tuple((citation, resolve(citation, known)) for citation in find(tidy))
    runs = quoted_runs(tidy)
    long = [run for run in runs or _unquoted(tidy, citations) if len(words_of(tidy[slice(*run)])) >= LEAST_WORDS]
    quotations = [
        _hedged(compare(_beside(Quotation(a, b, tidy[a:b]), cited, wordings, known), wordings), tidy)
        for (a, b), cited in zip(long, _cited(tidy, long, citations), strict=True)
    ]
    short = len(runs) - len(long) if runs else 0
    return Checked(tidy, tuple(quotations), citations, short, bool(long and not runs))


def _unquoted(text: str, citations: Sequence[Cited]) -> list[tuple[int, int]]:
    """First and last character of the longest stretch of words that is no citation."""
    ends = [(0, 0), *((citation.start, citation.end) for citation, _ in citations), (len(text), len(text))]
    found = [(before[1], words_of(text[before[1] : after[0]])) for before, after in pairwise(ends)]
    start, words = max(found, key=lambda row: len(row[1]))
    return [(start + words[0].start, start + words[-1].end)] if words else []


def _beside(quotation: Quotation, cited: Cited | None, wordings: Wordings, known: Container[str]) -> Quotation:
    """The quotation with what the citation beside it means."""
    if cited is None:
        return quotation
    citation, passage = cited
    if passage is None:
        unheld = citation.document != ids.COMPACT and f"{citation.document}/para/1" not in known
    else:
        unheld = not any(source.edition and _stands_at(source, passage) for source in wordings.sources)
    return replace(quotation, cited=passage, document=citation.document, unheld=unheld)


def _cited(text: str, runs: Sequence[Run], citations: Sequence[Cited]) -> list[Cited | None]:
    """The citation just behind each quotation, else the one just before, if it belongs to no other.

    One just behind that begins a clause of its own and leads over to the next quotation belongs to that one: '“…”, and
    in para. 29 (h) promised to “…”'. One in brackets stays with what stands before it.
    """
    behind = [
        _first(c for c in citations if 0 <= c[0].start - run[1] <= _BESIDE and not _leads_over(text, run, c[0], after))
        for run, after in zip_longest(runs, runs[1:])
    ]
    taken = {c for c in behind if c}
    before = [_first(c for c in reversed(citations) if 0 <= start - c[0].end <= _BESIDE) for start, _ in runs]
    return [b or (c if c not in taken else None) for b, c in zip(behind, before, strict=True)]


def _leads_over(text: str, run: Run, citation: Citation, following: Run | None) -> bool:
    """Whether a citation between two quotations belongs to the second: a clause ends before it, and none behind it."""
    if following is None or not 0 <= following[0] - citation.end <= _BESIDE:
        return False
    before = text[run[1] - 1 : citation.start]  # with the full stop that stands inside the marks
    return not before.endswith(("(", "[")) and bool(_PARTED.search(before)) and not _PARTED.search(text[citation.end : following[0]])


def _first(citations: Iterable[Cited]) -> Cited | None:
    return next(iter(citations), None)


def compare(quotation: Quotation, wordings: Wordings) -> Quotation:
    """The quotation with its verdict; a source at the cited place is preferred."""
    runs = _runs(quotation.text)
    if not runs:
        return quotation
    found = [place for place in _holding(runs, wordings) if _spans(runs, wordings.levels[place])]
    if not found:
        return replace(quotation, verdict=Verdict.UNHELD) if quotation.unheld else _closest(quotation, wordings)
    ordered = sorted(found, key=lambda place: not _stands_at(wordings.sources[place], quotation.cited))
    sources = tuple(wordings.sources[place] for place in ordered)
    exact = len(runs) == 1 and any(_in_plain(quotation.text, source.text) for source in sources)
    return replace(quotation, verdict=Verdict.VERBATIM, sources=sources, exact=exact, shortened=len(runs) > 1)


def _hedged(quotation: Quotation, text: str) -> Quotation:
    """The quotation with the weakening words that every source has right beside it, and the text around it has not."""
    runs = _runs(quotation.text)
    if quotation.verdict is not Verdict.VERBATIM:
        return quotation
    first, *others = [_beside_runs(runs, source) for source in quotation.sources]
    found = [words for place, words in first.items() if all(place in other for other in others)]
    said = " ".join((text[: quotation.start], text[quotation.end :])).casefold()
    return replace(quotation, dropped=tuple(words for words in dict.fromkeys(found) if words.casefold() not in said))


def _beside_runs(runs: Sequence[tuple[str, ...]], source: Source) -> dict[tuple[int, bool], str]:
    """The weakening words beside each run in a source, by number of the run and whether they stand behind it."""
    words = words_of(source.text)
    rows = {}
    for number, (first, last) in enumerate(_spans(runs, " ".join(word.level for word in words))):
        rows[number, False] = hedges.before(source.text, words[first].start, source.lang)
        rows[number, True] = hedges.behind(source.text, words[last - 1].end, source.lang)
    return {place: found for place, found in rows.items() if found}


def _stands_at(source: Source, cited: str | None) -> bool:
    return cited is not None and f"{source.id}/".startswith(f"{cited}/")


def _plain(text: str) -> str:
    """A text with one kind of space and apostrophe, and no punctuation at its ends."""
    return " ".join(text.replace("’", "'").split()).strip(" .,;:!?")


def _in_plain(quotation: str, source: str) -> bool:
    """Whether the source has the quotation letter for letter; only its first letter may be capital or small."""
    wanted, text = _plain(quotation), _plain(source)
    return wanted in text or wanted[:1].swapcase() + wanted[1:] in text


def _holding(runs: Sequence[Sequence[str]], wordings: Wordings) -> tuple[int, ...]:
    """The sources that have the rarest word of the runs."""
    return min((wordings.places.get(level, ()) for run in runs for level in run), key=len)


def _runs(text: str) -> list[tuple[str, ...]]:
    """The words of a quotation in the form that is compared, parted where something was left out."""
    parts = [words_of(part) for part in _LEFT_OUT.split(text)]
    return [tuple(word.level for word in part) for part in parts if part]


def _spans(runs: Sequence[Sequence[str]], levels: str) -> list[Run]:
    """Where the runs stand in a text, one after the other: first word, and the one behind the last; [] if they do not."""
    text, at, found = f" {levels} ", 0, []
    for run in runs:
        at = text.find(f" {' '.join(run)} ", at)
        if at < 0:
            return []
        first = text.count(" ", 0, at)
        found.append((first, first + len(run)))
        at += sum(len(level) + 1 for level in run)
    return found


# ── the closest source ───────────────────────────────────────────────────────────────────────────────────────────────


def _closest(quotation: Quotation, wordings: Wordings) -> Quotation:
    own = words_of(quotation.text)
    rows = [_aligned(quotation.text, own, wordings, place) for place in _candidates(own, quotation.cited, wordings)]
    share, place, pieces = max(rows, key=lambda row: row[0], default=(0.0, 0, ()))
    if share < _CLOSE_ENOUGH:
        return quotation
    return replace(quotation, verdict=Verdict.ALTERED, sources=(wordings.sources[place],), pieces=pieces)


def _candidates(words: Sequence[Word], cited: str | None, wordings: Wordings) -> list[int]:
    """The sources that share most with the words, rare words weighing more; one at the cited place weighs double."""
    weights: dict[int, float] = defaultdict(float)
    for level in sorted({word.level for word in words}):
        places = wordings.places.get(level, ())
        for place in places:
            weights[place] += 1 / len(places)
    for place in weights:
        weights[place] *= 2 if _stands_at(wordings.sources[place], cited) else 1
    return sorted(weights, key=lambda place: (-weights[place], place))[:_CANDIDATES]


def _aligned(text: str, own: Sequence[Word], wordings: Wordings, place: int) -> tuple[float, int, tuple[Piece, ...]]:
    """How much of the words stands in a source, and the differences there."""
    words = _window(own, words_of(wordings.sources[place].text))
    levels = [word.level for word in own]
    steps = SequenceMatcher(None, levels, [word.level for word in words], autojunk=False).get_opcodes()
    while steps and steps[0][0] == "insert":
        steps = steps[1:]
    while steps and steps[-1][0] == "insert":
        steps = steps[:-1]
    same = sum(step[2] - step[1] for step in steps if step[0] == "equal")
    source = wordings.sources[place].text
    pieces = [piece for step in steps for piece in _pieces(step, text, own, source, words)]
    return 2 * same / (len(own) + max(same, _span(steps))), place, tuple(pieces)


def _span(steps: Sequence[tuple[str, int, int, int, int]]) -> int:
    return steps[-1][4] - steps[0][3] if steps else 0


def _window(own: Sequence[Word], words: Sequence[Word]) -> Sequence[Word]:
    """The part of a source around its longest run of words in common."""
    matcher = SequenceMatcher(None, [word.level for word in own], [word.level for word in words], autojunk=False)
    match = matcher.find_longest_match()
    slack = max(LEAST_WORDS, len(own) // 2)
    start = max(0, match.b - match.a - slack)
    return words[start : match.b - match.a + len(own) + slack]


def _pieces(
    step: tuple[str, int, int, int, int], text: str, own: Sequence[Word], source: str, words: Sequence[Word]
) -> Iterable[Piece]:
    kind, a, b, c, d = step
    if kind == "equal":
        yield Piece("same", _stretch(source, words, c, d))
        return
    if d > c:
        yield Piece("missing", _stretch(source, words, c, d))
    if b > a:
        yield Piece("added", _stretch(text, own, a, b))


def _stretch(text: str, words: Sequence[Word], first: int, last: int) -> str:
    """The text of some words, with the punctuation behind them."""
    end = words[last].start if last < len(words) else words[last - 1].end
    return text[words[first].start : end].rstrip()
