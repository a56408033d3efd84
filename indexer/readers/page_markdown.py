"""The elements of a web page as headings and Markdown paragraphs, lists, quotes and tables."""

from collections.abc import Callable, Iterator
from itertools import groupby

from bs4 import Tag
from bs4.element import PageElement

from indexer.readers.base import Heading, Part
from indexer.readers.markup import escape, guard_lines, inert, link, listing, one_line, quotation, table, web_address
from indexer.readers.page_elements import attribute, is_layout, is_text, text_of

_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
}  # fmt: skip
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_LISTS = ["ul", "ol"]
_CELLS = ["td", "th"]


def parts(tag: Tag, base: str) -> Iterator[Part]:
    """What an element holds, in reading order; `base` is the page's own address, '' where it is not known."""
    for inline, nodes in groupby(tag.children, key=_is_inline):
        if inline:
            yield from _paragraphs(list(nodes), base)
            continue
        for node in nodes:
            if isinstance(node, Tag):
                yield from _block(node, base)


def _is_inline(node: PageElement) -> bool:
    """Whether a node runs on in its line; a link or a span around a paragraph or heading does not."""
    return not isinstance(node, Tag) or (node.name in _INLINE and all(map(_is_inline, node.children)))


def _block(tag: Tag, base: str) -> Iterator[Part]:
    if tag.name in _HEADINGS:
        text = text_of(tag)
        yield from [Heading(_HEADINGS[tag.name], text)] if text else []
    elif _was_swallowed(tag):
        return
    elif tag.name in _WRITERS and not (tag.name == "table" and is_layout(tag)):
        text = _WRITERS[tag.name](tag, base)
        yield from [text] if text else []
    else:
        yield from parts(tag, base)


def _was_swallowed(tag: Tag) -> bool:
    """Whether an item or cell stands in another that was never closed; its list or table has collected it."""
    if tag.name == "li":
        return tag.find_parent(["li", *_LISTS]) is not None
    outer = tag.find_parent([*_CELLS, "table"]) if tag.name in _CELLS else None
    return outer is not None and outer.name in _CELLS


def _paragraphs(nodes: list[PageElement], base: str) -> Iterator[str]:
    """Paragraphs of a run of text; two line breaks in a row divide it."""
    lines = "".join(_inline(node, base) for node in nodes).split("\n")
    for empty, group in groupby((one_line(line) for line in lines), key=lambda line: not line):
        if not empty:
            yield guard_lines("\n".join(group))


def _inline(node: PageElement, base: str) -> str:
    """Markdown of a node within a line; a line break is a line feed, other white space becomes spaces."""
    if not isinstance(node, Tag):
        return inert(_spaced(str(node))) if is_text(node) else ""
    if node.name == "br":
        return "\n"
    text = "".join(_inline(child, base) for child in node.children)
    address = web_address(attribute(node, "href"), base) if node.name == "a" else None
    return link(one_line(text), address) if address and text.strip() else text


def _spaced(text: str) -> str:
    """The text with single spaces, one kept at either end if there was any."""
    inner = one_line(text)
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{inner}{after}" if inner else " "


def _flat(tag: Tag, base: str) -> str:
    """Everything inside an element as Markdown; its headings are plain paragraphs."""
    return "\n\n".join(escape(part.text) if isinstance(part, Heading) else part for part in parts(tag, base))


def _list(tag: Tag, base: str) -> str:
    items = [_item(item, base) for item in tag.find_all("li") if item.find_parent(_LISTS) is tag]
    return listing([item for item in items if item], "1." if tag.name == "ol" else "-")


def _item(tag: Tag, base: str) -> str:
    """An item; a list inside it follows its text without a blank line."""
    pieces = [escape(part.text) if isinstance(part, Heading) else part for part in parts(tag, base)]
    return "".join(piece if i == 0 else _gap(piece) + piece for i, piece in enumerate(pieces))


def _gap(piece: str) -> str:
    return "\n" if piece.startswith(("- ", "1. ")) else "\n\n"


def _quotation(tag: Tag, base: str) -> str:
    text = _flat(tag, base)
    return quotation(text) if text else ""


def _table(tag: Tag, base: str) -> str:
    rows = [[_flat(cell, base) for cell in _cells(row)] for row in tag.find_all("tr")]
    rows = [row for row in rows if any(row)]
    return table(rows) if rows else ""


def _cells(row: Tag) -> list[Tag]:
    return [cell for cell in row.find_all(_CELLS) if cell.find_parent("tr") is row]


_WRITERS: dict[str, Callable[[Tag, str], str]] = {"ul": _list, "ol": _list, "blockquote": _quotation, "table": _table}
