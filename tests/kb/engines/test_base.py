"""The scores that every engine gives, reckoned by hand."""

import math

import pytest

from kb.engines import ENGINES, engine
from kb.engines.base import Spread, bm25, damping, field_terms, runs, score
from kb.errors import UnknownEngine
from kb.query.expressions import Leaf, Origin


@pytest.mark.parametrize(
    ("positions", "gap", "expected"),
    [
        ([[0, 5]], 0, 2),
        ([[0, 5], [1, 9]], 0, 1),
        ([[0], [2]], 0, 0),
        ([[0], [2]], 1, 1),
        ([[3], [2]], 2, 0),
        ([[0, 10], [1, 11], [2, 12]], 0, 2),
        ([[4], [4]], 0, 0),
    ],
)
def test_runs_count_terms_in_their_order(positions: list[list[int]], gap: int, expected: int) -> None:
    """With at most so many words between neighbours."""
    assert runs(positions, gap) == expected


def test_bm25_is_okapis() -> None:
    """Two of eight passages have the term; this one twice in 12 words, where 10 are usual."""
    field = Spread(passages=8, average=10.0, length_share=0.5, saturation=1.2)
    expected = math.log(1 + 6.5 / 2.5) * 2 / (2 + 1.2 * (0.5 + 0.5 * 12 / 10))
    assert bm25(2, 12, 2, field) == pytest.approx(expected)


def test_a_leaf_scores_what_okapis_bm25_gives_times_its_weight() -> None:
    """Whatever was reckoned beforehand."""
    field, lengths = Spread(passages=8, average=10.0, length_share=0.5, saturation=1.2), {"gcm/1": 12, "gcm/2": 7}
    found = score(Leaf("text", ("visa",), 2.0, "", "", Origin.TYPED), [{"gcm/1": [0, 5], "gcm/2": [3]}], damping(lengths, field), field)
    assert found == pytest.approx({"gcm/1": 2 * bm25(2, 12, 2, field), "gcm/2": 2 * bm25(1, 7, 2, field)})


def test_a_rare_term_a_repeated_term_and_a_short_field_count_more() -> None:
    """Each by itself."""
    field = Spread(passages=100, average=10.0, length_share=0.5, saturation=1.2)
    base = bm25(1, 10, 10, field)
    assert bm25(1, 10, 2, field) > base
    assert bm25(2, 10, 10, field) > base
    assert bm25(1, 5, 10, field) > base
    assert bm25(1, 10, 100, field) > 0


def test_a_field_of_keys_is_not_analysed() -> None:
    """Slugs stay as they are; words are stemmed."""
    assert field_terms("topic", "climate-change children") == [("climate-change", 0), ("children", 1)]
    assert field_terms("title", "Climate-change") == [("climat", 0), ("climatechang", 0), ("chang", 1)]


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    """The message lists what there is."""
    assert set(ENGINES) == {"whoosh", "memory"}
    with pytest.raises(UnknownEngine, match="whoosh, memory"):
        engine("lucene")
