"""From a citation as written to the id of the passage that it means."""

from collections.abc import Container

from kb import ids
from kb.citations.find import Citation


def resolve(citation: Citation, known: Container[str]) -> str | None:
    """The id of the cited passage, or None where no such passage is known.

    `13 (h)` alone may count objectives or paragraphs: 1 to 23 are objectives, 24 to 39 paragraphs.
    """
    return next((found for found in _candidates(citation) if found in known), None)


def _candidates(citation: Citation) -> list[str]:
    number, letter, roman = citation.number, citation.letter, citation.roman
    if citation.id:
        return [ids.canonical(citation.id)]
    if citation.unit == "principle":
        return [f"gcm/principles/{letter}"]
    if citation.document != ids.COMPACT:
        parts = (part for part in (letter, roman) if part)
        return ["/".join([citation.document, "para", str(number), *parts])]
    paragraph = ids.of_paragraph(number, letter, roman)
    if citation.unit == "paragraph":
        return [paragraph]
    if ids.OBJECTIVES < number <= ids.OBJECTIVES + ids.OFFSET and letter:
        return [paragraph]
    return [ids.objective(number, letter)]
