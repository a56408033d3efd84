"""From checked files and installed wordings to the linked corpus of a build: one order, every tie in both directions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from indexer.passages.campaigns import campaign
from indexer.passages.compact import compact
from indexer.passages.documents import document, further
from indexer.reading import Files
from indexer.schema import RingEntry, TopicFile, ValueEntry
from indexer.sources.base import SourceText
from indexer.sources.results_framework import ResultsFramework
from kb import ids
from kb.model import Corpus, Deprecated, Instrument, Kind, Link, Passage, Ring, Topic, Value, Wording
from kb.related import relate


@dataclass(frozen=True, slots=True)
class Wordings:
    """Every installed text, best first, with a quick way to a passage's words."""

    texts: tuple[SourceText, ...]

    def of(self, passage_id: str) -> tuple[Wording, ...]:
        """The wordings of one passage, best first."""
        return tuple(
            Wording(text.edition.id, text.edition.lang, text.texts[passage_id])
            for text in self.texts
            if passage_id in text.texts
        )


def link(files: Files, texts: Sequence[SourceText], framework: ResultsFramework) -> Corpus:
    """The whole corpus, in reading order, every tie made in both directions."""
    topics = tuple(_topic(parsed.value) for parsed in files.topics)
    instruments = files.instruments.value.instruments if files.instruments else {}
    return Corpus(
        documents=tuple(document(parsed.value, texts) for parsed in files.documents),
        passages=_tied(_ordered(files, texts, framework), files, {topic.slug: topic for topic in topics}),
        topics=topics,
        rings=tuple(_ring(ring) for parsed in files.rings for ring in parsed.value.rings),
        promises=_values(files.promises.value.promises if files.promises else {}),
        actors=_values(files.actors.value.actors if files.actors else {}),
        groups=_values(files.groups.value.groups if files.groups else {}),
        instruments=tuple(Instrument(slug, e.name, e.symbol, e.paragraph) for slug, e in instruments.items()),
        outputs=framework.outputs,
    )


# ── passages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _ordered(files: Files, texts: Sequence[SourceText], framework: ResultsFramework) -> list[Passage]:
    """Every passage with its wordings, in reading order: the Compact, further documents, campaigns by slug."""
    wordings = Wordings(tuple(texts))
    campaigns = sorted(files.campaigns, key=lambda text: text.front.value.slug)
    passages = [
        *sorted(compact(files, framework), key=lambda p: ids.order(p.id)),
        *sorted(further(files, texts), key=lambda p: ids.order(p.id)),
        *(passage for text in campaigns for passage in campaign(text)),
    ]
    return [replace(p, order=place, wordings=wordings.of(p.id)) for place, p in enumerate(passages)]


def _tied(passages: Sequence[Passage], files: Files, topics: Mapping[str, Topic]) -> tuple[Passage, ...]:
    """The passages with their words in other languages, the campaigns that carry them, and what is related."""
    named = _with_headings(passages, files)
    carried, related = _carried(named), relate(named, topics)
    return tuple(replace(p, carried_by=carried.get(p.id, ()), related=related.get(p.id, ())) for p in named)


def _with_headings(passages: Sequence[Passage], files: Files) -> list[Passage]:
    titles: dict[str, dict[str, str]] = defaultdict(dict)
    words: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for parsed in files.headings:
        lang = parsed.value.lang
        for passage_id, entry in parsed.value.headings.items():
            titles[passage_id][lang] = entry.title
            words[passage_id][lang] = tuple(w for w in (entry.short_name, *entry.words) if w)
    return [replace(p, headings=titles.get(p.id, {}), keywords=words.get(p.id, {})) for p in passages]


def _carried(passages: Sequence[Passage]) -> dict[str, tuple[Link, ...]]:
    """For every passage the campaign sections that carry it, with the reason; a campaign where no section says so."""
    carriers: dict[str, list[Link]] = defaultdict(list)
    for target, carrier in _carriers(passages, Kind.SECTION):
        carriers[target].append(carrier)
    for target, carrier in _carriers(passages, Kind.CAMPAIGN):
        if not any(known.target.startswith(f"{carrier.target}/") for known in carriers[target]):
            carriers[target].append(carrier)
    return {target: tuple(links) for target, links in carriers.items()}


def _carriers(passages: Sequence[Passage], kind: Kind) -> Iterator[tuple[str, Link]]:
    """Each commitment of the passages of a kind, turned round: what is carried, and the link to what carries it."""
    for passage in passages:
        for commitment in passage.commitments if passage.kind is kind else ():
            yield commitment.target, Link(passage.id, commitment.basis, commitment.reason)


# ── topics and closed lists ──────────────────────────────────────────────────────────────────────────────────────────


def _topic(entry: TopicFile) -> Topic:
    return Topic(
        slug=entry.slug,
        label=dict(entry.label),
        alternative={lang: tuple(labels) for lang, labels in entry.alternative.items()},
        scope=entry.scope.strip(),
        broader=tuple(entry.broader),
        related=tuple(entry.related),
        exact_match=tuple(entry.exact_match),
        deprecated=tuple(Deprecated(row.lang, row.term, row.instead, row.why) for row in entry.deprecated),
    )


def _ring(entry: RingEntry) -> Ring:
    return Ring(entry.term, entry.words)


def _values(entries: Mapping[str, ValueEntry]) -> tuple[Value, ...]:
    return tuple(Value(key, dict(entry.label)) for key, entry in entries.items())
