"""How a reader reports a mistake: whom to write to, and a text that says where it is."""

from dataclasses import dataclass

from kb.library import Library
from web.contact import Contact
from web.crawling import PAGES
from web.i18n import gettext
from web.links import Links
from web.views import labels


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Whom to write to ('' where no contact is set), and a text to copy: page, citation, build, what is wrong."""

    contact: str
    href: str
    text: str


def mistakes(library: Library, links: Links, contact: Contact | None, page: str = "") -> Mistakes:
    """How to report a mistake on a page, which is named by its path; any other path is left for the reader to fill in."""
    text = "\n".join(labels.told(name, content).rstrip() for name, content in _lines(library, links, page))
    href = contact.writing(gettext("A mistake in the Global Compact for Migration knowledge base"), text) if contact else ""
    return Mistakes(contact.text if contact else "", href, text)


def _lines(library: Library, links: Links, page: str) -> list[tuple[str, str]]:
    passage_id = page.removeprefix("/")
    cited = [(gettext("Citation"), library.citation(library.get(passage_id)))] if library.has(passage_id) else []
    address = links.absolute(links.page(page)) if _is_page(library, page) else ""
    return [(gettext("Address"), address), *cited, (gettext("Build"), library.manifest.id), (gettext("What is wrong"), "")]


def _is_page(library: Library, page: str) -> bool:
    found = page.removeprefix("/")
    topics = {topic.id for topic in library.corpus.topics}
    return page in {*PAGES, "/search"} or library.has(found) or library.has_document(found) or found in topics
