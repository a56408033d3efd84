"""Rules on words: how long summaries, headings and phrases may be, and that none stands twice."""

from collections.abc import Iterator

from indexer.reading import Files
from indexer.validation import walks
from indexer.validation.compact import broken_link, compact_ids
from indexer.validation.problems import Problem
from kb.languages import LANGUAGES

MOST_SUMMARY_WORDS = 60
MOST_HEADING_WORDS = 8
MOST_ASKED = 8


def short_summaries(files: Files) -> Iterator[Problem]:
    """A summary has at most sixty words."""
    for file, line, text in walks.summaries(files):
        count = len(text.split())
        if count > MOST_SUMMARY_WORDS:
            yield Problem(file, line, f"summary: {count} words; at most {MOST_SUMMARY_WORDS}", "summary")


def short_headings(files: Files) -> Iterator[Problem]:
    """An action's heading has at most eight words and is not another's."""
    seen: dict[str, str] = {}
    for parsed, letter, action in walks.actions(files):
        line, words = parsed.line("actions", letter, "heading"), len(action.heading.split())
        if words > MOST_HEADING_WORDS:
            yield Problem(parsed.file, line, f"heading: {words} words; at most {MOST_HEADING_WORDS}", "heading")
        if action.heading in seen:
            yield Problem(parsed.file, line, f"heading: {seen[action.heading]} has the same", "heading")
        seen[action.heading] = f"{parsed.file}:{line}"


def few_phrases(files: Files) -> Iterator[Problem]:
    """'People ask' has at most eight phrases, and each stands in one place only."""
    seen: dict[str, str] = {}
    for parsed, place, phrases in walks.asked(files):
        if len(phrases) > MOST_ASKED:
            message = f"people_ask: {len(phrases)} of them; at most {MOST_ASKED}"
            yield Problem(parsed.file, parsed.line(*place), message, "people-ask")
        for i, phrase in enumerate(phrases):
            line = parsed.line(*place, i)
            if phrase in seen:
                yield Problem(parsed.file, line, f"people_ask: '{phrase}' stands at {seen[phrase]} too", "people-ask")
            seen.setdefault(phrase, f"{parsed.file}:{line}")


def sound_terms(files: Files) -> Iterator[Problem]:
    """A term stands in one ring of the glossary only, and a ring has words."""
    seen: dict[str, str] = {}
    for parsed in files.rings:
        for i, ring in enumerate(parsed.value.rings):
            line = parsed.line("rings", i)
            if ring.term in seen:
                yield Problem(parsed.file, line, f"term '{ring.term}' stands at {seen[ring.term]} too", "ring")
            seen.setdefault(ring.term, f"{parsed.file}:{line}")
            if not ring.words:
                yield Problem(parsed.file, line, f"term '{ring.term}' has no words beside it", "ring")


def headings_in_languages(files: Files) -> Iterator[Problem]:
    """A file of headings is named after its language, and each heading belongs to a passage of the Compact."""
    known = compact_ids()
    for parsed in files.headings:
        lang = parsed.value.lang
        if lang not in LANGUAGES:
            message = f"'{lang}' is no known language; allowed: {', '.join(LANGUAGES)}"
            yield Problem(parsed.file, parsed.line("lang"), message, "language")
        elif not parsed.file.endswith(f"/{lang}.yaml"):
            message = f"headings in '{lang}' belong in {lang}.yaml"
            yield Problem(parsed.file, parsed.line("lang"), message, "file-name")
        for passage in parsed.value.headings:
            if passage not in known:
                yield Problem(parsed.file, parsed.line("headings", passage), broken_link(passage), "link")
