"""Broken YAML: the line to mend, and what is wrong there, in words for people."""

import pytest
import yaml

from indexer import located
from indexer.yaml_faults import explain

WHOLE = """\
number: 13
title: Use detention last
words: [custody, bail]
label:
  en: Detention
  fr: Rétention
actions:
  a:
    heading: Check detention
    summary: >-
      Independent bodies: they look, "they" ask.
"""

QUOTES = "put the words in quotes"
ASTRAY = "this line does not line up with those above; check the spaces at its beginning, and quotation marks"
NO_KEY = "this line has no 'key: value', or is not indented far enough to belong to the line above"
FAULTS = {
    "a tab": ("    heading:", "\theading:", 9, "a tab is used here; YAML allows spaces only"),
    "a space of another kind": ("    heading:", "\u00a0   heading:", 9, "the line begins with spaces of another kind; delete them and type plain spaces"),
    "a colon inside words": ("Use detention last", "Detention: a last resort", 2, f"a colon inside words; {QUOTES}"),
    "no space behind a colon": ("number: 13", "number:13", 1, "a space is missing behind the colon; write 'key: value'"),
    "no colon": ("title: Use", "title Use", 2, NO_KEY),
    "words that are not indented": ("      Independent bodies: they look", "Independent bodies look", 11, NO_KEY),
    "a double quotation mark left open": ("en: Detention", 'en: "Detention', 5, 'the quotation mark (") that opens here is not closed on this line'),
    "a single quotation mark left open": ("en: Detention", "en: 'Detention", 5, "the quotation mark (') that opens here is not closed on this line"),
    "words behind quotation marks": ("Use detention last", '"Use" detention last', 2, "words follow the closing quotation mark; put quotation marks round the whole"),
    "a bracket left open": ("bail]", "bail", 3, "the [ that opens here is not closed with ], or a comma is missing"),
    "a brace left open": ("[custody, bail]", "{a: b", 3, "the { that opens here is not closed with }, or a comma is missing"),
    "a bracket before words": ("Use detention last", "[Draft] detention", 2, f"what begins with [ is read as a list or a group of keys; {QUOTES}"),
    "a dash before words": ("Use detention last", "- detention", 2, f"a list begins on a line of its own, below its key; if this is no list, {QUOTES}"),
    "a line too far to the left": ("    summary:", "   summary:", 10, ASTRAY),
    "a line too far to the right": ("title:", " title:", 2, ASTRAY),
    "a list among keys": ("  a:\n", "  - x\n  a:\n", 9, ASTRAY),
    "a second document": ("label:\n", "---\nlabel:\n", 4, "a line --- begins a second document here; a file holds one"),
    "a backslash": ("Use detention last", '"Use \\detention"', 2, "a backslash (\\) between double quotation marks; use single ones, or write it twice"),
    "an alias of nothing": ("Use detention last", "*detention", 2, f"a value cannot begin with *; {QUOTES}"),
}  # fmt: skip


def told(text: str) -> list[str]:
    """What a person reads about a YAML text."""
    return [str(problem) for problem in located.load(text, "f.yaml").problems]


def test_the_whole_is_sound() -> None:
    """What the tests below break is read without a word; colons and quotes inside a block are words."""
    assert told(WHOLE) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_is_mended(name: str) -> None:
    """One line: where to look and what to do, not where a parser gave up and what it had hoped for."""
    before, after, line, message = FAULTS[name]
    assert WHOLE.count(before) == 1
    assert told(WHOLE.replace(before, after)) == [f"f.yaml:{line}: {message}"]


@pytest.mark.parametrize("character", "@`%*&|>,]}")
def test_characters_that_no_words_begin_with(character: str) -> None:
    """Each is named."""
    broken = WHOLE.replace("Use", f"{character}Use {character}")
    assert told(broken) == [f"f.yaml:2: a value cannot begin with {character}; {QUOTES}"]


def test_whatever_else_is_wrong() -> None:
    """A fault that no rule knows is told in the parser's words, with its line."""
    error = yaml.MarkedYAMLError(problem="found something odd", problem_mark=yaml.Mark("f.yaml", 0, 1, 0, None, 0))
    assert explain(error, WHOLE) == (2, "not valid YAML: found something odd")
