"""The ways people write a citation of the Compact, as data; each form stands with examples, each example a test.

`FORMS` hold in any text, `ASKED` and `DOCUMENT` only in a query.
"""

import re
from dataclasses import dataclass

from kb.citations.numbers import CARDINALS, ORDINALS, pattern
from kb.languages import LANGUAGES, strip_marks

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
    """One way of citing: what is cited, its pattern, and examples.

    Units are 'objective', 'paragraph', 'principle', 'id', and 'number' where nothing says whether objectives or paragraphs
    are counted; in a query also 'goal' (a Sustainable Development Goal or one
    of its targets), 'either' (a target or an action) and 'document'. An example maps the text as written to the id, or
    the goal, that it means. Groups of the pattern: `number`, `letter`, `roman`, `resolution`, `id`, `goal`.
    """

    unit: str
    pattern: re.Pattern[str]
    examples: dict[str, str]


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _introductions(unit: str) -> str:
    words = [word for row in LANGUAGES.values() for word in getattr(row, unit)]
    return _any(sorted({*words, *(strip_marks(word) for word in words)}))


_NUMBER = rf"(?:\d{{1,3}}|{pattern(CARDINALS)})(?![\d%/]|\.\d)"
_SIGN = r"(?:no\.?\s*|n[°ºr]\.?\s*|№\s*|#\s*|num(?:ber|éro|ero)\s+|número\s+|номер\s+|رقم\s+)?"  # before a number
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th|ère|ème|er|e|º|ª|\.º|\.ª|\.|-?[яюй]|-ую|-ой)|{pattern(ORDINALS)})"
_OTHER_LETTERS = "".join(LETTERS)
_PART = (
    r"(?:actions?|points?|letters?|sub-?paragraphs?|items?|lit\.?|mesures?|alinéa|al\.|letra|inciso|inc\.|apartado|"
    r"apdo\.?|alínea|buchstabe|buchst\.?|подпункта?|подп\.|пп\.|пункт|буква|الفقرة الفرعية|البند|الإجراء)"
)
_OF = r"(?:of|de|von|del|du|des|da|do|из|من)"
_ITEM = r"(?:i{2,3}|iv|vi{1,3}|ix)(?!\w)"  # 'i' and 'v' alone are as likely something else
_LETTER = (
    rf"(?:\s*,?\s*(?:{_PART}\s*)?[(（]\s*(?P<letter>[a-z{_OTHER_LETTERS}])ـ?\s*[)）]"  # (h), action (h), (ح)
    rf"|(?:\s*,?\s*(?:{_PART}\s+)?)"
    r"(?P<bare>[b-hj-z](?!\w|['’]\w|\.\w|\s+\d)"  # h, h); not the letter of d'ici, e.g. or 5 y 6
    rf"|[{_OTHER_LETTERS}](?=\)|\s*$)"
    rf"|[ai](?=\)|\s*(?:$|[,;.?!)(]|and\b|or\b)|\s+{_ITEM}))\)?)?"  # 'a' and 'i' only where they end it
)
_ROMAN = rf"(?:\s*\(\s*(?P<roman>[ivx]+)\s*\)|\s+(?P<item>{_ITEM}))?"
_PINPOINT = rf"(?P<number>{_NUMBER}){_LETTER}{_ROMAN}(?!\w)"
_RESOLUTION = (
    r"(?:(?:a/res/|a/(?=73/12\b)|(?:united nations\s+|un\s+)?(?:general assembly|g\.?\s?a\.?|unga)?\s*\b(?:resolution|res\.?|résolution|resolución)\s*)"
    r"(?P<resolution>\d{2}/\d{1,3}(?!\d)))"
)
_DATE = r"(?:\s*\([^()]*\b\d{4}\))?"  # (December 19, 2018)
_ANNEX = r"(?:\s*[,(]?\s*annex\)?)?"
_COMPACT = r"(?:global compact(?: for (?:safe, orderly and regular )?migration)?|gcm|marrakech compact)"
_BEFORE = r"(?<![\w/:])"
_PARA = rf"(?:(?:{_introductions('paragraph')})s?\.?|¶{{1,2}}|§{{1,2}})"
_CJK_NUMBER = rf"(?P<number>\d{{1,3}}|{pattern(word for word in CARDINALS if word[0] > '一' or word[0] == '一')})"
_CJK = (
    rf"(?:第|(?<!\w))\s*{_CJK_NUMBER}\s*(?:[(（]\s*(?P<letter>[a-z])\s*[)）]\s*)?段"
    r"(?:\s*第?[(（]?\s*(?P<bare>[a-z])\s*[)）]?)?"
)

_PART_OF = (
    rf"(?:{_PART}\s*[(（]?\s*(?P<letter>[a-z{_OTHER_LETTERS}])\s*[)）]?\s+(?:{_OF}\s+)?"
    rf"|[(]?(?P<bare>[a-z])[)]?\s+{_OF}\s+)(?:l['’])?"
)
"""A lettered part before what it belongs to: 'action h of', 'подпункт h'."""
_LETTER_AFTER = r"\s*,?\s*[(（]\s*(?P<letter>[a-z])\s*[)）]"

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
            rf"{_BEFORE}{_PART_OF}(?:{_introductions('objective')})s?\.?\s*{_SIGN}(?P<number>{_NUMBER})(?!\w)",
            re.IGNORECASE,
        ),
        {
            "action h of objective 13": "gcm/13/h",
            "(h) of Objective 13": "gcm/13/h",
            "letra h) del objetivo 13": "gcm/13/h",
            "подпункт h цели 13": "gcm/13/h",
        },
    ),
    Form(
        "paragraph",
        re.compile(
            rf"{_BEFORE}{_PART_OF}{_PARA}\s*{_SIGN}(?P<number>{_NUMBER})(?!\w)",
            re.IGNORECASE,
        ),
        {
            "subparagraph (h) of paragraph 29": "gcm/13/h",
            "apartado h) del párrafo 29": "gcm/13/h",
            "alinéa h) du paragraphe 29": "gcm/13/h",
            "Buchstabe h des Absatzes 29": "gcm/13/h",
            "подпункт h пункта 29": "gcm/13/h",
            "الفقرة الفرعية (ح) من الفقرة 29": "gcm/13/h",
        },
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
            rf"{_BEFORE}(?:guiding\s+)?(?:{_introductions('principle')})s?\.?\s*"
            rf"[(（]?(?P<letter>[a-j{_OTHER_LETTERS}])[)）]?(?!\w)",
            re.IGNORECASE,
        ),
        {
            "principle c": "gcm/principles/c",
            "guiding principle (f)": "gcm/principles/f",
            "principe h": "gcm/principles/h",
            "принцип в": "gcm/principles/c",
            "المبدأ ج": "gcm/principles/c",
        },
    ),
    Form(
        "objective",
        re.compile(
            rf"{_BEFORE}(?:{_COMPACT}\s*,?\s*)?(?:{_introductions('objective')})s?\.?\s*{_SIGN}{_PINPOINT}",
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
            "Obj 13 h": "gcm/13/h",
            "objective twenty three": "gcm/23",
            "objectif n° 13": "gcm/13",
            "objectif treize": "gcm/13",
            "objetivo veintitrés": "gcm/23",
            "Ziel dreizehn": "gcm/13",
            "цель № 13": "gcm/13",
            "objetivo número 13": "gcm/13",
            "цель тринадцать": "gcm/13",
            "الهدف الثالث عشر": "gcm/13",
        },
    ),
    Form(
        "paragraph",
        re.compile(_CJK, re.IGNORECASE),
        {
            "第29段": "gcm/13",
            "第29段(h)": "gcm/13/h",
            "第29(h)段": "gcm/13/h",
            "第二十九段": "gcm/13",
            "29段h": "gcm/13/h",
        },
    ),
    Form(
        "paragraph",
        re.compile(
            rf"{_BEFORE}(?:{_COMPACT}\s*,?\s*(?:annex\s*,?\s*)?)?(?:{_PARA})\s*{_SIGN}{_PINPOINT}", re.IGNORECASE
        ),
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
            "op. para. 29 h": "gcm/13/h",
            "OP 29(h)": "gcm/13/h",
            "para 43 a ii": "gcm/para/43/a/ii",
            "§ 29(h)": "gcm/13/h",
            "paragraph forty-four": "gcm/para/44",
            "párr. 29, apdo. h)": "gcm/13/h",
            "Nr. 29 Buchst. h": "gcm/13/h",
        },
    ),
    Form(
        "objective",
        re.compile(rf"{_BEFORE}{_COMPACT}\s*,?\s*{_PINPOINT}", re.IGNORECASE),
        {"GCM 5 g": "gcm/5/g", "GCM 13(h)": "gcm/13/h", "gcm 13": "gcm/13", "GCM 13h": "gcm/13/h"},
    ),
    Form(
        "number",
        re.compile(r"^\s*(?P<number>\d{1,2})\s*\(?\s*(?P<letter>[a-z])\s*\)?\s*$", re.IGNORECASE),
        {"13 (h)": "gcm/13/h", "29(h)": "gcm/13/h", "13h": "gcm/13/h"},
    ),
)
"""Every form, the more specific before the more general."""

_GOALS = (
    r"(?:sdgs?|odd|ods|цур|(?:sustainable\s+development|global)\s+goals?|objectifs?\s+de\s+développement\s+durable|"
    r"objetivos?\s+de\s+(?:desarrollo\s+sostenible|desenvolvimento\s+sustentável)|цел[ьи]\s+устойчивого\s+развития|"
    r"(?:ال)?(?:هدف|أهداف)\s+(?:من\s+أهداف\s+)?التنمية\s+المستدامة|可持续发展目标|nachhaltigkeitsziele?)"
)
_TARGET = r"(?:targets?|goals?|cibles?|metas?|unterziele?|zielvorgaben?|задач[аи]|الغاية|غاية|具体目标)"
_GOAL = r"(?P<goal>\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?)(?![\w%]|\.\d)"

_JOINER = r"(?:[,;&+、，；]|\b(?:and|or|und|oder|et|ou|y|o|e|и|или|и)\b|(?<!\w)و\s?|和|及|或)"

_DASH = r"(?:[-‐‑–—]|\b(?:to|through|bis|à|al?|по)\b|إلى|至|到)"

CONTINUED = re.compile(
    rf"\s*(?:{_JOINER}\s*){{1,2}}{_PINPOINT}(?=\s*(?:$|{_JOINER}|{_DASH}|[.?!)]))", re.IGNORECASE
)
"""A further number behind a citation of the same kind: 'objectives 5 and 6', 'paras. 29 (h), 30'; only in a query."""

RANGED = re.compile(
    rf"\s*{_DASH}\s*(?:(?P<number>\d{{1,2}})(?![\d.%/])|[(（]?\s*(?P<letter>[a-z])\s*[)）]?)(?!\w)", re.IGNORECASE
)
"""The last number or letter of several in a row: 'objectives 1-5', 'para. 29 (a) to (c)'; only in a query."""

ASKED: tuple[Form, ...] = (
    Form(
        "principle",
        re.compile(
            rf"{_BEFORE}(?P<number>{_ORDINAL})\s+(?:guiding\s+)?(?:{_introductions('principle')})s?\b"
            rf"|{_BEFORE}(?:guiding\s+)?(?:{_introductions('principle')})s?\.?\s*{_SIGN}(?P<after>{_NUMBER})(?!\w)"
            rf"|第\s*{_CJK_NUMBER.replace('<number>', '<counted>')}\s*[个项]?\s*(?:指导)?原则",
            re.IGNORECASE,
        ),
        {
            "third guiding principle": "gcm/principles/c",
            "the 3rd principle": "gcm/principles/c",
            "guiding principle 3": "gcm/principles/c",
            "principle ten": "gcm/principles/j",
            "troisième principe": "gcm/principles/c",
            "tercer principio": "gcm/principles/c",
            "третий принцип": "gcm/principles/c",
            "المبدأ الثالث": "gcm/principles/c",
            "第三项指导原则": "gcm/principles/c",
            "drittes Prinzip": "gcm/principles/c",
        },
    ),
    Form(
        "number",
        re.compile(
            rf"^\s*(?P<number>\d{{1,2}})\s*[(（]\s*(?P<letter>[a-z])\s*[)）](?=\s*(?:{_JOINER}|{_DASH}))",
            re.IGNORECASE,
        ),
        {"13(h) and others": "gcm/13/h"},
    ),
    Form(
        "number",
        re.compile(
            rf"^\s*(?P<number>\d{{1,2}})(?=\s*$|\s*(?:{_JOINER}|{_DASH})\s*\d{{1,2}}\s*$)",
            re.IGNORECASE,
        ),
        {"13": "gcm/13", "29": "gcm/13", "44": "gcm/para/44"},
    ),
    Form(
        "objective",
        re.compile(
            rf"{_BEFORE}(?=\S+(?:\s\S+)?\s+(?:{_introductions('objective')}))(?P<number>{_ORDINAL})\s+"
            rf"(?:{_introductions('objective')})s?\b(?:{_LETTER_AFTER})?",
            re.IGNORECASE,
        ),
        {
            "thirteenth objective": "gcm/13",
            "twenty-third objective": "gcm/23",
            "twenty third objective": "gcm/23",
            "13th objective": "gcm/13",
            "thirteenth objective (h)": "gcm/13/h",
            "treizième objectif": "gcm/13",
            "13e objectif": "gcm/13",
            "decimotercer objetivo": "gcm/13",
            "13.º objetivo": "gcm/13",
            "décimo terceiro objetivo": "gcm/13",
            "13. Ziel": "gcm/13",
            "dreizehntes Ziel": "gcm/13",
            "тринадцатая цель": "gcm/13",
            "двадцать третья цель": "gcm/23",
            "13-я цель": "gcm/13",
        },
    ),
    Form(
        "objective",
        re.compile(rf"第\s*{_CJK_NUMBER}\s*[个项]?\s*目标(?:\s*[(（]?\s*(?P<letter>[a-z])\s*[)）]?)?", re.IGNORECASE),
        {"第十三个目标": "gcm/13", "第13项目标(h)": "gcm/13/h"},
    ),
    Form(
        "goal",
        re.compile(rf"(?<![\w/:]){_GOALS}[\s,]*(?:{_TARGET}\s*)?{_SIGN}{_GOAL}", re.IGNORECASE),
        {
            "SDG 10.7": "10.7",
            "SDG target 10.7": "10.7",
            "sdg10": "10",
            "Sustainable Development Goal 16": "16",
            "ODD 10": "10",
            "цель устойчивого развития 10": "10",
            "可持续发展目标10": "10",
        },
    ),
    Form(
        "goal",
        re.compile(rf"^\s*(?:{_TARGET}\s*{_SIGN}(?=\d)|(?=\d+\.\d)){_GOAL}\s*$", re.IGNORECASE),
        {"goal 10": "10", "target 10.c": "10.c", "10.7": "10.7", "meta 10.7": "10.7"},
    ),
    Form(
        "either",
        re.compile(r"^\s*(?P<number>\d{1,2})\s*\.\s*(?P<letter>[a-z])\s*$", re.IGNORECASE),
        {"13.h": "gcm/13/h", "29. h": "gcm/13/h"},
    ),
)
"""What only a query cites: in a running text a 'first objective' is somebody's own, and '10.7' any number."""

_COMPACT_ELSEWHERE = (
    r"(?:(?:le\s+|el\s+|o\s+|der\s+)?(?:pacte\s+mondial|pacte\s+de\s+marrakech|pacto\s+(?:mundial|global)|"
    r"pacto\s+de\s+marr\w+|глобальный\s+(?:договор|пакт)|марракешский\s+пакт|الاتفاق\s+العالمي|ميثاق\s+مراكش|"
    r"(?:安全、有序和正常移民)?全球契约|globaler\s+(?:pakt|migrationspakt)|(?:un-)?migrationspakt)"
    r"(?:\s+(?:pour|sur|para|sobre|о|من|für)\s.{1,80})?)"
)

DOCUMENT = Form(
    "document",
    re.compile(
        rf"^\s*(?:(?:the\s+)?{_COMPACT}|{_COMPACT_ELSEWHERE})\s*$|{_BEFORE}(?:annex\s+(?:to|of)\s+)?{_RESOLUTION}(?:\s*[,(]?\s*annex\)?)?",
        re.IGNORECASE,
    ),
    {
        "A/RES/73/195": "gcm/para/1",
        "General Assembly resolution 73/195, annex": "gcm/para/1",
        "GCM": "gcm/para/1",
        "the Global Compact for Migration": "gcm/para/1",
        "Pacte mondial sur les migrations": "gcm/para/1",
        "Глобальный договор": "gcm/para/1",
        "Migrationspakt": "gcm/para/1",
    },
)
"""A document by its number anywhere in a query, or by its name as the whole query; looked for last."""
