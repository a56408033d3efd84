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

DOCUMENTS = {"gcm": ("73/195",), "imrf-2022": ("76/266",), "ny-2016": ("71/1",)}
"""Documents by id, with the numbers of the resolutions that they are known by."""


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
_LETTER = (
    r"(?:\s*,?\s*(?:actions?\s*|point\s*|lit\.?\s*)?\(\s*(?P<letter>[a-z])\s*\)"  # (h), action (h)
    r"|(?:\s*,?\s*(?:action\s+|lit\.?\s+)?)"
    r"(?P<bare>[b-hj-z](?!\w|['’]\w|\.\w|\s+\d)"  # h, h); not the letter of d'ici, e.g. or 5 y 6
    r"|[ai](?=\)|\s*(?:$|[,;.?!)(]|and\b|or\b)))\)?)?"  # 'a' and 'i' only where they end it
)
_ROMAN = r"(?:\s*\(\s*(?P<roman>[ivx]+)\s*\))?"
_PINPOINT = rf"(?P<number>{_NUMBER}){_LETTER}{_ROMAN}(?!\w)"
_RESOLUTION = (
    r"(?:(?:a/res/|(?:united nations\s+)?(?:general assembly|g\.?\s?a\.?|unga)?\s*\b(?:resolution|res\.?|résolution|resolución)\s*)"
    r"(?P<resolution>\d{2}/\d{1,3}(?!\d)))"
)
_COMPACT = r"(?:global compact(?: for (?:safe, orderly and regular )?migration)?|gcm|marrakech compact)"
_BEFORE = r"(?<![\w/:])"
_PARA = rf"(?:(?:{_introductions('paragraph')})s?\.?|¶{{1,2}}|§{{1,2}})"
_CJK = r"第\s*(?P<number>\d{1,3})\s*段(?:\s*[(（]?(?P<letter>[a-z])[)）]?)?"

FORMS: tuple[Form, ...] = (
    Form(
        "id",
        re.compile(
            r"(?:https?://\S*?/|(?<![\w/]))/?(?P<id>gcm/(?:para/\d{1,2}(?:/[a-z](?:/[ivx]+)?)?|principles/[a-j]|\d{1,2}(?:/[a-z])?))(?![\w/])",
            re.IGNORECASE,
        ),
        {
            "gcm/13/h": "gcm/13/h",
            "/gcm/para/29/h": "gcm/13/h",
            "https://example.org/gcm/principles/c": "gcm/principles/c",
        },
    ),
    Form(
        "paragraph",
        re.compile(
            rf"{_BEFORE}{_RESOLUTION}(?:\s*[,(]?\s*annex\)?)?\s*[,;:]?\s*(?:at\s+)?(?:{_PARA})?\s*{_PINPOINT}",
            re.IGNORECASE,
        ),
        {
            "A/RES/73/195, annex, para. 29 (h)": "gcm/13/h",
            "A/RES/73/195 para 23(a)": "gcm/7/a",
            "General Assembly resolution 73/195, annex, para. 29 (h)": "gcm/13/h",
            "G.A. Res. 73/195, ¶ 29(h)": "gcm/13/h",
            "A/RES/73/195 para. 43 (a) (ii)": "gcm/para/43/a/ii",
            "A/RES/76/266, para. 76": "imrf-2022/para/76",
            "a/res/73/195 29h": "gcm/13/h",
        },
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
        re.compile(r"^\s*(?P<number>\d{1,2})\s*\(\s*(?P<letter>[a-z])\s*\)\s*$", re.IGNORECASE),
        {"13 (h)": "gcm/13/h", "29(h)": "gcm/13/h"},
    ),
)
"""Every form, the more specific before the more general."""
