"""The page that tells people how corpus files are written: its examples are what they are examples of."""

import re

import pytest
from pydantic import BaseModel

from indexer import located, schema
from indexer.readers.markdown import sections, split_front_matter
from indexer.schema import (
    CampaignFront,
    DocumentFile,
    HeadingsFile,
    JudgedQuery,
    ObjectiveFile,
    RankingFile,
    RingsFile,
    Strict,
    TopicFile,
)
from indexer.shapes import shape
from indexer.validation.problems import Problem
from tests.corpus.conftest import CORPUS

README = (CORPUS / "README.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"(?s)\n## ([^\n]+)\n(?:(?!\n## ).)*?\n```(?:yaml|markdown)\n(.*?)```", README))
KINDS: dict[str, type[BaseModel]] = {
    "An objective": ObjectiveFile,
    "A topic": TopicFile,
    "A glossary ring": RingsFile,
    "A further document": DocumentFile,
    "Headings in other languages": HeadingsFile,
}


def test_every_example_is_looked_at() -> None:
    """But that of principles and paragraphs, which stand in one block with dots between them."""
    assert EXAMPLES.keys() == {*KINDS, "Principles and paragraphs", "A campaign"}


@pytest.mark.parametrize("name", KINDS)
def test_an_example_has_the_shape_of_its_file(name: str) -> None:
    """Whoever copies it and fills it in has no mistake of shape."""
    problems: list[Problem] = []
    shape(KINDS[name], located.load(EXAMPLES[name], "README.md"), problems)
    assert [str(problem) for problem in problems] == []


def test_the_example_of_a_campaign() -> None:
    """Its front matter and its sections."""
    front, first, body = split_front_matter(EXAMPLES["A campaign"])
    problems: list[Problem] = []
    shape(CampaignFront, located.load(front.replace("https://…", "https://example.org"), "README.md"), problems)
    assert [str(problem) for problem in problems] == []
    assert [(block.heading, block.number) for block in sections(body, first)] == [
        ("", 1),
        ("A heading starts the next section", 2),
    ]


_FILES = [m for m in vars(schema).values() if isinstance(m, type) and issubclass(m, Strict) and m not in {RankingFile, JudgedQuery}]


@pytest.mark.parametrize("model", _FILES, ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[Strict]) -> None:
    """But those of the ranking, which have comments beside them, and of judged queries."""
    assert [key for key in model.model_fields if not re.search(rf"\b{key}\b", README)] == []
