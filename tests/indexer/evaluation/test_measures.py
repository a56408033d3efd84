"""Relevance measures: their formulas on runs made by hand, intervals, differences."""

import math
import re
from collections.abc import Mapping, Sequence
from random import Random

import pytest

from indexer.evaluation import measures
from indexer.schema import JudgedQuery

pytest.importorskip("ir_measures", reason="only `make evaluate` installs it")


def query(name: str, judgments: Mapping[str, int], kind: str = "lay") -> JudgedQuery:
    """A judged query."""
    return JudgedQuery(id=name, query="custody", kind=kind, lang="en", judgments=dict(judgments))


def measured(judgments: Mapping[str, int], run: Sequence[str]) -> tuple[float, ...]:
    """The four measures of one query, in the order of their names."""
    values = measures.per_query([query("q", judgments)], {"q": run})
    return tuple(values[name]["q"] for name in measures.MEASURES)


def gain(grade: int, rank: int) -> float:
    """What a grade gives at a rank."""
    return float((2**grade - 1) / math.log2(rank + 1))


def by_formula(judgments: Mapping[str, int], run: Sequence[str]) -> tuple[float, ...]:
    """The same four from their definitions."""
    kept = list(dict.fromkeys(i for i in run if i in judgments or re.match(r"gcm/\d", i)))[:10]
    best = sorted(judgments.values(), reverse=True)[:10]
    ideal = sum(gain(grade, rank) for rank, grade in enumerate(best, 1))
    hits = [rank for rank, i in enumerate(kept, 1) if judgments.get(i, 0) >= 2]
    relevant = sum(grade >= 2 for grade in judgments.values())
    return (
        sum(gain(judgments.get(i, 0), rank) for rank, i in enumerate(kept, 1)) / ideal,
        len(hits) / min(relevant, 10),
        float(hits[:1] == [1]),
        1 / hits[0] if hits else 0.0,
    )


def test_the_names_of_the_measures() -> None:
    """Each says how many results it looks at."""
    assert measures.MEASURES == ("nDCG@10", "recall@10", "success@1", "MRR@10")


def test_a_run_worked_out_by_hand() -> None:
    """Grades 3 and 2; found at ranks 2 and 3 behind one that is not relevant."""
    best = 7 / math.log2(2) + 3 / math.log2(3)
    found = 7 / math.log2(3) + 3 / math.log2(4)
    run = ["gcm/20", "gcm/13", "gcm/13/h"]
    assert measured({"gcm/13": 3, "gcm/13/h": 2}, run) == pytest.approx((found / best, 1.0, 0.0, 0.5))


def test_the_best_and_the_worst_run() -> None:
    """Everything in the best order is 1 throughout; nothing found is 0 throughout."""
    judgments = {"gcm/13": 3, "gcm/13/h": 2, "gcm/13/c": 1}
    assert measured(judgments, list(judgments)) == pytest.approx((1, 1, 1, 1))
    assert measured(judgments, []) == (0, 0, 0, 0)
    assert measured(judgments, ["gcm/20"]) == (0, 0, 0, 0)


def test_a_marginal_answer_is_no_hit() -> None:
    """Grade 1 gains a little, and counts neither as found nor as first."""
    ndcg, recall, success, rank = measured({"gcm/13": 3, "gcm/13/c": 1}, ["gcm/13/c"])
    assert ndcg == pytest.approx(1 / (7 + 1 / math.log2(3)))
    assert (recall, success, rank) == (0, 0, 0)


def test_more_answers_than_places() -> None:
    """Of fifteen relevant passages ten can be found, and ten of ten is all."""
    judgments = {f"gcm/{n}": 2 for n in range(1, 16)}
    assert measured(judgments, [f"gcm/{n}" for n in range(1, 11)]) == pytest.approx((1, 1, 1, 1))
    assert measured(judgments, ["gcm/1", "gcm/2"])[1] == pytest.approx(0.2)


def test_what_was_not_judged_is_left_out() -> None:
    """Campaigns, principles and paragraphs take no place, unless judged; a repeated id counts once."""
    judgments = {"gcm/13": 3, "imrf-2022/para/76": 2}
    run = ["campaigns/together", "gcm/principles/f", "gcm/para/7", "gcm/13", "gcm/13", "imrf-2022/para/76"]
    assert measured(judgments, run) == pytest.approx((1, 1, 1, 1))


def test_only_ten_results_are_looked_at() -> None:
    """What stands at rank eleven was not found."""
    others = [f"gcm/20/{letter}" for letter in "abcdefghi"]
    assert measured({"gcm/13": 3}, [*others, "gcm/13"])[1:] == pytest.approx((1.0, 0.0, 0.1))
    assert measured({"gcm/13": 3}, [*others, "gcm/20", "gcm/13"]) == (0, 0, 0, 0)


def test_the_formulas_on_runs_by_chance() -> None:
    """Fifty runs of all kinds: the package and the definitions agree to the last digits."""
    chance = Random(7)
    pool = [*(f"gcm/{n}" for n in range(1, 24)), "gcm/para/7", "campaigns/together", "gcm/13/h", "imrf-2022/para/76"]
    for _ in range(50):
        judgments = {i: chance.randint(0, 3) for i in chance.sample(pool, chance.randint(1, 16))} | {"gcm/13": 3}
        run = [chance.choice(pool) for _ in range(chance.randint(0, 30))]
        assert measured(judgments, run) == pytest.approx(by_formula(judgments, run)), (judgments, run)


def test_kinds_and_all() -> None:
    """A mean for each kind, in the order of the alphabet, and last for all."""
    queries = [query("a", {"gcm/1": 3}, "lay"), query("b", {"gcm/1": 3}, "keyword"), query("c", {"gcm/1": 3}, "lay")]
    found = measures.by_kind(queries, {"a": 1.0, "b": 0.5, "c": 0.0})
    assert [(kind, figure.mean) for kind, figure in found.items()] == [("keyword", 0.5), ("lay", 0.5), ("all", 0.5)]


def test_intervals_are_the_same_on_every_run() -> None:
    """The resamples are not left to chance; the interval holds the mean, and is narrow where all values agree."""
    values = [0.1, 0.4, 0.8, 0.9, 1.0, 0.3]
    first = measures.figure(values)
    assert first == measures.figure(values)
    assert first.low < first.mean < first.high
    assert measures.figure([0.5] * 20) == measures.Figure(0.5, 0.5, 0.5)
    assert str(measures.Figure(0.5, 0.25, 0.75)) == "0.500 [0.250 0.750]"


def test_a_difference_is_paired() -> None:
    """Only queries in both runs count; where every query gains the same, there is no doubt about the gain."""
    before = {"a": 0.1, "b": 0.9, "gone": 0.0}
    now = {"a": 0.3, "b": 1.1, "new": 1.0}
    found = measures.difference(now, before)
    assert found is not None
    assert (found.mean, found.low, found.high) == pytest.approx((0.2, 0.2, 0.2))
    assert measures.difference(now, {"gone": 0.0}) is None


def test_a_difference_tells_chance_from_change() -> None:
    """Gains and losses that balance give an interval with nought in it."""
    before = {str(n): 0.5 for n in range(20)}
    found = measures.difference({str(n): 0.4 if n % 2 else 0.6 for n in range(20)}, before)
    assert found is not None
    assert found.low < 0 < found.high
