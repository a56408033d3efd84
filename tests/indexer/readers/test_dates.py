"""Dates as files write them."""

import pytest

from indexer.readers.dates import iso_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2023-12-01T09:30:00+01:00", "2023-12-01"),
        (" 2023-12 ", "2023-12"),
        ("2023", "2023"),
        ("1 December 2023", "2023-12-01"),
        ("December 18, 2023", "2023-12-18"),
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
