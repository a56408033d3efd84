"""From a reading of a query to a plan: words become concepts over fields, with what spelling and thesaurus add."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kb import analysis, facets
from kb.citations.find import Citation
from kb.citations.resolve import holding, readings
from kb.fields import FIELDS
from kb.model import Basis, Passage
from kb.query import syntax as read
from kb.query import titles
from kb.query.asked import pieces
from kb.query.cited import remarks_on
from kb.query.concepts import Concepts, Sought
from kb.query.correction import Corrector
from kb.query.expressions import (
    Among,
    Both,
    Concept,
    Exactly,
    Expression,
    OneOf,
    Plan,
    Side,
    Sum,
    Without,
)
from kb.query.facts import answering
from kb.query.knowledge import Knowledge
from kb.query.request import SearchRequest
from kb.query.tongue import main_language


def plan(request: SearchRequest, knowledge: Knowledge) -> Plan:
    """The plan for a request; filters, sorting and paging are not part of it."""
    query = read.clean(request.q)
    if not query:
        return Plan(None)
    reading = read.parse(query)
    main = main_language(reading.words or analysis.written(query), knowledge.lexicon)
    corrector = Corrector(knowledge.lexicon, main, applies=request.correct)
    words = Concepts(request, knowledge, main, corrector)
    planner = _Planner(request, knowledge, words, list(reading.remarks))
    expression = planner.expression(reading.node) if reading.node else None
    titled = _titled(reading, main, knowledge)
    if expression is None and titled:  # a name of nothing but everybody's words
        expression = Among(titled, required=True)
    if expression is None and not planner.remarks and not reading.words:
        planner.remarks.append("No word to search for was found in the query.")
    if words.nowhere:
        planner.remarks.append(f"Found nowhere: {', '.join(dict.fromkeys(words.nowhere))}")
    return Plan(
        expression,
        nothing=expression is None,
        lifts=tuple(words.lifts),
        cited=_closest_first(planner.cited, knowledge.passages),
        serving=planner.serving,
        titled=titled,
        expanded=tuple(dict.fromkeys(words.expanded)),
        corrected=tuple(dict.fromkeys(corrector.corrected)),
        suggestion=corrector.suggestion(query),
        remarks=tuple(dict.fromkeys(planner.remarks)),
        words=reading.words,
        answers=answering([p for w in _plain(reading) for p in pieces(w, knowledge.thesaurus)], main, knowledge.facts),
    )


def _closest_first(cited: Sequence[tuple[bool, str]], passages: Mapping[str, Passage]) -> tuple[str, ...]:
    """Cited passages once each, in their order; 'objective 13, para. 29 (h)' means the action before its objective."""
    once = list(dict.fromkeys(i for _, i in sorted(cited, key=lambda row: row[0])))
    parents = {passages[i].parent for i in once}
    return tuple(sorted(once, key=lambda i: i in parents))


def _titled(reading: read.Reading, main: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The passages that have the whole query as their heading, in its own language or in English."""
    node = reading.node
    words = node.words if isinstance(node, read.Phrase) else _plain(reading)
    keys = [titles.exact(words), *(titles.key(words, lang) for lang in dict.fromkeys((main, "en")))]
    found = [knowledge.headings.get(made, ()) for made in keys]
    return tuple(dict.fromkeys(i for ids in found for i in ids))


def _plain(reading: read.Reading) -> tuple[str, ...]:
    """The words of a query that has nothing else."""
    nodes = reading.node.nodes if isinstance(reading.node, read.Loose) else (reading.node,)
    return reading.words if all(isinstance(node, read.Word) for node in nodes) else ()


@dataclass(slots=True)
class _Planner:
    request: SearchRequest
    knowledge: Knowledge
    words: Concepts
    remarks: list[str]
    cited: list[tuple[bool, str]] = field(default_factory=list)
    """What was cited, and whether it is only the second reading of a citation."""
    serving: dict[str, int] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def expression(self, node: read.Node) -> Expression | None:  # noqa: C901, PLR0911 (a case for each kind of node)
        """The plan's expression for a part of the reading; None where it holds nothing to search for."""
        match node:
            case read.Loose(nodes):
                return self._side(nodes)
            case read.All(nodes):
                return _join(Both, [self.expression(n) for n in nodes])
            case read.Either(nodes):
                return _join(OneOf, [self.expression(n) for n in nodes])
            case read.Not(inner):
                return self._without(inner)
            case read.Scoped(name, inner):
                return self._scoped(name, inner)
            case read.Restricted(name, value):
                return self._restricted(name, value)
            case read.Cited(citation):
                return self._cited(citation)
            case read.Phrase(words):
                return Exactly(self.words.of_phrase(words))
            case read.Prefix(text):
                return self.words.of_prefix(text)
            case read.Word():
                return self._side((node,))

    def _side(self, nodes: Iterable[read.Node]) -> Expression | None:
        words = [node for node in nodes if isinstance(node, read.Word)]
        others = [self.expression(node) for node in nodes if not isinstance(node, read.Word)]
        parts = [*self.words.of_words(words), *(part for part in others if part is not None)]
        if not parts:
            return None
        every = self.request.match == "all"
        partly = every and isinstance(parts[0], Concept)  # it may find passages that do not satisfy it
        alone = len(parts) == 1 and not isinstance(parts[0], Without) and not partly
        return parts[0] if alone else Side(tuple(parts), every=every)

    def _without(self, inner: read.Node) -> Expression | None:
        """What is excluded lifts nothing and is not cited."""
        lifts, cited, serving = len(self.words.lifts), len(self.cited), dict(self.serving)
        excluded = self.expression(inner)
        del self.words.lifts[lifts:], self.cited[cited:]
        self.serving = serving
        return Without(excluded) if excluded else None

    def _scoped(self, name: str, inner: read.Node) -> Expression | None:
        before, self.words.scope = self.words.scope, (name,)
        found = self.expression(inner)
        self.words.scope = before
        return found

    def _restricted(self, name: str, value: str) -> Expression:
        allowed = self.knowledge.values[name]
        value = value.replace("-", ".") if name == "sdg" else value
        if value not in allowed:
            self.remarks.append(f"{name}:{value} is not known, so nothing has it.")
        wanted = {name: (value,)}
        found = [p.id for p in self.knowledge.passages.values() if facets.matches(p, wanted)]
        return Among(tuple(found), required=True)

    def _cited(self, citation: Citation) -> Expression | None:
        """What a citation asks for: a passage with those around it, a goal, a whole document."""
        found = self._goal(citation) if citation.unit in {"goal", "either"} else None
        if found is None and citation.unit == "document":
            found = self._document(citation)
        return found or self._passage(citation)

    def _passage(self, citation: Citation) -> Expression | None:
        known = self.knowledge.passages
        cited = readings(citation, known)
        self.remarks += remarks_on(citation, [known[i] for i in cited])
        held = None if cited else holding(citation, known)
        cited = [held] if held else cited
        if not cited:
            return self._words_of(citation)
        self.cited += [(i > 0, passage) for i, passage in enumerate(cited)]
        children = [i for passage in cited for i in self.knowledge.children.get(passage, ())]
        parents = [parent for passage in cited if (parent := known[passage].parent)]
        return Among(tuple(dict.fromkeys([*cited, *children, *parents])), required=False, shown=citation.text)

    def _goal(self, citation: Citation) -> Expression | None:
        """Passages that serve a Sustainable Development Goal, or one of its targets, if any passage does."""
        wanted = citation.goal or f"{citation.number}.{citation.letter}"
        targets = [value for value in self.knowledge.targets if f"{value}.".startswith(f"{wanted}.")]
        sought = Sought((), citation.text, wanted)
        leaves = [sought._replace(words=(value,)).leaf(FIELDS["goals"], self.knowledge.ranking) for value in targets]
        self.serving |= {p.id: told for p in self.knowledge.passages.values() if (told := _surest(p, targets))}
        return Concept((tuple(Sum((leaf,)) for leaf in leaves),)) if leaves else None

    def _document(self, citation: Citation) -> Expression | None:
        """A whole document: alone its opening first and what else has its name, beside other words a limit."""
        held = [p for p in self.knowledge.passages.values() if p.document == citation.document]
        if not held:
            return None
        alone = citation.text == read.clean(self.request.q)
        ids = Among(tuple(p.id for p in held), required=not alone, shown=citation.text)
        if not alone:
            return ids
        self.cited += [(False, p.id) for p in held if p.part == held[0].part]
        return _join(OneOf, [ids, self._words_of(citation)])

    def _words_of(self, citation: Citation) -> Expression | None:
        """A citation searched for as words, once; that its number is found nowhere goes without saying."""
        if citation.text in self.unread:
            return None
        self.unread.add(citation.text)
        nowhere = len(self.words.nowhere)
        found = self._side([read.Word(word, i) for i, word in enumerate(analysis.written(citation.text))])
        del self.words.nowhere[nowhere:]
        return found


_SURE = {Basis.NAMED: 2, Basis.PUBLISHED: 1}
"""How far a link to a goal stands before one of our own reading: one that the text names, one that is published."""


def _surest(passage: Passage, targets: Sequence[str]) -> int:
    """How sure it is that a passage serves any of some targets; 0 for our own reading and for none."""
    return max((_SURE.get(link.basis, 0) for link in passage.sdg if link.target in targets), default=0)


def _join(kind: type[Both] | type[OneOf], parts: list[Expression | None]) -> Expression | None:
    found = tuple(part for part in parts if part is not None)
    return kind(found) if len(found) > 1 else found[0] if found else None
