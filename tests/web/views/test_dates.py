"""Dates as a person reads them."""

import pytest
from flask import Flask

from kb.model import Dates
from web.views.dates import day, span


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


def test_dates_are_written_in_the_language_of_the_page(app: Flask) -> None:
    """French pages have French months; what is no date is left as it is."""
    with app.test_request_context("/", environ_overrides={"kb.lang": "fr"}):
        assert day("2018-07-13") == "13 juillet 2018"
        assert day("unknown") == "unknown"
