"""Which objectives hold what."""

from kb import coverage
from kb.model import Basis, Kind, Link, Passage


def carrying(passage_id: str, *targets: str) -> Passage:
    """A campaign text that carries passages."""
    kind = Kind.SECTION if passage_id.count("/") > 1 else Kind.CAMPAIGN
    links = tuple(Link(target, Basis.EDITORIAL) for target in targets)
    return Passage(passage_id, kind, "", "", "campaigns", 0, commitments=links)


def test_sections_are_counted_and_what_only_the_whole_carries_counts_once() -> None:
    """Two sections that carry objective 17 are two; an objective without a section is one."""
    whole = carrying("campaigns/x", "gcm/17", "gcm/2")
    sections = (
        carrying("campaigns/x/2", "gcm/17", "gcm/17/f"),
        carrying("campaigns/x/3", "gcm/17/c", "gcm/principles/a"),
    )
    counts = coverage.of_campaigns({"campaigns/x": (whole, *sections)})
    assert dict(counts) == {("campaigns/x", 17): 2, ("campaigns/x", 2): 1}


def test_only_objectives_and_actions_are_counted_for_a_facet() -> None:
    """A campaign on the same topic is no coverage of the Compact."""
    rows = [
        Passage("gcm/1", Kind.OBJECTIVE, "", "", "gcm", 0, objective=1, topics=("data",)),
        Passage("gcm/1/a", Kind.ACTION, "", "", "gcm", 1, objective=1, topics=("data", "media")),
        Passage("campaigns/x", Kind.CAMPAIGN, "", "", "campaigns", 2, topics=("data",)),
    ]
    assert dict(coverage.of_facet(rows, "topic")) == {("data", 1): 2, ("media", 1): 1}
