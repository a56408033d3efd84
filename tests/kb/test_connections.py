"""How objectives hang together."""

from kb.connections import connections
from kb.model import Kind, Passage, Related


def objective(number: int, *topics: str) -> Passage:
    """An objective with topics."""
    return Passage(f"gcm/{number}", Kind.OBJECTIVE, "", "", "gcm", number, objective=number, topics=topics)


def action(number: int, letter: str, *related: str) -> Passage:
    """An action with related passages."""
    ties = tuple(Related(target, "", 0.5) for target in related)
    return Passage(f"gcm/{number}/{letter}", Kind.ACTION, "", "", "gcm", number, objective=number, related=ties)


def test_shared_topics_and_links_add_up_and_the_closest_pair_comes_first() -> None:
    """A link counts whichever way it leads; links inside an objective and to paragraphs do not."""
    rows = [
        objective(1, "data", "media"), objective(2, "data"), objective(3, "media"),
        action(1, "a", "gcm/3/a", "gcm/1/b", "gcm/para/7"), action(1, "b"), action(3, "a", "gcm/1/a"),
    ]  # fmt: skip
    found = connections(rows)
    assert [(c.first, c.second, c.topics, c.links, c.strength) for c in found] == [
        (1, 3, ("media",), 2, 3), (1, 2, ("data",), 0, 1),
    ]  # fmt: skip
