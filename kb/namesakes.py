"""Campaigns that share a name, told apart by where and when they were."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kb.lexicon import fold
from kb.model import Passage


def told_apart(passages: Iterable[Passage]) -> Mapping[str, str]:
    """The names of campaigns that are not the only one of their title: 'I Am A Migrant (United Kingdom, 2023)', by id."""
    by_title: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.campaign is not None:
            by_title[fold(passage.title)].append(passage)
    return {passage.id: _named(passage) for rows in by_title.values() if len(rows) > 1 for passage in rows}


def _named(campaign: Passage) -> str:
    facts = campaign.campaign
    return f"{campaign.title} ({facts.place}, {facts.dates.start[:4]})" if facts else campaign.title
