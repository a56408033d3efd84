"""Names that the corpus has in English only and that the interface can say: parts of the Compact, editions, places."""

from kb.model import Edition
from web.i18n import gettext, translatable
from web.languages import current_language
from web.views.words import Words, words

_KNOWN = frozenset(
    {
        translatable("Preamble"),
        translatable("Our vision and guiding principles"),
        translatable("Common understanding"),
        translatable("Shared responsibilities"),
        translatable("Unity of purpose"),
        translatable("Our cooperative framework"),
        translatable("Objectives for safe, orderly and regular migration"),
        translatable("Objectives and commitments"),
        translatable("Implementation"),
        translatable("Follow-up and review"),
        translatable("Natural disasters, the adverse effects of climate change, and environmental degradation"),
        translatable("Text agreed on 13 July 2018"),
        translatable("A/RES/73/195, annex (adopted 19 December 2018)"),
        translatable("worldwide"),
        translatable("the Americas"),
        translatable("Asia"),
        translatable("Asia and the Pacific"),
        translatable("Czech Republic"),
        translatable("Malaysia"),
        translatable("Mediterranean region"),
        translatable("Portugal"),
        translatable("Thailand"),
        translatable("United Kingdom"),
    }
)
"""Every name that the catalogues hold; any other stays in English and is marked as such."""

_WITHIN = " › "
"""What stands between a part and a part of it."""


def known(name: str) -> Words:
    """A name in the language of the page; 'Part › part of it' step by step."""
    steps = name.split(_WITHIN)
    if all(step in _KNOWN for step in steps):
        return words(_WITHIN.join(gettext(step) for step in steps), current_language())
    return words(name, "en")


def known_edition(edition: Edition | None) -> Words:
    """The name of an edition in the language of the page; '' without one."""
    return known(edition.name) if edition else Words("")
