"""The read side of one build: passages by id, their neighbours, topics, suggestions, search."""

import difflib
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from kb import facets, ids
from kb.build import Build, Manifest, open_build
from kb.citations import format as citing
from kb.errors import UnknownPassage, UnknownTopic
from kb.facets import FacetValue
from kb.fields import FIELDS
from kb.history import History
from kb.model import Corpus, Document, Edition, Instrument, Kind, Passage, Subheading, Topic, Value, Wording
from kb.namesakes import told_apart
from kb.query import facts as knowing
from kb.query import plan as planning
from kb.query import titles
from kb.query.evaluate import Evaluation, Hit
from kb.query.expressions import Both, Concept, Exactly, Expression, Leaf, OneOf, Plan, Side
from kb.query.knowledge import Knowledge
from kb.query.request import SearchRequest
from kb.query.subjects import Subjects, compile_subjects
from kb.quotations import Source, Wordings, prepare
from kb.snippets import Marks
from kb.suggestions import Suggestion, Suggestions


@dataclass(frozen=True, slots=True)
class Page:
    """One page of results. `total` counts every match, `whole` those with all the words; `hits` is this page only.

    `matched` has the score of every match, in order, for pictures and exports (None where nothing is ranked).
    """

    request: SearchRequest
    plan: Plan
    total: int
    whole: int
    hits: tuple[Hit, ...]
    matched: Mapping[str, float | None]
    facets: Mapping[str, tuple[FacetValue, ...]]
    marks: Marks


class Library:
    """Everything a reader can ask of one build; safe to share between threads, since nothing changes."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._passages = {passage.id: passage for passage in build.corpus.passages}
        self._topics = {topic.slug: topic for topic in build.corpus.topics}
        self._documents = {document.id: document for document in build.corpus.documents}
        self._children: dict[str, list[str]] = defaultdict(list)
        for passage in build.corpus.passages:
            if passage.parent:
                self._children[passage.parent].append(passage.id)
        self._order = facets.allowed(build.corpus)

    @classmethod
    def open(cls, folder: Path) -> "Library":
        """Open the build in a folder.

        Raises:
            NoBuild, BrokenBuild: there is none, or it cannot be used.
        """
        return cls(open_build(folder))

    def close(self) -> None:
        """Let go of the engine's files."""
        self._build.engine.close()

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def manifest(self) -> Manifest:
        """What the build says of itself."""
        return self._build.manifest

    @property
    def history(self) -> History:
        """What this build and those before it changed."""
        return self._build.history

    @property
    def corpus(self) -> Corpus:
        """Everything in the build, in reading order."""
        return self._build.corpus

    def get(self, passage_id: str) -> Passage:
        """The passage with an id.

        Raises:
            UnknownPassage: there is none; the error holds the nearest ids.
        """
        if passage_id not in self._passages:
            raise UnknownPassage(passage_id, self.nearest(passage_id))
        return self._passages[passage_id]

    def nearest(self, passage_id: str) -> tuple[str, ...]:
        """Ids of passages that look like one that there is none with, at most three."""
        return self._nearest(passage_id, [*self._passages])

    def has(self, passage_id: str) -> bool:
        """Whether there is a passage with this id."""
        return passage_id in self._passages

    @property
    def ids(self) -> Collection[str]:
        """The ids of all passages."""
        return self._passages.keys()

    def of_kind(self, *kinds: Kind) -> tuple[Passage, ...]:
        """All passages of some kinds, in reading order."""
        return tuple(p for p in self.corpus.passages if p.kind in kinds)

    def objective(self, number: int) -> Passage:
        """An objective by its number."""
        return self.get(ids.objective(number))

    def children(self, passage_id: str) -> tuple[Passage, ...]:
        """The passages directly under one, in order: an objective's actions, a campaign's sections."""
        return tuple(self._passages[i] for i in self._children.get(passage_id, ()))

    def parent(self, passage: Passage) -> Passage | None:
        """The passage above one, if there is any."""
        return self._passages.get(passage.parent or "")

    def subheading(self, passage: Passage) -> Subheading | None:
        """The heading inside a list of passages that one stands under."""
        document = self.document(passage)
        titles = {row.before: row for row in document.subheadings} if document else {}
        found = None
        for sibling in self._children.get(passage.parent or "", ()) if titles else ():
            found = titles.get(sibling, found)
            if sibling == passage.id:
                return found
        return None

    def is_retold(self, passage: Passage) -> bool:
        """Whether our words stand where a passage has no document's: a section is retold with its campaign."""
        facts = (self.parent(passage) or passage).campaign
        return facts is None or facts.retold

    def neighbours(self, passage: Passage) -> tuple[Passage | None, Passage | None]:
        """The passages before and after one in the reading order of the whole."""
        rows = self.corpus.passages
        before = rows[passage.order - 1] if passage.order else None
        after = rows[passage.order + 1] if passage.order + 1 < len(rows) else None
        return before, after

    def document(self, passage: Passage) -> Document | None:
        """The document a passage belongs to; None for campaign texts."""
        return self._documents.get(passage.document)

    def get_document(self, document_id: str) -> Document:
        """The document with an id ('imrf-2022').

        Raises:
            UnknownPassage: there is none; the error holds the nearest ids, of documents and of passages.
        """
        if document_id not in self._documents:
            raise UnknownPassage(document_id, self._nearest(document_id, [*self._documents, *self._passages]))
        return self._documents[document_id]

    def has_document(self, document_id: str) -> bool:
        """Whether there is a document with this id."""
        return document_id in self._documents

    def of_document(self, document_id: str) -> tuple[Passage, ...]:
        """All passages of a document, in reading order; none where its text is not installed."""
        return tuple(p for p in self.corpus.passages if p.document == document_id)

    def edition(self, passage: Passage, wording: Wording | None) -> Edition | None:
        """The edition a wording is from."""
        document = self.document(passage)
        if wording is None or document is None:
            return None
        return next((e for e in document.editions if (e.id, e.lang) == (wording.edition, wording.lang)), None)

    def citation(self, passage: Passage) -> str:
        """The one-line citation of a passage, with the document's symbol."""
        return _citation(self._passages, self._documents, passage)

    def name(self, passage: Passage) -> str:
        """The title of a passage, with place and year where another campaign has the same."""
        above = self.parent(passage)
        whole = above if above and above.title == passage.title else passage
        return self._names.get(whole.id, passage.title)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return told_apart(self.corpus.passages)

    def topic(self, slug: str) -> Topic:
        """The topic with a slug.

        Raises:
            UnknownTopic: there is none; the error holds the nearest ids.
        """
        if slug not in self._topics:
            near = self._nearest(slug, [*self._topics])
            raise UnknownTopic(slug, tuple(f"topics/{found}" for found in near))
        return self._topics[slug]

    def with_topic(self, slug: str) -> tuple[Passage, ...]:
        """All passages of a topic, in reading order."""
        return tuple(p for p in self.corpus.passages if slug in p.topics)

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """The instruments that passages name, by slug."""
        return {row.slug: row for row in self.corpus.instruments}

    @cached_property
    def values(self) -> Mapping[str, Mapping[str, Value]]:
        """The closed lists with their labels, by facet and key."""
        lists = {"promise": self.corpus.promises, "actor": self.corpus.actors, "group": self.corpus.groups}
        return {name: {value.key: value for value in rows} for name, rows in lists.items()}

    @cached_property
    def quotable(self) -> Wordings:
        """Every wording that somebody may quote, and the official titles of the objectives."""
        wordings = [Source(p.id, w.edition, w.lang, w.text) for p in self.corpus.passages for w in p.wordings]
        titles = [Source(p.id, None, p.lang, p.title) for p in self.of_kind(Kind.OBJECTIVE)]
        return prepare([*titles, *wordings])

    @property
    def allowed(self) -> Mapping[str, tuple[str, ...]]:
        """The values each facet may have, in order."""
        return self._order

    @staticmethod
    def _nearest(wanted: str, known: Sequence[str]) -> tuple[str, ...]:
        return tuple(difflib.get_close_matches(wanted, known, n=3, cutoff=0.6))

    # ── searching ────────────────────────────────────────────────────────────────────────────────────────────────────

    def plan(self, request: SearchRequest) -> Plan:
        """How a request would be carried out."""
        return planning.plan(request, self._knowledge)

    def search(self, request: SearchRequest, *, explain: bool = False) -> Page:
        """Carry out a request; with `explain` every hit of the page says what its score is made of."""
        plan = self.plan(request)
        evaluation = Evaluation(self._build.engine, self._passages, self._build.ranking, self._subjects)
        hits = evaluation.run(plan)
        everything = plan.expression is None and not plan.nothing
        scores: dict[str, float | None] = {hit.id: hit.score for hit in hits}
        found = [*self.corpus.passages] if everything else [self._passages[hit.id] for hit in hits]
        filters = dict(request.filters)
        matching = _sorted([p for p in found if facets.matches(p, filters)] if filters else found, request)
        shown = matching[(request.page - 1) * request.size : request.page * request.size]
        page_hits = tuple(Hit(p.id, scores.get(p.id) or 0.0) for p in shown)
        return Page(
            request,
            plan,
            len(matching),
            sum(1 for p in matching if p.id in evaluation.whole),
            tuple(evaluation.explain(plan, hit) for hit in page_hits) if explain else page_hits,
            {p.id: scores.get(p.id) for p in matching},
            facets.count((self._values[p.id] for p in found), filters, self._order),
            _marks(plan),
        )

    def count(self, request: SearchRequest) -> int:
        """How many passages a request finds."""
        return self.search(replace(request, page=1, size=1)).total

    def suggest(self, text: str, lang: str = "en", limit: int = 8) -> tuple[Suggestion, ...]:
        """What a reader of a language who has typed so far may be looking for."""
        return self._suggestions.find(text, limit, lang)

    @cached_property
    def _suggestions(self) -> Suggestions:
        return Suggestions(self.corpus, partial(_citation, self._passages, self._documents), self._names)

    @cached_property
    def _subjects(self) -> Subjects:
        return compile_subjects(self.corpus.passages)

    @cached_property
    def _values(self) -> Mapping[str, facets.Values]:
        return {passage.id: facets.read(passage) for passage in self.corpus.passages}

    @cached_property
    def _knowledge(self) -> Knowledge:
        return Knowledge(
            self._build.lexicon,
            self._build.thesaurus,
            self._build.ranking,
            self._passages,
            self._children,
            self._order,
            titles.compile_titles(self.corpus.passages),
            knowing.compile_facts(self.corpus.documents),
        )


def _citation(passages: Mapping[str, Passage], documents: Mapping[str, Document], passage: Passage) -> str:
    parent = passages.get(passage.parent or "")
    if passage.kind is Kind.SECTION and parent:
        return f"{citing.citation(parent, None)}, “{passage.title}”"
    return citing.citation(passage, documents.get(passage.document))


def _sorted(passages: list[Passage], request: SearchRequest) -> list[Passage]:
    """The passages in the order asked for; those found come in the order of relevance already."""
    if request.sort == "document":
        return sorted(passages, key=lambda p: p.order)
    if request.sort == "title":
        return sorted(passages, key=lambda p: (p.title.casefold(), p.order))
    if request.sort == "newest":
        ordered = sorted(passages, key=lambda p: p.order)
        dated = sorted((p for p in ordered if p.date), key=lambda p: p.date or "", reverse=True)
        return [*dated, *(p for p in ordered if not p.date)]
    return passages


def _marks(plan: Plan) -> Marks:
    """What a plan looks for, by language: single terms, and terms in a row."""
    runs: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for leaf in _leaves(plan.expression):
        runs[FIELDS[leaf.field].lang].add(leaf.terms)
    quoted = frozenset(leaf.terms for leaf in _quoted(plan.expression))
    terms = {lang: frozenset(run[0] for run in found if len(run) == 1) for lang, found in runs.items()}
    rows = {lang: frozenset(run for run in found if len(run) > 1 or run in quoted) for lang, found in runs.items()}
    return Marks(terms, rows, quoted)


def _leaves(node: Expression | None) -> list[Leaf]:
    match node:
        case Concept():
            return [leaf for found in node.sums for leaf in found.leaves]
        case Side(nodes) | Both(nodes) | OneOf(nodes):
            return [leaf for inner in nodes for leaf in _leaves(inner)]
        case Exactly(inner):
            return _leaves(inner)
        case _:
            return []


def _quoted(node: Expression | None) -> list[Leaf]:
    match node:
        case Side(nodes) | Both(nodes) | OneOf(nodes):
            return [leaf for inner in nodes for leaf in _quoted(inner)]
        case Exactly(inner):
            return _leaves(inner)
        case _:
            return []
