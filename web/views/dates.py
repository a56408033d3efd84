"""Dates as a person reads them in the language of the page.

The names of the months are in our catalogues: what Babel knows of six languages takes ten megabytes of memory.
"""

from datetime import date, datetime

from kb.model import Dates
from web.i18n import gettext, ngettext, pgettext


def day(iso: str) -> str:
    """An ISO date or time, as exact as a day: '13 July 2018'."""
    return shown(iso, "day")


def shown(iso: str, precision: str) -> str:
    """An ISO date as exact as 'day', 'month' or 'year' says; what is no date stays as it is."""
    try:
        found = datetime.fromisoformat(iso).date() if len(iso) > len("2018-07-13") else date.fromisoformat(iso)
    except ValueError:
        return iso
    if precision == "year":
        return str(found.year)
    if precision == "month":
        month = gettext("January February March April May June July August September October November December")
        return gettext("%(month)s %(year)s", month=month.split()[found.month - 1], year=found.year)
    month = pgettext("day", "January February March April May June July August September October November December")
    return gettext("%(day)s %(month)s %(year)s", day=found.day, month=month.split()[found.month - 1], year=found.year)


def span(dates: Dates) -> str:
    """From the start to the end, once where they are the same, and how often it was held."""
    if dates.every is None:
        return _run(dates)
    if dates.every == 1:
        return gettext("%(dates)s, every year", dates=_run(dates))
    return ngettext("%(dates)s, every %(num)s year", "%(dates)s, every %(num)s years", dates.every, dates=_run(dates))


def _run(dates: Dates) -> str:
    start = shown(dates.start, dates.precision)
    end = shown(dates.end, dates.precision) if dates.end else ""
    if dates.open:
        return gettext("from %(start)s, no end known", start=start)
    return f"{start} – {end}" if end and end != start else start
