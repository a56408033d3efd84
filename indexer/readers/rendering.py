"""Markdown to safe HTML and to plain text."""

from collections.abc import Iterator
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

TOP_HEADING = 3
"""Headings inside a section start at this level: the page has its title, the section its heading."""

_TAGS = set("p h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td a em strong code pre br hr s".split())


@cache
def parser() -> MarkdownIt:
    """The one Markdown parser: CommonMark with tables, HTML in the text is shown as text."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def markdown_to_html(markdown: str) -> str:
    """The safe HTML of a section's Markdown: no scripts, styles, pictures or other than web links."""
    tokens = parser().parse(markdown)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{max(TOP_HEADING, int(token.tag[1:]))}"
    html = parser().renderer.render(tokens, parser().options, {})
    return nh3.clean(html, tags=_TAGS, attributes={"a": {"href", "title"}, "ol": {"start"}},
                     url_schemes={"http", "https", "mailto"})  # fmt: skip


def plain_text(markdown: str) -> str:
    """The text of Markdown without any markup: a blank line between blocks, ' · ' between cells of a table."""
    return "\n\n".join(line for line in _lines(parser().parse(markdown)) if line)


def _lines(tokens: list[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield " · ".join(cell for cell in cells or [] if cell)
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(inline_text(token))
        elif token.type == "inline":
            yield inline_text(token)
        elif token.type in {"fence", "code_block"}:
            yield token.content.rstrip()


def inline_text(token: Token) -> str:
    """The plain text of a heading, a paragraph or a cell of a table, on one line."""
    return "".join(_piece(child) for child in token.children or []).strip()


def _piece(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content
