"""Automatic numbering of Word: from numbering.xml and the paragraphs in order to the labels a reader sees."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML, as lxml writes it."""

Element = Any  # of lxml, which carries no types of its own


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, in which signs it counts and how its label is written ('%1.')."""

    start: int
    form: str
    text: str


Levels = Mapping[int, Level]


def value(element: Element | None, name: str) -> str:
    """The w:val of a child element, '' where there is none."""
    child = element.find(WORD + name) if element is not None else None
    return "" if child is None else str(child.get(WORD + "val", ""))


def _alphabet(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] * ((number - 1) // len(signs) + 1)


def _roman(number: int) -> str:
    signs = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    written = ""
    for size, sign in signs:
        written += sign * (number // size)
        number %= size
    return written


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "一二三四五六七八九"
    ten = ("" if tens == 1 else digits[tens - 1]) + "十" if tens else ""
    return ten + (digits[ones - 1] if ones else "")


_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HIJA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"

_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _alphabet(_LATIN),
    "upperLetter": _alphabet(_LATIN.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "russianLower": _alphabet(_RUSSIAN),
    "russianUpper": _alphabet(_RUSSIAN.upper()),
    "arabicAbjad": _alphabet(_ABJAD),
    "arabicAlpha": _alphabet(_HIJA),
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "ideographDigital": _han,
    "japaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "ideographTraditional": _alphabet("甲乙丙丁戊己庚辛壬癸"),
    "bullet": lambda _: "",
    "none": lambda _: "",
}


def _level(element: Element) -> Level:
    start = value(element, "start")
    return Level(int(start) if start.isdigit() else 1, value(element, "numFmt") or "decimal", value(element, "lvlText"))


def _levels(parent: Element) -> dict[int, Level]:
    return {int(row.get(WORD + "ilvl", 0)): _level(row) for row in parent.findall(WORD + "lvl")}


def _overridden(levels: Levels, number: Element) -> dict[int, Level]:
    found = dict(levels)
    for override in number.findall(WORD + "lvlOverride"):
        depth = int(override.get(WORD + "ilvl", 0))
        for row in override.findall(WORD + "lvl"):
            found[depth] = _level(row)
        start = value(override, "startOverride")
        if start.isdigit() and depth in found:
            found[depth] = Level(int(start), found[depth].form, found[depth].text)
    return found


@dataclass(slots=True)
class Numbering:
    """The lists of one document, counting as its paragraphs pass by."""

    levels: Mapping[str, Levels]
    abstract: Mapping[str, str]
    restarts: frozenset[tuple[str, int]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def label(self, number: str, depth: int) -> str:
        """The label of the next paragraph of list `number` at a depth; '' if the list is unknown or unlabelled."""
        levels = self.levels.get(number, {})
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.abstract[number], {})
        self._count(counts, number, depth)
        return self._written(levels, counts, depth)

    def _count(self, counts: dict[int, int], number: str, depth: int) -> None:
        if number not in self.seen:
            self.seen.add(number)
            for restarted in [level for level in counts if (number, level) in self.restarts]:
                del counts[restarted]
        counts[depth] = counts[depth] + 1 if depth in counts else self.levels[number][depth].start
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

    def _written(self, levels: Levels, counts: Mapping[int, int], depth: int) -> str:
        text = levels[depth].text
        if levels[depth].form in {"bullet", "none"}:
            return ""
        for level, row in levels.items():
            count = counts.get(level, row.start)
            text = text.replace(f"%{level + 1}", _FORMS.get(row.form, str)(count))
        return text


def numbering_of(root: Element | None) -> Numbering:
    """The lists that numbering.xml describes; none where the document has no such part."""
    if root is None:
        return Numbering({}, {}, frozenset())
    abstract = {str(row.get(WORD + "abstractNumId")): _levels(row) for row in root.findall(WORD + "abstractNum")}
    numbers = {str(row.get(WORD + "numId")): row for row in root.findall(WORD + "num")}
    kinds = {key: value(row, "abstractNumId") for key, row in numbers.items()}
    levels = {key: _overridden(abstract.get(kinds[key], {}), row) for key, row in numbers.items()}
    restarts = frozenset(
        (key, int(row.get(WORD + "ilvl", 0)))
        for key, number in numbers.items()
        for row in number.findall(WORD + "lvlOverride")
    )
    return Numbering(levels, kinds, restarts)
