"""Citations found in a text: where each stands and what it says. Finding is not resolving."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kb import ids
from kb.citations.forms import ASKED, CONTINUED, DOCUMENT, DOCUMENTS, FORMS, LETTERS, NAMES, RANGED, Form
from kb.citations.numbers import number


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as written: its characters in the text and its parts; `unit` is a `Form.unit`."""

    start: int
    end: int
    text: str
    unit: str
    document: str = "gcm"
    number: int = 0
    letter: str | None = None
    roman: str | None = None
    id: str | None = None
    goal: str | None = None


_COUNTED = {"objective", "paragraph", "principle", "number"}
"""Units of which several are cited by their numbers alone."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LAST = {"objective": ids.OBJECTIVES, "principle": 10}
_LONGEST_ROW = 53
_MOST = 100
"""So many are read of those that follow each other."""


def find(text: str) -> list[Citation]:
    """Every citation in a text, in order, none overlapping another; the more specific form wins."""
    return _find(text, FORMS)


def find_in_query(text: str) -> list[Citation]:
    """The same in a query, which may also ask for a whole document, a goal, or a passage by number and letter alone."""
    return _continued(text, _find(text, (*ASKED, *FORMS, DOCUMENT)))


def _continued(text: str, found: Sequence[Citation]) -> list[Citation]:
    """The citations with the further numbers behind them: 'objectives 5 and 6' cites both, 'objectives 5-7' three."""
    every: list[Citation] = []
    for i, citation in enumerate(found):
        every.append(citation)
        end = found[i + 1].start if i + 1 < len(found) else len(text)
        while len(every) < _MOST and every[-1].unit in _COUNTED and (more := _further(text, every[-1])) and more[-1].end <= end:
            every += more
    return every


def _further(text: str, citation: Citation) -> list[Citation]:
    """What stands right behind a citation and goes on from it: a further one, or those up to the last of a row."""
    if more := CONTINUED.match(text, citation.end):
        return [replace(_read(more, citation.unit), document=citation.document)]
    last = RANGED.match(text, citation.end)
    return _row(citation, last) if last else []


def _row(first: Citation, last: re.Match[str]) -> list[Citation]:
    """The citations after the first of a row, by number or by letter; none where it counts nothing."""
    row = replace(first, start=last.start(), end=last.end(), text=f"{first.text}{last.group()}")
    if last["letter"]:
        letters = _ALPHABET.partition(first.letter or "-")[2].partition(last["letter"].lower())
        return [replace(row, letter=letter, roman=None) for letter in letters[0] + letters[1]] if letters[1] else []
    most = _LAST.get(first.unit, first.number + _LONGEST_ROW)
    numbers = range(first.number + 1, min(int(last["number"]), most) + 1) if not first.letter else ()
    return [replace(row, number=n) for n in numbers]


def _find(text: str, forms: Iterable[Form]) -> list[Citation]:
    taken: list[Citation] = []
    for form in forms:
        for match in form.pattern.finditer(text):
            if all(match.end() <= other.start or match.start() >= other.end for other in taken):
                taken.append(_read(match, form.unit))
    return sorted(taken, key=lambda citation: citation.start)


def _read(match: re.Match[str], unit: str) -> Citation:
    parts = match.groupdict()
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Citation(
        start,
        match.end(),
        match.group().strip(),
        unit,
        _document(parts.get("resolution")),
        number(parts.get("number") or parts.get("after") or parts.get("counted") or ""),
        _letter(parts.get("letter") or parts.get("bare")),
        _lower(parts.get("roman") or parts.get("item")),
        _lower(parts.get("id")),
        _lower(parts.get("goal")),
    )


def _document(resolution: str | None) -> str:
    """The id of the document that a resolution number or a name belongs to, '' for one that is not held here."""
    if resolution is None:
        return "gcm"
    known = ((document, (*numbers, *NAMES.get(document, ()))) for document, numbers in DOCUMENTS.items())
    return next((document for document, names in known if resolution.lower() in names), "")


def _letter(written: str | None) -> str | None:
    """The letter of a part, whatever script it is written in."""
    lowered = _lower(written)
    return LETTERS.get(lowered, lowered) if lowered else None


def _lower(text: str | None) -> str | None:
    return text.lower() if text else None
