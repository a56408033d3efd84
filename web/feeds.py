"""Atom feeds (RFC 4287): an entry a passage, whose date changes only with the edition of its words."""

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kb.citations.format import KNOWLEDGE_BASE
from kb.library import Library
from kb.model import Passage
from web.elements import document, element
from web.links import Links
from web.quoting import quoted

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
_NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/"}


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed. `here` is its address and `page` that of the page it belongs to, both absolute.

    `pages` are the addresses of its other pages by relation; `total` counts all there is, `start` from 1.
    """

    title: str
    here: str
    page: str
    passages: Sequence[Passage]
    total: int
    start: int = 1
    size: int = 0
    pages: Mapping[str, str] = field(default_factory=dict)


def render(feed: Feed, library: Library, links: Links, *, first: Iterable[Element] = ()) -> bytes:
    """The document; `first` are entries that stand before those of the passages."""
    built = library.manifest.built
    rows = [
        element("title", feed.title),
        element("id", feed.here),
        element("updated", built),
        element("author", inside=[element("name", KNOWLEDGE_BASE)]),
        *(_link(relation, address) for relation, address in {"self": feed.here, "alternate": feed.page, **feed.pages}.items()),
        element("opensearch:totalResults", str(feed.total)),
        element("opensearch:startIndex", str(feed.start)),
        element("opensearch:itemsPerPage", str(feed.size or len(feed.passages))),
        *first,
        *(_entry(passage, library, links) for passage in feed.passages),
    ]
    return document(element("feed", attributes={**_NAMESPACES, "xml:lang": links.lang}, inside=rows))


def change(library: Library, links: Links) -> Element:
    """The entry that tells what the build that serves has changed."""
    manifest = library.manifest
    about = links.absolute(links.page("/about"))
    return element(
        "entry",
        inside=[
            element("title", f"Index of {manifest.built[:10]}: {manifest.changes or 'rebuilt'}", {"xml:lang": "en"}),
            element("id", f"{about}#{manifest.id}"),
            element("updated", manifest.built),
            _link("alternate", about),
            element("summary", f"{manifest.passages} passages; {manifest.changes or 'rebuilt'}", {"xml:lang": "en"}),
        ],
    )


def _entry(passage: Passage, library: Library, links: Links) -> Element:
    here = links.absolute(links.passage(passage.id))
    changed = _time(_changed(passage, library))
    return element(
        "entry",
        inside=[
            element("title", f"{library.citation(passage)}: {passage.heading(links.lang)}"),
            element("id", links.absolute(f"/{passage.id}")),
            element("updated", changed),
            _link("alternate", here),
            element("summary", passage.summary, {"xml:lang": passage.lang}),
            element("content", _content(passage, library, links), {"type": "html", "xml:lang": passage.lang}),
            *(element("category", attributes={"term": slug}) for slug in passage.topics),
        ],
    )


def _link(relation: str, address: str) -> Element:
    kind = "text/html" if relation == "alternate" else "application/atom+xml"
    return element("link", attributes={"rel": relation, "href": address, "type": kind})


def _content(passage: Passage, library: Library, links: Links) -> str:
    """Plain words and the words of the document, as HTML, with the note on their edition."""
    words = quoted(library, passage, links.lang)
    parts = [f"<p>{html.escape(passage.summary)}</p>"]
    if words.text and words.edition:
        parts.append(f'<blockquote lang="{words.lang}">{html.escape(words.text)}</blockquote><p>({html.escape(words.note)})</p>')
    return "".join(parts)


def _changed(passage: Passage, library: Library) -> str:
    """The date of a passage's words: of their edition, of the campaign, else of its document."""
    words, whole = quoted(library, passage), library.document(passage)
    dated = [words.edition.date if words.edition else "", passage.date or "", whole.date if whole else ""]
    return next((date for date in dated if date), library.manifest.built)


def _time(date: str) -> str:
    """A date that may lack day or month as a time in UTC: its first moment."""
    return date if "T" in date else f"{(date + '-01-01')[:10]}T00:00:00Z"
