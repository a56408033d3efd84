"""The whole Compact comes out of a file in the real layout, in every language and kind of file."""

from collections.abc import Callable
from typing import Any

import pytest

from indexer.official.catalogue import COMPACT, Official
from indexer.official.errors import NotTheDocument, UnreadableDocument
from indexer.official.parse import Parsed
from indexer.official.reading import Opened, kind_of, language_of, open_document, passages_of, symbol_of
from tests.indexer.official.documents import Resolution, compact, declaration, without
from tests.indexer.official.pdf_files import pdf_of
from tests.indexer.official.word_files import docx_of

LANGS = ["en", "fr", "es", "ru", "ar", "zh"]
AT_ONCE = {("en", "pdf"), ("ar", "pdf"), ("en", "automatic")}
"""What `make test` reads besides every language as typed; a PDF takes half a second."""


def files(*forms: str) -> list[Any]:
    """Every language in some forms, those that are not read at once marked so."""
    pairs = [(lang, form) for lang in LANGS for form in forms]
    return [pair if pair[1] == "typed" or pair in AT_ONCE else pytest.param(*pair, marks=pytest.mark.thorough) for pair in pairs]

FORUM = Official("imrf-2022", "A/RES/76/266", "2022-06-07", annex=True)
NEW_YORK = Official("ny-2016", "A/RES/71/1", "2016-09-19")


def _read(content: bytes, official: Official = COMPACT) -> Parsed:
    return passages_of(open_document(content), official)


@pytest.mark.parametrize(("lang", "form"), files("typed", "automatic", "pdf"))
def test_every_passage_of_every_language_and_kind_of_file(
    lang: str, form: str, made: Callable[[str], Resolution], opened: Callable[[str, str], Opened]
) -> None:
    """54 paragraphs, 10 principles, 23 commitments and 187 actions, each with exactly its words."""
    expected, found = made(lang), passages_of(opened(lang, form), COMPACT)
    assert found.lang == lang
    assert found.annexed
    assert found.texts == expected.texts


@pytest.mark.parametrize(("lang", "form"), files("typed", "pdf"))
def test_titles_and_names(
    lang: str, form: str, made: Callable[[str], Resolution], opened: Callable[[str, str], Opened]
) -> None:
    """Titles of objectives, the same in the list of paragraph 16, and names of principles are kept apart."""
    expected, found = made(lang), passages_of(opened(lang, form), COMPACT)
    assert found.objectives == expected.objectives
    assert found.listed == expected.objectives
    assert found.principles == expected.names


def test_headings_are_no_part_of_the_text(
    made: Callable[[str], Resolution], opened: Callable[[str, str], Opened]
) -> None:
    """The sub-heading of objective 2 and the headings of parts are kept, each with the passage before it."""
    subheading = next(piece.text for piece in made("en").pieces if piece.kind == "subheading")
    for form in ("typed", "pdf"):
        assert ("gcm/2/g", subheading) in passages_of(opened("en", form), COMPACT).headings


def test_arabic_stored_as_it_is_read(made: Callable[[str], Resolution]) -> None:
    """A PDF may store Arabic as it is read or as it stands on paper."""
    assert _read(pdf_of(made("ar"), kept_order=True)).texts == made("ar").texts


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_declaration_in_an_annex(form: str, lang: str) -> None:
    """Other documents are read by the same code: paragraphs from 1 on, behind the word for annex."""
    made = declaration(lang, "A/RES/76/266", 76)
    found = _read(docx_of(made) if form == "docx" else pdf_of(made), FORUM)
    assert found.texts == {f"imrf-2022/{key}": text for key, text in made.texts.items()}


def test_a_declaration_with_annexes_of_its_own() -> None:
    """The annexes behind the declaration, which count from 1 again, are left out."""
    made = declaration("en", "A/RES/71/1", 90, annexes=True)
    found = _read(docx_of(made), NEW_YORK)
    assert found.texts == {f"ny-2016/{key}": text for key, text in made.texts.items()}


def test_a_missing_action_is_named() -> None:
    """The reason says which objective has how many actions and which letter is missing."""
    with pytest.raises(NotTheDocument, match=r"objective 7 has 11 actions, 12 expected: \(l\) is missing"):
        _read(pdf_of(without(compact("en"), "(l)", 7)))
    with pytest.raises(NotTheDocument, match=r"objective 6 has 11 actions, 12 expected: \(d\) is missing"):
        _read(docx_of(without(compact("en"), "(d)", 6)))


def test_another_document_is_refused_by_its_symbol() -> None:
    """A file that carries another symbol is named."""
    with pytest.raises(NotTheDocument, match="the file is A/RES/76/266, A/RES/73/195 expected"):
        _read(docx_of(declaration("en", "A/RES/76/266", 20)))


def test_without_the_word_annex_the_numbers_cannot_be_trusted() -> None:
    """The numbering restarts after 'Annex'; a file without that line is refused with this reason."""
    made = compact("en")
    made.pieces = [piece for piece in made.pieces if piece.kind != "annex"]
    with pytest.raises(NotTheDocument, match="no line holds the word for 'Annex' alone"):
        _read(docx_of(made))


@pytest.mark.parametrize(("lang", "form"), files("typed", "pdf"))
def test_language_and_symbol_come_from_the_content(lang: str, form: str, opened: Callable[[str, str], Opened]) -> None:
    """Not from a file's name."""
    seen = opened(lang, form)
    assert (language_of(seen), symbol_of(seen)) == (lang, "A/RES/73/195")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "an old Word file"),
        (b"hello", "neither DOCX nor PDF"),
        (bytes(31 * 1024 * 1024), "30 MB at most"),
    ],
)
def test_other_kinds_of_file_are_named(content: bytes, reason: str) -> None:
    """One line says what the file is instead."""
    with pytest.raises(UnreadableDocument, match=reason):
        kind_of(content)


@pytest.mark.parametrize("form", ["typed", "pdf"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.98])
def test_a_truncated_file_is_refused(form: str, share: float, file: Callable[[str, str], bytes]) -> None:
    """However little is missing."""
    content = file("en", form)
    with pytest.raises(UnreadableDocument, match="truncated"):
        open_document(content[: int(len(content) * share)])
