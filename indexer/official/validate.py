"""Whether the passages that were found are the whole document; if not, precisely what is missing."""

from collections.abc import Iterable, Iterator, Mapping

from indexer.official.errors import NotTheDocument
from indexer.official.numbering import LETTERS
from indexer.official.parse import Parsed
from kb import ids

PARAGRAPHS = 54
ACTIONS = (11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5)
"""How many actions each objective has, from the first to the twenty-third; 187 in all."""

PRINCIPLES = 10
LETTERED = {43: 3, 45: 3, 49: 5}
NUMERALS = {"43/a": 5, "43/b": 3, "43/c": 3}

_MOST_TOLD = 5


def _spoken(items: Iterable[str]) -> str:
    found = list(items)
    return f"{', '.join(found)} {'is' if len(found) == 1 else 'are'} missing"


def _children(texts: Mapping[str, str], parent: str, keys: Iterable[str]) -> list[str]:
    return [key for key in keys if f"{parent}/{key}" in texts]


def _parts(texts: Mapping[str, str], parent: str, name: str, kind: str, expected: str | tuple[str, ...]) -> str | None:
    """What is wrong with the lettered or numbered parts of one passage, or None."""
    longer = LETTERS if expected[0] == "a" else ids.ROMANS
    found = _children(texts, parent, longer)
    if found == list(expected):
        return None
    missing = [f"({key})" for key in expected if key not in found]
    extra = [f"({key})" for key in found if key not in expected]
    told = _spoken(missing) if missing else f"{', '.join(extra)} not expected"
    return f"{name} has {len(found)} {kind}, {len(expected)} expected: {told}"


def _numbered(texts: Mapping[str, str], expected: Iterable[int]) -> Iterator[str]:
    missing = [str(number) for number in expected if ids.of_paragraph(number) not in texts]
    if missing:
        shown = missing if len(missing) <= _MOST_TOLD else [*missing[:_MOST_TOLD], f"{len(missing) - _MOST_TOLD} more"]
        yield f"{PARAGRAPHS - len(missing)} paragraphs found, {PARAGRAPHS} expected: {_spoken(shown)}"


def _compact_faults(parsed: Parsed) -> Iterator[str]:
    texts = parsed.texts
    if not parsed.annexed:
        yield "no line holds the word for 'Annex' alone, behind which the numbers start anew"
    yield from _numbered(texts, range(1, PARAGRAPHS + 1))
    found = [_parts(texts, "gcm/principles", "paragraph 15", "principles", LETTERS[:PRINCIPLES])]
    found += [
        _parts(texts, f"gcm/{number}", f"objective {number}", "actions", LETTERS[:count])
        for number, count in enumerate(ACTIONS, 1)
    ]
    for number, count in LETTERED.items():
        found.append(_parts(texts, f"gcm/para/{number}", f"paragraph {number}", "lettered parts", LETTERS[:count]))
    for key, count in NUMERALS.items():
        name = f"paragraph {key.replace('/', ' (')})"
        found.append(_parts(texts, f"gcm/para/{key}", name, "numbered parts", ids.ROMANS[:count]))
    yield from filter(None, found)
    yield from _title_faults(parsed)


def _title_faults(parsed: Parsed) -> Iterator[str]:
    untitled = [f"{number}" for number in range(1, ids.OBJECTIVES + 1) if not parsed.objectives.get(number)]
    if untitled:
        shown = untitled[:_MOST_TOLD] + ([f"{len(untitled) - _MOST_TOLD} more"] if len(untitled) > _MOST_TOLD else [])
        yield f"{ids.OBJECTIVES - len(untitled)} headings of objectives found, {ids.OBJECTIVES} expected: {_spoken(shown)}"


def _other_faults(parsed: Parsed, paragraphs: int | None) -> Iterator[str]:
    numbers = {ids.parse(key).number for key in parsed.texts if ids.parse(key).letter is None}
    last = max(numbers, default=0)
    missing = [str(number) for number in range(1, last) if number not in numbers]
    if not last:
        yield "no numbered paragraph was found"
    if missing:
        yield f"the paragraphs run from 1 to {last}, but {_spoken(missing)}"
    if paragraphs and last != paragraphs:
        yield f"{last} paragraphs found, {paragraphs} expected"


def _empty(parsed: Parsed) -> Iterator[str]:
    empty = [key for key, text in parsed.texts.items() if not text]
    if empty:
        yield f"no text behind the number of {', '.join(empty[:_MOST_TOLD])}"


def faults(parsed: Parsed, paragraphs: int | None = None) -> list[str]:
    """Everything that keeps the passages from being the whole document; `paragraphs` is their number, where known."""
    own = _compact_faults(parsed) if parsed.document == ids.COMPACT else _other_faults(parsed, paragraphs)
    return [*own, *_empty(parsed)]


def validate(parsed: Parsed, paragraphs: int | None = None) -> None:
    """Accept the passages as the document.

    Raises:
        NotTheDocument: with the first faults, in one line.
    """
    found = faults(parsed, paragraphs)
    if found:
        more = f"; and {len(found) - _MOST_TOLD} more faults" if len(found) > _MOST_TOLD else ""
        raise NotTheDocument("; ".join(found[:_MOST_TOLD]) + more)
