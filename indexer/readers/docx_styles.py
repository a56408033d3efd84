"""What the styles and numbering of a Word paragraph say: title, heading of a level, item of a list."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

_LOWEST_HEADING = 6
_FORMAT = "w:abstractNum[@w:abstractNumId='{}']/w:lvl[@w:ilvl='{}']/w:numFmt/@w:val"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph stands in a list: its level from 0, and the Markdown mark, '-' or '1.'."""

    level: int
    mark: str


def is_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the title of its document."""
    return any(style.name == "Title" for style in _styles(paragraph))


def heading_level(paragraph: Paragraph) -> int | None:
    """The level of a heading, 1 the highest, from its style or its outline level; None for any other paragraph."""
    for style in _styles(paragraph):
        name, _, level = (style.name or "").rpartition(" ")
        if name == "Heading" and level.isdecimal():
            return min(int(level), _LOWEST_HEADING)
    outline = _first(paragraph, "w:outlineLvl")
    level_number = int(outline.get(qn("w:val"), "9")) if outline is not None else 9
    return level_number + 1 if level_number < _LOWEST_HEADING else None


def list_place(paragraph: Paragraph) -> ListPlace | None:
    """Where a paragraph stands in a list, from its own numbering or that of its style; None outside lists."""
    if heading_level(paragraph) or is_title(paragraph):
        return None
    numbering = _first(paragraph, "w:numPr")
    if numbering is None:
        return None
    number, level = _value(numbering, "w:numId"), int(_value(numbering, "w:ilvl") or "0")
    if number in {"", "0"}:
        return None
    mark = "-" if _number_format(paragraph, number, level) == "bullet" else "1."
    return ListPlace(level or _level_of_style(paragraph), mark)


def _level_of_style(paragraph: Paragraph) -> int:
    """The level in names such as 'List Bullet 2', whose numbering always says 0."""
    names = (style.name or "" for style in _styles(paragraph))
    listed = next((name for name in names if name.startswith(("List Bullet", "List Number"))), "")
    return max(0, int(listed[-1]) - 1) if listed[-1:].isdecimal() else 0


def _styles(paragraph: Paragraph) -> Iterator[ParagraphStyle]:
    """The style of a paragraph and those it is based on."""
    style = paragraph.style
    seen: set[str] = set()
    while isinstance(style, ParagraphStyle) and style.style_id not in seen:
        seen.add(style.style_id)
        yield style
        base = style.base_style
        style = base if isinstance(base, ParagraphStyle) else None


def _first(paragraph: Paragraph, name: str) -> _Element | None:
    """A property of the paragraph itself or of the nearest style that sets it."""
    for holder in (paragraph._p, *(style.element for style in _styles(paragraph))):  # noqa: SLF001 (no public way)
        found: _Element | None = holder.find(f"{qn('w:pPr')}/{qn(name)}")
        if found is not None:
            return found
    return None


def _value(element: _Element, name: str) -> str:
    found = element.find(qn(name))
    return found.get(qn("w:val"), "") if found is not None else ""


def _number_format(paragraph: Paragraph, number: str, level: int) -> str:
    """The format of a numbering, such as 'bullet' or 'decimal'; 'bullet' where the document defines none."""
    try:
        root = paragraph.part.numbering_part.element  # type: ignore[attr-defined]
    except (AttributeError, KeyError, NotImplementedError):
        return "bullet"
    abstract = root.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    formats = root.xpath(_FORMAT.format(abstract[0], level)) if abstract else []
    return str(formats[0]) if formats else "bullet"
