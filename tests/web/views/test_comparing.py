"""Two wordings word by word."""

from dataclasses import replace

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from kb.library import Library
from kb.model import Wording
from kb.snippets import Marks
from tests import builders
from web.links import Links
from web.quoting import Quoted, quoted
from web.views.comparing import Piece, compare
from web.views.official import official, with_comparison


def test_what_changed_between_july_and_december_is_shown_by_words() -> None:
    """Only the word that differs is marked, the rest stands once."""
    older = "ensure access to education and healthcare, and respect their right"
    newer = "ensure access to education and health care, and respect their right"
    assert compare(older, newer) == (
        Piece("", "ensure access to education and "),
        Piece("del", "healthcare"),
        Piece("ins", "health care"),
        Piece("", ", and respect their right"),
    )


@given(st.text(alphabet="ab .,é", max_size=60), st.text(alphabet="ab .,é", max_size=60))
def test_both_wordings_can_be_read_from_the_comparison(older: str, newer: str) -> None:
    """Nothing of either text is lost."""
    pieces = compare(older, newer)
    assert "".join(p.text for p in pieces if p.change != "ins") == older
    assert "".join(p.text for p in pieces if p.change != "del") == newer


def test_a_passage_with_two_editions_offers_the_other_and_the_comparison(app: Flask, library: Library) -> None:
    """The best wording is shown, the other is a link, and the older text comes first in the comparison."""
    july = library.get("gcm/13/h").wordings[0]
    passage = replace(library.get("gcm/13/h"), wordings=(Wording("2018-12-19", "en", july.text.replace("healthcare", "health care")), july))
    with app.test_request_context("/gcm/13/h"):
        shown = quoted(library, passage)
        found = with_comparison(official(library, Links(""), passage, shown, Marks({})), library, passage, shown)
    assert found.others[0].name.text == "Text agreed on 13 July 2018"
    assert found.others[0].href == "/gcm/13/h?edition=2018-07-13"
    assert [p.text for p in found.compared if p.change] == ["healthcare", "health care"]


@pytest.mark.parametrize(("prefix", "rest"), [("", ""), ("/fr", "&lang=en")])
def test_a_comparison_can_be_left_and_keeps_its_language(app: Flask, library: Library, prefix: str, rest: str) -> None:
    """The edition that is shown is a link to itself alone; an English text is also compared on a French page."""
    lang = prefix.strip("/") or "en"
    with app.test_request_context("/gcm/13/h", environ_overrides={"kb.lang": lang}):
        shown = Quoted("Newer words.", builders.EDITION, "en")
        found = official(library, Links("", lang), library.get("gcm/13/h"), shown, Marks({}))
    assert found.alone == f"{prefix}/gcm/13/h?edition=2018-12-19{rest}"
    assert found.compare == f"{found.alone}&compare=1"
