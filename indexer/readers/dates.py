"""Dates as files write them, as ISO dates no more exact than what was written."""

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])")
_MONTHS = "january february march april may june july august september october november december".split()
_WRITTEN = re.compile(rf"\s*(\d{{1,2}})\s+({'|'.join(_MONTHS)}),?\s+(\d{{4}})\b", re.IGNORECASE)
_AMERICAN = re.compile(rf"\s*({'|'.join(_MONTHS)})\s+(\d{{1,2}}),?\s+(\d{{4}})\b", re.IGNORECASE)


def iso_date(text: str) -> str | None:
    """The ISO date, month or year that a text begins with; None where it begins with no date.

    >>> iso_date("2023-12-01T09:30:00Z"), iso_date("1 December 2023"), iso_date("2023-12"), iso_date("2023-13")
    ('2023-12-01', '2023-12-01', '2023-12', None)
    """
    if match := _ISO.match(text):
        return _checked([part for part in match.groups() if part])
    if match := _WRITTEN.match(text):
        return _checked([match[3], _month(match[2]), f"{int(match[1]):02}"])
    if match := _AMERICAN.match(text):
        return _checked([match[3], _month(match[1]), f"{int(match[2]):02}"])
    return None


def _month(name: str) -> str:
    return f"{_MONTHS.index(name.lower()) + 1:02}"


def _checked(parts: list[str]) -> str | None:
    try:
        date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError:
        return None
    return "-".join(parts)
