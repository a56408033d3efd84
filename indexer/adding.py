"""A saved page becomes a campaign file for a person to review; whatever was guessed says so in the file."""

import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from indexer import adding_guesses as guesses
from indexer.adding_topics import suggest
from indexer.corpus_files import visible
from indexer.errors import ProposalRefused
from indexer.readers import Block, Draft, read
from indexer.readers.decoding import without_unseen
from indexer.readers.markup import escape, one_line, web_address
from indexer.readers.rendering import plain_text
from indexer.reading import TEXT_LIMIT
from kb.languages import strip_marks

SLUG_LENGTH = 60
"""The longest slug that is made from a title, in characters."""

_APOSTROPHE = re.compile(r"['’ʼ]")
_NUMBER = re.compile(r"\{#[^{}]*\}")
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"]")
_PRECISIONS = {4: "year", 7: "month", 10: "day"}
_FLOW = {"organiser", "dates", "source", "topics"}
_WIDTH = 100_000
_EXAMPLE = """\
# What a section carries is written so, with a reason for each commitment:
# sections:
#   2:
#     commitments:
#       gcm/17: One sentence that says why this section carries objective 17.
"""


def add(file: Path, url: str | None, title: str | None, folder: Path, today: datetime.date) -> Path:
    """Write `<folder>/campaigns/<slug>.md` from a saved page and return its path.

    `folder` is the corpus. `url` and `title` may be None where the page names its own. The file passes the check of
    the corpus as it is; each guess is an entry under `uncertain`.

    Raises:
        UnreadableFile: the page cannot be read.
        ProposalRefused: the address or title is missing or wrong, there is no such corpus, or the file exists.
    """
    if not (folder / "topics").is_dir():
        message = f"{folder} is no corpus: it has no folder 'topics'. Name the folder of the corpus with --corpus."
        raise ProposalRefused(message)
    draft = read(file)
    name = one_line(without_unseen(title or draft.title))
    address = _address(_required(file, url or draft.source, name))
    when = guesses.when_of(draft, address, name, today)
    slug = _slug(name, when, address)
    text = without_unseen(_document(draft, name, slug, address, when, folder, today))
    if len(text) > TEXT_LIMIT:
        message = f"{file} holds {len(text):,} characters of text; a campaign has at most {TEXT_LIMIT:,}. Cut it first."
        raise ProposalRefused(message)
    return _write_new(folder / "campaigns" / f"{slug}.md", text)


def _required(file: Path, address: str | None, title: str) -> str:
    """The address, if it is known and the title too; whatever is missing is asked for at once."""
    missing = {"where it is from (--url)": address, "what it is called (--title)": title}
    if asked := " and ".join(what for what, known in missing.items() if not known):
        message = f"{file} does not say {asked}. Add it to the command."
        raise ProposalRefused(message)
    return address or ""


def _address(written: str) -> str:
    found = web_address(written.strip())
    if found is None or _NOT_IN_ADDRESSES.search(found):
        message = f"'{written}' is no address of a web page. Allowed: http:// or https://, a host, no spaces."
        raise ProposalRefused(message)
    return found


def _write_new(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        message = f"{path} is there already and stays as it is. Give another --title, or rename or remove that file."
        raise ProposalRefused(message) from error
    return path


def _slug(title: str, when: guesses.When, address: str) -> str:
    words = _slugged(title) or _slugged(guesses.host_name(address)) or "campaign"
    if len(words) > SLUG_LENGTH:
        words = words[: SLUG_LENGTH + 1].rpartition("-")[0] or words[:SLUG_LENGTH]
    year = when.written[:4]
    return f"{words}-{year}" if when.known and year not in words.split("-") else words


def _slugged(text: str) -> str:
    return _NOT_IN_SLUGS.sub("-", _APOSTROPHE.sub("", strip_marks(text).casefold())).strip("-")


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _document(  # noqa: PLR0913 (the facts of one file)
    draft: Draft, title: str, slug: str, address: str, when: guesses.When, folder: Path, today: datetime.date
) -> str:
    text = "\n\n".join(plain_text(f"{escape(block.heading)}\n\n{block.markdown}") for block in draft.blocks)
    language, doubts = guesses.language(draft, text)
    organiser, whence = guesses.organiser(draft, address)
    topics, objectives = suggest(folder / "topics", text, language), guesses.objectives(text)
    doubts += _known_already(folder / "campaigns", address)
    front = {
        "title": title,
        "slug": slug,
        "organiser": [organiser],
        "dates": _dates(when.written),
        "place": "",
        "audience": "",
        "language": language,
        "source": {"url": address, "seen": today, "kind": "other"},
        "retold": False,
        "uncertain": list(_uncertain(when, [*whence, *doubts], topics, objectives)),
        "objectives": objectives,
        "topics": topics,
        "sections": {},
    }
    return f"---\n{''.join(map(_entry, front.items()))}{_EXAMPLE}---\n{_body(draft.blocks)}"


def _known_already(folder: Path, address: str) -> list[str]:
    """A remark on each campaign that is from the same address: it may be the same one."""
    known = [file.name for file in visible(folder, "*.md") if address in file.read_text("utf-8", "replace")]
    return [f"The campaign in {name} names the same address; it may be the same one." for name in known]


def _dates(written: str) -> dict[str, object]:
    start = datetime.date.fromisoformat("-".join([*written.split("-"), "01", "01"][:3]))
    return {"start": start, "precision": _PRECISIONS[len(written)]}


def _uncertain(
    when: guesses.When, doubts: Sequence[str], topics: Sequence[str], objectives: dict[int, str]
) -> Iterator[str]:
    yield when.doubt
    yield from doubts
    yield "Place and audience have to be filled in, and whether the source is the organiser, the press or another."
    if topics:
        yield "The topics were suggested by words of the page."
    if objectives:
        yield "The objectives are those that the page mentions by number."


def _entry(item: tuple[str, object]) -> str:
    """One key of the front matter, short lists and mappings on one line as people write them."""
    key, value = item
    flow = None if key in _FLOW else False
    return yaml.safe_dump({key: value}, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=_WIDTH)


def _body(blocks: Sequence[Block]) -> str:
    """The sections, numbered; a text that begins with a heading has it inside its introduction, section 1."""
    first, *others = blocks
    intro = f"### {_heading(first)}\n\n{first.markdown}" if first.heading else first.markdown
    rest = (f"## {_heading(block)} {{#{n}}}\n\n{block.markdown}" for n, block in enumerate(others, 2))
    return "\n\n".join([intro, *rest]) + "\n"


def _heading(block: Block) -> str:
    """The heading without what only looks like the number of a section."""
    return escape(_NUMBER.sub("", block.heading).strip() or "…")
