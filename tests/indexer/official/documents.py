"""A resolution with the layout of A/RES/73/195, in any of the six languages, with words that mean nothing."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.indexer.official.vocabulary import ALL, Language

SYMBOL = "A/RES/73/195"
ACTIONS = [11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5]
NAMES = 10


@dataclass(frozen=True)
class Piece:
    """One paragraph of the resolution.

    `kind` is its role, `label` the number as printed, `note` the number of a footnote that stands behind the word
    with the index `note_at`, `name` the emphasised beginning.
    """

    kind: str
    text: str
    label: str = ""
    note: int = 0
    name: str = ""
    level: int = 0


@dataclass
class Resolution:
    """The pieces in order, and what an importer must find in them."""

    language: Language
    symbol: str
    pieces: list[Piece] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    objectives: dict[int, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def add(self, kind: str, text: str, **more: Any) -> None:
        """Append one paragraph."""
        self.pieces.append(Piece(kind, text, **more))


class Writer:
    """Writes sentences without meaning, the same ones for the same seed."""

    def __init__(self, language: Language) -> None:
        """Write in a language."""
        self.language = language
        self.random = random.Random(f"resolution {language.code}")

    def words(self, count: int) -> str:
        """Words, some of them followed by a comma, the first with a capital."""
        row = self.language
        chosen = [self.random.choice(row.words) for _ in range(count)]
        text = row.space.join(
            word + (row.comma if index % 11 == 7 and index < count - 1 else "") for index, word in enumerate(chosen)
        )
        return text[0].upper() + text[1:]

    def sentences(self, count: int, end: str) -> str:
        """Sentences of a paragraph."""
        row = self.language
        return (row.stop + row.space).join(self.words(self.random.randint(12, 26)) for _ in range(count)) + end

    def item(self, end: str) -> str:
        """One lettered part."""
        return self.words(self.random.randint(28, 60)) + end


def _expected(text: str) -> str:
    return " ".join(text.split())


def _opening(made: Resolution, writer: Writer, number: str) -> None:
    row = made.language
    made.add("title", f"{number}. {row.title}")
    made.add("plain", row.assembly)
    made.add("plain", writer.sentences(1, row.comma))
    for n in (1, 2):
        made.add("operative", writer.sentences(2, row.semicolon if n == 1 else row.stop), label=row.paragraph.format(n))
    made.add("plain", f"60 {row.words[0]}")
    made.add("annex", row.annex)
    made.add("heading", row.title)
    made.add("plain", writer.sentences(1, row.colon), note=1)


def _paragraph(made: Resolution, writer: Writer, number: int, end: str, note: int = 0) -> None:
    row = made.language
    text = writer.sentences(3, end)
    made.texts[f"gcm/para/{number}"] = _expected(text)
    made.add("paragraph", text, label=row.paragraph.format(number), note=note)


def _items(made: Resolution, writer: Writer, parent: str, count: int) -> None:
    row = made.language
    for index in range(count):
        text = writer.item(row.stop if index == count - 1 else row.semicolon)
        made.texts[f"{parent}/{'abcdefghijkl'[index]}"] = _expected(text)
        note = 4 if parent == "gcm/2" and index == 0 else 0
        if parent == "gcm/2" and index == 7:
            made.add("subheading", writer.words(9))
        made.add("item", text, label=row.item.format(row.letters[index]), note=note)


def _principles(made: Resolution, writer: Writer) -> None:
    row = made.language
    _paragraph(made, writer, 15, row.colon)
    for index, letter in enumerate("abcdefghij"):
        name, text = writer.words(2), writer.sentences(3, row.stop if index == NAMES - 1 else row.semicolon)
        made.names[letter] = name
        made.texts[f"gcm/principles/{letter}"] = _expected(text)
        made.add(
            "item",
            f"{name}{row.stop}{row.space}{text}",
            label=row.item.format(row.letters[index]),
            name=name + row.stop,
        )


def _list(made: Resolution, writer: Writer) -> None:
    _paragraph(made, writer, 16, made.language.stop)
    made.add("heading", writer.words(8))
    for n in range(1, 24):
        made.objectives[n] = writer.words(writer.random.randint(9, 20))
        made.add("listed", made.objectives[n], label=f"{n}.")


def _objectives(made: Resolution, writer: Writer) -> None:
    row = made.language
    for n, count in enumerate(ACTIONS, 1):
        made.add("objective", row.objective.format(n=n) + made.objectives[n])
        text = writer.sentences(3, row.stop)
        made.texts[f"gcm/{n}"] = _expected(text)
        made.add("paragraph", text, label=row.paragraph.format(16 + n))
        made.add("plain", row.lead_in)
        _items(made, writer, f"gcm/{n}", count)


def _numerals(made: Resolution, writer: Writer) -> None:
    row = made.language
    _paragraph(made, writer, 43, row.colon)
    for index, count in enumerate((5, 3, 3)):
        letter, text = "abc"[index], writer.item(row.colon)
        made.texts[f"gcm/para/43/{letter}"] = _expected(text)
        made.add("item", text, label=row.item.format(row.letters[index]))
        for sub in range(count):
            text = writer.item(row.stop if (index, sub) == (2, 2) else row.semicolon)
            made.texts[f"gcm/para/43/{letter}/{('i', 'ii', 'iii', 'iv', 'v')[sub]}"] = _expected(text)
            made.add("item", text, label=row.numeral.format(row.numerals[sub]), level=1)


def _rest(made: Resolution, writer: Writer) -> None:
    row = made.language
    for number in range(40, 55):
        if number in {40, 48}:
            made.add("heading", writer.words(3))
        if number == 43:
            _numerals(made, writer)
        elif number in {45, 49}:
            _paragraph(made, writer, number, row.colon)
            _items(made, writer, f"gcm/para/{number}", 3 if number == 45 else 5)
        else:
            _paragraph(made, writer, number, row.stop)


def compact(lang: str) -> Resolution:
    """The whole Compact with its resolution, in a language."""
    made = Resolution(ALL[lang], SYMBOL)
    writer = Writer(made.language)
    _opening(made, writer, "73/195")
    made.add("heading", writer.words(1))
    headings = {8: 5, 10: 2, 11: 2, 13: 3}
    for number in range(1, 15):
        if number in headings:
            made.add("heading", writer.words(headings[number]))
        _paragraph(made, writer, number, made.language.stop, note={2: 2, 5: 3}.get(number, 0))
    _principles(made, writer)
    made.add("heading", writer.words(3))
    _list(made, writer)
    made.add("heading", writer.words(3))
    _objectives(made, writer)
    _rest(made, writer)
    return made


def declaration(lang: str, symbol: str, paragraphs: int, *, annexes: bool = False) -> Resolution:
    """A declaration with paragraphs from 1 on, in an annex or (`annexes`) followed by two annexes of its own."""
    made = Resolution(ALL[lang], symbol)
    writer = Writer(made.language)
    number = symbol.removeprefix("A/RES/")
    if annexes:
        made.add("title", f"{number}. {made.language.title}")
        made.add("plain", made.language.assembly)
    else:
        _opening(made, writer, number)
    for n in range(1, paragraphs + 1):
        if n % 9 == 0:
            made.add("heading", writer.words(4))
        text = writer.sentences(2, made.language.stop)
        made.texts[f"para/{n}"] = _expected(text)
        made.add("paragraph", text, label=made.language.paragraph.format(n))
    for roman in ("I", "II") if annexes else ():
        made.add("annex", f"{made.language.annex} {roman}")
        made.add("paragraph", writer.sentences(2, made.language.stop), label=made.language.paragraph.format(1))
    return made


def without(made: Resolution, label: str, objective: int) -> Resolution:
    """The same resolution with one action of an objective left out."""
    pieces: list[Piece] = []
    current = 0
    for piece in made.pieces:
        current += piece.kind == "objective"
        if not (current == objective and piece.kind == "item" and piece.label == label):
            pieces.append(piece)
    return Resolution(made.language, made.symbol, pieces, made.texts, made.objectives, made.names)


def notes(made: Resolution) -> Iterator[tuple[int, str]]:
    """The footnotes of a resolution: number and text."""
    row = made.language
    for piece in made.pieces:
        if piece.note:
            yield piece.note, f"{row.words[0].capitalize()}{row.space}2200 A (XXI){row.stop}"
