"""Passages that an address names in an order: `?ids=gcm/13/h,gcm/7/e`, and what a person adds to them in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb import ids
from kb.citations import lists
from kb.errors import BadRequest, Fault
from kb.library import Library
from kb.model import Passage
from web.params import Arguments

IDS, ADD = "ids", "add"
LONGEST_LIST = 5000
"""As many characters as a pasted list may have."""

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Chosen:
    """The passages in their order; `added` says whether some came from words, `unread` are words that mean none."""

    passages: tuple[Passage, ...]
    added: bool = False
    unread: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in their order."""
        return tuple(passage.id for passage in self.passages)


def chosen(arguments: Arguments, library: Library, most: int) -> Chosen:
    """Read `ids` and `add` from the arguments of a query string; each passage counts once.

    Raises:
        BadRequest: something in `ids` has the form of no id, or there are more than `most`.
        UnknownPassage: there is no passage with one of the ids.
    """
    named = _named(arguments)
    text = "\n".join(arguments.getlist(ADD)).strip()
    if len(text) > LONGEST_LIST:
        raise BadRequest((Fault(ADD, f"add has {len(text)} characters; at most {LONGEST_LIST} are allowed"),))
    pasted = lists.read(text, library.ids)
    passages = tuple(library.get(found) for found in dict.fromkeys([*named, *pasted.ids]))
    if len(passages) > most:
        raise BadRequest((Fault(IDS, f"ids names {len(passages)} passages; at most {most} are allowed"),))
    return Chosen(passages, bool(pasted.ids), pasted.unread)


def _named(arguments: Arguments) -> list[str]:
    """The ids as written, in their canonical form."""
    parts = [part.strip() for value in arguments.getlist(IDS) for part in value.split(",")]
    faults = [_fault(part) for part in parts if part and not ids.is_id(ids.canonical(part))]
    if faults:
        raise BadRequest(tuple(faults))
    return [ids.canonical(part) for part in parts if part]


def _fault(part: str) -> Fault:
    shown = part if len(part) <= _SHOWN else f"{part[:_SHOWN]}…"
    return Fault(IDS, f"ids holds '{shown}', which is no id; ids look like gcm/13/h and stand with commas between")


def without(found: Sequence[str], place: int) -> tuple[str, ...]:
    """The ids without the one at a place."""
    return (*found[:place], *found[place + 1 :])


def swapped(found: Sequence[str], place: int) -> tuple[str, ...]:
    """The ids with the one at a place and the next in each other's place."""
    return (*found[:place], found[place + 1], found[place], *found[place + 2 :])
