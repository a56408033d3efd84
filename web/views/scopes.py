"""What a topic covers, with links where it sends the reader on, as in 'for money sent home, see remittances'."""

import re
from collections.abc import Iterator, Sequence

from kb.model import Topic
from web.links import Links
from web.views.ties import Tie
from web.views.words import words

SEE = re.compile(r"(?<=\bsee )(?:also )?(?P<name>[^;.]+)")
"""The name of another topic, after 'see' or 'see also'."""


def scope(topic: Topic, topics: Sequence[Topic], links: Links) -> tuple[Tie, ...]:
    """The scope note in pieces; a piece with an address is the name of another topic."""
    return tuple(Tie(words(text, "en"), links.passage(target.id) if target else "") for text, target in _pieces(topic, topics))


def _pieces(topic: Topic, topics: Sequence[Topic]) -> Iterator[tuple[str, Topic | None]]:
    at = 0
    for match in SEE.finditer(topic.scope):
        target = called(match["name"], topics)
        if target is not None:
            yield topic.scope[at : match.start("name")], None
            yield match["name"], target
            at = match.end("name")
    yield topic.scope[at:], None


def called(name: str, topics: Sequence[Topic]) -> Topic | None:
    """The topic of an English name, which may be the beginning of its label or another word for it."""
    wanted = name.casefold()
    tests = (
        lambda topic: topic.name().casefold() == wanted,
        lambda topic: re.match(rf"{re.escape(wanted)}\b", topic.name().casefold()),
        lambda topic: wanted in {other.casefold() for other in topic.alternative.get("en", ())},
    )
    return next((topic for test in tests for topic in topics if test(topic)), None)
