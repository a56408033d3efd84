"""The pages that list, by their path: what each is called, its passages, and its JSON as the API answers it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kb import ids
from kb.library import Library
from kb.model import Document, Kind, Passage
from web.api import lists
from web.api.passages import Json
from web.api.wanted import Wanted
from web.exports import documents, jsonld, topics
from web.exports.base import Context
from web.i18n import gettext
from web.links import Links


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that lists. `written` are the forms that are made of something else than its passages, by suffix."""

    title: Callable[[], str]
    passages: Callable[[Library], Sequence[Passage]]
    answer: Callable[[Library, Wanted, Links], Json]
    written: Mapping[str, Callable[[Context], str]] = field(default_factory=dict)


def listing(page: str, library: Library) -> Listing | None:
    """The listing at the path of a page ('' for home), None where there is none."""
    if page in LISTINGS:
        return LISTINGS[page]
    return _document(library.get_document(page)) if library.has_document(page) else None


def _compact(kb: Library) -> Sequence[Passage]:
    return kb.of_document(ids.COMPACT)


def _objectives(kb: Library) -> Sequence[Passage]:
    return kb.of_kind(Kind.OBJECTIVE)


def _campaigns(kb: Library) -> Sequence[Passage]:
    return kb.of_kind(Kind.CAMPAIGN)


def _in_time(kb: Library) -> Sequence[Passage]:
    """The campaigns, the earliest first."""
    return sorted(_campaigns(kb), key=lambda row: (row.campaign.dates.start if row.campaign else "", row.id))


def _with_topics(kb: Library) -> Sequence[Passage]:
    return [row for row in kb.corpus.passages if row.topics]


def _of_documents(kb: Library) -> Sequence[Passage]:
    return [row for row in kb.corpus.passages if kb.document(row)]


def _document(found: Document) -> Listing:
    """The page of a document that is not the Compact."""
    return Listing(
        lambda: "",
        lambda kb: kb.of_document(found.id),
        lambda kb, _words, _to: lists.document(kb, found),
        _written(lambda _: [found]),
    )


def _written(rows: Callable[[Library], Sequence[Document]]) -> Mapping[str, Callable[[Context], str]]:
    """The forms of documents."""
    return {suffix: _writer(write, rows) for suffix, write in documents.FORMS.items()}


def _writer(
    write: Callable[[Sequence[Document], Context], str], rows: Callable[[Library], Sequence[Document]]
) -> Callable[[Context], str]:
    return lambda context: write(rows(context.library), context)


def _names_of_objectives(written: Mapping[str, Callable[[Context], str]]) -> Listing:
    return Listing(
        lambda: gettext("The 23 objectives"), _objectives, lambda kb, words, _: lists.objectives(kb, words), written
    )


LISTINGS: dict[str, Listing] = {
    "": _names_of_objectives({".jsonld": jsonld.site}),
    "objectives": _names_of_objectives({}),
    "gcm": Listing(
        lambda: gettext("The Global Compact for Migration"), _compact,
        lambda kb, words, to: lists.passages(kb, _compact(kb), words, to),
    ),
    "gcm/principles": Listing(
        lambda: gettext("The guiding principles"), lambda kb: kb.of_kind(Kind.PRINCIPLE), lists.principles
    ),
    "campaigns": Listing(
        lambda: gettext("Campaigns"), _campaigns, lambda kb, words, _: lists.campaigns(kb, words, _campaigns(kb))
    ),
    "campaigns/timeline": Listing(
        lambda: gettext("Timeline of the campaigns"), _in_time,
        lambda kb, words, _: lists.campaigns(kb, words, _in_time(kb)),
    ),
    "topics": Listing(
        lambda: gettext("Topics"), _with_topics, lambda kb, words, _: lists.all_topics(kb, words),
        {".md": topics.markdown, ".txt": topics.text, ".jsonld": topics.linked},
    ),
    "documents": Listing(
        lambda: gettext("Documents"), _of_documents, lambda kb, _words, _to: lists.documents(kb),
        _written(lambda kb: kb.corpus.documents),
    ),
}
"""The pages that list at a fixed path.

Home is its list of objectives, and as JSON-LD the site. The topics as references are the passages that they are given to, each once.
"""
