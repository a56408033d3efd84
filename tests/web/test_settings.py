"""Settings come from the environment, and a contact is one that a reader can write to."""

from pathlib import Path

import pytest

from web.contact import BadContact, Contact, contact
from web.settings import Settings, from_environment


def test_everything_may_be_left_out() -> None:
    """Then the data lies beside the program and nobody is named."""
    assert from_environment({}) == Settings(Path("data"), "", None)


def test_what_is_set_to_nothing_is_as_if_left_out() -> None:
    """The data are not looked for in whatever folder the server was started from."""
    assert from_environment({"KB_DATA": "", "KB_BASE_URL": "", "KB_CONTACT": ""}) == Settings(Path("data"), "", None)


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("fix@example.org", "mailto:fix@example.org"),
        (" mailto:fix@example.org ", "mailto:fix@example.org"),
        ("https://example.org/issues?new=1", "https://example.org/issues?new=1"),
    ],
)
def test_a_contact_is_a_mailbox_or_a_page(text: str, href: str) -> None:
    """It becomes a link."""
    found = from_environment({"KB_CONTACT": text}).contact
    assert found
    assert found.href == href


@pytest.mark.parametrize("text", ["the office", "http://example.org", "javascript:alert(1)", "a@b", 'x@example.org"><b>'])
def test_anything_else_is_refused_with_what_is_allowed(text: str) -> None:
    """Nobody is sent to a dead end."""
    with pytest.raises(BadContact, match="e-mail address or begin with https://"):
        contact(text)


def test_a_letter_is_begun_in_a_mailbox_only() -> None:
    """A page is opened as it is."""
    assert Contact("a@b.org", "mailto:a@b.org").writing("A b", "c & d") == "mailto:a@b.org?subject=A%20b&body=c%20%26%20d"
    assert Contact("https://b.org", "https://b.org").writing("A b", "c") == "https://b.org"
