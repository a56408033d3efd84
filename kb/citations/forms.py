"""The ways people write a citation of the Compact, as data; each form stands with examples, each example a test."""

import re
from dataclasses import dataclass

from kb.languages import LANGUAGES, strip_marks

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty twenty-one twenty-two twenty-three".split(),
        1,
    )
}

_CHINESE = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三"
_ROMAN_NUMBERS = "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii"
NUMBER_WORDS |= {word: number for number, word in enumerate(_CHINESE.split(), 1)}
NUMBER_WORDS |= dict(zip(_ROMAN_NUMBERS.split(), (n for n in range(2, 24) if n not in {5, 10}), strict=True))

LETTERS = {
    written: letter
    for row in ("а б в г д е ж з и к л м", "أ ب ج د ه و ز ح ط ي ك ل")
    for written, letter in zip(row.split(), "abcdefghijkl", strict=True)
}
"""Letters of other scripts that stand for the lettered parts, by position."""

DOCUMENTS = {"gcm": ("73/195",), "imrf-2022": ("76/266",), "ny-2016": ("71/1",)}
"""Documents by id, with the numbers of the resolutions that they are known by."""

NAMES = {
    "imrf-2022": ("progress declaration", "progress declaration of the international migration review forum"),
    "ny-2016": ("new york declaration", "new york declaration for refugees and migrants"),
}
"""Names of further documents, in lower case, behind which a paragraph is one of theirs and not of the Compact."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of citing: what is cited ('objective', 'paragraph', 'principle', 'id'), its pattern, and examples.

    An example maps the text as written to the id that it means. Groups of the pattern: `number`, `letter`, `roman`,
    `resolution`, `id`.
    """

    unit: str
    pattern: re.Pattern[str]
    examples: dict[str, str]


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _introductions(unit: str) -> str:
    words = [word for row in LANGUAGES.values() for word in getattr(row, unit)]
    return _any(sorted({*words, *(strip_marks(word) for word in words)}))


_NUMBER = r"(?:\d{1,3}|" + _any(list(NUMBER_WORDS)) + r")(?![\d%/]|\.\d)"
_OTHER_LETTERS = "".join(LETTERS)
_PART = (
    r"(?:actions?|points?|letters?|sub-?paragraphs?|items?|lit\.?|mesures?|alinéa|letra|inciso|apartado|buchstabe|"
    r"подпункт|пункт|буква|البند|الإجراء)"
)
_LETTER = (
    rf"(?:\s*,?\s*(?:{_PART}\s*)?[(（]\s*(?P<letter>[a-z{_OTHER_LETTERS}])ـ?\s*[)）]"  # (h), action (h), (ح)
    rf"|(?:\s*,?\s*(?:{_PART}\s+)?)"
    r"(?P<bare>[b-hj-z](?!\w|['’]\w|\.\w|\s+\d)"  # h, h); not the letter of d'ici, e.g. or 5 y 6
    rf"|[{_OTHER_LETTERS}](?=\))"
    r"|[ai](?=\)|\s*(?:$|[,;.?!)(]|and\b|or\b)))\)?)?"  # 'a' and 'i' only where they end it
)
_ROMAN = r"(?:\s*\(\s*(?P<roman>[ivx]+)\s*\))?"
_PINPOINT = rf"(?P<number>{_NUMBER}){_LETTER}{_ROMAN}(?!\w)"
_RESOLUTION = (
    r"(?:(?:a/res/|a/(?=73/12\b)|(?:united nations\s+)?(?:general assembly|g\.?\s?a\.?|unga)?\s*\b(?:resolution|res\.?|résolution|resolución)\s*)"
    r"(?P<resolution>\d{2}/\d{1,3}(?!\d)))"
)
_DATE = r"(?:\s*\([^()]*\b\d{4}\))?"  # (December 19, 2018)
_ANNEX = r"(?:\s*[,(]?\s*annex\)?)?"
_COMPACT = r"(?:global compact(?: for (?:safe, orderly and regular )?migration)?|gcm|marrakech compact)"
_BEFORE = r"(?<![\w/:])"
_PARA = rf"(?:(?:{_introductions('paragraph')})s?\.?|¶{{1,2}}|§{{1,2}})"
_CJK = r"第\s*(?P<number>\d{1,3})\s*段(?:\s*[(（]?(?P<letter>[a-z])[)）]?)?"

FORMS: tuple[Form, ...] = (
    Form(
        "id",
        re.compile(
            r"(?:https?://\S*?/|(?<![\w/]))/?(?P<id>gcm/(?:principles/[a-j]|\d{1,2}(?:/[a-z])?)"
            rf"|(?:{_any([*DOCUMENTS])})/para/\d{{1,3}}(?:/[a-z](?:/[ivx]+)?)?)(?![\w/])",
            re.IGNORECASE,
        ),
        {
            "gcm/13/h": "gcm/13/h",
            "/gcm/para/29/h": "gcm/13/h",
            "https://example.org/gcm/principles/c": "gcm/principles/c",
            "imrf-2022/para/76": "imrf-2022/para/76",
        },
    ),
    Form(
        "paragraph",
        re.compile(
            rf"{_BEFORE}{_RESOLUTION}{_DATE}{_ANNEX}\s*[,;:]?\s*(?:at\s+)?(?:{_PARA})?\s*{_PINPOINT}",
            re.IGNORECASE,
        ),
        {
            "A/RES/73/195, annex, para. 29 (h)": "gcm/13/h",
            "A/RES/73/195 para 23(a)": "gcm/7/a",
            "General Assembly resolution 73/195, annex, para. 29 (h)": "gcm/13/h",
            "G.A. Res. 73/195, ¶ 29(h)": "gcm/13/h",
            "A/RES/73/195 para. 43 (a) (ii)": "gcm/para/43/a/ii",
            "A/RES/76/266, para. 76": "imrf-2022/para/76",
            "A/RES/76/266, annex, para. 76": "imrf-2022/para/76",
            "A/RES/76/266 (June 7, 2022), annex, para. 76": "imrf-2022/para/76",
            "a/res/73/195 29h": "gcm/13/h",
        },
    ),
    Form(
        "paragraph",
        re.compile(
            rf"{_BEFORE}(?P<resolution>{_any([name for names in NAMES.values() for name in names])})(?:\s+\d{{4}})?"
            rf"{_ANNEX}\s*,?\s*{_PARA}\s*{_PINPOINT}",
            re.IGNORECASE,
        ),
        {
            "New York Declaration, para. 1": "ny-2016/para/1",
            "Progress Declaration of the International Migration Review Forum, annex, para. 76": "imrf-2022/para/76",
            "Progress Declaration 2022, paragraph 76": "imrf-2022/para/76",
        },
    ),
    Form(
        "paragraph",
        re.compile(
            rf"{_BEFORE}(?P<resolution>gcr|global compact (?:on|for) refugees)\s*,?\s*{_PARA}\s*{_PINPOINT}",
            re.IGNORECASE,
        ),
        {},  # another compact, not held here: its paragraphs are not those of this one
    ),
    Form(
        "objective",
        re.compile(
            rf"{_BEFORE}(?:{_PART}\s+)?[(]?(?P<letter>[a-z])[)]?\s+(?:of|de|von|del)\s+(?:l['’])?(?:{_introductions('objective')})s?\.?\s*(?P<number>{_NUMBER})(?!\w)",
            re.IGNORECASE,
        ),
        {"action h of objective 13": "gcm/13/h", "(h) of Objective 13": "gcm/13/h"},
    ),
    Form(
        "objective",
        re.compile(
            rf"{_BEFORE}actions?\s+(?P<number>\d{{1,2}})\s*(?:\((?P<letter>[a-z])\)|(?P<bare>[b-hj-l])(?!\w))",
            re.IGNORECASE,
        ),
        {"action 13(h)": "gcm/13/h", "action 13 h": "gcm/13/h"},
    ),
    Form(
        "principle",
        re.compile(
            rf"{_BEFORE}(?:guiding\s+)?(?:{_introductions('principle')})s?\.?\s*\(?(?P<letter>[a-j])\)?(?!\w)",
            re.IGNORECASE,
        ),
        {
            "principle c": "gcm/principles/c",
            "guiding principle (f)": "gcm/principles/f",
            "principe h": "gcm/principles/h",
        },
    ),
    Form(
        "objective",
        re.compile(
            rf"{_BEFORE}(?:{_COMPACT}\s*,?\s*)?(?:{_introductions('objective')})s?\.?\s*(?:no\.?\s*|n°\s*|#\s*)?{_PINPOINT}",
            re.IGNORECASE,
        ),
        {
            "objective 13": "gcm/13",
            "obj. 13(h)": "gcm/13/h",
            "obj 13 h": "gcm/13/h",
            "Objective thirteen": "gcm/13",
            "objectif 13": "gcm/13",
            "objetivo 20": "gcm/20",
            "цель 13": "gcm/13",
            "目标13": "gcm/13",
            "الهدف ١٣": "gcm/13",
            "目标十三": "gcm/13",
            "Objective XIII": "gcm/13",
            "Ziel 13 Buchstabe h": "gcm/13/h",
            "objetivo 13, letra h)": "gcm/13/h",
            "Ziel 5": "gcm/5",
            "GCM objective 5, action g": "gcm/5/g",
            "obj13h": "gcm/13/h",
        },
    ),
    Form(
        "paragraph",
        re.compile(rf"{_BEFORE}(?:{_COMPACT}\s*,?\s*(?:annex\s*,?\s*)?)?(?:{_PARA})\s*{_PINPOINT}", re.IGNORECASE),
        {
            "para 29 h": "gcm/13/h",
            "para. 29 (h)": "gcm/13/h",
            "paragraph 44": "gcm/para/44",
            "para 15 (c)": "gcm/principles/c",
            "párr. 29 h)": "gcm/13/h",
            "paragraphe 23 a)": "gcm/7/a",
            "пункт 29": "gcm/13",
            "¶ 29(h)": "gcm/13/h",
            "para. 43 (b) (iii)": "gcm/para/43/b/iii",
            "الفقرة 29": "gcm/13",
            "الفقرة 29 (ح)": "gcm/13/h",
            "п. 29 з)": "gcm/13/h",
            "annex, paragraph 29, subparagraph (h)": "gcm/13/h",
        },
    ),
    Form("paragraph", re.compile(_CJK, re.IGNORECASE), {"第29段": "gcm/13", "第29段(h)": "gcm/13/h"}),
    Form(
        "objective",
        re.compile(rf"{_BEFORE}{_COMPACT}\s*,?\s*{_PINPOINT}", re.IGNORECASE),
        {"GCM 5 g": "gcm/5/g", "GCM 13(h)": "gcm/13/h", "gcm 13": "gcm/13", "GCM 13h": "gcm/13/h"},
    ),
    Form(
        "objective",
        re.compile(r"^\s*(?P<number>\d{1,2})\s*\(?\s*(?P<letter>[a-z])\s*\)?\s*$", re.IGNORECASE),
        {"13 (h)": "gcm/13/h", "29(h)": "gcm/13/h", "13h": "gcm/13/h"},
    ),
)
"""Every form, the more specific before the more general."""
