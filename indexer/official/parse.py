"""From the lines of a document to its passages: every numbered paragraph and its parts, by id, and the titles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from indexer.official import numbering, words
from indexer.official.lines import Line, finished, join, split_headings, tidy
from indexer.official.numbering import Marker, split_marker
from kb import ids

LIST_OF_OBJECTIVES = ids.OFFSET
"""The paragraph of the Compact that lists the objectives, its items numbered like paragraphs."""

PRINCIPLES = 15
_LETTERED_TWICE = 43  # the only paragraph of the Compact whose lettered parts have small numerals
_MOST_SKIPPED = 3  # numbers or letters that may be missing before a marker is taken for something else
_LONGEST_NAME = 90


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands; letter and roman are positions counted from 1, 0 for none."""

    paragraph: int = 0
    letter: int = 0
    roman: int = 0


@dataclass(slots=True)
class Section:
    """The lines of one passage, of one heading of an objective or of one item of the list of objectives."""

    kind: str  # 'passage', 'objective', 'listed'
    place: Place
    number: int = 0
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The passages of a document in one language.

    `texts` goes from id to text. `objectives` are the titles in the headings, `listed` those in the list of
    paragraph 16, both by number; `principles` the names by letter; `headings` the other headings, each behind the id
    of the passage that it follows; `annexed` says that the text is an annex.
    """

    document: str
    lang: str
    texts: dict[str, str]
    objectives: dict[int, str] = field(default_factory=dict)
    listed: dict[int, str] = field(default_factory=dict)
    principles: dict[str, str] = field(default_factory=dict)
    headings: tuple[tuple[str, str], ...] = ()
    annexed: bool = False


def _start(lines: Sequence[Line], lang: str) -> tuple[int, bool]:
    annexes = [index for index, line in enumerate(lines) if words.is_annex(line.text, lang)]
    return (annexes[0] + 1, True) if annexes else (0, False)


def _end(lines: Sequence[Line], lang: str, start: int) -> int:
    ends = (index for index in range(start, len(lines)) if words.is_numbered_annex(lines[index].text, lang))
    return next(ends, len(lines))


def annexed_part(lines: Sequence[Line], lang: str) -> tuple[Sequence[Line], bool]:
    """The lines of the adopted text, and whether they are an annex: a numbered annex behind it is cut off."""
    start, annexed = _start(lines, lang)
    return lines[start : _end(lines, lang, start)], annexed


@dataclass(slots=True)
class Walk:
    """The state of reading a document line by line: where we are and what was found so far."""

    document: str
    lang: str
    place: Place = Place()
    objective: int = 0
    listed: int = 0
    sections: list[Section] = field(default_factory=list)

    @property
    def compact(self) -> bool:
        """Whether the document is the Compact, with its list and its objectives."""
        return self.document == ids.COMPACT

    def take(self, line: Line) -> None:
        """Read one more line."""
        if self._opens_objective(line):
            return
        marker, rest = split_marker(line.text)
        if marker and self._opens_listed(marker, line, rest):
            return
        place = self._following(marker) if marker else None
        if place:
            self.place = place
            self._open(Section("passage", place), line, rest)
        elif self.sections:
            self.sections[-1].lines.append(line)

    def _open(self, section: Section, line: Line, text: str) -> None:
        self.sections.append(section)
        if text:
            section.lines.append(replace(line, text=text, heading=False))

    def _opens_objective(self, line: Line) -> bool:
        found = words.objective_heading(line.text, self.lang) if self.compact else None
        if not found or found[0] != self.objective + 1 or self.place.paragraph != ids.OFFSET + self.objective:
            return False
        self.objective = found[0]
        self._open(Section("objective", self.place, found[0]), line, found[1])
        return True

    def _opens_listed(self, marker: Marker, line: Line, text: str) -> bool:
        in_list = self.compact and self.place == Place(LIST_OF_OBJECTIVES) and not self.objective
        if not in_list or (marker.number or marker.bracketed) != self.listed + 1 or self.listed >= ids.OBJECTIVES:
            return False
        self.listed += 1
        self._open(Section("listed", self.place, self.listed), line, text)
        return True

    def _after_finished(self) -> bool:
        lines = self.sections[-1].lines if self.sections else []
        return not lines or finished(lines[-1].text)

    def _following(self, marker: Marker) -> Place | None:
        if marker.number:
            return self._paragraph(marker.number)
        if not self.place.paragraph:
            return None
        return self._next_part(marker) or self._part_after_gap(marker)

    def _paragraph(self, number: int) -> Place | None:
        skipped = number - self.place.paragraph - 1
        inside_list = self.compact and self.place.paragraph == LIST_OF_OBJECTIVES and 0 < self.listed < ids.OBJECTIVES
        if skipped == 0 and not (inside_list and not self.objective):
            return Place(number)
        gap = 0 < skipped <= _MOST_SKIPPED and self.place.paragraph and self._after_finished()
        return Place(number) if gap and not inside_list else None

    def _next_part(self, marker: Marker) -> Place | None:
        here = self.place
        if here.letter + 1 in marker.letters:
            return Place(here.paragraph, here.letter + 1)
        numerals = not self.compact or here.paragraph == _LETTERED_TWICE
        if numerals and here.letter and here.roman + 1 in marker.romans:
            return Place(here.paragraph, here.letter, here.roman + 1)
        return None

    def _part_after_gap(self, marker: Marker) -> Place | None:
        here, likeliest = self.place, marker.letters[0] if marker.letters else 0
        skipped = likeliest - here.letter - 1
        if 0 < skipped <= _MOST_SKIPPED and likeliest <= len(numbering.LETTERS) and self._after_finished():
            return Place(here.paragraph, likeliest)
        return None


def passage_id(document: str, place: Place) -> str:
    """The id of the passage at a place."""
    letter = numbering.letter(place.letter) if place.letter else None
    roman = numbering.roman(place.roman) if place.roman else None
    if document == ids.COMPACT:
        return ids.of_paragraph(place.paragraph, letter, roman)
    return "/".join(part for part in (document, "para", str(place.paragraph), letter, roman) if part)


_LEAD_IN = re.compile(r"(?:(?<=[.。．])|(?<=[.][»”\"]))\s*[^.。．]*[:：]$")


def without_lead_in(text: str) -> str:
    """A commitment without the last sentence if that only leads to the actions, which its colon tells."""
    shorter = _LEAD_IN.sub("", text).rstrip()
    return shorter or text


def split_name(text: str, lead: str) -> tuple[str, str]:
    """The name of a principle and its text; `lead` is the emphasised beginning, if the file shows it."""
    bare = lead.strip().rstrip(".。:： ")
    if bare and text.startswith(bare):
        return bare, text[len(bare) :].lstrip(".。:：-–— ")
    match = re.match(rf"(.{{1,{_LONGEST_NAME}}}?)(?:[.．:：](?=\s)|[。：])\s*(?=\S)", text)
    return (match[1].strip(), text[match.end() :]) if match else ("", text)


@dataclass(slots=True)
class _Collected:
    texts: dict[str, str] = field(default_factory=dict)
    objectives: dict[int, str] = field(default_factory=dict)
    listed: dict[int, str] = field(default_factory=dict)
    principles: dict[str, str] = field(default_factory=dict)
    headings: list[tuple[str, str]] = field(default_factory=list)

    def add(self, document: str, section: Section) -> None:
        key = passage_id(document, section.place)
        if section.kind == "objective":
            self.objectives[section.number] = join(section.lines)
        elif section.kind == "listed":
            title, rest = section.lines, []
            if section.lines and section.lines[0].whole:
                title, rest = section.lines[:1], section.lines[1:]
            self.listed[section.number] = join(line for line in title if not line.heading)
            self.headings += [(key, tidy(line.text)) for line in [*rest, *(row for row in title if row.heading)]]
        else:
            self._add_passage(document, key, section)

    def _add_passage(self, document: str, key: str, section: Section) -> None:
        lines, headings = split_headings(section.lines)
        text = join(lines)
        self.headings += [(key, tidy(line.text)) for line in headings]
        if document == ids.COMPACT and section.place.letter == 0 and ids.parse(key).kind == "objective":
            text = without_lead_in(text)
        if key.startswith(f"{ids.COMPACT}/principles/"):
            name, text = split_name(text, lines[0].lead if lines else "")
            self.principles[key[-1]] = name
        self.texts[key] = text


def _trimmed(listed: dict[int, str], objectives: dict[int, str]) -> dict[int, str]:
    """The listed titles, the last one cut where a heading of the next part ran into it on the printed page."""
    last = max(listed, default=0)
    title = objectives.get(last, "")
    if title and listed[last].casefold().startswith(title.casefold()):
        return {**listed, last: listed[last][: len(title)]}
    return listed


def parse(document: str, lang: str, lines: Sequence[Line]) -> Parsed:
    """The passages of a document. Nothing is checked here: see `validate`."""
    adopted, annexed = annexed_part(lines, lang)
    walk = Walk(document, lang)
    for line in adopted:
        walk.take(line)
    found = _Collected()
    for section in walk.sections:
        found.add(document, section)
    listed = _trimmed(found.listed, found.objectives)
    return Parsed(
        document, lang, found.texts, found.objectives, listed, found.principles, tuple(found.headings), annexed
    )
