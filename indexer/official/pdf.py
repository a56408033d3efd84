"""PDF files as lines: printed lines in reading order, without headers, footers and notes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from indexer.official.errors import UnreadableDocument
from indexer.official.lines import Line, tidy
from indexer.official.pdf_margins import Printed, body_of
from indexer.official.pdf_words import repair
from indexer.official.right_to_left import is_reversed, logical

MOST_PAGES = 500
_FRONT_PAGES = 3
_RAISED = 0.8  # of the body's size: smaller digits are marks of notes
_CLOSING = tuple(" ,.;:!?)]”’»，。；：、")
_SAME_LINE = 0.55  # of the body's size: fragments closer than this stand on one line


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of text of one font: its place on the page and its size, in points."""

    text: str
    x: float
    y: float
    size: float
    font: str


def _reader(content: bytes) -> PdfReader:
    if b"%%EOF" not in content[-2048:]:
        message = "the PDF is truncated (its end is missing)"
        raise UnreadableDocument(message)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            message = "the PDF is encrypted"
            raise UnreadableDocument(message)
        pages = len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"the PDF is damaged ({error})"
        raise UnreadableDocument(message) from error
    if pages > MOST_PAGES:
        message = f"the PDF has {pages} pages, {MOST_PAGES} at most are read"
        raise UnreadableDocument(message)
    return reader


def _fragments(page: PageObject) -> list[Fragment]:
    found: list[Fragment] = []

    def visit(
        text: str, outer: Sequence[float], inner: Sequence[float], font: Mapping[str, object] | None, size: float
    ) -> None:
        if text.strip():
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            scale = abs(inner[3] * outer[3]) or 1.0
            name = str(font.get("/BaseFont", "")) if font else ""
            found.append(Fragment(text, x, y, size * scale, name))

    try:
        page.extract_text(visitor_text=visit)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        message = f"a page of the PDF is damaged ({error})"
        raise UnreadableDocument(message) from error
    return found


def _body_size(fragments: Iterable[Fragment]) -> float:
    sizes: Counter[float] = Counter()
    for fragment in fragments:
        sizes[round(fragment.size, 1)] += len(fragment.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def _rows(fragments: Sequence[Fragment], body: float) -> Iterator[list[Fragment]]:
    """The fragments of each printed line, from the top of the page down."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda found: -found.y):
        if rows and rows[-1][0].y - fragment.y < _SAME_LINE * body:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    order = {id(fragment): index for index, fragment in enumerate(fragments)}
    return (sorted(row, key=lambda found: order[id(found)]) for row in rows)


def _is_note_mark(fragment: Fragment, body: float) -> bool:
    return fragment.size < _RAISED * body and fragment.text.strip(" ,*†\n").isdecimal()


def _joined(row: Sequence[Fragment], body: float) -> str:
    """The text of a line without marks of notes; pieces that were drawn apart, mark or not, keep apart."""
    text, apart = "", False
    for fragment in row:
        if _is_note_mark(fragment, body):
            apart = fragment.text.strip("\n").endswith(" ")
        else:
            piece = fragment.text.strip("\n")
            text += " " + piece if apart and piece[:1] not in _CLOSING else piece
            apart = fragment.text.endswith("\n")
    return text


def _words(row: Sequence[Fragment], body: float, *, mirrored: bool) -> str:
    if is_reversed(fragment.text for fragment in row):
        shown = [fragment for fragment in row if not _is_note_mark(fragment, body)]
        return logical([(fragment.text, fragment.x) for fragment in shown], mirrored=mirrored)
    return _joined(row, body)


def _emphasis(font: str) -> bool:
    return any(style in font for style in ("Bold", "Italic", "Oblique"))


def _lead(row: Sequence[Fragment]) -> str:
    texts = [
        (key, "".join(found.text for found in run)) for key, run in groupby(row, lambda found: _emphasis(found.font))
    ]
    emphasised = [index for index, (key, _) in enumerate(texts) if key]
    return tidy(texts[emphasised[0]][1]) if emphasised and emphasised[0] <= 1 and len(texts) > emphasised[0] + 1 else ""


def _printed(row: Sequence[Fragment], body: float, *, mirrored: bool) -> Printed:
    kept = [fragment for fragment in row if not _is_note_mark(fragment, body)]
    if not kept:
        return Printed("", body)
    bold = all("Bold" in fragment.font for fragment in kept)
    text = tidy(_words(row, body, mirrored=mirrored))
    return Printed(text, max(fragment.size for fragment in kept), bold=bold, lead=_lead(kept))


def _pages(content: bytes) -> list[list[Printed]]:
    pages = [_fragments(page) for page in _reader(content).pages]
    everything = [fragment for page in pages for fragment in page]
    body = _body_size(everything)
    mirrored = is_reversed((fragment.text for fragment in everything), stored=True)
    return [[_printed(row, body, mirrored=mirrored) for row in _rows(page, body)] for page in pages]


def read(content: bytes) -> tuple[list[Line], list[str]]:
    """The printed lines of a PDF's body in order, and every printed line of its first pages, headers included.

    Raises:
        UnreadableDocument: no whole PDF, an encrypted one, or one without text, in one line.
    """
    pages = _pages(content)
    if not any(line.text for page in pages for line in page):
        message = "the PDF holds no text (a scan?)"
        raise UnreadableDocument(message)
    printed = body_of(pages)
    mostly_bold = sum(line.bold for line in printed) * 2 > len(printed)
    lines = [Line(row.text, heading=row.bold and not mostly_bold, lead=row.lead) for row in printed]
    return repair(lines), [line.text for page in pages[:_FRONT_PAGES] for line in page]
