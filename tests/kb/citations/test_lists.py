"""Pasted lists of citations."""

import pytest

from kb.citations.lists import read

KNOWN = {"gcm/13", "gcm/13/a", "gcm/13/h", "gcm/7/a", "gcm/5", "campaigns/iom-x/2", "imrf-2022/para/76"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("A/RES/73/195, annex, para. 29 (h)\nobjective 7 (a)", ("gcm/13/h", "gcm/7/a")),
        ("gcm/13/h, gcm/para/29/a", ("gcm/13/h", "gcm/13/a")),
        ("campaigns/iom-x/2 imrf-2022/para/76", ("campaigns/iom-x/2", "imrf-2022/para/76")),
        ("para 29 (h); para 29 (h); obj. 5", ("gcm/13/h", "gcm/5")),
        ("see para. 29 (h) and objective 5 for more", ("gcm/13/h", "gcm/5")),
        ("https://example.org/gcm/13/h", ("gcm/13/h",)),
    ],
)
def test_a_list_is_read_in_its_order(text: str, ids: tuple[str, ...]) -> None:
    """Lines, commas and semicolons part; each passage counts once."""
    assert read(text, KNOWN).ids == ids
    assert read(text, KNOWN).unread == ()


def test_what_means_nothing_comes_back() -> None:
    """Nothing that was pasted is lost."""
    found = read("hello there\nobjective 13\npara. 29 (z)\ngcm/13/q", KNOWN)
    assert found.ids == ("gcm/13",)
    assert found.unread == ("hello there", "para. 29 (z)", "gcm/13/q")


def test_an_empty_list_is_empty() -> None:
    """Blank lines and lone separators are nothing."""
    assert read(" \n ; , \r\n", KNOWN) == read("", KNOWN)
