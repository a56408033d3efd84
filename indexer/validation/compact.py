"""Rules on what the Compact's files hold: every objective, action, principle and paragraph, and nothing else."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any

from indexer.reading import Files
from indexer.shapes import Parsed
from indexer.validation import walks
from indexer.validation.problems import Problem, relative
from kb import ids

ACTIONS = (11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5)
"""How many actions each objective has."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PRINCIPLES = LETTERS[:10]
_LETTERED = {"43": ("abc", {"a": 5, "b": 3, "c": 3}), "45": ("abc", {}), "49": ("abcde", {})}
_ROMANS = ("i", "ii", "iii", "iv", "v")
_SUCH_AS = "gcm/13, gcm/13/h, gcm/principles/f, gcm/para/44"


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


@cache
def compact_ids() -> frozenset[str]:
    """The ids of all passages of the Compact."""
    actions = (f"gcm/{n}/{letter}" for n, count in enumerate(ACTIONS, 1) for letter in LETTERS[:count])
    return frozenset(
        [
            *(f"gcm/{n}" for n in range(1, len(ACTIONS) + 1)),
            *actions,
            *(f"gcm/principles/{letter}" for letter in _PRINCIPLES),
            *(f"gcm/para/{key}" for key in paragraph_keys()),
        ]
    )


def broken_link(passage: str) -> str:
    """What is told of a link to a passage that is not there: the id that was meant, or what ids look like."""
    meant = ids.canonical(passage.strip())
    allowed = f"did you mean '{meant}'?" if meant in compact_ids() else f"allowed: ids such as {_SUCH_AS}"
    return f"broken link: there is no passage '{passage}'; {allowed}"


def every_objective_once(files: Files) -> Iterator[Problem]:
    """Each of the 23 objectives has one file, named after its number."""
    folder = files.root / "gcm/objectives"
    chosen = {parsed.value.number: parsed for parsed in walks.objectives(files)}
    for parsed in files.objectives:
        number = parsed.value.number
        if parsed is not chosen[number]:
            message = f"objective {number} stands in {chosen[number].file} too"
            yield Problem(parsed.file, parsed.line("number"), message, "twice")
        elif not parsed.file.endswith(f"/{number:02}.yaml"):
            message = f"objective {number} belongs in {number:02}.yaml"
            yield Problem(parsed.file, parsed.line("number"), message, "file-name")
    for number in range(1, len(ACTIONS) + 1):
        if number not in chosen and not (folder / f"{number:02}.yaml").exists():
            message = f"objective {number} has no file ({number:02}.yaml)"
            yield Problem(relative(folder, files.root), 1, message, "missing-file")


def every_letter(files: Files) -> Iterator[Problem]:
    """An objective has exactly the actions of the Compact."""
    for parsed in walks.objectives(files):
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
    if files.principles:
        yield from _exactly(files.principles, "principles", files.principles.value.principles, _PRINCIPLES)
    if files.paragraphs:
        yield from _exactly(files.paragraphs, "paragraphs", files.paragraphs.value.paragraphs, paragraph_keys())


def _exactly(parsed: Parsed[Any], name: str, have: Collection[str], wanted: Sequence[str]) -> Iterator[Problem]:
    for key in wanted:
        if key not in have:
            yield Problem(parsed.file, parsed.line(name), f"{name}: '{key}' is missing", "letters")
    for key in have:
        if key not in wanted:
            message = f"{name}: there is no '{key}' in the Compact"
            yield Problem(parsed.file, parsed.line(name, key), message, "letters")
