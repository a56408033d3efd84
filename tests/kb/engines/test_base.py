"""The scores that every engine gives, reckoned by hand."""

import math

import pytest

from kb.engines import ENGINES, engine
from kb.engines.base import Spread, damping, field_terms, runs, score
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


def _scores(field: Spread, places: dict[str, list[int]], lengths: dict[str, int], weight: float = 1.0) -> dict[str, float]:
    leaf = Leaf("text", ("visa",), weight, "", "", Origin.TYPED)
    return score(leaf, [places], damping(lengths, field), field)


def test_a_leaf_scores_okapis_bm25_times_its_weight() -> None:
    """Two of eight passages have the term: one twice in 12 words, one once in 7, where 10 are usual."""
    field = Spread(passages=8, average=10.0, length_share=0.5, saturation=1.2)
    rarity = math.log(1 + 6.5 / 2.5)
    found = _scores(field, {"gcm/1": [0, 5], "gcm/2": [3]}, {"gcm/1": 12, "gcm/2": 7}, weight=3.0)
    assert found == pytest.approx({
        "gcm/1": 3 * rarity * 2 / (2 + 1.2 * (0.5 + 0.5 * 12 / 10)),
        "gcm/2": 3 * rarity * 1 / (1 + 1.2 * (0.5 + 0.5 * 7 / 10)),
    })  # fmt: skip


def test_a_repeated_term_and_a_short_field_count_more() -> None:
    """Each by itself, and the repetition less than twice."""
    field = Spread(passages=100, average=10.0, length_share=0.5, saturation=1.2)
    found = _scores(field, {"once": [0], "twice": [0, 4], "short": [0]}, {"once": 10, "twice": 10, "short": 5})
    assert found["once"] < found["twice"] < 2 * found["once"]
    assert found["short"] > found["once"]


def test_a_rare_term_counts_more() -> None:
    """And one that every passage has still counts."""
    field = Spread(passages=4, average=10.0, length_share=0.5, saturation=1.2)
    lengths = dict.fromkeys("abcd", 10)
    rare, common = _scores(field, {"a": [0]}, lengths), _scores(field, {name: [0] for name in "abcd"}, lengths)
    assert rare["a"] > common["a"] > 0


def test_a_field_of_keys_is_not_analysed() -> None:
    """Slugs stay as they are; words are stemmed."""
    assert field_terms("topic", "climate-change children") == [("climate-change", 0), ("children", 1)]
    assert field_terms("title", "Climate-change") == [("climat", 0), ("climatechang", 0), ("chang", 1)]


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    """The message lists what there is."""
    assert set(ENGINES) == {"whoosh", "memory"}
    with pytest.raises(UnknownEngine, match="whoosh, memory"):
        engine("lucene")
