"""Rules on campaign files: name, language, dates, sections, and that what they link to exists."""

import datetime
from collections import Counter
from collections.abc import Iterator

from indexer.reading import CampaignText, Files
from indexer.validation.compact import compact_ids
from indexer.validation.problems import Problem
from kb.languages import LANGUAGES


def campaign_files(files: Files) -> Iterator[Problem]:
    """A campaign's slug is its file's name, and its language is one of the project's."""
    for campaign in files.campaigns:
        front = campaign.front
        if front.file.rsplit("/", 1)[-1].rsplit(".", 1)[0] != front.value.slug:
            message = f"slug '{front.value.slug}' is not the file's name"
            yield Problem(front.file, front.line("slug"), message, "file-name")
        if front.value.language not in LANGUAGES:
            message = f"'{front.value.language}' is no known language; allowed: {', '.join(LANGUAGES)}"
            yield Problem(front.file, front.line("language"), message, "language")


def campaign_dates(files: Files) -> Iterator[Problem]:
    """A campaign's dates exist in the calendar, and it does not end before it starts."""
    for campaign in files.campaigns:
        front, dates = campaign.front, campaign.front.value.dates
        rows = (
            ("dates", "start", dates.start),
            ("dates", "end", dates.end),
            ("source", "seen", front.value.source.seen),
        )
        for above, name, date in rows:
            if date and not _in_calendar(date):
                message = f"{above}.{name}: {date} is no day of the calendar"
                yield Problem(front.file, front.line(above, name), message, "date")
        if dates.end and dates.end < dates.start:
            yield Problem(front.file, front.line("dates", "end"), "dates: the end is before the start", "date")


def campaign_rhythm(files: Files) -> Iterator[Problem]:
    """An open campaign has no end, and one that is held again goes on to an end or is open."""
    for campaign in files.campaigns:
        front, dates = campaign.front, campaign.front.value.dates
        if dates.open and dates.end:
            yield Problem(front.file, front.line("dates", "open"), "dates: an open campaign has no end", "date")
        if dates.every and not (dates.open or dates.end):
            message = "dates: what is held every few years has an end or is open"
            yield Problem(front.file, front.line("dates", "every"), message, "date")


def campaign_sections(files: Files) -> Iterator[Problem]:
    """Every section after the introduction has a heading, no number is given twice, and links name sections that exist."""
    for campaign in files.campaigns:
        front = campaign.front
        yield from _without_heading(campaign)
        numbers = Counter(block.number for block in campaign.blocks if block.number)
        for number, count in numbers.items():
            if count > 1:
                yield Problem(front.file, campaign.first, f"section number {number} is given {count} times", "section")
        for key in front.value.sections:
            if int(key) not in campaign.numbers:
                yield Problem(front.file, front.line("sections", key), f"the text has no section {key}", "section")


def campaign_links(files: Files) -> Iterator[Problem]:
    """What a campaign links to exists."""
    known = compact_ids()
    for campaign in files.campaigns:
        front = campaign.front
        for number in front.value.objectives:
            if f"gcm/{number}" not in known:
                message = f"broken link: there is no objective {number}; allowed: 1 to 23"
                yield Problem(front.file, front.line("objectives", number), message, "link")
        for number, section in front.value.sections.items():
            for passage in section.commitments:
                if passage not in known:
                    line = front.line("sections", number, "commitments", passage)
                    yield Problem(front.file, line, f"broken link: there is no passage '{passage}'", "link")


def _without_heading(campaign: CampaignText) -> Iterator[Problem]:
    for block in campaign.blocks[1:]:
        if not block.heading:
            message = "a section has no heading; write its name behind the ##"
            yield Problem(campaign.front.file, block.line or campaign.first, message, "section")


def _in_calendar(date: str) -> bool:
    try:
        datetime.date.fromisoformat(date)
    except ValueError:
        return False
    return True
