"""Atom feeds (RFC 4287): an entry a passage, whose time changes only with its words, and an entry a change of the index."""

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kb.citations.format import KNOWLEDGE_BASE
from kb.history import Named, Step
from kb.library import Library
from kb.model import Passage
from web.elements import document, element
from web.links import Links
from web.quoting import quoted

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
_NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/"}
_TITLES = 3
"""How many titles the title of a change names."""

_LISTED = 60
"""How many passages one list of a change names."""


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


def render(feed: Feed, library: Library, links: Links, *, steps: Sequence[Step] = ()) -> bytes:
    """The document; the entries of `steps` stand before those of the passages. It is as new as the newest entry."""
    times = [*(step.time for step in steps), *(changed(passage, library) for passage in feed.passages)]
    rows = [
        element("title", feed.title),
        element("id", feed.here),
        element("updated", max(times, default=library.manifest.built)),
        element("author", inside=[element("name", KNOWLEDGE_BASE)]),
        *(_link(relation, address) for relation, address in {"self": feed.here, "alternate": feed.page, **feed.pages}.items()),
        element("opensearch:totalResults", str(feed.total + len(steps))),
        element("opensearch:startIndex", str(feed.start)),
        element("opensearch:itemsPerPage", str(feed.size or len(feed.passages) + len(steps))),
        *(_step(step, library, links) for step in steps),
        *(_entry(passage, library, links) for passage in feed.passages),
    ]
    return document(element("feed", attributes={**_NAMESPACES, "xml:lang": links.lang}, inside=rows))


def newest(library: Library, most: int) -> list[Passage]:
    """The passages whose words are newest here, those of one time by their own date."""
    rows = sorted(library.corpus.passages, key=lambda p: (changed(p, library), p.date or "", -p.order), reverse=True)
    return rows[:most]


def changed(passage: Passage, library: Library) -> str:
    """When a passage came into the index or its words last changed; the date of its words, where it was in the first."""
    return library.history.times.get(passage.id) or _time(_dated(passage, library))


# ── changes of the index ─────────────────────────────────────────────────────────────────────────────────────────────


def _step(step: Step, library: Library, links: Links) -> Element:
    """The entry that tells what one build changed; it leads to the first passage that has new words."""
    about = links.absolute(links.page("/about"))
    live = [row.id for row in (*step.added, *step.reworded) if library.has(row.id)]
    return element(
        "entry",
        inside=[
            element("title", f"{step.time[:10]}: {_told(step)}", {"xml:lang": "en"}),
            element("id", f"{about}#{step.build}"),
            element("published", step.time),
            element("updated", step.time),
            _link("alternate", links.absolute(links.passage(live[0])) if live else about),
            element("summary", _told(step), {"xml:lang": "en"}),
            element("content", "".join(_lists(step, library, links)), {"type": "html", "xml:lang": "en"}),
        ],
    )


def _rows(step: Step) -> list[tuple[str, Sequence[Named]]]:
    rows = (
        ("added", step.added),
        ("with other words", step.reworded),
        ("with other topics, ties or details", step.retied),
        ("removed", step.removed),
    )
    return [(what, found) for what, found in rows if found]


def _told(step: Step) -> str:
    """The change in a sentence: '4 added (I Am A Migrant …), 2 removed (Old text, Older text)'."""
    if step.first:
        return "the first index"
    told = [f"{len(found)} {what} ({'; '.join(row.title for row in found[:_TITLES])}{' …' * (len(found) > _TITLES)})"
            for what, found in _rows(step)]  # fmt: skip
    return ", ".join([*told, *(f"{part} changed" for part in step.besides)])


def _lists(step: Step, library: Library, links: Links) -> Iterator[str]:
    """One list, as HTML, for each kind of change; what is still there is a link."""
    if step.first:
        yield "<p>The first index. What it holds is dated by itself; later changes are told here.</p>"
    for what, found in _rows(step):
        items = [f"<li>{_item(row, library, links)}</li>" for row in found[:_LISTED]]
        more = f"<li>and {len(found) - _LISTED} more</li>" if len(found) > _LISTED else ""
        yield f"<p>{len(found)} {what}:</p><ul>{''.join(items)}{more}</ul>"
    if step.besides:
        yield f"<p>Also changed: {html.escape(', '.join(step.besides))}.</p>"


def _item(row: Named, library: Library, links: Links) -> str:
    if not library.has(row.id):
        return f"{html.escape(row.title)} ({html.escape(row.id)})"
    href = html.escape(links.absolute(links.passage(row.id)))
    return f'<a href="{href}">{html.escape(_name(library.get(row.id), library, links))}</a>'


# ── passages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _name(passage: Passage, library: Library, links: Links) -> str:
    """What a passage is called: its citation, with its heading where the citation does not have it."""
    cited = library.citation(passage)
    return cited if passage.title in cited else f"{cited}: {passage.heading(links.lang)}"


def _entry(passage: Passage, library: Library, links: Links) -> Element:
    here = links.absolute(links.passage(passage.id))
    return element(
        "entry",
        inside=[
            element("title", _name(passage, library, links)),
            element("id", links.absolute(f"/{passage.id}")),
            element("published", _time(_dated(passage, library))),
            element("updated", changed(passage, library)),
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


def _dated(passage: Passage, library: Library) -> str:
    """The date of a passage's words: of their edition, of our retelling, else of the document."""
    words, whole = quoted(library, passage), library.document(passage)
    campaign = (library.parent(passage) or passage).campaign
    dated = (words.edition.date if words.edition else "", campaign.seen if campaign else "", whole.date if whole else "")
    return next((date for date in dated if date), library.manifest.built)


def _time(date: str) -> str:
    """A date that may lack day or month as a time in UTC: its first moment."""
    return date if "T" in date else f"{(date + '-01-01')[:10]}T00:00:00Z"
