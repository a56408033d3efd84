"""From a citation as written to the id of the passage that it means."""

from collections.abc import Container
from dataclasses import replace
from string import ascii_lowercase

from kb import ids
from kb.citations.find import Citation

NO_PASSAGE = frozenset({"goal", "document"})
"""Units of citations that mean no passage."""
"""Units that stand for many passages."""


def resolve(citation: Citation, known: Container[str]) -> str | None:
    """The id of the cited passage, or None where no such passage is known."""
    return next(iter(readings(citation, known)), None)


def readings(citation: Citation, known: Container[str]) -> list[str]:
    """The ids of all passages that may be meant, the likeliest first.

    `13 (h)` alone may count objectives or paragraphs.
    """
    found = [] if citation.unit in NO_PASSAGE else _candidates(citation)
    return [passage for passage in found if passage in known]


def holding(citation: Citation, known: Container[str]) -> str | None:
    """The id of the known passage that a part with an unknown letter would belong to: objective 13 for 13 (z)."""
    if citation.roman and (found := resolve(replace(citation, roman=None), known)):
        return found
    return resolve(replace(citation, letter=None, roman=None), known) if citation.letter else None


def _letter_of(number: int) -> str:
    """The letter of a part that is counted; '' for a number that no letter has."""
    return ascii_lowercase[number - 1 : number] if number else ""


def _candidates(citation: Citation) -> list[str]:
    number, letter, roman = citation.number, citation.letter, citation.roman
    if citation.id:
        return [ids.canonical(citation.id)]
    if citation.unit == "principle":
        return [f"gcm/principles/{letter or _letter_of(number)}"]
    if citation.document != ids.COMPACT:
        parts = (part for part in (letter, roman) if part)
        return ["/".join([citation.document, "para", str(number), *parts])]
    objective, paragraph = ids.objective(number, letter), ids.of_paragraph(number, letter, roman)
    if citation.unit in {"number", "either"}:
        return [objective, paragraph]
    beyond = ids.OBJECTIVES < number <= ids.OBJECTIVES + ids.OFFSET and letter
    return [paragraph] if citation.unit == "paragraph" or beyond else [objective]
