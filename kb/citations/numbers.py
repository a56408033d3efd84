"""Numbers written as words, as far as objectives and paragraphs go: cardinals and ordinals of every language.

Words of one number are joined by a hyphen here; in a text a space will do, and accents may be left out.
"""

import re
from collections.abc import Iterable, Iterator

from kb.languages import strip_marks

_LAST = 54

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty"
_CHINESE = "一 二 三 四 五 六 七 八 九"
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii"
_LETTERS = {"i", "v", "x"}
"""Roman numbers that are as likely the letter of an action."""

_CARDINALS = (
    (
        "- deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf "
        "vingt vingt-et-un vingt-deux vingt-trois"
    ),
    (
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
        "diecinueve veinte veintiuno veintidós veintitrés"
    ),
    (
        "- dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito "
        "dezenove vinte vinte-e-um vinte-e-dois vinte-e-três"
    ),
    "- - - quatorze - dezasseis dezassete - dezanove",
    (
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
        "achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig"
    ),
    (
        "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать "
        "шестнадцать семнадцать восемнадцать девятнадцать двадцать двадцать-один двадцать-два двадцать-три"
    ),
    (
        "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي-عشر الثاني-عشر الثالث-عشر الرابع-عشر "
        "الخامس-عشر السادس-عشر السابع-عشر الثامن-عشر التاسع-عشر العشرون الحادي-والعشرون الثاني-والعشرون الثالث-والعشرون"
    ),
)
"""Numbers that follow their noun, one language a row ('-' where the word means too much else); Arabic counts so."""

_ORDINALS = (
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
    ),
    (
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième "
        "quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-et-unième vingt-deuxième "
        "vingt-troisième"
    ),
    (
        "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercer decimocuarto "
        "decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo vigésimo-primer vigésimo-segundo "
        "vigésimo-tercer"
    ),
    "- - - - - - - - - - - - décimo-tercer - - - - - - - vigesimoprimer vigesimosegundo vigesimotercer",
    (
        "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo décimo-primeiro décimo-segundo "
        "décimo-terceiro décimo-quarto décimo-quinto décimo-sexto décimo-sétimo décimo-oitavo décimo-nono vigésimo "
        "vigésimo-primeiro vigésimo-segundo vigésimo-terceiro"
    ),
)
"""Numbers that stand before their noun and do not change there."""

_INFLECTED = (
    (
        "e er es en em",
        (
            "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt "
            "siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst"
        ),
    ),
    (
        "ая ую ой",
        (
            "перв втор - четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
            "шестнадцат семнадцат восемнадцат девятнадцат двадцат двадцать-перв двадцать-втор -"
        ),
    ),
    (
        "ый ого",
        "перв - - четверт пят шест седьм восьм девят десят",
    ),
    ("ий ьего", "- - трет"),
    ("я ю ей", "- - треть - - - - - - - - - - - - - - - - - - - двадцать-треть"),
)
"""The same where they change: their endings, and what stands before these."""


def _level(word: str) -> str:
    return re.sub(r"[\s-]+", "-", strip_marks(word.lower()))


def _numbered(words: Iterable[str], first: int = 1) -> Iterator[tuple[str, int]]:
    yield from ((word, number) for number, word in enumerate(words, first) if word != "-")


def _english() -> Iterator[tuple[str, int]]:
    units = _UNITS.split()
    yield from _numbered(units)
    for ten, word in enumerate(_TENS.split(), 2):
        yield from _numbered([word, *(f"{word}-{unit}" for unit in units[:9])], 10 * ten)


def _chinese() -> Iterator[tuple[str, int]]:
    units = _CHINESE.split()
    yield from _numbered(units)
    for ten, word in enumerate(["", *units[1:5]], 1):
        yield from _numbered([f"{word}十{unit}" for unit in ("", *units)], 10 * ten)


def _inflected() -> Iterator[tuple[str, int]]:
    for endings, stems in _INFLECTED:
        yield from ((f"{stem}{end}", n) for stem, n in _numbered(stems.split()) for end in endings.split())


def _spellings(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Each number word as it is written, and without accents."""
    return {word: number for written, number in pairs if number <= _LAST for word in (written, strip_marks(written))}


CARDINALS = _spellings(
    [
        *_english(),
        *_chinese(),
        *((word, n) for word, n in _numbered(_ROMAN.split()) if word not in _LETTERS),
        *(pair for row in _CARDINALS for pair in _numbered(row.split())),
    ]
)
"""Number words that follow what they number ('objective thirteen')."""

ORDINALS = _spellings([*(pair for row in _ORDINALS for pair in _numbered(row.split())), *_inflected()])
"""Number words that stand before it ('thirteenth objective')."""

_NUMBERS = {_level(word): number for words in (ORDINALS, CARDINALS) for word, number in words.items()}


def number(text: str) -> int:
    """The number that digits, digits with an ending ('13th') or a word stand for; 0 for anything else."""
    digits = re.match(r"\d+", text)
    return _NUMBERS.get(_level(text)) or (int(digits.group()) if digits else 0)


def pattern(words: Iterable[str]) -> str:
    """A regular expression for number words, with spaces or hyphens between their parts."""
    return "|".join(re.escape(word).replace(r"\-", r"[\s-]") for word in sorted(words, key=len, reverse=True))
