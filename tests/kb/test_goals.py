"""The goals and targets of the 2030 Agenda."""

from kb.goals import numbered


def test_there_are_169_targets() -> None:
    """And 17 goals, each before its own."""
    assert (len(numbered()), len([target for target in numbered() if "." in target])) == (17 + 169, 169)
    assert numbered()[:7] == ("1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.a")
    assert numbered()[-1] == "17.19"
