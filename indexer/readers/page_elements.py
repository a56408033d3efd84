"""Small questions to the elements of a web page."""

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from indexer.readers.markup import one_line

_WHOLE_TEXT = 3
"""A cell of a table with so many paragraphs is no entry of a list but a column of the page."""


def parse(html: str) -> BeautifulSoup:
    """The tree of a web page."""
    return BeautifulSoup(html, "html.parser")


def attribute(tag: Tag, name: str) -> str:
    """The value of an attribute, lists run together; '' where there is none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def is_text(node: PageElement) -> bool:
    """Whether a node is text that readers see: no comment or declaration."""
    return isinstance(node, NavigableString) and not isinstance(node, PreformattedString)


def text_of(tag: Tag) -> str:
    """The visible text of an element on one line."""
    return one_line(tag.get_text())


def tags_of(tag: Tag) -> list[Tag]:
    """The elements right inside an element."""
    return [child for child in tag.children if isinstance(child, Tag)]


def prose(tag: Tag) -> int:
    """How much an element says: characters of its text, those of its links taken off."""
    return len(text_of(tag)) - sum(len(text_of(anchor)) for anchor in tag.find_all("a"))


def is_layout(table: Tag) -> bool:
    """Whether a table only lays out the page: other tables, headings or whole texts stand in its cells."""
    return (
        attribute(table, "role").lower() in {"presentation", "none"}
        or table.find(["table", "h1", "h2", "h3", "h4"]) is not None
        or any(len(cell.find_all("p")) >= _WHOLE_TEXT for cell in table.find_all("td"))
    )


def depth(soup: BeautifulSoup) -> int:
    """How many elements stand inside each other at the deepest place of a page."""
    levels = {id(soup): 0}
    for tag in soup.find_all(name=True):
        levels[id(tag)] = levels[id(tag.parent)] + 1
    return max(levels.values())
