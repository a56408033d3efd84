"""The rules of the corpus, one short function each; RULES is the table that runs them all.

Every rule yields problems for what it finds wrong; its docstring is what the rule demands, in one sentence.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from indexer.reading import CampaignText, Files
from indexer.schema import ActionEntry, ObjectiveFile
from indexer.shapes import Parsed
from indexer.validation.problems import Problem
from kb.languages import LANGUAGES

ACTIONS = (11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5)
"""How many actions each objective has."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_SUMMARY_WORDS = 60
MOST_HEADING_WORDS = 8
MOST_TOPICS = 6
MOST_ASKED = 8
_LETTERED = {"43": ("abc", {"a": 5, "b": 3, "c": 3}), "45": ("abc", {}), "49": ("abcde", {})}
_ROMANS = ("i", "ii", "iii", "iv", "v")

Rule = Callable[[Files], Iterator[Problem]]


def check(files: Files) -> list[Problem]:
    """Everything that is wrong in the corpus, shape included."""
    return sorted({*files.problems, *(problem for rule in RULES for problem in rule(files))})


# ── what is there ────────────────────────────────────────────────────────────────────────────────────────────────────


def paragraph_keys() -> list[str]:
    """The keys that corpus/gcm/paragraphs.yaml has: paragraphs outside the objectives and their parts."""
    keys = []
    for number in [*range(1, 17), *range(40, 55)]:
        keys.append(str(number))
        letters, romans = _LETTERED.get(str(number), ("", {}))
        for letter in letters:
            keys.append(f"{number}/{letter}")
            keys += [f"{number}/{letter}/{roman}" for roman in _ROMANS[: romans.get(letter, 0)]]
    return keys


def compact_ids() -> set[str]:
    """The ids of all passages of the Compact."""
    actions = {f"gcm/{n}/{letter}" for n, count in enumerate(ACTIONS, 1) for letter in LETTERS[:count]}
    return {
        *(f"gcm/{n}" for n in range(1, len(ACTIONS) + 1)),
        *actions,
        *(f"gcm/principles/{letter}" for letter in LETTERS[:10]),
        *(f"gcm/para/{key}" for key in paragraph_keys()),
    }


def every_objective_once(files: Files) -> Iterator[Problem]:
    """Each of the 23 objectives has one file, named after its number."""
    seen: dict[int, str] = {}
    for parsed in files.objectives:
        number = parsed.value.number
        if not parsed.file.endswith(f"/{number:02}.yaml"):
            yield Problem(parsed.file, parsed.line("number"), f"objective {number} belongs in {number:02}.yaml", "file-name")
        if number in seen:
            yield Problem(parsed.file, parsed.line("number"), f"objective {number} stands in {seen[number]} too", "twice")
        seen[number] = parsed.file
    if not any(problem.file.startswith("corpus/gcm/objectives") for problem in files.problems):
        for number in sorted(set(range(1, len(ACTIONS) + 1)) - seen.keys()):
            yield Problem("corpus/gcm/objectives", 1, f"objective {number} has no file ({number:02}.yaml)", "missing-file")


def every_letter(files: Files) -> Iterator[Problem]:
    """An objective has exactly the actions of the Compact."""
    for parsed in files.objectives:
        count = ACTIONS[parsed.value.number - 1]
        wanted, have = set(LETTERS[:count]), set(parsed.value.actions)
        for letter in sorted(wanted - have):
            message = f"action ({letter}) is missing; objective {parsed.value.number} has (a) to ({LETTERS[count - 1]})"
            yield Problem(parsed.file, parsed.line("actions"), message, "letters")
        for letter in sorted(have - wanted):
            message = f"there is no action ({letter}); objective {parsed.value.number} ends with ({LETTERS[count - 1]})"
            yield Problem(parsed.file, parsed.line("actions", letter), message, "letters")


def every_principle_and_paragraph(files: Files) -> Iterator[Problem]:
    """The ten principles and all paragraphs outside the objectives are there, and no others."""
    rows = (
        (files.principles, "principles", list(LETTERS[:10])),
        (files.paragraphs, "paragraphs", paragraph_keys()),
    )
    for parsed, name, wanted in rows:
        have = getattr(parsed.value, name) if parsed else wanted
        if parsed:
            for key in wanted:
                if key not in have:
                    yield Problem(parsed.file, parsed.line(name), f"{name}: '{key}' is missing", "letters")
            for key in have:
                if key not in wanted:
                    yield Problem(parsed.file, parsed.line(name, key), f"{name}: there is no '{key}' in the Compact", "letters")


# ── closed lists ─────────────────────────────────────────────────────────────────────────────────────────────────────


def closed_lists(files: Files) -> Iterator[Problem]:
    """Promises, actors and groups of an action are keys of the closed lists."""
    lists = {
        "promise": files.promises.value.promises if files.promises else None,
        "actors": files.actors.value.actors if files.actors else None,
        "groups": files.groups.value.groups if files.groups else None,
    }
    for parsed, letter, action in _actions(files):
        for name, allowed in lists.items():
            came = [action.promise] if name == "promise" else getattr(action, name)
            for key in came if allowed is not None else ():
                if key not in (allowed or {}):
                    line = parsed.line("actions", letter, name)
                    yield Problem(parsed.file, line, f"{name}: '{key}' is not in the list; allowed: {', '.join(allowed or ())}", name)


def known_topics(files: Files) -> Iterator[Problem]:
    """A topic that a passage names has a file under corpus/topics."""
    known = {parsed.value.slug for parsed in files.topics}
    for file, line, topics in _topics(files):
        for slug in topics:
            if slug not in known:
                near = ", ".join(sorted(s for s in known if s[:3] == slug[:3])) or "see corpus/topics"
                yield Problem(file, line, f"topics: there is no topic '{slug}'; allowed: {near}", "topic")
        if len(topics) > MOST_TOPICS:
            yield Problem(file, line, f"topics: {len(topics)} of them; at most {MOST_TOPICS}", "topic")


def known_instruments(files: Files) -> Iterator[Problem]:
    """An instrument that a passage names is in the list of instruments."""
    known = files.instruments.value.instruments if files.instruments else {}
    for parsed in files.objectives:
        for slug in parsed.value.instruments:
            if slug not in known:
                yield Problem(parsed.file, parsed.line("instruments"), f"instruments: '{slug}' is not in vocabularies/instruments.yaml", "instrument")
    for parsed, letter, action in _actions(files):
        for slug in action.instruments:
            if slug not in known:
                line = parsed.line("actions", letter, "instruments")
                yield Problem(parsed.file, line, f"instruments: '{slug}' is not in vocabularies/instruments.yaml", "instrument")


# ── topics ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def topic_files(files: Files) -> Iterator[Problem]:
    """A topic's slug is its file's name, its relations exist, its labels are in known languages."""
    known = {parsed.value.slug for parsed in files.topics}
    for parsed in files.topics:
        topic = parsed.value
        if not parsed.file.endswith(f"/{topic.slug}.yaml"):
            yield Problem(parsed.file, parsed.line("slug"), f"slug '{topic.slug}' is not the file's name", "file-name")
        for name in ("broader", "related"):
            for other in getattr(topic, name):
                if other not in known:
                    yield Problem(parsed.file, parsed.line(name), f"{name}: there is no topic '{other}'", "topic")
        for lang in {*topic.label, *topic.alternative} - LANGUAGES.keys():
            yield Problem(parsed.file, parsed.line("label"), f"'{lang}' is no known language; allowed: {', '.join(LANGUAGES)}", "language")
        for lang in LANGUAGES.keys() - topic.label.keys():
            yield Problem(parsed.file, parsed.line("label"), f"label: '{lang}' is missing", "label")


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def short_summaries(files: Files) -> Iterator[Problem]:
    """A summary has at most sixty words."""
    for file, line, text in _summaries(files):
        count = len(text.split())
        if count > MOST_SUMMARY_WORDS:
            yield Problem(file, line, f"summary: {count} words; at most {MOST_SUMMARY_WORDS}", "summary")


def short_headings(files: Files) -> Iterator[Problem]:
    """An action's heading has at most eight words and is not another's."""
    seen: dict[str, str] = {}
    for parsed, letter, action in _actions(files):
        line, words = parsed.line("actions", letter, "heading"), len(action.heading.split())
        if words > MOST_HEADING_WORDS:
            yield Problem(parsed.file, line, f"heading: {words} words; at most {MOST_HEADING_WORDS}", "heading")
        if action.heading in seen:
            yield Problem(parsed.file, line, f"heading: {seen[action.heading]} has the same", "heading")
        seen[action.heading] = f"{parsed.file}:{line}"


def few_phrases(files: Files) -> Iterator[Problem]:
    """'People ask' has at most eight phrases, and each stands in one place only."""
    seen: dict[str, str] = {}
    for file, line, phrases in _asked(files):
        if len(phrases) > MOST_ASKED:
            yield Problem(file, line, f"people_ask: {len(phrases)} of them; at most {MOST_ASKED}", "people-ask")
        for phrase in phrases:
            if phrase in seen:
                yield Problem(file, line, f"people_ask: '{phrase}' stands at {seen[phrase]} too", "people-ask")
            seen.setdefault(phrase, f"{file}:{line}")


def sound_terms(files: Files) -> Iterator[Problem]:
    """A term stands in one ring of the glossary only."""
    seen: dict[str, str] = {}
    for parsed in files.rings:
        for i, ring in enumerate(parsed.value.rings):
            line = parsed.line("rings", i)
            if ring.term in seen:
                yield Problem(parsed.file, line, f"term '{ring.term}' stands at {seen[ring.term]} too", "ring")
            seen.setdefault(ring.term, f"{parsed.file}:{line}")


def headings_in_languages(files: Files) -> Iterator[Problem]:
    """A heading in another language belongs to a passage of the Compact."""
    known = compact_ids()
    for parsed in files.headings:
        if parsed.value.lang not in LANGUAGES:
            yield Problem(parsed.file, parsed.line("lang"), f"'{parsed.value.lang}' is no known language", "language")
        for passage in parsed.value.headings:
            if passage not in known:
                yield Problem(parsed.file, parsed.line("headings", passage), f"there is no passage '{passage}'", "link")


# ── campaigns and documents ──────────────────────────────────────────────────────────────────────────────────────────


def campaign_files(files: Files) -> Iterator[Problem]:
    """A campaign's slug is its file's name, its dates exist in the calendar, its section numbers are unique."""
    for campaign in files.campaigns:
        front = campaign.front
        if front.file.rsplit("/", 1)[-1].rsplit(".", 1)[0] != front.value.slug:
            yield Problem(front.file, front.line("slug"), f"slug '{front.value.slug}' is not the file's name", "file-name")
        yield from _dates(campaign)
        numbers = Counter(block.number for block in campaign.blocks if block.number)
        for number, count in numbers.items():
            if count > 1:
                yield Problem(front.file, campaign.first, f"section number {number} is given {count} times", "section")
        for number in front.value.sections:
            if int(number) not in section_numbers(campaign):
                yield Problem(front.file, front.line("sections", number), f"the text has no section {number}", "section")


def campaign_links(files: Files) -> Iterator[Problem]:
    """What a campaign links to exists."""
    known = compact_ids()
    for campaign in files.campaigns:
        front = campaign.front
        for number in front.value.objectives:
            if f"gcm/{number}" not in known:
                yield Problem(front.file, front.line("objectives", number), f"there is no objective {number}; allowed: 1 to 23", "link")
        for number, section in front.value.sections.items():
            for passage in section.commitments:
                if passage not in known:
                    line = front.line("sections", number, "commitments", passage)
                    yield Problem(front.file, line, f"broken link: there is no passage '{passage}'", "link")


def document_links(files: Files) -> Iterator[Problem]:
    """What a document links to is a passage or a web address."""
    known = compact_ids()
    for parsed in files.documents:
        for i, link in enumerate(parsed.value.links):
            if link.to not in known and not link.to.startswith(("https://", "http://", "gcm", "documents/")):
                yield Problem(parsed.file, parsed.line("links", i), f"broken link: '{link.to}'", "link")


def section_numbers(campaign: CampaignText) -> list[int]:
    """The number of every section of a campaign, in the order of the text: as given, else the next free one."""
    given = {block.number for block in campaign.blocks if block.number}
    numbers: list[int] = []
    for block in campaign.blocks:
        number = block.number or next(n for n in range(1, len(campaign.blocks) + len(given) + 2) if n not in given and n not in numbers)
        numbers.append(number)
    return numbers


def _dates(campaign: CampaignText) -> Iterator[Problem]:
    front, dates = campaign.front, campaign.front.value.dates
    for name, date in (("start", dates.start), ("end", dates.end)):
        try:
            datetime.date.fromisoformat(date or "2000-01-01")
        except ValueError:
            yield Problem(front.file, front.line("dates", name), f"dates.{name}: {date} is no day of the calendar", "date")
    if dates.end and dates.end < dates.start:
        yield Problem(front.file, front.line("dates", "end"), "dates: the end is before the start", "date")


# ── walks over the files ─────────────────────────────────────────────────────────────────────────────────────────────


def _actions(files: Files) -> Iterator[tuple[Parsed[ObjectiveFile], str, ActionEntry]]:
    for parsed in files.objectives:
        for letter, action in parsed.value.actions.items():
            yield parsed, letter, action


def _entries(files: Files, name: str) -> Iterator[tuple[str, int, object]]:
    """Every passage's value of one key, with its file and line."""
    for parsed in files.objectives:
        yield parsed.file, parsed.line(name), getattr(parsed.value, name)
    for parsed, letter, action in _actions(files):
        yield parsed.file, parsed.line("actions", letter, name), getattr(action, name)
    if files.principles:
        for key, principle in files.principles.value.principles.items():
            yield files.principles.file, files.principles.line("principles", key, name), getattr(principle, name)
    if files.paragraphs:
        for key, paragraph in files.paragraphs.value.paragraphs.items():
            yield files.paragraphs.file, files.paragraphs.line("paragraphs", key, name), getattr(paragraph, name)


def _topics(files: Files) -> Iterator[tuple[str, int, list[str]]]:
    yield from _entries(files, "topics")  # type: ignore[misc]
    for campaign in files.campaigns:
        yield campaign.front.file, campaign.front.line("topics"), campaign.front.value.topics


def _summaries(files: Files) -> Iterable[tuple[str, int, str]]:
    return _entries(files, "summary")  # type: ignore[return-value]


def _asked(files: Files) -> Iterable[tuple[str, int, list[str]]]:
    return _entries(files, "people_ask")  # type: ignore[return-value]


RULES: tuple[Rule, ...] = (
    every_objective_once,
    every_letter,
    every_principle_and_paragraph,
    closed_lists,
    known_topics,
    known_instruments,
    topic_files,
    short_summaries,
    short_headings,
    few_phrases,
    sound_terms,
    headings_in_languages,
    campaign_files,
    campaign_links,
    document_links,
)
"""Every rule, in the order they run."""
