"""Words of a text as the index knows them: split, folded, levelled across spellings, stemmed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from kb.languages import LANGUAGES, strip_marks


class Token(NamedTuple):
    """One word of a text: what the index stores, where it stands (word and characters), how it was written."""

    term: str
    position: int
    start: int
    end: int
    surface: str


_WORD = re.compile(
    r"\d+\.(?:\d+(?!\d)|[a-z]\b)"  # goals and targets: 10.7, 10.c
    r"|[\u3400-\u9fff]+"  # a run of Chinese, cut into pairs below
    r"|%|per cent\b"
    r"|[^\W_\u3400-\u9fff]+(?:['’ʼ][^\W_\u3400-\u9fff]+)*",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
_ACRONYM = re.compile(r"^([A-Z]{2,})['’]?s$")  # NGOs, NHRIs: stemmers leave this plural alone
_APOSTROPHES = frozenset("'’ʼ")
_STRAIGHT = str.maketrans("’ʼ", "''")
_POSSESSIVE = re.compile(r"'s?$")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\w{2})")
_ARABIC_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_ARABIC_LETTERS = str.maketrans("أإآٱىؤئ", "اااايوي")

# British and American spellings meet in one form, on both sides of a search.
_ISE = re.compile(r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations|ational)$")
_OUR = re.compile(r"^(lab|col|fav|hon|neighb|behavi|endeav|harb|hum|rum|sav)our")
_LEVELLED = {
    "programme": "program", "programmes": "programs", "centre": "center", "centres": "centers",
    "licence": "license", "licences": "licenses", "defence": "defense", "offence": "offense",
    "offences": "offenses", "judgement": "judgment", "enrol": "enroll", "enrolment": "enrollment",
    "fulfil": "fulfill", "fulfilment": "fulfillment", "travelling": "traveling", "traveller": "traveler",
    "travellers": "travelers", "travelled": "traveled", "counselling": "counseling", "counsellor": "counselor",
    "labelling": "labeling", "modelling": "modeling", "cheque": "check", "cheques": "checks", "theatre": "theater",
    "skilful": "skillful", "practise": "practice", "practising": "practicing", "utilise": "utilize",
    "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing",
    "children": "child", "childrens": "child", "men": "man", "women": "woman", "lives": "life", "wives": "wife",
    "criteria": "criterion", "paid": "pay", "fled": "flee", "sought": "seek", "taught": "teach", "lost": "lose",
    "sent": "send", "kept": "keep", "held": "hold", "stolen": "steal", "born": "birth", "died": "die", "dying": "die",
    "percentage": "percent", "per cent": "percent", "%": "percent",
}  # fmt: skip


def _level(word: str) -> str:
    word = _LEVELLED.get(word, word)
    if "our" in word:
        word = _OUR.sub(r"\1or", word)
    return _ISE.sub(r"iz\1", word) if "is" in word else word


@lru_cache(maxsize=1 << 14)  # bounded, since the words of every query pass through
def term(word: str, lang: str) -> str:
    """The form under which the index knows one word of a language."""
    written = _one_spelling(word, lang)
    row = LANGUAGES.get(lang, LANGUAGES["en"])
    if row.stemmer and not written[:1].isdigit():
        written = Stemmer.Stemmer(row.stemmer, 0).stemWord(written)  # a new one each time: it keeps state as it works
    return strip_marks(written)


@lru_cache(maxsize=1 << 13)
def form(word: str, lang: str) -> str:
    """A word as it is written, without what spellings differ by: case, accents, elisions, British or American."""
    return strip_marks(_one_spelling(word, lang))


def _one_spelling(word: str, lang: str) -> str:
    """Each rule is asked for only where it can apply: a build asks this of every word of eight languages."""
    if word[:2].isupper():
        word = _ACRONYM.sub(r"\1", word)
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word)
    word = word.casefold()
    if _APOSTROPHES.intersection(word):
        word = word.translate(_STRAIGHT)
        if lang in {"fr", "es", "pt"}:
            word = _ELISION.sub("", word)
        word = _POSSESSIVE.sub("", word).replace("'", "")
    if lang == "en":
        word = _level(strip_marks(word))
    if lang == "ar":
        word = _ARABIC_MARKS.sub("", word).translate(_ARABIC_LETTERS)
    return word


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals; operators that join nothing are words like any other."""
    return len(word) > 1 and word.isupper() and word not in {"AND", "OR", "NOT"}


def is_function_word(word: str, lang: str) -> bool:
    """Whether a word only joins others in this language and says nothing by itself; 'WHO' in capitals is a name."""
    if lang not in LANGUAGES or is_acronym(word):
        return False
    folded, known = word.casefold().replace("’", "'"), LANGUAGES[lang].function_words
    return folded in known or (lang == "ar" and folded.startswith("و") and folded[1:] in known)  # 'and' is a prefix


def _pairs(run: str, start: int) -> Iterator[tuple[str, int, int]]:
    if len(run) == 1:
        yield run, start, start + 1
    for i in range(len(run) - 1):
        yield run[i : i + 2], start + i, start + i + 2


def is_common_word(word: str, lang: str) -> bool:
    """Whether a word is so common in this language that it says little about what is meant."""
    return lang in LANGUAGES and word.casefold().replace("’", "'") in LANGUAGES[lang].common_words


def level_per_cent(text: str) -> str:
    """A query with 'per cent' written as one word of the same length: nothing parts it, and places stay true."""
    return _PER_CENT.sub("percent ", text)


def written(text: str) -> list[str]:
    """The words of a text as a person sees them; a run of Chinese stays whole."""
    return _WORD.findall(text)


def split(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as written, with their first and last character; Chinese comes in overlapping pairs."""
    for match in _WORD.finditer(text):
        word, (start, end) = match.group(), match.span()
        if "\u3400" <= word[0] <= "\u9fff":
            yield from _pairs(word, start)
        else:
            yield word, start, end


@lru_cache(maxsize=256)  # a build reads each text twice, one after the other: for its words and for the engine
def tokens(text: str, lang: str) -> tuple[Token, ...]:
    """The tokens of a text; parts of a hyphened word come singly and, at the place of the first, joined."""
    return tuple(_tokens(text, lang))


def _tokens(text: str, lang: str) -> Iterator[Token]:
    before, last = "", 0
    for position, (word, start, end) in enumerate(split(text)):
        if before and start - last == 1 and text[last] in "-‐‑":
            yield Token(term(before + word, lang), position - 1, last - len(before), end, before + word)
        yield Token(term(word, lang), position, start, end, word)
        before, last = word, end


def terms(text: str, lang: str) -> list[str]:
    """The index forms of a text's words, in order, joined forms included."""
    return [token.term for token in tokens(text, lang)]
