"""Dates as a person reads them."""

from datetime import date

import pytest
from babel.dates import format_date, format_skeleton
from flask import Flask

from kb.languages import INTERFACE_LANGUAGES
from kb.model import Dates
from web.views.dates import day, shown, span


@pytest.mark.parametrize(
    ("dates", "text"),
    [
        (Dates("2023-12-01", "2023-12-18", "day"), "1 December 2023 – 18 December 2023"),
        (Dates("2022-05-01", None, "month"), "May 2022"),
        (Dates("2015-01-01", "2015-12-31", "year"), "2015"),
        (Dates("2015-06-01", None, "month", open=True), "from June 2015, no end known"),
        (Dates("2000-12-04", None, "day", 1, open=True), "from 4 December 2000, no end known, every year"),
        (Dates("2022-01-01", "2024-12-31", "year", 2), "2022 – 2024, every 2 years"),
    ],
)
def test_a_date_is_as_exact_as_what_is_known(app: Flask, dates: Dates, text: str) -> None:
    """A month is not made a day, and one year is said once."""
    with app.test_request_context("/"):
        assert span(dates) == text


@pytest.mark.parametrize("lang", INTERFACE_LANGUAGES)
def test_dates_are_written_as_the_language_of_the_page_writes_them(app: Flask, lang: str) -> None:
    """As in the Unicode Consortium's tables, English as the United Nations do: the day first."""
    locale = "en_GB" if lang == "en" else lang
    with app.test_request_context("/", environ_overrides={"kb.lang": lang}):
        for month in range(1, 13):
            found = date(2018, month, 13)
            assert day(found.isoformat()) == format_date(found, "long", locale=locale)
            assert shown(found.isoformat(), "month") == format_skeleton("yMMMM", found, locale=locale)


def test_what_is_no_date_is_left_as_it_is(app: Flask) -> None:
    """Whoever wrote it meant something by it."""
    with app.test_request_context("/"):
        assert day("unknown") == "unknown"
