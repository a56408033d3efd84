"""Writes a resolution as a PDF file of many pages, in a font made here whose every sign is a box."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.indexer.official.documents import Piece, Resolution, notes
from tests.indexer.official.vocabulary import ALL

_WIDTH = 95  # signs in a line
_LINES = 44  # lines on a page
_LEFT, _TOP, _PITCH, _SIZE = 72, 780, 14, 10
_MIRRORED = str.maketrans("()’‘", ")(‘’")
_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:()[]/-_*’‘“”"


def _signs() -> set[str]:
    signs = set(_LATIN)
    for row in ALL.values():
        texts = (row.annex, row.title, row.assembly, row.objective, row.lead_in, row.letters, row.item, row.paragraph)
        signs |= set("".join((*texts, *row.words, *row.numerals, row.stop, row.semicolon, row.colon, row.comma)))
        signs |= {sign.upper() for sign in signs if len(sign.upper()) == 1}
    return signs - {"\u00a0"}


def _font(path: Path, style: str) -> None:
    signs = sorted(_signs())
    names = [".notdef", *(f"u{ord(sign):04X}" for sign in signs)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(sign): f"u{ord(sign):04X}" for sign in signs})
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((450, 0))
    pen.lineTo((450, 500))
    pen.closePath()
    box = pen.glyph()
    builder.setupGlyf(dict.fromkeys(names, box))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": style, "psName": f"Boxes-{style}"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.save(path)


@cache
def _fonts() -> None:
    folder = Path(tempfile.mkdtemp(prefix="boxes-"))
    for style in ("Regular", "Bold", "Italic"):
        _font(folder / f"{style}.ttf", style)
        pdfmetrics.registerFont(TTFont(f"Boxes-{style}", str(folder / f"{style}.ttf")))


def visual(text: str) -> str:
    """A line of Arabic in the order in which its signs stand on paper from left to right."""
    backwards = text[::-1].translate(_MIRRORED)
    return re.sub(r"[0-9A-Za-z/.]*[0-9A-Za-z]", lambda match: match[0][::-1], backwards)


def _wrapped(text: str, space: str) -> Iterator[str]:
    """Lines of at most _WIDTH signs; a hyphen may end a line, and now and then a long word is divided."""
    words = re.findall(r"[^\s-]+-?\s?", text) if space else list(text)
    line = ""
    for word in words:
        room = _WIDTH - len(line)
        if len(word.rstrip()) > room:
            half = len(word) // 2
            divided = word.strip().lower() == "cooperation" and half < room
            yield (line + word[:half] + "-" if divided else line).rstrip()
            line, word = "", word[half:] if divided else word  # noqa: PLW2901
        line += word
    yield line.rstrip()


@dataclass
class _Paper:
    """The pages in the making: where the next line goes, and which notes belong to this page."""

    made: Resolution
    canvas: Canvas
    kept_order: bool
    line: int = 0
    page: int = 1
    notes: list[tuple[int, str]] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, style: str = "Regular", size: float = _SIZE) -> float:
        """Draw a text; the x behind it."""
        shown = text.replace("\u00a0", " ")
        if self.made.language.rtl and not self.kept_order:
            shown = visual(shown)
        self.canvas.setFont(f"Boxes-{style}", size)
        self.canvas.drawString(x, y, shown)
        return x + size / 2 * len(text)

    @property
    def y(self) -> float:
        return _TOP - 40 - self.line * _PITCH

    def next_line(self) -> None:
        self.line += 1
        if self.line >= _LINES - 2 * len(self.notes):
            self.finish_page()

    def finish_page(self) -> None:
        """Header, footer and notes, then a new page."""
        even = self.page % 2 == 0
        ends = [self.made.symbol, self.made.language.title]
        self.text(_LEFT, _TOP, "     ".join(ends if even else ends[::-1]), "Bold")
        if self.notes:
            self.text(_LEFT, self.y - 4, "_" * 18)
        for index, (number, note) in enumerate(self.notes):
            after = self.text(_LEFT, self.y - 16 - 10 * index, str(number), size=5)
            self.text(after + 4, self.y - 18 - 10 * index, note, size=8)
        footer = ["18-22437", f"{self.page}/36"]
        self.text(_LEFT, 40, "          ".join(footer[::-1] if even else footer), size=8)
        self.canvas.showPage()
        self.line, self.notes, self.page = 0, [], self.page + 1

    def masthead(self) -> None:
        """The top of the first page."""
        for left, right in (
            ("United Nations", self.made.symbol),
            ("General Assembly", "Distr.: General"),
            ("Seventy-third session", "11 January 2019"),
        ):
            self.text(_LEFT, self.y, left, "Bold")
            self.text(_LEFT + 300, self.y, right)
            self.line += 1
        self.text(_LEFT, self.y, "18-22437 (E)    160119")
        self.next_line()
        self.text(_LEFT, self.y, "*1822437*")
        self.next_line()

    def piece(self, piece: Piece) -> None:
        """One paragraph, broken into lines."""
        split_label = piece.level == 1 and self.made.language.code in {"en", "es"}
        lines = list(_wrapped(piece.text, self.made.language.space or ""))
        label = "" if split_label else piece.label
        if split_label:
            self.text(_LEFT, self.y, piece.label)
            self.next_line()
        style = "Bold" if piece.kind in {"heading", "annex", "objective", "subheading", "title"} else "Regular"
        for index, line in enumerate(lines):
            x = self._start(label if index == 0 else "", piece.name if index == 0 else "", line, style)
            if piece.note and index == len(lines) // 2:
                self.text(x, self.y + 3.5, str(piece.note), size=6)
                self.notes += [row for row in notes(self.made) if row[0] == piece.note]
            self.next_line()

    def _start(self, label: str, name: str, line: str, style: str) -> float:
        if self.made.language.rtl:
            return self.text(_LEFT, self.y, f"{label} {line}".strip(), style)
        x: float = _LEFT
        if label:
            self.text(x, self.y, label)
            x += 28
        if name and line.startswith(name):
            x = self.text(x, self.y, name, "Italic")
            line = line[len(name) :]
        return self.text(x, self.y, line, style)


def pdf_of(made: Resolution, *, kept_order: bool = False) -> bytes:
    """The bytes of a PDF; `kept_order` stores Arabic as it is read instead of as it stands on paper."""
    _fonts()
    written = BytesIO()
    paper = _Paper(made, Canvas(written, pageCompression=0, invariant=1), kept_order)
    paper.masthead()
    for piece in made.pieces:
        paper.piece(piece)
    paper.finish_page()
    paper.canvas.save()
    return written.getvalue()
