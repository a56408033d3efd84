"""From a citation to the id of the passage."""

import pytest

from kb.citations.find import Citation, find
from kb.citations.resolve import holding, resolve
from tests.builders import every_id


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("13 (h)", "gcm/13/h"),
        ("23 (a)", "gcm/23/a"),
        ("24 (a)", "gcm/8/a"),
        ("39 (c)", "gcm/23/c"),
        ("40 (a)", None),
    ],
)
def test_a_bare_number_counts_objectives_first_and_then_paragraphs(text: str, meant: str | None) -> None:
    """1 to 23 are objectives, 24 to 39 paragraphs."""
    (citation,) = find(text)
    assert resolve(citation, every_id()) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("objective 13 (z)", "gcm/13"), ("para. 43 (a) (x)", "gcm/para/43/a"), ("objective 99 (a)", None), ("para 99", None)],
)
def test_a_part_that_is_not_there_belongs_to_a_passage_that_is(text: str, meant: str | None) -> None:
    """The last degree that is known."""
    (citation,) = find(text)
    assert resolve(citation, every_id()) is None
    assert holding(citation, every_id()) == meant


@pytest.mark.parametrize(
    ("citation", "meant"),
    [
        (Citation(0, 0, "", "objective", number=24), None),
        (Citation(0, 0, "", "paragraph", number=24), "gcm/8"),
        (Citation(0, 0, "", "paragraph", number=15, letter="f"), "gcm/principles/f"),
        (Citation(0, 0, "", "paragraph", document="imrf-2022", number=24), "imrf-2022/para/24"),
        (Citation(0, 0, "", "paragraph", document="ny-2016", number=2), None),
        (Citation(0, 0, "", "id", id="gcm/para/29/h"), "gcm/13/h"),
        (Citation(0, 0, "", "principle", letter="k"), None),
    ],
)
def test_only_known_passages_are_meant(citation: Citation, meant: str | None) -> None:
    """Another document's paragraph 24 is not the Compact's."""
    assert resolve(citation, every_id()) == meant
