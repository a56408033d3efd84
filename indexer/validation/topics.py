"""Rules on topics: what passages name exists, and topics fit together and have their labels."""

from collections.abc import Iterator, Mapping, Sequence

from indexer.corpus_files import visible
from indexer.reading import Files
from indexer.schema import TopicFile
from indexer.shapes import Parsed
from indexer.validation import walks
from indexer.validation.problems import Problem, relative
from kb.languages import LANGUAGES

MOST_TOPICS = 6


def known_topics(files: Files) -> Iterator[Problem]:
    """A topic that a passage names has a file under corpus/topics, and a passage has at most six."""
    known = _topics(files)
    if not known:
        yield Problem(
            relative(files.root / "topics", files.root), 1, "there are no topics; each is a file", "missing-file"
        )
        return
    for file, line, topics in walks.topics(files):
        for slug in topics:
            if slug not in known:
                near = ", ".join(sorted(s for s in known if s[:3] == slug[:3])) or "see corpus/topics"
                yield Problem(file, line, f"topics: there is no topic '{slug}'; allowed: {near}", "topic")
        if len(topics) > MOST_TOPICS:
            yield Problem(file, line, f"topics: {len(topics)} of them; at most {MOST_TOPICS}", "topic")


def topic_files(files: Files) -> Iterator[Problem]:
    """A topic's slug is its file's name, and its relations exist."""
    known = _topics(files)
    for parsed in files.topics:
        topic = parsed.value
        if not parsed.file.endswith(f"/{topic.slug}.yaml"):
            message = (
                f"slug '{topic.slug}' is not the file's name, '{parsed.file.split('/')[-1][:-5]}'; change one of them"
            )
            yield Problem(parsed.file, parsed.line("slug"), message, "file-name")
        for name in ("broader", "related"):
            for other in getattr(topic, name):
                if other not in known or other == topic.slug:
                    message = f"{name}: there is no {'other ' if other in known else ''}topic '{other}'"
                    yield Problem(parsed.file, parsed.line(name), message, "topic")


def topic_ties(files: Files) -> Iterator[Problem]:
    """No topic is broader than itself in a round, and none is both broader than another and related to it."""
    above = {parsed.value.slug: parsed.value.broader for parsed in files.topics}
    for parsed in files.topics:
        topic = parsed.value
        round_ = _round(topic.slug, above)
        if round_ and topic.slug == min(round_):  # told once, not at every topic of the round
            message = f"broader: the topics go round in a circle: {' → '.join(round_)}; leave one of them out"
            yield Problem(parsed.file, parsed.line("broader"), message, "topic")
        for slug in {*topic.broader} & {*topic.related}:
            yield Problem(parsed.file, parsed.line("related"), f"related: '{slug}' is broader already", "topic")


def _round(start: str, above: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The way from a topic upwards back to itself, () if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for slug in above.get(way[-1], ()):
            if slug == start and len(way) > 1:
                return (*way, start)
            if slug not in seen and slug != start:
                seen.add(slug)
                ways.append((*way, slug))
    return ()


def topic_languages(files: Files) -> Iterator[Problem]:
    """A topic has a label in every language of the project, and its words are in no other."""
    for parsed in files.topics:
        topic = parsed.value
        for name, langs in (("label", topic.label), ("alternative", topic.alternative)):
            for lang in langs:
                yield from _unknown_language(parsed, (name, lang), lang)
        for i, row in enumerate(topic.deprecated):
            yield from _unknown_language(parsed, ("deprecated", i), row.lang)
        for lang in LANGUAGES:
            if lang not in topic.label:
                yield Problem(parsed.file, parsed.line("label"), f"label: '{lang}' is missing", "label")


def _topics(files: Files) -> set[str]:
    """The slugs of all topics; one whose file is broken or misnamed is told there, not at every passage that names it."""
    names = {file.name.split(".")[0].lower() for file in visible(files.root / "topics", "*")}
    return names | {parsed.value.slug for parsed in files.topics}


def _unknown_language(parsed: Parsed[TopicFile], place: tuple[str | int, ...], lang: str) -> Iterator[Problem]:
    if lang not in LANGUAGES:
        message = f"'{lang}' is no known language; allowed: {', '.join(LANGUAGES)}"
        yield Problem(parsed.file, parsed.line(*place), message, "language")
