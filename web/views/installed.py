"""Which wording of a document is installed, for how many of its passages, and how that is told to a reader.

Only the edition of record is called adopted; any other is named by its date.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.ids import COMPACT
from kb.library import Library
from kb.model import Document, Edition, Passage
from web.i18n import gettext, ngettext
from web.views.dates import day


@dataclass(frozen=True, slots=True)
class Installed:
    """The best edition of a document that is installed (None for none), and for how many of its passages."""

    edition: Edition | None
    worded: int
    total: int


def installed(library: Library, document_id: str = COMPACT) -> Installed:
    """What is installed of a document."""
    passages = library.of_document(document_id)
    best = next(iter(each_edition(library.get_document(document_id), passages)), None)
    return best or Installed(None, 0, len(passages))


def each_edition(document: Document, passages: Iterable[Passage]) -> tuple[Installed, ...]:
    """Every edition of a document with the number of passages that it has, the edition of record first.

    Editions of one id differ in language only and count once.
    """
    rows = tuple(passages)
    editions = {edition.id: edition for edition in reversed(document.editions)}.values()
    ordered = sorted(editions, key=lambda edition: (edition.of_record, edition.date), reverse=True)
    return tuple(Installed(edition, _worded(rows, edition), len(rows)) for edition in ordered)


def _worded(passages: Iterable[Passage], edition: Edition) -> int:
    return sum(1 for passage in passages if any(w.edition == edition.id for w in passage.wordings))


def checked_against(library: Library, passage: Passage) -> Edition | None:
    """The text that the plain words of a passage were checked against: the earliest, which they were written from.

    None where no text is here, or nobody has checked.
    """
    return library.edition(passage, passage.wordings[-1]) if passage.reviewed and passage.wordings else None


def told(found: Installed) -> str:
    """What a reader is told of the Compact's own words here, in a sentence or two."""
    if found.edition is None:
        return gettext("The Compact’s own words are not installed here.")
    parts = {"worded": found.worded, "total": found.total, "date": day(found.edition.date)}
    if found.edition.of_record:
        return gettext("The Compact’s own words stand beside %(worded)s of %(total)s passages, in the adopted text.", **parts)
    return gettext("The Compact’s own words stand beside %(worded)s of %(total)s passages, in the text of %(date)s; it is not "
                   "the adopted wording.", **parts)


def column(found: Installed) -> str:
    """What a column is called that counts passages with wording."""
    if found.edition is None:
        return gettext("With the Compact’s words")
    if found.edition.of_record:
        return gettext("In the adopted text")
    return gettext("In the text of %(date)s, not the adopted one", date=day(found.edition.date))


def unworded(found: Installed) -> str:
    """How many passages have no wording here; '' for none."""
    number = found.total - found.worded
    if not number:
        return ""
    return ngettext("%(num)s passage of the Compact has no text here, only our own words.",
                    "%(num)s passages of the Compact have no text here, only our own words.", number)
