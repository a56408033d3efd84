"""Where a passage stands, as documents of the United Nations say it in each of their six languages.

'para. 29 (h)' is 'par. 29 h)' in French and 'الفقرة 29 (ح)' in Arabic. What is exported and answered to programs stays in
English, see `format`.
"""

from dataclasses import dataclass
from functools import lru_cache

from kb import ids
from kb.citations.forms import LETTERS
from kb.model import Document


@dataclass(frozen=True, slots=True)
class Style:
    """How one language writes a paragraph, each degree below it, the annex, what stands between the parts, and a resolution."""

    paragraph: str = "para. {}"
    degree: str = " ({})"
    annex: str = "annex"
    comma: str = ", "
    resolution: str = "General Assembly resolution {}"


STYLES = {
    "en": Style(),
    "fr": Style("par. {}", " {})", "annexe", resolution="résolution {} de l’Assemblée générale"),
    "es": Style("párr. {}", " {})", "anexo", resolution="resolución {} de la Asamblea General"),
    "ar": Style("الفقرة {}", " ({})", "المرفق", "، ", "قرار الجمعية العامة {}"),
    "ru": Style("п. {}", " {})", "приложение", resolution="резолюция {} Генеральной Ассамблеи"),
    "zh": Style("第{}段", "({})", "附件", "，", "大会第{}号决议"),
}
"""A row for each language of the interface."""

_ARABIC = {letter: written for written, letter in LETTERS.items() if "\u0600" <= written <= "\u06ff"}


@lru_cache(maxsize=1 << 11)  # in six languages; a picture of the Compact names every action
def pinpoint(passage_id: str, lang: str) -> str:
    """The paragraph and its part, without the annex: 'par. 29 h)'; '' for campaigns.

    Raises:
        BadId: the id has the form of none.
    """
    found, style = ids.parse(passage_id), STYLES[lang]
    if not found.paragraph:
        return ""
    degrees = "".join(style.degree.format(part) for part in _degrees(found, lang))
    return style.paragraph.format(found.paragraph) + degrees


def symbol_form(passage_id: str, document: Document, lang: str) -> str:
    """The same after the document's symbol: 'A/RES/73/195, annexe, par. 29 h)'."""
    return _after(document.symbol, passage_id, document, lang)


def un_style(passage_id: str, document: Document, lang: str) -> str:
    """The same after body and number: 'résolution 73/195 de l’Assemblée générale, annexe, par. 29 h)'."""
    return _after(STYLES[lang].resolution.format(document.symbol.removeprefix("A/RES/")), passage_id, document, lang)


def _after(named: str, passage_id: str, document: Document, lang: str) -> str:
    style, place = STYLES[lang], pinpoint(passage_id, lang)
    annex = style.annex if place and document.annex else ""
    return style.comma.join(part for part in (named, annex, place) if part)


def letter(passage_id: str, lang: str) -> str:
    """Only the last degree: '(h)', in French 'h)'; '' where a passage is a whole paragraph."""
    degrees = _degrees(ids.parse(passage_id), lang)
    return STYLES[lang].degree.format(degrees[-1]).strip() if degrees else ""


def _degrees(found: ids.Id, lang: str) -> list[str]:
    """The letter and the small number; Arabic has letters of its own, and counts where others write small numbers."""
    written = [part for part in (found.letter, found.roman) if part]
    if lang != "ar":
        return written
    return [_ARABIC.get(part, part) if part == found.letter else str(ids.ROMANS.index(part) + 1) for part in written]
