"""Passages that an address names in an order: `?ids=gcm/13/h,gcm/7/e`, and what a person adds to them in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb import ids
from kb.citations import lists
from kb.errors import BadRequest, Fault, UnknownPassage
from kb.library import Library
from kb.model import Passage
from kb.query.request import SearchRequest
from kb.query.syntax import LONGEST_QUERY
from web.links import Links, Pairs
from web.params import Arguments
from web.views.naming import named
from web.views.ways import Way

IDS, ADD = "ids", "add"
LONGEST_LIST = 5000
"""As many characters as a pasted list may have."""

_SHOWN = 40
_HELPED = 5
"""For so many ids that there is no passage with the nearest ids are looked for, which takes a few milliseconds each."""

_OFFERED = 3
"""So many passages are offered for words that mean none."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An id that there is no passage with, as written, the nearest ids, and how many of the passages go before it."""

    id: str
    nearest: tuple[str, ...]
    place: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """The passages in their order, and what was named besides.

    `added` says whether some came from words, `unread` are words that mean none, `missing` ids that there is none with.
    """

    passages: tuple[Passage, ...]
    added: bool = False
    unread: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in their order."""
        return tuple(passage.id for passage in self.passages)


def chosen(arguments: Arguments, library: Library, most: int) -> Chosen:
    """Read `ids` and `add` from the arguments of a query string; each passage counts once, and a wrong id costs no other.

    Raises:
        BadRequest: there are more than `most`, or none at all and something in `ids` has the form of no id.
        UnknownPassage: there is a passage with none of the ids.
    """
    named = _named(arguments)
    text = "\n".join(arguments.getlist(ADD)).strip()
    if len(text) > LONGEST_LIST:
        raise BadRequest((Fault(ADD, f"add has {len(text)} characters; at most {LONGEST_LIST} are allowed", most=LONGEST_LIST),))
    pasted = lists.read(text, library.ids)
    every = dict.fromkeys([*named, *pasted.ids])
    if len(every) > most:
        raise BadRequest((Fault(IDS, f"ids names {len(every)} passages; at most {most} are allowed", most=most),))
    passages = tuple(library.get(found) for found in every if library.has(found))
    found = Chosen(passages, bool(pasted.ids), pasted.unread, _missing([*every], library))
    return found if passages else whole(found)


def whole(found: Chosen) -> Chosen:
    """The same, if nothing is missing: a file is taken away as it was asked for, or not at all.

    Raises:
        BadRequest: something that was named has the form of no id.
        UnknownPassage: there is no passage with one of the ids.
    """
    faults = tuple(_fault(row.id) for row in found.missing if not ids.is_id(row.id))
    if faults:
        raise BadRequest(faults)
    for row in found.missing:
        raise UnknownPassage(row.id, row.nearest)
    return found


def _named(arguments: Arguments) -> list[str]:
    """The ids as written, in their canonical form."""
    parts = [part.strip() for value in arguments.getlist(IDS) for part in value.split(",")]
    return [ids.canonical(part) for part in parts if part]


def _missing(every: Sequence[str], library: Library) -> tuple[Missing, ...]:
    wrong = [(place, name) for place, name in enumerate(every) if not library.has(name)]
    return tuple(
        Missing(name, library.nearest(name) if i < _HELPED else (), place - i) for i, (place, name) in enumerate(wrong)
    )


def _fault(part: str) -> Fault:
    return Fault(IDS, f"ids holds '{_short(part)}', which is no id; ids look like gcm/13/h and stand with commas between", _short(part))


def _short(part: str) -> str:
    return part if len(part) <= _SHOWN else f"{part[:_SHOWN]}…"


@dataclass(frozen=True, slots=True)
class Dead:
    """What a page says of an id that there is no passage with; each way puts a passage that may have been meant in its place."""

    id: str
    ways: tuple[Way, ...]


def dead(links: Links, path: str, found: Chosen, pairs: Pairs = ()) -> tuple[Dead, ...]:
    """What the page at a path says of the ids that are missing; `pairs` go with its address."""
    return tuple(
        Dead(_short(row.id), tuple(
            Way(named(near), links.chosen(path, [*found.ids[: row.place], near, *found.ids[row.place :]], pairs))
            for near in row.nearest if near not in found.ids
        ))
        for row in found.missing
    )


@dataclass(frozen=True, slots=True)
class Unread:
    """What a page says of words that mean no passage: the search for them, and the first passages that it finds, to add."""

    text: str
    search: str
    ways: tuple[Way, ...]


def unread(library: Library, links: Links, path: str, found: Chosen, most: int) -> tuple[Unread, ...]:
    """What the page at a path, which holds so many passages, says of the words that mean none."""
    helped = _HELPED if len(found.ids) < most else 0
    return tuple(
        Unread(text, links.search(_request(text)), _offered(library, links, path, found, text) if i < helped else ())
        for i, text in enumerate(found.unread)
    )


def _request(text: str) -> SearchRequest:
    return SearchRequest(text[:LONGEST_QUERY])


def _offered(library: Library, links: Links, path: str, found: Chosen, text: str) -> tuple[Way, ...]:
    page = library.search(replace(_request(text), size=_OFFERED))
    return tuple(
        Way(named(hit.id), links.chosen(path, [*found.ids, hit.id])) for hit in page.hits if hit.id not in found.ids
    )


def without(found: Sequence[str], place: int) -> tuple[str, ...]:
    """The ids without the one at a place."""
    return (*found[:place], *found[place + 1 :])


def swapped(found: Sequence[str], place: int) -> tuple[str, ...]:
    """The ids with the one at a place and the next in each other's place."""
    return (*found[:place], found[place + 1], found[place], *found[place + 2 :])
