"""From checked files and installed wordings to the linked corpus of a build."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from indexer.reading import CampaignText, Files
from indexer.readers.rendering import markdown_to_html, plain_text
from indexer.schema import ActionEntry, DocumentFile, ObjectiveFile, RingEntry, TopicFile, ValueEntry
from indexer.shapes import Parsed
from indexer.sources.base import SourceText
from indexer.sources.results_framework import ResultsFramework
from indexer.validation.rules import section_numbers
from kb import ids
from kb.languages import LANGUAGES
from kb.model import (
    Basis,
    CampaignFacts,
    Corpus,
    Dates,
    Deprecated,
    Document,
    Fact,
    Instrument,
    Kind,
    Link,
    Part,
    Passage,
    Ring,
    Topic,
    Value,
    Wording,
)
from kb.related import relate

_SRF_REASON = "IOM Strategic Results Framework"


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
    wordings = Wordings(tuple(texts))
    topics = tuple(_topic(parsed.value) for parsed in files.topics)
    compact = sorted(_compact(files, framework), key=lambda p: ids.order(p.id))
    further = sorted(_further(files, wordings), key=lambda p: ids.order(p.id))
    campaigns = [p for campaign in sorted(files.campaigns, key=lambda c: c.front.value.slug) for p in _campaign(campaign)]
    ordered = [replace(p, order=i, wordings=p.wordings or wordings.of(p.id)) for i, p in enumerate([*compact, *further, *campaigns])]
    named = _with_headings(ordered, files)
    carried = _carried(named)
    related = relate(named, {topic.slug: topic for topic in topics})
    return Corpus(
        documents=tuple(_document(parsed.value, texts) for parsed in files.documents),
        passages=tuple(replace(p, carried_by=carried.get(p.id, ()), related=related.get(p.id, ())) for p in named),
        topics=topics,
        rings=tuple(_ring(ring) for parsed in files.rings for ring in parsed.value.rings),
        promises=_values(files.promises.value.promises if files.promises else {}),
        actors=_values(files.actors.value.actors if files.actors else {}),
        groups=_values(files.groups.value.groups if files.groups else {}),
        instruments=tuple(
            Instrument(slug, entry.name, entry.symbol, entry.paragraph)
            for slug, entry in (files.instruments.value.instruments if files.instruments else {}).items()
        ),
        outputs=framework.outputs,
    )


# ── the Compact ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _compact(files: Files, framework: ResultsFramework) -> Iterator[Passage]:
    parts = _parts_of(files, "gcm")
    for parsed in files.objectives:
        yield from _objective(parsed, framework)
    for letter, principle in files.principles.value.principles.items() if files.principles else ():
        yield Passage(
            id=f"gcm/principles/{letter}",
            kind=Kind.PRINCIPLE,
            title=principle.name,
            summary=principle.summary.strip(),
            document="gcm",
            order=0,
            parent="gcm/para/15",
            part=_part(parts, 15),
            reviewed=principle.reviewed,
            note=principle.note,
            topics=tuple(principle.topics),
            people_ask=tuple(principle.people_ask),
        )
    for key, paragraph in files.paragraphs.value.paragraphs.items() if files.paragraphs else ():
        yield Passage(
            id=f"gcm/para/{key}",
            kind=Kind.PARAGRAPH,
            title=paragraph.heading,
            summary=paragraph.summary.strip(),
            document="gcm",
            order=0,
            parent=f"gcm/para/{key.rsplit('/', 1)[0]}" if "/" in key else None,
            part=_part(parts, int(key.split("/")[0])),
            reviewed=paragraph.reviewed,
            note=paragraph.note,
            topics=tuple(paragraph.topics),
            people_ask=tuple(paragraph.people_ask),
            instruments=_links(paragraph.instruments),
        )


def _objective(parsed: Parsed[ObjectiveFile], framework: ResultsFramework) -> Iterator[Passage]:
    entry = parsed.value
    passage_id = ids.objective(entry.number)
    objective = Passage(
        id=passage_id,
        kind=Kind.OBJECTIVE,
        title=entry.title,
        summary=entry.summary.strip(),
        document="gcm",
        order=0,
        short_name=entry.short_name,
        objective=entry.number,
        part="Objectives and commitments",
        note=entry.note.strip(),
        topics=tuple(entry.topics),
        people_ask=tuple(entry.people_ask),
        principles=_links(entry.principles),
        sdg=_links(entry.sdg),
        instruments=_links(entry.instruments),
        round_table=entry.round_table,
        outputs=tuple(Link(o, Basis.PUBLISHED, _SRF_REASON) for o in framework.links.get(entry.number, ())),
    )
    yield objective
    for letter, action in sorted(entry.actions.items()):
        yield _action(objective, letter, action)


def _action(objective: Passage, letter: str, entry: ActionEntry) -> Passage:
    own = _links(entry.sdg)
    inherited = tuple(link for link in objective.sdg if link.target not in entry.sdg)
    return Passage(
        id=f"{objective.id}/{letter}",
        kind=Kind.ACTION,
        title=entry.heading,
        summary=entry.summary.strip(),
        document="gcm",
        order=0,
        objective=objective.objective,
        parent=objective.id,
        part=objective.part,
        note=entry.note.strip(),
        promise=entry.promise,
        actors=tuple(entry.actors),
        groups=tuple(entry.groups),
        topics=tuple(entry.topics),
        people_ask=tuple(entry.people_ask),
        principles=_links(entry.principles),
        sdg=(*own, *(replace(link, basis=Basis.EDITORIAL, reason="from the objective") for link in inherited)),
        instruments=_links(entry.instruments),
    )


def _links(entries: Mapping[str, Basis]) -> tuple[Link, ...]:
    return tuple(Link(target, basis) for target, basis in entries.items())


# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _document(entry: DocumentFile, texts: Sequence[SourceText]) -> Document:
    return Document(
        id=entry.slug,
        title=entry.title,
        short_name=entry.short_name,
        symbol=entry.symbol,
        date=entry.date,
        adopted_by=entry.adopted_by,
        note=entry.note,
        facts=tuple(Fact(fact.text, fact.source, fact.reviewed) for fact in entry.facts),
        links=tuple(Link(row.to, row.basis, row.reason) for row in entry.links),
        parts=_parts(entry),
        editions=tuple(text.edition for text in texts if text.document == entry.slug),
    )


def _parts(entry: DocumentFile) -> tuple[Part, ...]:
    found = []
    for part in entry.parts:
        found.append(Part(part.title, *part.paragraphs))
        found += [Part(section.title, *section.paragraphs, level=2) for section in part.sections]
    return tuple(found)


def _parts_of(files: Files, document: str) -> tuple[Part, ...]:
    return next((_parts(parsed.value) for parsed in files.documents if parsed.value.slug == document), ())


def _part(parts: Sequence[Part], paragraph: int) -> str:
    """The titles of the parts a paragraph stands in, outer first."""
    return " › ".join(part.title for part in parts if part.first <= paragraph <= part.last)


def _further(files: Files, wordings: Wordings) -> Iterator[Passage]:
    """The paragraphs of further documents, as far as their text is installed."""
    known = {parsed.value.slug: parsed.value for parsed in files.documents if parsed.value.slug != ids.COMPACT}
    for passage_id in sorted({i for text in wordings.texts if text.document in known for i in text.texts}):
        found = ids.parse(passage_id)
        short = known[found.document].short_name
        parts = _parts(known[found.document])
        yield Passage(
            id=passage_id,
            kind=Kind.PARAGRAPH,
            title=f"{short}, paragraph {found.number}" + (f" ({found.letter})" if found.letter else ""),
            summary="",
            document=found.document,
            order=0,
            parent=passage_id.rsplit("/", 1)[0] if found.letter else None,
            part=_part(parts, found.number),
            reviewed=False,
        )


# ── campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _campaign(campaign: CampaignText) -> Iterator[Passage]:
    front = campaign.front.value
    campaign_id = f"campaigns/{front.slug}"
    bodies = [plain_text(block.markdown) for block in campaign.blocks]
    facts = CampaignFacts(
        tuple(front.organiser),
        Dates(front.dates.start, front.dates.end, front.dates.precision),
        front.place,
        front.audience,
        front.source.url,
        front.source.kind,
        tuple(front.uncertain),
    )
    shared = {"document": "campaigns", "order": 0, "lang": front.language, "date": front.dates.start}
    yield Passage(
        id=campaign_id,
        kind=Kind.CAMPAIGN,
        title=front.title,
        summary=_first_sentences(bodies[0] if bodies else ""),
        body="\n\n".join(bodies),
        topics=tuple(front.topics),
        commitments=tuple(Link(f"gcm/{n}", Basis.EDITORIAL, reason) for n, reason in front.objectives.items()),
        campaign=facts,
        **shared,  # type: ignore[arg-type]
    )
    for number, block, body in zip(section_numbers(campaign), campaign.blocks, bodies, strict=True):
        carried = front.sections.get(str(number))
        commitments = carried.commitments.items() if carried else ()
        yield Passage(
            id=f"{campaign_id}/{number}",
            kind=Kind.SECTION,
            title=block.heading or front.title,
            summary=_first_sentences(body),
            parent=campaign_id,
            body=body,
            html=markdown_to_html(block.markdown),
            topics=tuple(front.topics),
            commitments=tuple(Link(passage, Basis.EDITORIAL, reason) for passage, reason in commitments),
            **shared,  # type: ignore[arg-type]
        )


_SUMMARY = 240


def _first_sentences(text: str) -> str:
    """As many whole sentences of a text as make a short lead; at least one."""
    lead = ""
    for sentence in text.split("\n", 1)[0].replace("? ", "?. ").split(". "):
        if lead and len(lead) + len(sentence) > _SUMMARY:
            break
        lead += ("" if not lead else ". ") + sentence
    return lead.replace("?.", "?") + ("" if lead.endswith((".", "?", "!")) or not lead else ".")


def _carried(passages: Sequence[Passage]) -> dict[str, tuple[Link, ...]]:
    """For every passage the campaign sections that carry it, with the reason; a campaign where no section says so."""
    carriers: dict[str, list[Link]] = defaultdict(list)
    for kind in (Kind.SECTION, Kind.CAMPAIGN):
        for passage in passages:
            for commitment in passage.commitments if passage.kind is kind else ():
                known = {link.target.rsplit("/", 1)[0] for link in carriers[commitment.target]}
                if kind is Kind.SECTION or passage.id not in known:
                    carriers[commitment.target].append(Link(passage.id, commitment.basis, commitment.reason))
    return {target: tuple(links) for target, links in carriers.items()}


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _with_headings(passages: Sequence[Passage], files: Files) -> list[Passage]:
    titles: dict[str, dict[str, str]] = defaultdict(dict)
    words: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for parsed in files.headings:
        lang = parsed.value.lang
        for passage_id, entry in parsed.value.headings.items():
            titles[passage_id][lang] = entry.title
            words[passage_id][lang] = tuple(w for w in (entry.short_name, *entry.words) if w)
    return [replace(p, headings=titles.get(p.id, {}), keywords=words.get(p.id, {})) for p in passages]


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
    words = {lang: tuple(getattr(entry, lang)) for lang in LANGUAGES}
    return Ring(entry.term, {lang: found for lang, found in words.items() if found})


def _values(entries: Mapping[str, ValueEntry]) -> tuple[Value, ...]:
    return tuple(Value(key, dict(entry.label)) for key, entry in entries.items())
