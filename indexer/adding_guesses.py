"""What a saved page tells of a campaign, and how surely: its date, organiser, language and objectives."""

import datetime
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from indexer.readers import Draft
from indexer.readers.dates import date_in, iso_date
from indexer.readers.decoding import without_unseen
from indexer.readers.language import guess
from indexer.readers.markup import one_line
from indexer.readers.rendering import plain_text
from kb.citations.find import find
from kb.ids import OBJECTIVES
from kb.languages import LANGUAGES

_BYLINE_WORDS = 8
"""A line with a date and at most so many words, near the beginning, tells when a text was published."""
_OPENING_LINES = 4

_DATE = re.compile(r"(?<!\d)(19[5-9]\d|20[0-4]\d)([-/])(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_EXACT = {4: "year", 7: "month", 10: "date"}
_SECOND_LEVEL = {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "net", "or", "org"}
_ACRONYM = 5
"""A name of so many letters in an address is most likely an acronym."""
_NOBODY = {
    "", "admin", "administrator", "anonymous", "author", "editor", "microsoft office user", "root", "unknown", "user",
    "webmaster",
}  # fmt: skip
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class When:
    """A date as exact as it is known; `known` is False for a stand-in, `doubt` says where it is from."""

    written: str
    doubt: str
    known: bool = True


def when_of(draft: Draft, address: str, title: str, today: datetime.date) -> When:
    """The likeliest date: of publication, in the title or address, in a line near the beginning, of the file.

    As a stand-in, the year of today.
    """
    path = urlsplit(address).path
    rows = (
        ([draft.published], "The date is the one on which the page was published; the campaign may differ."),
        ([date_in(title), *_YEAR.findall(title)], "The {exact} was taken from the title of the page."),
        ([_date(path), *_YEAR.findall(path)], "The {exact} was taken from the address of the page."),
        ([_byline(draft)], "The {exact} stands near the beginning of the text; the campaign's may differ."),
        ([draft.made], "The date is the one on which the file was made; the campaign may differ."),
    )
    for dates, doubt in rows:
        for written in dates:
            if written and int(written[:4]) <= today.year + 1:
                return When(written, doubt.format(exact=_EXACT[len(written)]))
    doubt = f"No date was found; {today.year}, the year in which the page was seen, only stands in for it."
    return When(str(today.year), doubt, known=False)


def _date(path: str) -> str | None:
    """The date in an address such as /2024/03/12/news, or the month."""
    found = _DATE.search(path)
    return iso_date("-".join(part for part in (found[1], found[3], found[4]) if part)) if found else None


def _byline(draft: Draft) -> str | None:
    """The date in a short line near the beginning, if there is one."""
    lines = plain_text(draft.blocks[0].markdown).split("\n\n")[:_OPENING_LINES]
    found = (date_in(line) for line in lines if len(line.split()) <= _BYLINE_WORDS)
    return next((date for date in found if date), None)


def organiser(draft: Draft, address: str) -> tuple[str, list[str]]:
    """Who the campaign is most likely by, and where that is from."""
    publisher, author = _somebody(draft.publisher), _somebody(draft.author)
    if publisher:
        doubts = ["The organiser is the one that the page names as its publisher or site."]
        return publisher, doubts + ([f"The page names '{author}' as its author."] if author not in {"", publisher} else [])
    if author:
        return author, ["The organiser is whom the page or file names as its author."]
    return host_name(address), ["The organiser was guessed from the address."]


def _somebody(name: str) -> str:
    """A name that may be an organiser's; '' for an address, and for what programs write where they know nobody."""
    found = one_line(without_unseen(name))
    return "" if found.casefold() in _NOBODY or len(found) > _LONGEST_NAME or "@" in found or "://" in found else found


def host_name(address: str) -> str:
    """The name in a host: 'IOM' for unitedkingdom.iom.int, 'Destination Unknown' for destination-unknown.org."""
    host = urlsplit(address).hostname or ""
    labels = host.split(".")
    if len(labels) == 1 or labels[-1].isdigit() or ":" in host:
        return host
    suffixes = 2 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 1  # noqa: PLR2004 (name, kind, country)
    name = labels[-suffixes - 1]
    return name.upper() if len(name) <= _ACRONYM else name.replace("-", " ").title()


def language(draft: Draft, text: str) -> tuple[str, list[str]]:
    """The language and, where it was guessed, a remark on it."""
    if draft.lang in LANGUAGES:
        return draft.lang, []
    said = f" The page says '{draft.lang}'." if draft.lang else ""
    code = guess(text)
    return code, [f"The language ({LANGUAGES[code].name}) was guessed from the words.{said}"]


def objectives(text: str) -> dict[int, str]:
    """The objectives that a text names by number, with the reason for the link."""
    named = {citation.number for citation in find(text) if citation.unit == "objective" and citation.document == "gcm"}
    return {n: f"The page names objective {n}." for n in sorted(named) if 1 <= n <= OBJECTIVES}
