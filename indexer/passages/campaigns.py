"""A campaign's passages from its file: the campaign as a whole, and each of its sections."""

from collections.abc import Iterator, Mapping

from indexer.readers.base import Block
from indexer.readers.rendering import markdown_to_html, plain_text
from indexer.reading import CampaignText
from indexer.schema import CampaignFront
from kb.model import Basis, CampaignFacts, Dates, Kind, Link, Passage

_DOCUMENT = "campaigns"
_LEAD = 240


def campaign(text: CampaignText) -> Iterator[Passage]:
    """The campaign, then its sections in the order of the text."""
    front = text.front.value
    whole = _whole(front, "\n\n".join(plain_text(block.markdown) for block in text.blocks))
    yield whole
    for number, block in zip(text.numbers, text.blocks, strict=True):
        carried = front.sections.get(str(number))
        yield _section(whole, number, block, carried.commitments if carried else {})


def _whole(front: CampaignFront, body: str) -> Passage:
    return Passage(
        id=f"{_DOCUMENT}/{front.slug}",
        kind=Kind.CAMPAIGN,
        title=front.title,
        summary=_lead(body),
        document=_DOCUMENT,
        order=0,
        lang=front.language,
        date=front.dates.start,
        body=body,
        topics=tuple(front.topics),
        commitments=tuple(Link(f"gcm/{n}", Basis.EDITORIAL, reason) for n, reason in front.objectives.items()),
        campaign=_facts(front),
    )


def _section(whole: Passage, number: int, block: Block, commitments: Mapping[str, str]) -> Passage:
    body = plain_text(block.markdown)
    return Passage(
        id=f"{whole.id}/{number}",
        kind=Kind.SECTION,
        title=block.heading or whole.title,
        summary=_lead(body),
        document=_DOCUMENT,
        order=0,
        lang=whole.lang,
        date=whole.date,
        parent=whole.id,
        body=body,
        html=markdown_to_html(block.markdown),
        topics=whole.topics,
        commitments=tuple(Link(passage, Basis.EDITORIAL, reason) for passage, reason in commitments.items()),
    )


def _facts(front: CampaignFront) -> CampaignFacts:
    return CampaignFacts(
        tuple(front.organiser),
        Dates(**front.dates.model_dump()),
        front.place,
        front.audience,
        front.source.url,
        front.source.kind,
        tuple(front.uncertain),
        front.retold,
        str(front.source.seen),
    )


def _lead(text: str) -> str:
    """As many whole sentences from the beginning of a text as make a short lead; at least one."""
    lead = ""
    for sentence in text.split("\n", 1)[0].replace("? ", "?. ").split(". "):
        if lead and len(lead) + len(sentence) > _LEAD:
            break
        lead += ("" if not lead else ". ") + sentence
    return lead.replace("?.", "?") + ("" if lead.endswith((".", "?", "!")) or not lead else ".")
