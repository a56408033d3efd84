"""The corpus folder as files: what is read, what is passed over, and what is told."""

import shutil
from pathlib import Path

import pytest

from indexer import reading
from indexer.reading import Files, read

CAMPAIGN = """\
---
title: Cooking
slug: cooking
organiser: [A choir]
dates: {start: 2023-05-01, precision: month}
source: {url: "https://example.org/cooking", seen: 2026-11-24, kind: organiser}
---
"""
FACTS = CAMPAIGN.replace("---\n", "")
BODY = "We cook.\n\n## Soup {#4}\n\nHot.\n\n## Bread\n\nFresh.\n\n## Salt {#2}\n\nLittle.\n\n## Tea\n\nSweet.\n"


@pytest.fixture
def bare(smaller: Path, tmp_path: Path) -> Path:
    """A corpus that is read in a moment: without objectives, and with one topic."""
    skipped = ("objectives", *(file.name for file in (smaller / "topics").iterdir() if file.stem != "detention"))
    copied = shutil.copytree(smaller, tmp_path / "corpus", ignore=shutil.ignore_patterns(*skipped))
    (copied / "gcm/objectives").mkdir()
    return Path(copied)


def told(files: Files) -> list[str]:
    """Every problem of reading."""
    return [str(problem) for problem in files.problems]


def test_every_kind_of_file_is_read(smaller: Path) -> None:
    """Objectives, principles, paragraphs, topics, closed lists, documents, ranking and campaigns."""
    files = read(smaller)
    assert told(files) == []
    assert [len(found) for found in (files.objectives, files.topics, files.campaigns, files.documents)] == [
        23,
        60,
        2,
        3,
    ]
    single = (files.principles, files.paragraphs, files.promises, files.actors, files.groups, files.instruments)
    assert all([*single, files.ranking])
    assert (files.judged, files.headings, files.rings) == (None, [], [])


def test_a_checksum_for_each_file_of_a_build(files: Files) -> None:
    """Every file that a build is made from has a checksum under its name as people see it; judged queries are not."""
    root = files.root
    below = {f"corpus/{file.relative_to(root)}" for kind in ("*.yaml", "campaigns/*.md") for file in root.rglob(kind)}
    assert files.checksums.keys() == below - {"corpus/judged.yaml"}
    assert files.judged is not None
    assert files.judged.value.root


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """One line says so, and nothing else."""
    assert told(read(tmp_path / "nowhere")) == [f"{tmp_path / 'nowhere'}:1: there is no such folder"]


def test_an_empty_folder_names_the_files_it_lacks(tmp_path: Path) -> None:
    """What must be there once is named."""
    (tmp_path / "corpus").mkdir()
    lines = told(read(tmp_path / "corpus"))
    assert "corpus/gcm/principles.yaml:1: the file is missing" in lines
    assert "corpus/ranking.yaml:1: the file is missing" in lines


def test_what_editors_leave_behind_is_passed_over(bare: Path) -> None:
    """Lock files, back-ups and the forks that systems write are no corpus files."""
    (bare / "gcm/objectives/.#13.yaml").symlink_to("somebody@machine.4711")
    (bare / "topics/._detention.yaml").write_bytes(b"\0\5\26\7")
    (bare / "campaigns/together.md~").write_text("an older text")
    (bare / "campaigns/.together.md.swp").write_bytes(b"b0VIM")
    assert told(read(bare)) == []


@pytest.mark.parametrize(
    "name", ["topics/new.yml", "gcm/objectives/more/24.yaml", "campaigns/facts-alone.yaml", "documents/imrf.yaml"]
)
def test_a_file_that_nothing_reads_is_told(bare: Path, name: str) -> None:
    """Nobody writes a file in vain: one with the wrong name, or in the wrong place, is named."""
    (bare / name).parent.mkdir(exist_ok=True)
    (bare / name).write_text("slug: new\n")
    assert told(read(bare)) == [
        f"corpus/{name}:1: nothing reads this file; the corpus's README says which files there are and how they end"
    ]


def test_a_file_that_cannot_be_opened_is_told(bare: Path) -> None:
    """A folder with a file's name, and a link that leads nowhere, are one line each."""
    (bare / "topics/folder.yaml").mkdir()
    (bare / "topics/gone.yaml").symlink_to("nowhere.yaml")
    assert told(read(bare)) == [
        "corpus/topics/folder.yaml:1: this is no file",
        "corpus/topics/gone.yaml:1: the file cannot be opened: No such file or directory",
    ]


def test_a_byte_order_mark_does_no_harm(bare: Path) -> None:
    """Editors on Windows put one in front of UTF-8."""
    file = bare / "topics/detention.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert told(read(bare)) == []


def test_sections_keep_their_numbers(bare: Path) -> None:
    """The introduction is section 1, a given number stays, and a new section gets the next free one."""
    (bare / "campaigns/cooking.md").write_text(CAMPAIGN + BODY)
    campaign = next(c for c in read(bare).campaigns if c.front.value.slug == "cooking")
    assert [(number, block.heading) for number, block in zip(campaign.numbers, campaign.blocks, strict=True)] == [
        (1, ""),
        (4, "Soup"),
        (3, "Bread"),
        (2, "Salt"),
        (5, "Tea"),
    ]


def test_a_campaign_in_another_format(bare: Path) -> None:
    """A text file with its facts in a YAML file beside it is a campaign; both have a checksum."""
    (bare / "campaigns/cooking.txt").write_text("We cook.\n\nEvery week.\n")
    (bare / "campaigns/cooking.yaml").write_text(FACTS)
    files = read(bare)
    assert told(files) == []
    assert "cooking" in [campaign.front.value.slug for campaign in files.campaigns]
    assert {"corpus/campaigns/cooking.txt", "corpus/campaigns/cooking.yaml"} <= files.checksums.keys()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.md", "No facts.\n", "a.md:1: the front matter between two lines of --- is missing"),
        ("a.md", "---\ntitle: A\n", "a.md:1: the front matter between two lines of --- is missing"),
        (
            "a.md",
            CAMPAIGN.replace("slug:", "slog:"),
            "a.md:3: 'slog' is not known here; did you mean 'slug'?",
        ),
        ("a.md", CAMPAIGN, "a.md:8: the file holds no text"),
        ("a.rtf", "{\\rtf1}", "a.rtf:1: '.rtf' files are not read; allowed: .md, .markdown, .txt, .html"),
        (
            "a.txt",
            "Some words.\n",
            "a.txt:1: its facts are missing: write a.yaml beside it, or run `python -m indexer add",
        ),
        ("a.pdf", "%PDF-1.7 nothing", "a.pdf:1: "),
    ],
)
def test_a_campaign_with_a_mistake(bare: Path, name: str, content: str, expected: str) -> None:
    """The file, the line, and what to do."""
    (bare / "campaigns" / name).write_text(content)
    files = read(bare)
    assert any(line.startswith(f"corpus/campaigns/{expected}") for line in told(files)), told(files)
    assert len(files.campaigns) == 2


def test_facts_of_an_unreadable_text_are_not_blamed(bare: Path) -> None:
    """The text is told, and not the sound facts beside it."""
    (bare / "campaigns/cooking.pdf").write_text("no PDF")
    (bare / "campaigns/cooking.yaml").write_text(FACTS)
    assert [line.split(":")[0] for line in told(read(bare))] == ["corpus/campaigns/cooking.pdf"]


def test_names_are_told_from_the_folder_above(tmp_path: Path) -> None:
    """A corpus elsewhere, under another name, is told under that name."""
    (tmp_path / "texts").mkdir()
    assert {line.split("/")[0] for line in told(reading.read(tmp_path / "texts"))} == {"texts"}
