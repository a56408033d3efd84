"""Rules against typing debris."""

import pytest

from indexer.sources.cleaning import RULES, Rule, clean


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_mends_its_example(rule: Rule) -> None:
    """What stands before becomes what stands after, by this rule alone and by all together."""
    assert rule.pattern.sub(rule.instead, rule.before) == rule.after
    assert clean(rule.before) == rule.after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_clean_text_is_left_alone(rule: Rule) -> None:
    """The mended examples, and words and figures that look alike."""
    assert clean(rule.after) == rule.after


@pytest.mark.parametrize(
    "text", ["the 2030 Agenda, target 10.c", "between 3 and 5 per cent", "rights-based", "C189 and 202,", "10,000"]
)
def test_figures_are_no_marks_of_notes(text: str) -> None:
    """No rule touches a figure that belongs to the text."""
    assert clean(text) == text
