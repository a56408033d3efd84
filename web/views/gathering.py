"""How a passage is collected: the words and the address of the link, which a script turns into a button."""

from dataclasses import dataclass

from web import collecting
from web.i18n import gettext
from web.links import Links


@dataclass(frozen=True, slots=True)
class Way:
    """The way to collect a passage: its place on the page, its words, and where it leads without a script."""

    anchor: str
    label: str
    href: str


def way(links: Links, passage_id: str) -> Way:
    """To the page itself, which then carries the passage on; to the collection where the passage is in it, or none can be added."""
    anchor = collecting.anchor(passage_id)
    if passage_id in links.collected:
        return Way(anchor, f"✓ {gettext('Collected')}", links.collecting())
    if links.is_full:
        return Way(anchor, gettext("The collection is full."), links.collecting())
    return Way(anchor, gettext("Collect"), links.with_collected(passage_id))
