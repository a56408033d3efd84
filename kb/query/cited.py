"""What a person is told of a citation that may be read in more than one way, or in none."""

from collections.abc import Sequence

from kb import ids
from kb.citations.find import Citation
from kb.citations.resolve import NO_PASSAGE
from kb.model import Passage


def remarks_on(citation: Citation, readings: Sequence[Passage]) -> list[str]:
    """How a citation was read, where that may surprise; `readings` are the passages that it may mean, the first is meant."""
    if not readings:
        odd = citation.unit not in NO_PASSAGE and (citation.unit != "number" or citation.letter)
        return [f"'{citation.text}' looks like a citation, but there is no such passage."] if odd else []
    objective = f"objective {citation.number}{_part(citation.letter)}"
    also = f"para. {citation.number}{_part(citation.letter)} is {_called(readings[-1])}."
    if citation.unit != "number" or citation.number > ids.OBJECTIVES:
        return []
    if len(readings) > 1:
        return [f"'{citation.text}' was read as {objective}; {also}"]
    return [] if readings[0].id == ids.objective(citation.number, citation.letter) else [f"There is no {objective}; {also}"]


def _called(passage: Passage) -> str:
    """What a passage is called by its objective or principle; a paragraph that has its number alone, by its heading."""
    found = ids.parse(passage.id)
    if found.kind == "principle":
        return f"principle{_part(found.letter)}"
    return f"objective {found.number}{_part(found.letter)}" if found.kind in {"objective", "action"} else f"“{passage.title}”"


def _part(letter: str | None) -> str:
    return f" ({letter})" if letter else ""
