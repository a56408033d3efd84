"""A document as lines: what the readers of DOCX and PDF hand to the parser."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a DOCX or one printed line of a PDF, with its number or letter at the start of the text.

    `whole` says that the line is a complete paragraph; `heading` that its style is that of a heading; `lead` is the
    emphasised beginning of the text, such as the name of a principle, or ''.
    """

    text: str
    whole: bool = False
    heading: bool = False
    lead: str = ""


_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) +| +(?=[\u3000-\u9fff\uff00-\uffef])")
_CLOSERS = "\"'»”’)）〉》」"
_FINISHED = re.compile(
    rf"(?:[.;:!?。；：！？؛؟][{_CLOSERS}]*\s*\d{{0,2}}|[;,؛،；]\s*(?:and|or|et|ou|y|e|o|u|и|или|و|أو|以及|和))$"
)


def tidy(text: str) -> str:
    """The text with single spaces, without invisible marks, and without spaces around Chinese characters."""
    return _BETWEEN_HAN.sub("", " ".join(_INVISIBLE.sub("", text).split()))


def finished(text: str) -> bool:
    """Whether a line ends as a sentence or an item ends; a heading does not."""
    return bool(_FINISHED.search(text.rstrip()))


def join(lines: Iterable[Line]) -> str:
    """The text of several lines as one."""
    return tidy(" ".join(line.text for line in lines))


def split_headings(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a passage and, apart, the headings that follow its last finished line or are styled as such."""
    text = [line for line in lines if not line.heading]
    ends = [index for index, line in enumerate(text) if finished(line.text)]
    last = ends[-1] + 1 if ends else len(text)
    unfinished = {id(line) for line in text[last:]}
    headings = [line for line in lines if line.heading or id(line) in unfinished]
    return text[:last], [line for line in headings if line.text.strip()]
