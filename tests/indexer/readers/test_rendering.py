"""Markdown to safe HTML and plain text."""

import pytest

from indexer.readers.markup import escape
from indexer.readers.rendering import markdown_to_html, plain_text


def test_headings_inside_a_section_start_at_the_third_level() -> None:
    """The page and the section have the levels above."""
    assert markdown_to_html("# A\n\n### B\n\n#### C") == "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n"


def test_tables_lists_and_links_are_rendered() -> None:
    """Links open without telling the other site where the reader came from."""
    html = markdown_to_html("| A | B |\n|---|---|\n| 1 | 2 |\n\n3. x\n\n[y](https://example.org/?a=1&b=2)")
    assert "<td>1</td>" in html
    assert '<ol start="3">' in html
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">y</a>' in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://example.org/a.png)",
        '<a href="https://example.org" onclick="alert(1)">x</a>',
        "<iframe src='https://example.org'></iframe>",
        "<svg/onload=alert(1)>",
    ],
)
def test_nothing_active_survives(hostile: str) -> None:
    """HTML is shown as text; only web links become links; no pictures are fetched."""
    html = markdown_to_html(hostile)
    assert not any(f"<{name}" in html.lower() for name in ("script", "iframe", "svg", "img"))
    assert "<a " not in html


def test_plain_text_has_no_markup() -> None:
    """Blocks are divided by blank lines, cells by dots."""
    text = plain_text("### A *b*\n\nOne\ntwo [link](https://example.org).\n\n- x\n- y\n\n| A | B |\n|--|--|\n| 1 | 2 |")
    assert text == "A b\n\nOne two link.\n\nx\n\ny\n\nA · B\n\n1 · 2"


@pytest.mark.parametrize(
    "text",
    [
        "1. not a list",
        "- not a list",
        "# no heading",
        "a *b* _c_ `d` [e](https://example.org) snake_case <b>f</b> &amp; g & h",
        "| a | b |\n| --- | --- |",
        "===",
        "> no quote",
        "~~~",
        "\\*",
        "#IamAMigrant is a hashtag",
        "2024) no list",
    ],
)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """Escaping loses nothing and lets nothing act as markup."""
    assert plain_text(escape(text)) == text.replace("\n", " ")
    assert markdown_to_html(escape(text)).startswith("<p>")
