"""Facts about the documents that answer a query by themselves: who voted, when it was adopted, whether it binds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb import analysis
from kb.languages import languages_of
from kb.model import Document
from kb.query import countries
from kb.query.expressions import Answer
from kb.query.silence import silence

_MOST = 2
"""So many facts answer a query at most."""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact with the index forms of the words in it, and of those that ask for it, by language."""

    answer: Answer
    text: frozenset[str]
    asked: Mapping[str, frozenset[str]]

    def asks(self, word: str) -> bool:
        """Whether a word asks for the fact: it is one of those that do, or a country named in it."""
        found = any(analysis.term(word, lang) in self.asked.get(lang, ()) for lang in languages_of(word))
        return found or (self.has(word) and countries.exists(word))

    def has(self, word: str) -> bool:
        """Whether a word stands in the fact."""
        return analysis.term(word, "en") in self.text


def compile_facts(documents: Iterable[Document]) -> tuple[Known, ...]:
    """The facts that somebody can ask for."""
    return tuple(_known(Answer(row.id, fact)) for row in documents for fact in row.facts if fact.asked)


def _known(answer: Answer) -> Known:
    fact = answer.fact
    words = {
        lang: frozenset(t for word in found for t in analysis.terms(word, lang)) for lang, found in fact.asked.items()
    }
    return Known(answer, frozenset(analysis.terms(fact.text, "en")), words)


def answering(words: Sequence[str], main: str, facts: Iterable[Known]) -> tuple[Answer, ...]:
    """The facts that a query of plain words asks for: all words that say something do, or stand in the fact."""
    mute = silence(words, main)
    telling = [word for word, silent in zip(words, mute, strict=True) if not (silent or _says_little(word, main))]
    found = [fact for fact in facts if telling and all(fact.asks(word) or fact.has(word) for word in telling)]
    return tuple(fact.answer for fact in found if any(map(fact.asks, telling)))[:_MOST]


def _says_little(word: str, main: str) -> bool:
    return any(analysis.is_common_word(word, lang) for lang in {main, "en"})
