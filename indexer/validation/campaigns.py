"""Rules on campaign files: name, language, dates, sections, and that what they link to exists."""

from collections.abc import Collection, Iterator

from indexer.readers.base import Block
from indexer.readers.dates import iso_date
from indexer.reading import CampaignText, Files
from indexer.validation.compact import broken_link, compact_ids
from indexer.validation.problems import Problem
from kb.languages import LANGUAGES


def campaign_files(files: Files) -> Iterator[Problem]:
    """A campaign's slug is its file's name and no other campaign's; its language is one of the project's."""
    seen: dict[str, str] = {}
    for campaign in files.campaigns:
        front = campaign.front
        name = front.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if name != front.value.slug:
            message = f"slug '{front.value.slug}' is not the file's name, '{name}'; change one of them"
            yield Problem(front.file, front.line("slug"), message, "file-name")
        elif seen.setdefault(name, front.file) != front.file:
            message = f"slug '{name}' is that of {seen[name]} too; a campaign has one file"
            yield Problem(front.file, front.line("slug"), message, "twice")
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
            if date and iso_date(date) is None:
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
    """Every section has text, and after the introduction a heading and a number of its own; links name such numbers."""
    for campaign in files.campaigns:
        front = campaign.front
        taken: set[int] = set()
        for block in campaign.blocks:
            line = block.line or campaign.first
            yield from (Problem(front.file, line, wrong, "section") for wrong in _wrong(block, taken, campaign))
            taken.add(block.number or 0)
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
                    yield Problem(front.file, line, broken_link(passage), "link")


def _wrong(block: Block, taken: Collection[int], campaign: CampaignText) -> Iterator[str]:
    """What is wrong with one section. Files other than Markdown have no place for numbers, so theirs are counted."""
    free = max(block.number or 0 for block in campaign.blocks) + 1
    if block is not campaign.blocks[0] and not block.heading:
        yield "a section has no heading; write its name behind the ##"
    if not block.markdown.strip():
        yield f"the section '{block.heading}' has no text"
    if block.line and (block.number in taken or block.number == 0 or "{#" in block.heading):
        written = "the introduction is section 1" if block.number == 1 else "numbers begin with 2 and are given once"
        yield f"the section '{block.heading}' has a number that it cannot have; {written}; the next free one is {{#{free}}}"
    elif block.number is None and block.line:
        yield f"the section '{block.heading}' has no number; write {{#{free}}} behind its heading"
