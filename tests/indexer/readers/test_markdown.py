"""Markdown files: front matter, numbered sections, headings that are none."""

from pathlib import Path

import pytest

from indexer.errors import UnreadableFile
from indexer.readers import markdown
from indexer.readers.markdown import sections, split_front_matter

PAGE = """---
title: Cooking Together
language: en
source: {url: "https://example.org/cook", seen: 2026-11-24, kind: organiser}
---
We cook every week.

## Why we *do* it {#3}

```
## not a heading {#9}
```

> ## Nor this
### A detail

More.

## Who comes

Everybody.
"""


def test_front_matter_is_split_from_the_body_with_its_line() -> None:
    """The body's first line is counted in the whole file."""
    front, first, body = split_front_matter("---\ntitle: A\n---\nText.\n")
    assert (front, first, body) == ("title: A\n", 4, "Text.\n")


@pytest.mark.parametrize("text", ["Text.\n", "Text.\n\n---\n\nMore.\n", "---\ntitle: never closed\n", ""])
def test_a_text_without_front_matter_is_all_body(text: str) -> None:
    """A rule further down opens no front matter."""
    assert split_front_matter(text) == ("", 1, text)


def test_a_campaign_file_is_read_with_numbers_and_lines(tmp_path: Path) -> None:
    """Headings in code and quotes start no section, lower headings stay inside theirs."""
    file = tmp_path / "cook.md"
    file.write_text(PAGE, encoding="utf-8")
    draft = markdown.read(file)
    assert (draft.title, draft.lang, draft.source) == ("Cooking Together", "en", "https://example.org/cook")
    assert [(b.heading, b.number, b.line) for b in draft.blocks] == [
        ("", 1, 6),
        ("Why we do it", 3, 8),
        ("Who comes", None, 19),
    ]
    assert draft.blocks[1].markdown.startswith("```\n## not a heading {#9}\n```")
    assert draft.blocks[1].markdown.endswith("### A detail\n\nMore.")
    assert PAGE.split("\n")[draft.blocks[2].line - 1 if draft.blocks[2].line else 0] == "## Who comes"


def test_a_first_heading_of_the_first_level_is_the_title(tmp_path: Path) -> None:
    """Pages saved as Markdown have no front matter."""
    file = tmp_path / "cook.md"
    file.write_text("Cooking\n=======\n\nEvery week.\n\nWhy\n---\n\nTo talk.\n", encoding="utf-8")
    draft = markdown.read(file)
    assert draft.title == "Cooking"
    assert [(b.heading, b.markdown) for b in draft.blocks] == [("", "Every week."), ("Why", "To talk.")]


def test_an_empty_section_keeps_its_place() -> None:
    """Whoever checks the file can name it."""
    assert [(b.heading, b.markdown, b.line) for b in sections("## One {#2}\n\n## Two {#3}\n\nText.", 10)] == [
        ("One", "", 10),
        ("Two", "Text.", 12),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("---\ntitle: A\n\nText.\n", "ends with a line '---'"),
        ("---\ntitle: A\n\tplace: x\n---\nText.\n", r":3: a tab is used here"),
        ("---\n- a\n- b\n---\nText.\n", "key: value"),
        ("---\ntitle: A\n---\n\n", r":4: the file holds no text"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    """The line is that of the whole file."""
    file = tmp_path / "cook.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=complaint):
        markdown.read(file)


def test_every_campaign_of_the_corpus_has_numbered_sections() -> None:
    """The files people write are read as they mean them."""
    for file in sorted((Path(__file__).resolve().parents[3] / "corpus" / "campaigns").glob("*.md")):
        blocks = markdown.read(file).blocks
        assert blocks[0].number == 1, file
        assert all(block.number and block.heading and block.markdown for block in blocks[1:]), file
