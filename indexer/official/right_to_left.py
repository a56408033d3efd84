"""Arabic lines of a PDF: from the order in which the runs stand on the page to the order in which they are read."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_ARABIC = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_CORE = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)
_ARTICLE = re.compile(r"(?<!\w)ال\w{2,}")
_ARTICLE_BACKWARDS = re.compile(r"\w{2,}لا(?!\w)")


def is_reversed(texts: Iterable[str], *, stored: bool = False) -> bool:
    """Whether the texts are written from right to left; with `stored`, whether their characters run backwards."""
    text = unicodedata.normalize("NFKC", " ".join(texts))
    if stored:
        return len(_ARTICLE_BACKWARDS.findall(text)) > len(_ARTICLE.findall(text))
    letters = sum(sign.isalpha() for sign in text)
    return len(_ARABIC.findall(text)) > letters / 2


def _swapped_ends(text: str) -> str:
    """A number or foreign word with the signs around it, which belong to the Arabic line, at their other side."""
    start, bare, end = _CORE.fullmatch(text).groups()  # type: ignore[union-attr]
    return f"{end[::-1]}{bare}{start[::-1]}"


def _unmirrored(text: str) -> str:
    opening, closing = text.find("("), text.find(")")
    return text.translate(_MIRRORED) if closing >= 0 and (opening < 0 or closing < opening) else text


def _ordered(runs: Sequence[tuple[str, float]]) -> str:
    """Runs from right to left; what was drawn at different places keeps apart."""
    placed = sorted(enumerate(runs), key=lambda row: (-row[1][1], -row[0]))
    text, before = "", None
    for _, (run, x) in placed:
        bare = run.strip("\n")
        apart = before is not None and before != x and run.endswith("\n")
        text += (" " if apart else "") + (bare if _ARABIC.search(bare) else _swapped_ends(bare))
        before = x
    return text


def logical(runs: Sequence[tuple[str, float]], *, mirrored: bool) -> str:
    """One line from its runs, each with its x in points.

    Where the file stores the text as it is read (`mirrored`), each Arabic run came out backwards; otherwise each run
    is in order and the runs themselves stand from left to right.
    """
    if mirrored:
        texts = [text.strip("\n") for text, _ in runs]
        text = "".join(text[::-1] if _ARABIC.search(text) else text for text in texts)
        return unicodedata.normalize("NFKC", text)
    return _unmirrored(unicodedata.normalize("NFKC", _ordered(runs)))
