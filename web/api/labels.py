"""What the values of facets are called."""

from kb.languages import LANGUAGES
from kb.library import Library

_TYPES = {
    "objective": "Objective",
    "action": "Action",
    "principle": "Guiding principle",
    "paragraph": "Paragraph",
    "campaign": "Campaign",
}


def label(library: Library, facet: str, value: str, lang: str = "en") -> str:
    """The label of one value: 'Action', 'Objective 13: Alternatives to detention', 'Français'."""
    match facet:
        case "type":
            return _TYPES.get(value, value)
        case "objective":
            return f"Objective {value}: {library.objective(int(value)).short_name}"
        case "topic":
            return library.topic(value).name(lang)
        case "sdg":
            return f"Target {value}" if "." in value else f"Goal {value}"
        case "lang":
            return LANGUAGES[value].name if value in LANGUAGES else value
        case _:
            known = library.values.get(facet, {})
            return known[value].name(lang) if value in known else value
