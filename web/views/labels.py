"""What kinds, facets, fields and reasons are called in the language of the page."""

from functools import lru_cache

from kb.languages import LANGUAGES
from kb.library import Library
from kb.model import Basis
from kb.query.expressions import Origin
from web.i18n import gettext, lazy_gettext, ngettext
from web.languages import current_language
from web.views.words import short_name

KINDS = {
    "objective": lazy_gettext("Objective"),
    "action": lazy_gettext("Action"),
    "principle": lazy_gettext("Guiding principle"),
    "paragraph": lazy_gettext("Paragraph"),
    "campaign": lazy_gettext("Campaign"),
    "section": lazy_gettext("Campaign"),
    "topic": lazy_gettext("Topic"),
    "citation": lazy_gettext("Citation"),
}

FACETS = {
    "type": lazy_gettext("Kind"),
    "objective": lazy_gettext("Objective"),
    "topic": lazy_gettext("Topic"),
    "promise": lazy_gettext("Kind of promise"),
    "group": lazy_gettext("Who is meant"),
    "actor": lazy_gettext("Who acts"),
    "sdg": lazy_gettext("Sustainable Development Goal"),
    "lang": lazy_gettext("Language of the text"),
}
"""The facets in the order in which they are shown."""

GOALS = {
    "1": lazy_gettext("No poverty"),
    "2": lazy_gettext("Zero hunger"),
    "3": lazy_gettext("Good health and well-being"),
    "4": lazy_gettext("Quality education"),
    "5": lazy_gettext("Gender equality"),
    "6": lazy_gettext("Clean water and sanitation"),
    "7": lazy_gettext("Affordable and clean energy"),
    "8": lazy_gettext("Decent work and economic growth"),
    "9": lazy_gettext("Industry, innovation and infrastructure"),
    "10": lazy_gettext("Reduced inequalities"),
    "11": lazy_gettext("Sustainable cities and communities"),
    "12": lazy_gettext("Responsible consumption and production"),
    "13": lazy_gettext("Climate action"),
    "14": lazy_gettext("Life below water"),
    "15": lazy_gettext("Life on land"),
    "16": lazy_gettext("Peace, justice and strong institutions"),
    "17": lazy_gettext("Partnerships for the Goals"),
}

BASES = {
    Basis.NAMED: lazy_gettext("named in the text"),
    Basis.PUBLISHED: lazy_gettext("from a published list"),
    Basis.EDITORIAL: lazy_gettext("editorial"),
}

SORTS = {
    "relevance": lazy_gettext("Best first"),
    "document": lazy_gettext("In the order of the Compact"),
    "title": lazy_gettext("By heading"),
    "newest": lazy_gettext("Newest first"),
}

_FIELDS = {
    "title": lazy_gettext("in the heading"),
    "text": lazy_gettext("in the text"),
    "summary": lazy_gettext("in the plain words"),
    "asks": lazy_gettext("in what people ask"),
    "topics": lazy_gettext("in a topic"),
    "topic": lazy_gettext("in a topic"),
    "names": lazy_gettext("in a name"),
    "goals": lazy_gettext("in a goal"),
    "context": lazy_gettext("in the title above it"),
}

_ORIGINS = {
    Origin.STEM: lazy_gettext("another form"),
    Origin.CORRECTION: lazy_gettext("spelling"),
    Origin.THESAURUS: lazy_gettext("related word"),
    Origin.NEAR: lazy_gettext("close together"),
    Origin.CITATION: lazy_gettext("the passage that you cited"),
    Origin.WHOLE: lazy_gettext("it has all the words"),
    Origin.BELOW: lazy_gettext("its actions match too"),
}


def told(name: str, content: str) -> str:
    """A name and what it stands for: 'Objective: 13 …'."""
    return gettext("%(name)s: %(content)s", name=name, content=content)


def kind(name: str) -> str:
    """The name of a kind of passage."""
    return str(KINDS.get(name, name))


def counted(name: str, number: int) -> str:
    """So many passages of a kind: '9 actions'."""
    match name:
        case "objective":
            return ngettext("%(num)s objective", "%(num)s objectives", number)
        case "action":
            return ngettext("%(num)s action", "%(num)s actions", number)
        case "principle":
            return ngettext("%(num)s guiding principle", "%(num)s guiding principles", number)
        case "paragraph":
            return ngettext("%(num)s paragraph", "%(num)s paragraphs", number)
        case _:
            return ngettext("%(num)s passage of a campaign", "%(num)s passages of campaigns", number)


def value(library: Library, facet: str, key: str) -> str:
    """The label of one value of a facet."""
    match facet:
        case "type":
            return kind(key)
        case "objective":
            return f"{key} {short_name(library.objective(int(key))).text}"
        case "topic":
            return library.topic(key).name(current_language())
        case "sdg":
            return goal(key)
        case "lang":
            return LANGUAGES[key].name if key in LANGUAGES else key
        case _:
            return library.values[facet][key].name(current_language())


def goal(key: str) -> str:
    """The label of a goal ('10 Reduced inequalities') or a target ('10.7')."""
    return f"{key} {GOALS[key]}" if key in GOALS else key


def field(name: str) -> str:
    """Where a word was found: 'in the heading'."""
    return _field(name, current_language())


@lru_cache(maxsize=256)  # a page of results says so a hundred times
def _field(name: str, _: str) -> str:
    """The same in the language of the page, which is given so that each has its own."""
    if name in _FIELDS:
        return str(_FIELDS[name])
    part, _, lang = name.partition("_")
    where = gettext("in the text") if part == "text" else gettext("in the heading")
    return f"{where} ({LANGUAGES[lang].name})" if lang in LANGUAGES else where


def origin(reason: Origin) -> str:
    """Where a searched term comes from, '' where it was typed."""
    return _origin(reason, current_language())


@lru_cache(maxsize=128)
def _origin(reason: Origin, _: str) -> str:
    return str(_ORIGINS.get(reason, ""))
