"""The corpus folder as files: what is read, what is passed over, and what is told."""

import os
import shutil
from collections.abc import Sized
from pathlib import Path

import pytest

from indexer import reading
from indexer.reading import Files, read
from indexer.validation import rules

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
    several: dict[str, Sized] = {
        "gcm/objectives/*.yaml": files.objectives,
        "topics/*.yaml": files.topics,
        "campaigns/*.md": files.campaigns,
        "**/document.yaml": files.documents,
    }
    assert all(several.values())
    assert {names: len(found) for names, found in several.items()} == {names: len([*smaller.glob(names)]) for names in several}
    single = (files.principles, files.paragraphs, files.promises, files.actors, files.groups, files.instruments)
    assert all([*single, files.ranking])
    assert (files.judged, files.headings, files.rings) == (None, [], [])


def test_every_file_is_read(files: Files) -> None:
    """Every file is read, under its name as people see it, the judged queries too."""
    root = files.root
    below = {f"corpus/{file.relative_to(root)}" for kind in ("*.yaml", "campaigns/*.md") for file in root.rglob(kind)}
    assert files.names == below
    assert files.judged is not None
    assert files.judged.value.root


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """One line says so, and nothing else."""
    assert told(read(tmp_path / "nowhere")) == [f"{tmp_path / 'nowhere'}:1: there is no such folder"]


def test_a_file_in_place_of_a_folder(bare: Path) -> None:
    """One line for it, and none on what would stand below."""
    shutil.rmtree(bare / "topics", ignore_errors=True)
    (bare / "topics").touch()
    assert told(read(bare)) == ["corpus/topics:1: this is a file; a folder is expected here"]
    (bare.parent / "file").touch()
    assert told(read(bare.parent / "file")) == ["file:1: this is a file; a folder is expected here"]


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
    "name",
    [
        "gcm/objectives/more/24.yaml",
        "campaigns/facts-alone.yaml",
        "campaigns/2023/march.md",
        "documents/imrf.yaml",
        "topics/notes.md",
        "vocabularies/places.yaml",
        "notes.txt",
    ],
)
def test_a_file_that_nothing_reads_is_told(bare: Path, name: str) -> None:
    """Nobody writes a file in vain: one with the wrong name, or in the wrong place, is named."""
    (bare / name).parent.mkdir(exist_ok=True)
    (bare / name).write_text("slug: new\n")
    assert told(read(bare)) == [
        f"corpus/{name}:1: nothing reads this file; the corpus's README says which files there are and how they end"
    ]


@pytest.mark.parametrize("name", ["new.yml", "new.YAML", "new.yaml.txt", "New.Yaml"])
def test_a_file_with_another_ending_is_told_its_name(bare: Path, name: str) -> None:
    """The name it should have is told."""
    (bare / "topics" / name).write_text("slug: new\n")
    assert told(read(bare)) == [f"corpus/topics/{name}:1: nothing reads this file; call it new.yaml"]


def test_the_ending_of_a_campaign_may_be_in_capitals(bare: Path) -> None:
    """Systems that do not tell them apart write .MD, and some people .markdown."""
    (bare / "campaigns/cooking.MD").write_text(CAMPAIGN + BODY)
    (bare / "campaigns/baking.markdown").write_text(CAMPAIGN.replace("cooking", "baking") + BODY)
    files = read(bare)
    assert told(files) == []
    assert {"cooking", "baking"} <= {campaign.front.value.slug for campaign in files.campaigns}


def test_a_folder_that_may_not_be_read_is_told_alone(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every passage is blamed for topics that nobody could look at."""
    monkeypatch.setattr("os.access", lambda folder, mode: folder.name != "topics" or mode == os.F_OK)
    files = read(bare)
    assert told(files) == ["corpus/topics:1: the folder cannot be read: permission denied"]
    assert rules.check(files) == files.problems


def test_every_document_has_its_file(bare: Path) -> None:
    """The Compact's own, and one in each folder of a further document."""
    (bare / "gcm/document.yaml").unlink()
    (bare / "documents/imrf-2026").mkdir()
    assert told(read(bare)) == [
        "corpus/gcm/document.yaml:1: the file is missing",
        "corpus/documents/imrf-2026/document.yaml:1: the file is missing",
    ]


def test_a_file_that_is_too_large_is_told(bare: Path) -> None:
    """A corpus file of more than a megabyte is a mistake, told before anything is read."""
    (bare / "campaigns/cooking.md").write_text(CAMPAIGN + "word " * 400_000)
    (bare / "topics/detention.yaml").write_text("- word\n" * 300_000)
    (bare / "campaigns/baking.txt").write_text("We cook and bake.\n\n" * 60_000)
    (bare / "campaigns/baking.yaml").write_text(FACTS)
    assert sorted(told(read(bare))) == [
        "corpus/campaigns/baking.txt:1: the text has more than 1,000,000 characters; that is no campaign text",
        "corpus/campaigns/cooking.md:1: the file has 2.0 MB; files of up to 1 MB are read",
        "corpus/topics/detention.yaml:1: the file has 2.1 MB; files of up to 1 MB are read",
    ]


def test_what_nobody_sees_is_told(bare: Path) -> None:
    """A zero-width space, a line separator, a control character: named with its line, in any text; nothing else is."""
    file = bare / "topics/detention.yaml"
    file.write_text(file.read_text().replace("slug: detention", "slug: deten\u200btion\u2028"))
    (bare / "campaigns/cooking.md").write_text(CAMPAIGN + BODY.replace("Hot", "\x07Hot"))
    assert told(read(bare)) == [
        "corpus/topics/detention.yaml:1: the character U+200B cannot be seen and is not allowed; delete it",
        "corpus/topics/detention.yaml:1: the character U+2028 cannot be seen and is not allowed; delete it",
        "corpus/campaigns/cooking.md:12: the character U+0007 cannot be seen and is not allowed; delete it",
    ]


def test_another_encoding_is_named(bare: Path) -> None:
    """UTF-16 is known by its first bytes."""
    file = bare / "topics/detention.yaml"
    file.write_bytes(file.read_text().encode("utf-16"))
    assert told(read(bare)) == ["corpus/topics/detention.yaml:1: the file is in UTF-16; save it as UTF-8"]


def test_a_file_that_cannot_be_opened_is_told(bare: Path) -> None:
    """A folder with a file's name, and a link that leads nowhere, are one line each."""
    (bare / "topics/folder.yaml").mkdir()
    (bare / "topics/gone.yaml").symlink_to("nowhere.yaml")
    assert told(read(bare)) == [
        "corpus/topics/folder.yaml:1: this is a folder, no file",
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
    """A text file with its facts in a YAML file beside it is a campaign; both are read."""
    (bare / "campaigns/cooking.txt").write_text("We cook.\n\nEvery week.\n")
    (bare / "campaigns/cooking.yaml").write_text(FACTS)
    files = read(bare)
    assert told(files) == []
    assert "cooking" in [campaign.front.value.slug for campaign in files.campaigns]
    assert {"corpus/campaigns/cooking.txt", "corpus/campaigns/cooking.yaml"} <= files.names


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.md", "No facts.\n", "a.md:1: the front matter is missing; the first line is ---, then come the facts"),
        ("a.md", "\n" + CAMPAIGN, "a.md:1: the front matter is missing; the first line is ---, then come the facts"),
        ("a.md", "---\ntitle: A\n", "a.md:1: the front matter that opens here does not end; a line --- is missing"),
        ("a.md", "---\n---\nWords.\n", "a.md:1: the front matter is missing; the first line is ---"),
        (
            "a.md",
            CAMPAIGN.replace("slug:", "slog:"),
            "a.md:3: 'slog' is not known here; did you mean 'slug'?",
        ),
        ("a.md", CAMPAIGN, "a.md:8: the file holds no text"),
        ("a", "words", "a:1: a file without an ending is not read; allowed: .md, "),
        ("a.rtf", "{\\rtf1}", "a.rtf:1: '.rtf' files are not read; allowed: .md, "),
        (
            "a.txt",
            "Some words.\n",
            "a.txt:1: its facts are missing; write a.yaml beside it, or move it out of the corpus and run `.venv/bin",
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


def test_an_unreadable_text_is_told_once(bare: Path) -> None:
    """Whoever has to save a damaged file again is not asked for its facts as well."""
    (bare / "campaigns/cooking.pdf").write_text("no PDF")
    assert [line.split(":")[0] for line in told(read(bare))] == ["corpus/campaigns/cooking.pdf"]


def test_facts_of_an_unreadable_text_are_not_blamed(bare: Path) -> None:
    """The text is told, and not the sound facts beside it."""
    (bare / "campaigns/cooking.pdf").write_text("no PDF")
    (bare / "campaigns/cooking.yaml").write_text(FACTS)
    assert [line.split(":")[0] for line in told(read(bare))] == ["corpus/campaigns/cooking.pdf"]


def test_names_are_told_from_the_folder_above(tmp_path: Path) -> None:
    """A corpus elsewhere, under another name, is told under that name."""
    (tmp_path / "texts").mkdir()
    assert {line.split("/")[0] for line in told(reading.read(tmp_path / "texts"))} == {"texts"}
