"""What the search box offers while a person types: topics, objectives, headings and citations."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kb.citations.find import find
from kb.citations.resolve import resolve
from kb.languages import INTERFACE_LANGUAGES
from kb.lexicon import fold
from kb.model import Corpus, Kind, Passage, Topic


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer: its text, the id it leads to, its kind ('topic', 'objective', …), the language of the text."""

    text: str
    id: str
    kind: str
    lang: str = "en"


_ORDER = ("topic", "objective", "principle", "action", "paragraph", "campaign")


class Suggestions:
    """All offers of a corpus, folded once."""

    def __init__(self, corpus: Corpus, citation: Callable[[Passage], str], name: Callable[[Passage], str]) -> None:
        self._citation = citation
        self._passages = {passage.id: passage for passage in corpus.passages}
        offers = [*_of_topics(corpus.topics), *_of_passages(corpus.passages, name)]
        self._offers = [(fold(offer.text), offer) for offer in offers]

    def find(self, text: str, limit: int, lang: str = "en") -> tuple[Suggestion, ...]:
        """Offers for what was typed: a cited passage first, then texts that begin so, then words that begin so.

        Offers in the reader's language stand before those in English, and those before all others.
        """
        cited = [i for i in (resolve(c, self._passages) for c in find(text)) if i]
        found = [self._cite(passage_id) for passage_id in cited]
        wanted = fold(" ".join(text.split()))
        if wanted:
            ranked = sorted(
                (_strangeness(offer, lang), rank, i, offer)
                for i, (folded, offer) in enumerate(self._offers)
                if (rank := _rank(folded, wanted, offer)) is not None
            )
            found += [offer for *_, offer in ranked]
        seen: dict[str, Suggestion] = {}
        for offer in found:
            seen.setdefault(offer.id, offer)
        return tuple(seen.values())[:limit]

    def _cite(self, passage_id: str) -> Suggestion:
        passage = self._passages[passage_id]
        return Suggestion(f"{self._citation(passage)}: {passage.title}", passage_id, "citation")


def _strangeness(offer: Suggestion, lang: str) -> int:
    return 0 if offer.lang == lang else 1 if offer.lang == "en" else 2


def _rank(folded: str, wanted: str, offer: Suggestion) -> tuple[int, int] | None:
    place = _ORDER.index(offer.kind)
    if folded.startswith(wanted):
        return (0, place)
    if f" {wanted}" in f" {folded}".replace("-", " "):
        return (1, place)
    words = wanted.split()
    spaced = f" {folded}".replace("-", " ")
    return (2, place) if len(words) > 1 and all(f" {word}" in spaced for word in words) else None


def _of_topics(topics: tuple[Topic, ...]) -> Iterator[Suggestion]:
    for topic in topics:
        for lang, label in topic.label.items():
            yield Suggestion(label, topic.id, "topic", lang)
        for lang in INTERFACE_LANGUAGES:
            for label in topic.alternative.get(lang, ()):
                yield Suggestion(f"{label} ({topic.name(lang)})", topic.id, "topic", lang)


def _of_passages(passages: tuple[Passage, ...], name: Callable[[Passage], str]) -> Iterator[Suggestion]:
    for passage in passages:
        if passage.kind is not Kind.SECTION:
            yield Suggestion(passage.short_name or name(passage), passage.id, passage.type)
            if passage.short_name:
                yield Suggestion(passage.title, passage.id, passage.type)
            for lang, heading in passage.headings.items():
                yield Suggestion(heading, passage.id, passage.type, lang)
