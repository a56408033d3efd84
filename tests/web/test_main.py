"""How the server is started."""

import argparse

import pytest

from web.__main__ import port


def test_a_port_is_taken_as_it_is() -> None:
    """From the first to the last."""
    assert [port(text) for text in ("1", "8000", "65535")] == [1, 8000, 65_535]


@pytest.mark.parametrize("text", ["0", "65536", "99999", "-1", "web", "", "\u0663"])
def test_a_number_that_is_no_port_is_refused(text: str) -> None:
    """It would be served at another port than the one that is told."""
    with pytest.raises(argparse.ArgumentTypeError, match="from 1 to 65535"):
        port(text)
