"""Words that make a promise weaker, and that a quotation can drop: 'working to' before it, 'where appropriate' behind.

Only what stands right beside the quoted words is looked at: further away it may belong to something else. Verbs that
people do as often as states ('seek to', 'try to') are left out.
"""

import re
from collections.abc import Iterator, Mapping

_BEFORE = {
    "en": (
        r"(?:work|aim|striv|endeavou?r)(?:e|s|es|ing)? to(?: \w+ly)?|work(?:ing)? towards?"
        r"|consider(?:ing)?|explor(?:e|ing)|with (?:the aim|a view) (?:of|to)"
    ),
    "fr": (
        r"s['’](?:employer|employant) à|s['’]efforc(?:er|ant) (?:de|d['’])|(?:visant|tendant) à"
        r"|envisag(?:er|eant)(?: de| d['’])?|en vue (?:de|d['’])"
    ),
    "es": (
        r"procur(?:ar|ando)|(?:esforzarse|esforzándose) por|(?:trabajar|trabajando) para"
        r"|consider(?:ar|ando)(?: la posibilidad de)?|con miras a"
    ),
    "ru": r"стрем(?:ясь|иться)(?: к)?|рассмотреть возможность|рассматривая возможность",
    "zh": r"努力|争取|考虑|力求",
    "ar": r"(?:و?العمل|السعي|و?بالعمل) (?:على|إلى)|النظر في",
}
_BEHIND = {
    "en": (
        r"(?:where(?:ver)?|as|if|when(?:ever)?) (?:and as )?(?:appropriate|possible|necessary|needed|applicable|required|feasible)"
        r"|to the extent possible|on a voluntary basis|in (?:accordance|line|conformity) with (?:\w+ ){0,2}national \w+"
    ),
    "fr": (
        r"s['’]il y a lieu|le cas échéant|selon (?:qu['’]il convient|le cas)|si possible|dans la mesure du possible"
        r"|(?:lorsque|si) (?:cela est )?nécessaire|conformément (?:à la législation nationale|aux lois nationales)"
    ),
    "es": (
        r"(?:según|cuando|como) (?:proceda|corresponda)|si procede|en la medida de lo posible|cuando sea (?:posible|necesario)"
        r"|de conformidad con la legislación nacional"
    ),
    "ru": r"(?:где|когда|если) это (?:уместно|возможно|необходимо)|по мере (?:возможности|необходимости)|при необходимости",
    "zh": r"酌情|视情况|在可能的情况下|根据国家法律",
    "ar": r"حسب الاقتضاء|عند الاقتضاء|قدر الإمكان|وفقا للتشريعات الوطنية",
}
"""What ends right before, and what begins right behind, by language."""

_REACH = 80


def before(text: str, at: int, lang: str) -> str:
    """The weakening words that a text cut off at a place loses, or that are cut in two there; '' where there are none."""
    start = max(0, at - _REACH)
    for match in _found(_BEFORE, text[start : at + _REACH], lang):
        first, last = start + match.start(), start + match.end()
        if first < at and not text[last:at].strip():
            return text[first:last]
    return ""


def behind(text: str, at: int, lang: str) -> str:
    """The weakening words that begin right behind a place in a text, a comma or bracket between; '' where there are none."""
    rest = text[at : at + _REACH].lstrip(" ,(，،、")
    match = next(_found(_BEHIND, rest, lang), None)
    return match.group() if match and not match.start() else ""


def _found(forms: Mapping[str, str], text: str, lang: str) -> Iterator[re.Match[str]]:
    form = forms.get(lang)
    edge = "" if lang == "zh" else r"\b"  # Chinese writes no spaces
    return re.finditer(f"{edge}(?:{form}){edge}", text, re.IGNORECASE) if form else iter(())
