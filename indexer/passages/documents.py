"""Documents from their files, with their parts, and the passages of further documents whose text is installed."""

from collections.abc import Iterator, Sequence

from indexer.reading import Files
from indexer.schema import DocumentFile, FactEntry
from indexer.sources.base import SourceText
from kb import ids
from kb.model import Document, Fact, Kind, Link, Part, Passage, Subheading


def document(entry: DocumentFile, texts: Sequence[SourceText]) -> Document:
    """A document with the editions that are installed, best first."""
    return Document(
        id=entry.slug,
        title=entry.title,
        short_name=entry.short_name,
        symbol=entry.symbol,
        date=entry.date,
        adopted_by=entry.adopted_by,
        note=entry.note,
        facts=tuple(_fact(fact) for fact in entry.facts),
        links=tuple(Link(row.to, row.basis, row.reason) for row in entry.links),
        parts=_parts(entry),
        editions=tuple(text.edition for text in texts if text.document == entry.slug),
        subheadings=tuple(Subheading(row.before, row.title) for row in entry.subheadings),
        annex=entry.annex,
    )


def _fact(entry: FactEntry) -> Fact:
    return Fact(entry.text, entry.source, entry.reviewed, {lang: tuple(words) for lang, words in entry.asked.items()})


def further(files: Files, texts: Sequence[SourceText]) -> Iterator[Passage]:
    """The paragraphs of further documents, as far as their text is installed."""
    known = {parsed.value.slug: parsed.value for parsed in files.documents if parsed.value.slug != ids.COMPACT}
    for passage_id in sorted({i for text in texts if text.document in known for i in text.texts}):
        found = ids.parse(passage_id)
        entry = known[found.document]
        letters = "".join(f" ({part})" for part in (found.letter, found.roman) if part)
        yield Passage(
            id=passage_id,
            kind=Kind.PARAGRAPH,
            title=f"{entry.short_name}, paragraph {found.number}{letters}",
            summary="",
            document=entry.slug,
            order=0,
            parent=passage_id.rsplit("/", 1)[0] if found.letter else None,
            part=part_of(_parts(entry), found.number),
            reviewed=False,
        )


def parts_of(files: Files, slug: str) -> tuple[Part, ...]:
    """The parts of a document by its slug; none where there is no such document."""
    return next((_parts(parsed.value) for parsed in files.documents if parsed.value.slug == slug), ())


def part_of(parts: Sequence[Part], paragraph: int) -> str:
    """The titles of the parts a paragraph stands in, outer first."""
    return " › ".join(part.title for part in parts if part.first <= paragraph <= part.last)


def _parts(entry: DocumentFile) -> tuple[Part, ...]:
    found = []
    for part in entry.parts:
        found.append(Part(part.title, part.paragraphs[0], part.paragraphs[1]))
        found += [Part(s.title, s.paragraphs[0], s.paragraphs[1], level=2) for s in part.sections]
    return tuple(found)
