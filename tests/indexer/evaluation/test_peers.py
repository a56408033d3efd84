"""The two engines used as a yardstick find what an ordinary engine finds."""

import pytest

from indexer.evaluation.peers import PEERS, fts5

TEXTS = {
    "gcm/13": "Detention is a measure of last resort.",
    "gcm/13/h": "End the detention of children; detention of children harms.",
    "gcm/20": "Remittances become faster and cheaper.",
    "gcm/4": "L'état civil: naissance, identité.",
}


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_finds_what_it_should(name: str) -> None:
    """The passage with more of the words comes first; words are stemmed; no words, or none that occur, find nothing."""
    queries = {
        "a": "detaining children",
        "b": "cheap remittance",
        "c": "?!",
        "d": "zanzibar",
        "e": 'identité "OR" (NEAR',
    }
    found = PEERS[name](TEXTS, queries)
    if found is None:
        pytest.skip(f"{name} is not installed")
    assert found["a"][0] == "gcm/13/h"
    assert "gcm/20" not in found["a"]
    assert found["b"] == ["gcm/20"]
    assert (found["c"], found["d"]) == ([], [])
    assert found["e"] == ["gcm/4"]


def test_fts5_is_always_there() -> None:
    """Python's own SQLite carries it."""
    assert fts5(TEXTS, {"a": "detention"}) == {"a": ["gcm/13/h", "gcm/13"]}
