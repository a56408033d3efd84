"""The grammar of numbered paragraphs, letters and small numerals, read by position in any of the six languages."""

import re
import unicodedata
from dataclasses import dataclass

from kb.ids import ROMANS

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""The letters of ids; the first item of a list is 'a' in every language."""

_ALPHABETS = (
    LETTERS,
    "абвгдежзиклмнопрстуфхцчшщ",
    "абвгдежзийклмнопрстуфхцчшщ",
    "абвгдеёжзиклмнопрстуфхцчшщ",
    "абвгдеёжзийклмнопрстуфхцчшщ",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "甲乙丙丁戊己庚辛壬癸",
)
_HAN_DIGITS = "一二三四五六七八九十"
_LATIN_TWINS = str.maketrans("aceopxy", "асеорху")
_ALEFS = str.maketrans({"ا": "أ", "إ": "أ", "ى": "ي", "ـ": ""})

_NUMBER = re.compile(r"(\d{1,3})\s*[.．、](?!\d|[a-z]\b)\s*")
_ARABIC_NUMBER = re.compile(r"(?:(\d{1,3})\s*[-–—]|[-–—.]\s*(\d{1,3}))\s*(?=[\u0600-\u06ff]|$)")
_ITEM = re.compile(rf"[(（)]?\s*([^\W\d_]ـ?|[ivx]{{1,5}}|\d{{1,2}}|[{_HAN_DIGITS}]{{1,3}})\s*[)）(]\s*", re.IGNORECASE)
_QUOTED = re.compile(r"['’‘ʼ`´]\s*(\d{1,2}|[ivx]{1,5})\s*['’‘ʼ`´]\s*")
_ENCLOSED = re.compile(r"[\u3220-\u3229\u2460-\u2473\u2474-\u2487]\s*")


@dataclass(frozen=True, slots=True)
class Marker:
    """What the start of a line may stand for.

    `number` is set for the form '17.', `bracketed` for '(17)'; `letters` and `romans` are possible positions in a
    list of letters or of small numerals, the likeliest first.
    """

    number: int = 0
    bracketed: int = 0
    letters: tuple[int, ...] = ()
    romans: tuple[int, ...] = ()


def han_number(text: str) -> int:
    """The value of a Chinese numeral up to 99, 0 if it is none."""
    if not text or any(sign not in _HAN_DIGITS for sign in text):
        return 0
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _HAN_DIGITS.index(text) + 1 if len(text) == 1 else 0
    return 10 * (_HAN_DIGITS.index(tens) + 1 if tens else 1) + (_HAN_DIGITS.index(ones) + 1 if ones else 0)


def positions(letter: str) -> tuple[int, ...]:
    """The places that a letter can have in a list, counted from 1, over all alphabets; the likeliest first."""
    sign = letter.casefold().translate(_ALEFS)
    found = (alphabet.index(sign) + 1 for alphabet in _ALPHABETS if sign and sign in alphabet)
    return tuple(dict.fromkeys(found))


def _item(sign: str, following: str) -> Marker:
    if sign.isdecimal():
        return Marker(bracketed=int(sign), romans=(int(sign),))
    value = han_number(sign)
    if value:
        return Marker(bracketed=value, letters=(value,), romans=(value,))
    low = sign.casefold()
    if len(low) == 1 and re.match(r"[\u0400-\u04ff]", following):
        low = low if low in ROMANS else low.translate(_LATIN_TWINS)
    roman = (ROMANS.index(low) + 1,) if low in ROMANS else ()
    return Marker(letters=positions(low), romans=roman)


def _enclosed(text: str) -> tuple[Marker, int] | None:
    match = _ENCLOSED.match(text)
    if not match:
        return None
    value = int(unicodedata.numeric(match.group()[0]))
    return Marker(bracketed=value, romans=(value,)), match.end()


def _quoted(text: str) -> tuple[Marker, int] | None:
    match = _QUOTED.match(text)
    if not match:
        return None
    sign = match[1]
    value = int(sign) if sign.isdecimal() else ROMANS.index(sign) + 1 if sign in ROMANS else 0
    return (Marker(romans=(value,)), match.end()) if value else None


def _numbered(text: str) -> tuple[Marker, int] | None:
    match = _NUMBER.match(text) or _ARABIC_NUMBER.match(text)
    return (Marker(number=int(next(filter(None, match.groups())))), match.end()) if match else None


def _lettered(text: str) -> tuple[Marker, int] | None:
    match = _ITEM.match(text)
    if not match:
        return None
    marker = _item(match[1], text[match.end() :])
    return (marker, match.end()) if marker != Marker() else None


def split_marker(text: str) -> tuple[Marker | None, str]:
    """The marker at the start of a line, if there is one, and the text behind it."""
    stripped = text.lstrip()
    for read in (_enclosed, _numbered, _lettered, _quoted):
        found = read(stripped)
        if found:
            return found[0], stripped[found[1] :]
    return None, stripped


def letter(position: int) -> str:
    """The letter of ids at a position counted from 1."""
    return LETTERS[position - 1]


def roman(position: int) -> str:
    """The small numeral of ids at a position counted from 1."""
    return ROMANS[position - 1]
