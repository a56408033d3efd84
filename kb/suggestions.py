"""What the search box offers while a person types: topics, objectives, headings and citations."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from kb.citations.find import find
from kb.citations.resolve import resolve
from kb.languages import INTERFACE_LANGUAGES
from kb.lexicon import folded
from kb.lines import Lines, joined
from kb.model import Corpus, Kind, Passage, Topic


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer: its text, the id it leads to, its kind ('topic', 'objective', …), the language of the text.

    `alternative`: the text is another name of a topic than its own.
    """

    text: str
    id: str
    kind: str
    lang: str = "en"
    alternative: bool = False


class _Class(NamedTuple):
    """What many offers share."""

    kind: str
    lang: str
    alternative: bool


_ORDER = ("topic", "objective", "principle", "action", "paragraph", "campaign")


class Suggestions:
    """All offers of a corpus. There are thousands, so only their folded texts are kept; one is made when it is shown."""

    def __init__(self, corpus: Corpus, citation: Callable[[Passage], str], names: Mapping[str, str]) -> None:
        self._citation = citation
        self._passages = {passage.id: passage for passage in corpus.passages}
        self._names = names
        self._owners: tuple[Topic | Passage, ...] = (*corpus.topics, *corpus.passages)
        self._first = array("H")  # the place of each owner's first offer
        self._classes: list[_Class] = []
        texts: list[str] = []
        shared: dict[_Class, _Class] = {}
        for owner in self._owners:
            self._first.append(len(texts))
            for offer in self._offers(owner):
                texts.append(folded(" ".join(offer.text.split())))
                written = _Class(offer.kind, offer.lang, offer.alternative)
                self._classes.append(shared.setdefault(written, written))
        self._folded = Lines(joined(texts))

    def find(self, text: str, limit: int, lang: str = "en") -> tuple[Suggestion, ...]:
        """Offers for what was typed: a cited passage first, then names that begin so, then names with a word that does.

        Offers in the reader's language stand before those in English, and those before all others.
        """
        seen: dict[str, Suggestion] = {}
        for offer in chain(self._cited(text), self._beginning(folded(" ".join(text.split())), lang)):
            seen.setdefault(offer.id, offer)
            if len(seen) == limit:
                break
        return tuple(seen.values())

    def _cited(self, text: str) -> Iterator[Suggestion]:
        for passage_id in (resolve(citation, self._passages) for citation in find(text)):
            if passage_id:
                passage = self._passages[passage_id]
                yield Suggestion(f"{self._citation(passage)}: {passage.title}", passage_id, "citation")

    def _beginning(self, wanted: str, lang: str) -> Iterator[Suggestion]:
        """Offers with words that begin as wanted, the best first."""
        ranked = []
        for place in self._folded.holding(wanted.partition(" ")[0]) if wanted else ():
            written = self._classes[place]
            rank = _rank(self._folded[place], wanted, written)
            if rank is not None:
                ranked.append((_strangeness(written.lang, lang), rank, place))
        return (self._offer(place) for *_, place in sorted(ranked))

    def _offers(self, owner: Topic | Passage) -> Iterator[Suggestion]:
        if isinstance(owner, Topic):
            return _of_topic(owner)
        return _of_passage(owner, self._names.get(owner.id, owner.title))

    def _offer(self, place: int) -> Suggestion:
        owner = bisect_right(self._first, place) - 1
        return next(islice(self._offers(self._owners[owner]), place - self._first[owner], None))


def _strangeness(written: str, lang: str) -> int:
    return 0 if written == lang else 1 if written == "en" else 2


def _rank(folded: str, wanted: str, of: _Class) -> tuple[int, int] | None:
    """The place of an offer among others, None where it is none; a topic's other names stand behind the names of topics."""
    kind, spaced, words = _ORDER.index(of.kind), f" {folded}".replace("-", " "), wanted.split()
    if folded.startswith(wanted):
        return (2 if of.alternative else 0, kind)
    if f" {wanted}" in spaced:
        return (4 if of.alternative else 1 if of.kind == "topic" else 3, kind)
    return (5, kind) if len(words) > 1 and all(f" {word}" in spaced for word in words) else None


def _of_topic(topic: Topic) -> Iterator[Suggestion]:
    for lang, label in topic.label.items():
        yield Suggestion(label, topic.id, "topic", lang)
    for lang in INTERFACE_LANGUAGES:
        for label in topic.alternative.get(lang, ()):
            yield Suggestion(f"{label} ({topic.name(lang)})", topic.id, "topic", lang, alternative=True)


def _of_passage(passage: Passage, name: str) -> Iterator[Suggestion]:
    if passage.kind is not Kind.SECTION:
        yield Suggestion(passage.short_name or name, passage.id, passage.type)
        if passage.short_name:
            yield Suggestion(passage.title, passage.id, passage.type)
        for lang, heading in passage.headings.items():
            yield Suggestion(heading, passage.id, passage.type, lang)
