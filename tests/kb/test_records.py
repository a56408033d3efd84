"""Records to JSON and back."""

import json

import pytest
from hypothesis import given

from kb.model import Basis, Corpus, Dates, Kind, Link, Passage
from kb.query.ranking import Ranking
from kb.records import plain, restore
from tests.builders import RANKING, passage, tiny_corpus
from tests.strategies import corpora


def round_trip(value: object) -> object:
    """What is left after the way through a file."""
    return restore(type(value), json.loads(json.dumps(plain(value))))


@pytest.mark.parametrize(
    "value", [tiny_corpus(), RANKING, Dates("2023", None, "year")], ids=["corpus", "ranking", "dates"]
)
def test_records_come_back_as_they_were(value: object) -> None:
    """Nested ones, mappings, enumerations and None."""
    assert round_trip(value) == value


@given(corpora())
def test_any_corpus_comes_back_as_it_was(value: Corpus) -> None:
    """With all its passages."""
    assert round_trip(value) == value


def test_enumerations_come_back_as_such() -> None:
    """Not as bare text."""
    row = restore(Passage, plain(passage("gcm/13", sdg=(Link("16.3", Basis.NAMED),))))
    assert row.kind is Kind.OBJECTIVE
    assert row.sdg[0].basis is Basis.NAMED


def test_what_equals_its_default_is_left_out() -> None:
    """Files stay small."""
    assert plain(Ranking()) == {}
    assert plain(Link("16.3", Basis.NAMED)) == {"target": "16.3", "basis": "named"}


@pytest.mark.parametrize(
    "value", [[], "x", None, 3, {"unknown": 1}, {"target": "x"}, {"target": "x", "basis": "because"}]
)
def test_another_shape_is_refused(value: object) -> None:
    """With an error that readers of builds expect."""
    with pytest.raises((TypeError, KeyError, ValueError)):
        restore(Link, value)
