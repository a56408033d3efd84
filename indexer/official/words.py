"""The few words by which an official document is read in each of the six languages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from indexer.official.numbering import han_number

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
"""The official languages of the United Nations, English first."""


@dataclass(frozen=True, slots=True)
class Words:
    """`annex` opens the annexed text; `objective` opens the heading of an objective; `common` betrays the language."""

    annex: str
    objective: str
    common: frozenset[str] = frozenset()


WORDS: dict[str, Words] = {
    "en": Words("Annex", "Objective", frozenset("the and of to in for with that".split())),
    "fr": Words("Annexe", "Objectif", frozenset("les des et la le du pour dans aux".split())),
    "es": Words("Anexo", "Objetivo", frozenset("los las y el para que con por del".split())),
    "ar": Words("المرفق", "الهدف"),
    "ru": Words("Приложение", "Цель"),
    "zh": Words("附件", "目标"),
}

_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
_HEADING_NUMBER = r"\s*№?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)\s*[:：.．、–—-]*\s*(.*)"


def language_of(texts: Iterable[str]) -> str:
    """The official language that the text is most likely written in; '' where nothing tells."""
    text = " ".join(texts)
    letters = sum(sign.isalpha() for sign in text) or 1
    for lang, script in _SCRIPTS.items():
        if len(script.findall(text)) > letters / 3:
            return lang
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {lang: sum(word in row.common for word in words) for lang, row in WORDS.items() if row.common}
    best = max(counts, key=lambda lang: counts[lang])
    return best if counts[best] else ""


def is_annex(text: str, lang: str) -> bool:
    """Whether a line is the bare word that opens an annex, without a number."""
    return text.strip().strip("[]:.").strip().casefold() == WORDS[lang].annex.casefold()


def is_numbered_annex(text: str, lang: str) -> bool:
    """Whether a line opens one of several annexes, such as 'Annex I' or 'Annex II'."""
    form = rf"{WORDS[lang].annex}\s*(?:[IVX1-9]{{1,3}}|[一二三四五]|الأول|الثاني|第?[一二])[.:]?"
    return bool(re.fullmatch(form, text.strip(), re.IGNORECASE))


def objective_heading(text: str, lang: str) -> tuple[int, str] | None:
    """The number and the title of an objective whose heading starts on this line, or None."""
    match = re.match(WORDS[lang].objective + _HEADING_NUMBER, text.strip(), re.IGNORECASE)
    if not match:
        return None
    number = int(match[1]) if match[1].isdecimal() else han_number(match[1])
    return number, match[2]
