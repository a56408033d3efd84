"""Identifiers: parse, alias, order. Nobody else knows the grammar of an id.

An id is a path without a leading slash: `gcm/13`, `gcm/13/h`, `gcm/principles/c`, `gcm/para/43/a/ii`,
`campaigns/<slug>`, `campaigns/<slug>/<n>`, `topics/<slug>`, `<document>/para/<n>`.
"""

import re
from dataclasses import dataclass

from kb.errors import BadId

COMPACT = "gcm"
OBJECTIVES = 23
OFFSET = 16
"""Objective n is paragraph n + OFFSET of A/RES/73/195, annex."""

ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_FORMS = {
    "objective": re.compile(r"gcm/(?P<number>[1-9]\d?)"),
    "action": re.compile(r"gcm/(?P<number>[1-9]\d?)/(?P<letter>[a-z])"),
    "principle": re.compile(r"gcm/principles/(?P<letter>[a-j])"),
    "paragraph": re.compile(
        rf"(?P<document>{_SLUG})/para/(?P<number>[1-9]\d{{0,2}})(?:/(?P<letter>[a-z])(?:/(?P<roman>[ivx]+))?)?"
    ),
    "campaign": re.compile(rf"campaigns/(?P<slug>{_SLUG})"),
    "section": re.compile(rf"campaigns/(?P<slug>{_SLUG})/(?P<number>[1-9]\d{{0,3}})"),
    "topic": re.compile(rf"topics/(?P<slug>{_SLUG})"),
}


@dataclass(frozen=True, slots=True)
class Id:
    """A parsed id: its kind and the parts that its kind has (the others are None or 0)."""

    kind: str
    document: str = COMPACT
    number: int = 0
    letter: str | None = None
    roman: str | None = None
    slug: str | None = None

    @property
    def paragraph(self) -> int:
        """The paragraph of the document in which the passage stands; 0 where there is none."""
        if self.kind in {"objective", "action"}:
            return self.number + OFFSET
        return {"principle": 15, "paragraph": self.number}.get(self.kind, 0)


def parse(text: str) -> Id:
    """Read a canonical id.

    Raises:
        BadId: the text has the form of no id.
    """
    for kind, form in _FORMS.items():
        match = form.fullmatch(text)
        if match:
            found = {key: value for key, value in match.groupdict().items() if value is not None}
            number = int(found.pop("number", 0))
            return Id(kind, number=number, **found)
    message = f"'{text}' has the form of no id"
    raise BadId(message)


def is_id(text: str) -> bool:
    """Whether the text has the form of a canonical id."""
    return any(form.fullmatch(text) for form in _FORMS.values())


def canonical(path: str) -> str:
    """The one id for a path that may be an alias: other case, trailing slash, paragraph numbers of objectives.

    What is no alias comes back lower-cased and trimmed, whether or not it is an id.
    """
    text = path.strip("/").lower()
    match = _FORMS["paragraph"].fullmatch(text)
    if not match or match["document"] != COMPACT or match["roman"]:
        return text
    number, letter = int(match["number"]), match["letter"]
    if OFFSET < number <= OFFSET + OBJECTIVES:
        return objective(number - OFFSET, letter)
    if number == OFFSET - 1 and letter:
        return f"{COMPACT}/principles/{letter}"
    return text


def objective(number: int, letter: str | None = None) -> str:
    """The id of an objective or, with a letter, of one of its actions."""
    return f"{COMPACT}/{number}" + (f"/{letter}" if letter else "")


def of_paragraph(number: int, letter: str | None = None, roman: str | None = None) -> str:
    """The id of a paragraph of the Compact's annex or of one of its parts."""
    parts = [COMPACT, "para", str(number), *(part for part in (letter, roman) if part)]
    return canonical("/".join(parts))


def order(text: str) -> tuple[object, ...]:
    """A sort key for the reading order: the Compact, further documents, campaigns, topics."""
    found = parse(text)
    if found.kind in {"campaign", "section", "topic"}:
        return ({"campaign": 2, "section": 2, "topic": 3}[found.kind], found.slug, found.number, "", 0)
    first = 0 if found.document == COMPACT else 1
    roman = ROMANS.index(found.roman) + 1 if found.roman in ROMANS else 0
    return (first, found.document, found.paragraph, found.letter or "", roman)
