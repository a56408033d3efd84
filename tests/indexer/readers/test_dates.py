"""Dates as files write them."""

import pytest

from indexer.readers.dates import date_in, iso_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2023-12-01T09:30:00+01:00", "2023-12-01"),
        (" 2023-12 ", "2023-12"),
        ("2023", "2023"),
        ("1 December 2023", "2023-12-01"),
        ("December 18, 2023", "2023-12-18"),
        ("2023/12/01", "2023-12-01"),
        ("March 2024", "2024-03"),
        ("12th of Sept. 2024", "2024-09-12"),
        ("mar 2024", "2024-03"),
        ("2024-03/12", None),
        ("2023-02-30", None),
        ("30 February 2023", None),
        ("2023-13", None),
        ("10:30", None),
        ("20231201", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(written: str, date: str | None) -> None:
    """What is no day of the calendar is no date."""
    assert iso_date(written) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Geneva, 12 March 2024", "2024-03-12"),
        ("Published on March 12, 2024 by us", "2024-03-12"),
        ("Our campaign of March 2024", "2024-03"),
        ("From May 2023 to 3 June 2024", "2023-05"),
        ("Some may 2024 come", "2024-05"),
        ("31 February 2024", None),
        ("Smarch 2024", None),
        ("In 2024", None),
    ],
)
def test_the_first_date_in_words_is_found_anywhere(text: str, date: str | None) -> None:
    """A month of which the day is not told stays a month; a year alone is none."""
    assert date_in(text) == date
