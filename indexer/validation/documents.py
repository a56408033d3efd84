"""Rules on documents: folder, slug, symbol and date agree, parts run forwards, and what they link to or stand before exists."""

from collections.abc import Iterator

from indexer.readers.dates import iso_date
from indexer.reading import Files
from indexer.schema import PartEntry
from indexer.validation.compact import compact_ids
from indexer.validation.problems import Problem
from kb.citations.forms import DOCUMENTS

_RESERVED = ("campaigns", "topics")
"""Names that ids of other things begin with."""


def document_files(files: Files) -> Iterator[Problem]:
    """A document's slug is its folder's name and nothing else's, and no part ends before it starts."""
    taken = set(_RESERVED)
    for parsed in files.documents:
        folder = parsed.file.split("/")[-2]
        if parsed.value.slug != folder:
            message = f"slug '{parsed.value.slug}' is not the folder's name, '{folder}'; change one of them"
            yield Problem(parsed.file, parsed.line("slug"), message, "file-name")
        elif folder in taken:
            message = f"slug '{folder}' is taken; call the folder and the document otherwise"
            yield Problem(parsed.file, parsed.line("slug"), message, "twice")
        taken.add(parsed.value.slug)
        for i, part in enumerate(parsed.value.parts):
            for title in _backwards(part):
                message = f"parts: '{title}' ends before it starts"
                yield Problem(parsed.file, parsed.line("parts", i), message, "part")


def document_facts(files: Files) -> Iterator[Problem]:
    """A document's date exists in the calendar, and its symbol is the one by which its citations are found."""
    for parsed in files.documents:
        document, numbers = parsed.value, DOCUMENTS.get(parsed.value.slug, ())
        if iso_date(document.date) is None:
            message = f"date: {document.date} is no day of the calendar"
            yield Problem(parsed.file, parsed.line("date"), message, "date")
        if numbers and document.symbol not in {f"A/RES/{number}" for number in numbers}:
            message = f"symbol: {document.symbol} is not that of '{document.slug}'; allowed: A/RES/{numbers[0]}"
            yield Problem(parsed.file, parsed.line("symbol"), message, "symbol")


def document_links(files: Files) -> Iterator[Problem]:
    """What a document links to is a passage, another document or a web address."""
    slugs = {parsed.value.slug for parsed in files.documents}
    known = compact_ids() | slugs | {f"documents/{slug}" for slug in slugs}
    for parsed in files.documents:
        for i, link in enumerate(parsed.value.links):
            if link.to not in known and not link.to.startswith(("https://", "http://")):
                message = f"broken link: '{link.to}'; allowed: a passage such as gcm/13, a document, a web address"
                yield Problem(parsed.file, parsed.line("links", i, "to"), message, "link")


def document_subheadings(files: Files) -> Iterator[Problem]:
    """A subheading stands before a passage of its document."""
    known = compact_ids()
    for parsed in files.documents:
        for i, row in enumerate(parsed.value.subheadings):
            if row.before not in known or not row.before.startswith(f"{parsed.value.slug}/"):
                message = f"subheadings: there is no passage '{row.before}' here; allowed: an id such as gcm/2/h"
                yield Problem(parsed.file, parsed.line("subheadings", i, "before"), message, "link")


def _backwards(part: PartEntry) -> Iterator[str]:
    first, last = part.paragraphs
    if last < first:
        yield part.title
    for section in part.sections:
        yield from _backwards(section)
