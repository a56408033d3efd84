"""Dates as files write them, as ISO dates no more exact than what was written."""

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})(?:([-/])(\d{2})(?:\2(\d{2}))?)?(?![\d/-])")
_MONTHS = "january february march april may june july august september october november december".split()
_SHORT = [month[:3] for month in _MONTHS]
_MONTH = rf"({'|'.join(_MONTHS)}|sept|{'|'.join(_SHORT)})\b\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = re.compile(rf"(?<![\w-])(?:{_DAY}\s+(?:of\s+)?)?{_MONTH},?\s+(\d{{4}})\b", re.IGNORECASE)
_AMERICAN = re.compile(rf"(?<![\w-]){_MONTH}\s+{_DAY},?\s+(\d{{4}})\b", re.IGNORECASE)


def iso_date(text: str) -> str | None:
    """The ISO date, month or year that a text begins with; None where it begins with no date.

    >>> iso_date("2023-12-01T09:30:00Z"), iso_date("1 December 2023"), iso_date("March 2024"), iso_date("2023-13")
    ('2023-12-01', '2023-12-01', '2024-03', None)
    """
    if match := _ISO.match(text):
        return _checked([part for part in (match[1], match[3], match[4]) if part])
    begun = text.lstrip()
    return _written(_WRITTEN.match(begun), _AMERICAN.match(begun))


def date_in(text: str) -> str | None:
    """The first ISO date or month that stands in words anywhere in a text; None where there is none.

    >>> date_in("Geneva, 12 March 2024"), date_in("Our campaign of March 2024"), date_in("In May we met 2000 people")
    ('2024-03-12', '2024-03', None)
    """
    return _written(_WRITTEN.search(text), _AMERICAN.search(text))


def _written(usual: re.Match[str] | None, american: re.Match[str] | None) -> str | None:
    """The date of whichever of two ways of writing one stands first."""
    if usual and (american is None or usual.start() <= american.start()):
        return _checked([usual[3], _month(usual[2]), *([f"{int(usual[1]):02}"] if usual[1] else [])])
    return _checked([american[3], _month(american[1]), f"{int(american[2]):02}"]) if american else None


def _month(name: str) -> str:
    return f"{_SHORT.index(name.lower()[:3]) + 1:02}"


def _checked(parts: list[str]) -> str | None:
    try:
        date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError:
        return None
    return "-".join(parts)
