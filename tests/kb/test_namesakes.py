"""Campaigns of the same name."""

from dataclasses import replace

from kb.library import Library
from kb.namesakes import told_apart
from tests.builders import tiny_corpus


def test_campaigns_of_one_name_are_told_apart_by_place_and_year() -> None:
    """Whatever their capitals; a campaign whose title is its own keeps it, and so does everything else."""
    campaign = next(row for row in tiny_corpus().passages if row.campaign)
    assert campaign.campaign
    other = replace(
        campaign, id="campaigns/other", title=campaign.title.lower(), campaign=replace(campaign.campaign, place="Kenya")
    )
    year = campaign.campaign.dates.start[:4]
    assert told_apart([campaign, other]) == {
        campaign.id: f"{campaign.title} ({campaign.campaign.place}, {year})",
        other.id: f"{other.title} (Kenya, {year})",
    }
    assert told_apart(tiny_corpus().passages) == {}


def test_the_introduction_of_a_campaign_bears_its_name(library: Library) -> None:
    """It has the campaign's title; any other section has a name of its own."""
    named = [library.name(library.get(f"campaigns/i-am-a-migrant-uk-2023{part}")) for part in ("", "/1", "/3")]
    assert named == ["I Am A Migrant (United Kingdom, 2023)"] * 2 + ["Migrants speak for themselves"]
