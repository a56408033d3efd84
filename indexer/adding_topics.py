"""Topics suggested for a new text: those whose labels its words name most often."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from indexer import located
from indexer.readers.decoding import read_text
from indexer.schema import TopicFile
from indexer.shapes import shape
from kb.analysis import terms

SUGGESTED = 4
"""So many topics are suggested at most."""

_LONGEST_LABEL = 6
_Phrase = tuple[str, ...]


def suggest(folder: Path, text: str, lang: str) -> list[str]:
    """Slugs of up to `SUGGESTED` topics of a folder, the one whose labels occur most often in the text first.

    Labels and alternative labels in the language of the text count. Topic files with mistakes are passed over: the
    check of the corpus reports them.

    Raises:
        UnreadableFile: a topic file cannot be opened.
    """
    phrases = _phrases(terms(text, lang))
    scores = {topic.slug: _score(topic, phrases, lang) for topic in _topics(folder)}
    ranked = sorted(scores, key=lambda slug: (-scores[slug][0], -scores[slug][1], slug))
    return [slug for slug in ranked if scores[slug][0]][:SUGGESTED]


def _topics(folder: Path) -> Iterator[TopicFile]:
    for file in sorted(folder.glob("*.yaml")):
        parsed = shape(TopicFile, located.load(read_text(file), str(file)), [])
        if parsed:
            yield parsed.value


def _phrases(words: list[str]) -> Counter[_Phrase]:
    """How often every run of words, as long as labels are, stands in the text."""
    return Counter(
        tuple(words[start : start + length])
        for length in range(1, _LONGEST_LABEL + 1)
        for start in range(len(words) - length + 1)
    )


def _score(topic: TopicFile, phrases: Counter[_Phrase], lang: str) -> tuple[int, int]:
    """How often the topic is named, and the number of words of its longest label that is."""
    labels = {tuple(terms(label, lang)) for label in (topic.label.get(lang, ""), *topic.alternative.get(lang, []))}
    found = [label for label in labels if phrases[label]]
    return sum(phrases[label] for label in found), max(map(len, found), default=0)
