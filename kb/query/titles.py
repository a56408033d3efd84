"""Headings as a whole: whoever types one of them, in whatever case and with accents or without, means its passage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kb import analysis
from kb.lexicon import fold
from kb.model import Kind, Passage

_FRAME = {"approach", "principle"}
"""English words that a name may go without: 'whole-of-society approach'."""

_SHORTEST_CAMPAIGN = 2
"""A campaign may be called by a single word of everybody's; a query for that word need not mean it."""

Key = tuple[str, ...]


def key(words: Sequence[str], lang: str) -> Key:
    """The words that say something, with the language first; () where none does."""
    kept = [word for word in words if not analysis.is_function_word(word, lang) and word.lower() not in _FRAME]
    return (lang, *map(fold, kept)) if kept else ()


def exact(words: Sequence[str]) -> Key:
    """All words, for names of campaigns: they are made of everybody's words, and mean the campaign only as a whole."""
    return ("", *map(fold, words))


def compile_titles(passages: Iterable[Passage]) -> Mapping[Key, tuple[str, ...]]:
    """The passages of every heading in every language, in reading order."""
    found: dict[Key, list[str]] = defaultdict(list)
    for passage in passages:
        for made in dict.fromkeys(_keys(passage)):
            found[made].append(passage.id)
    return {made: tuple(ids) for made, ids in found.items()}


def _keys(passage: Passage) -> Iterator[Key]:
    if passage.kind is Kind.SECTION:
        return
    headings = [("en", passage.title), ("en", passage.short_name), *passage.headings.items()]
    keys = [key(analysis.written(heading), lang) for lang, heading in headings]
    if passage.kind is Kind.CAMPAIGN:
        keys.append(exact(analysis.written(passage.title)))
    least = _SHORTEST_CAMPAIGN if passage.kind is Kind.CAMPAIGN else 1
    yield from (made for made in keys if len(made) > least)
