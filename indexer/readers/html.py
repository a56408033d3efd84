"""Saved web pages: the main content with its headings as sections; menus, banners and scripts are left out."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from indexer.errors import UnreadableFile
from indexer.readers import page_facts
from indexer.readers.base import Draft, Heading, Part, blocks
from indexer.readers.decoding import decode
from indexer.readers.leftovers import without_leftovers
from indexer.readers.opening import read_as
from indexer.readers.page_content import main_content
from indexer.readers.page_elements import depth, parse
from indexer.readers.page_encoding import page_encoding
from indexer.readers.page_markdown import parts

DEEPEST = 120
"""The deepest nesting that is read; pages people write stay under 60."""


def read(path: Path) -> Draft:
    """Read a saved web page in the encoding that it declares.

    Raises:
        UnreadableFile: the file is empty, too large, no web page, in a broken encoding, or without text.
    """
    raw = read_as(path, "a web page", "")
    soup = parse(decode(path, raw, page_encoding(raw)))
    if depth(soup) > DEEPEST:
        raise UnreadableFile(path, None, f"elements of the page are nested more than {DEEPEST} deep")
    return _draft(path, soup)


def _draft(path: Path, soup: BeautifulSoup) -> Draft:
    title, language = page_facts.title(soup), page_facts.language(soup)
    published, source, base = page_facts.published(soup), page_facts.address(soup), page_facts.base(soup)
    publisher, author = page_facts.publisher(soup), page_facts.author(soup)
    first_heading = soup.h1.get_text() if soup.h1 else ""
    content = main_content(soup)
    found = blocks(without_leftovers(_without_title(parts(content, base), {title, " ".join(first_heading.split())})))
    if not found:
        raise UnreadableFile(path, None, "no text was found in the page; scripts may draw it, so save it as text")
    return Draft(title, language, found, published or page_facts.first_time(content), source, publisher, author)


def _without_title(found: Iterator[Part], titles: set[str]) -> Iterator[Part]:
    """The parts without the headings that only repeat the title."""
    return (part for part in found if not (isinstance(part, Heading) and part.text in titles))
