"""Rules on closed lists: what a passage names there is in the list, and topics fit together."""

from collections.abc import Iterator

from indexer.reading import Files
from indexer.schema import TopicFile
from indexer.shapes import Parsed
from indexer.validation import walks
from indexer.validation.problems import Problem
from kb.languages import LANGUAGES

MOST_TOPICS = 6


def closed_lists(files: Files) -> Iterator[Problem]:
    """Promises, actors and groups of an action are keys of the closed lists."""
    lists = {
        "promise": files.promises.value.promises if files.promises else None,
        "actors": files.actors.value.actors if files.actors else None,
        "groups": files.groups.value.groups if files.groups else None,
    }
    for parsed, letter, action in walks.actions(files):
        for name, allowed in lists.items():
            came = [action.promise] if name == "promise" else getattr(action, name)
            for key in came if allowed is not None else ():
                if key not in (allowed or {}):
                    message = f"{name}: '{key}' is not in the list; allowed: {', '.join(allowed or ())}"
                    yield Problem(parsed.file, parsed.line("actions", letter, name), message, name)


def known_topics(files: Files) -> Iterator[Problem]:
    """A topic that a passage names has a file under corpus/topics, and a passage has at most six."""
    known = _topics(files)
    for file, line, topics in walks.topics(files):
        for slug in topics:
            if slug not in known:
                near = ", ".join(sorted(s for s in known if s[:3] == slug[:3])) or "see corpus/topics"
                yield Problem(file, line, f"topics: there is no topic '{slug}'; allowed: {near}", "topic")
        if len(topics) > MOST_TOPICS:
            yield Problem(file, line, f"topics: {len(topics)} of them; at most {MOST_TOPICS}", "topic")


def known_instruments(files: Files) -> Iterator[Problem]:
    """An instrument that a passage names is in the list of instruments."""
    known = files.instruments.value.instruments if files.instruments else None
    for file, line, slugs in walks.instruments(files) if known is not None else ():
        for slug in slugs:
            if slug not in (known or {}):
                message = f"instruments: '{slug}' is not in vocabularies/instruments.yaml"
                yield Problem(file, line, message, "instrument")


def topic_files(files: Files) -> Iterator[Problem]:
    """A topic's slug is its file's name, and its relations exist."""
    known = _topics(files)
    for parsed in files.topics:
        topic = parsed.value
        if not parsed.file.endswith(f"/{topic.slug}.yaml"):
            message = f"slug '{topic.slug}' is not the file's name"
            yield Problem(parsed.file, parsed.line("slug"), message, "file-name")
        for name in ("broader", "related"):
            for other in getattr(topic, name):
                if other not in known or other == topic.slug:
                    message = f"{name}: there is no {'other ' if other in known else ''}topic '{other}'"
                    yield Problem(parsed.file, parsed.line(name), message, "topic")


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
    """The slugs of all topics; one whose file is broken is told there, and not at every passage that names it."""
    names = {file.stem for file in (files.root / "topics").glob("*.yaml")}
    return names | {parsed.value.slug for parsed in files.topics}


def _unknown_language(parsed: Parsed[TopicFile], place: tuple[str | int, ...], lang: str) -> Iterator[Problem]:
    if lang not in LANGUAGES:
        message = f"'{lang}' is no known language; allowed: {', '.join(LANGUAGES)}"
        yield Problem(parsed.file, parsed.line(*place), message, "language")
