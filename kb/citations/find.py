"""Citations found in a text: where each stands and what it says. Finding is not resolving."""

import re
from dataclasses import dataclass

from kb.citations.forms import DOCUMENTS, FORMS, LETTERS, NAMES, NUMBER_WORDS


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


def find(text: str) -> list[Citation]:
    """Every citation in a text, in order, none overlapping another; the more specific form wins."""
    taken: list[Citation] = []
    for form in FORMS:
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
        _number(parts.get("number") or "0"),
        _letter(parts.get("letter") or parts.get("bare")),
        _lower(parts.get("roman")),
        _lower(parts.get("id")),
    )


def _document(resolution: str | None) -> str:
    """The id of the document that a resolution number or a name belongs to, '' for one that is not held here."""
    if resolution is None:
        return "gcm"
    known = ((document, (*numbers, *NAMES.get(document, ()))) for document, numbers in DOCUMENTS.items())
    return next((document for document, names in known if resolution.lower() in names), "")


def _number(text: str) -> int:
    return NUMBER_WORDS.get(text.lower()) or (int(text) if text.isdecimal() else 0)


def _letter(written: str | None) -> str | None:
    """The letter of a part, whatever script it is written in."""
    lowered = _lower(written)
    return LETTERS.get(lowered, lowered) if lowered else None


def _lower(text: str | None) -> str | None:
    return text.lower() if text else None
