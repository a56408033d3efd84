"""The command `official`, from end to end."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.official.attempts import Failure, forget, last_failure, remember_failure
from indexer.official.catalogue import catalogue
from indexer.official.command import official
from indexer.official.errors import UnreadableDocument
from indexer.official.store import load_all
from indexer.sources.official import load
from tests.indexer.official import conftest
from tests.indexer.official.documents import Resolution, declaration
from tests.indexer.official.word_files import docx_of

DOCUMENT = """\
slug: imrf-2022
title: Progress Declaration
short_name: Declaration
symbol: A/RES/76/266
annex: true
date: 2022-06-07
paragraphs: null
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one further document."""
    folder = tmp_path / "corpus" / "documents" / "imrf-2022"
    folder.mkdir(parents=True)
    (folder / "document.yaml").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path / "corpus"


@pytest.fixture
def run(tmp_path: Path, corpus: Path) -> Callable[..., Result]:
    """Runs the command with its data in a temporary folder."""

    def invoke(*arguments: str) -> Result:
        places = ["--data", str(tmp_path / "data" / "official"), "--corpus", str(corpus), "--timeout", "0.5"]
        return CliRunner().invoke(official, [*arguments, *places])

    return invoke


def test_languages_are_fetched_one_by_one(
    run: Callable[..., Result],
    service: conftest.Service,
    file: Callable[[str, str], bytes],
    made: Callable[[str], Resolution],
    tmp_path: Path,
) -> None:
    """One line each; what is stored becomes a source of record."""
    service.answers["docx"] = lambda lang: (200, {}, file(lang, "automatic")) if lang != "fr" else (404, {}, b"")
    result = run("--base", service.base, "--lang", "en", "--lang", "fr", "--lang", "ar")
    assert result.exit_code == 0
    assert [line[:3] for line in result.output.splitlines()] == ["en:", "fr:", "ar:"]
    texts = load(tmp_path / "data")
    assert [(text.document, text.edition.lang, text.edition.of_record) for text in texts] == [
        ("gcm", "ar", True),
        ("gcm", "en", True),
    ]
    edition = texts[1].edition
    assert (edition.id, edition.name, edition.date) == (
        "a-res-73-195",
        "A/RES/73/195, annex (adopted 19 December 2018)",
        "2018-12-19",
    )
    assert edition.sha256 == sha256(file("en", "automatic")).hexdigest()
    assert dict(texts[1].texts) == made("en").texts
    assert (tmp_path / "data/official/gcm/en.docx").read_bytes() == file("en", "automatic")


@pytest.mark.thorough
def test_a_folder_of_files_with_any_names(
    run: Callable[..., Result], file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """Document and language are found in the content; the DOCX is preferred; what is wrong is told."""
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "download (3)").write_bytes(file("ru", "typed"))
    (saved / "a.pdf").write_bytes(file("ru", "pdf"))
    (saved / "b.pdf").write_bytes(file("zh", "pdf"))
    (saved / "forum.docx").write_bytes(docx_of(declaration("en", "A/RES/76/266", 30)))
    (saved / "page.docx").write_bytes(b"<html>")
    result = run("--from", str(saved))
    assert result.exit_code == 0
    assert [(text.document, text.lang) for text in load_all(tmp_path / "data/official")] == [
        ("gcm", "ru"),
        ("gcm", "zh"),
        ("imrf-2022", "en"),
    ]
    lines = dict(line.split(": ", 1) for line in result.output.splitlines())
    assert lines["page.docx"] == "not imported: a web page (HTML), no DOCX or PDF"
    assert lines["a.pdf"] == "not imported: A/RES/73/195 in 'ru' was already read from another file"


def test_only_the_wanted_languages_and_documents(
    run: Callable[..., Result], file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """Files of other languages are skipped, other documents refused; nothing stored is exit 1."""
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "one").write_bytes(file("fr", "typed"))
    result = run("--from", str(saved), "--lang", "en")
    assert result.exit_code == 1
    assert "skipped, it is in the language 'fr'" in result.output
    assert run("--from", str(saved), "--document", "imrf-2022").exit_code == 1


def test_an_empty_folder_is_told(run: Callable[..., Result], tmp_path: Path) -> None:
    """Rather than nothing."""
    (tmp_path / "empty").mkdir()
    result = run("--from", str(tmp_path / "empty"))
    assert result.exit_code == 1
    assert "holds no files" in result.output


def test_a_failure_is_remembered_until_somebody_asks_again(
    run: Callable[..., Result], service: conftest.Service, file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """With --once a failed attempt is not repeated; without it, it is, and success clears the note."""
    data = tmp_path / "data" / "official"
    arguments = ("--base", service.base, "--lang", "en")
    assert run(*arguments, "--once").exit_code == 1
    failure = last_failure(data)
    assert failure is not None
    assert (failure.lang, "404" in failure.reason) == ("en", True)
    asked = len(service.asked)
    again = run(*arguments, "--once")
    assert (again.exit_code, len(service.asked)) == (0, asked)
    assert "not tried again since" in again.output
    service.answer("docx", file("en", "typed"))
    assert run(*arguments).exit_code == 0
    assert last_failure(data) is None
    assert run(*arguments, "--once").output == "Official text: already stored\n"


def test_the_note_of_a_failure(tmp_path: Path) -> None:
    """Written, read, forgotten; a damaged note counts as none."""
    failure = Failure("2026-11-24T12:00:00+00:00", "en", "no answer")
    remember_failure(tmp_path, failure)
    assert last_failure(tmp_path) == failure
    (tmp_path / "last-attempt.json").write_text("{", encoding="utf-8")
    assert last_failure(tmp_path) is None
    forget(tmp_path)
    forget(tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_unknown_document_is_told_with_those_that_are_known(run: Callable[..., Result]) -> None:
    """The corpus lists them."""
    result = run("--document", "gcr")
    assert result.exit_code == 2
    assert "there are gcm, imrf-2022" in result.output


def test_the_catalogue_knows_every_document_of_the_corpus(corpus: Path) -> None:
    """Adding a document is adding a folder."""
    found = catalogue(corpus)
    assert found["imrf-2022"].name == "A/RES/76/266, annex (adopted 7 June 2022)"
    assert found["gcm"].symbol == "A/RES/73/195"


@pytest.mark.parametrize(("date", "spoken"), [("2022", "2022"), ("2022-06", "June 2022")])
def test_a_date_is_told_as_exactly_as_it_is_known(corpus: Path, date: str, spoken: str) -> None:
    """A year or a month is enough."""
    file = corpus / "documents/imrf-2022/document.yaml"
    file.write_text(DOCUMENT.replace("2022-06-07", date).replace("annex: true\n", ""))
    assert catalogue(corpus)["imrf-2022"].name == f"A/RES/76/266 (adopted {spoken})"


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (("title: Progress", "title: Progress: a"), ":2: a colon inside words; put the words in quotes"),
        (("symbol: A/RES/76/266", "symbol: 76/266"), ":4: symbol is '76/266'; it must look like the symbol of"),
        (("slug:", "slog:"), ":1: 'slog' is not known here; did you mean 'slug'?"),
    ],
)
def test_a_document_with_a_mistake_is_told(
    run: Callable[..., Result], corpus: Path, tmp_path: Path, edit: tuple[str, str], told: str
) -> None:
    """As the check of the corpus tells it; nothing is imported."""
    (corpus / "documents/imrf-2022/document.yaml").write_text(DOCUMENT.replace(*edit))
    result = run("--from", str(tmp_path))
    assert result.exit_code == 1
    assert result.output.startswith(f"Error: corpus/documents/imrf-2022/document.yaml{told}")


def test_a_stored_file_that_was_altered_is_named(tmp_path: Path) -> None:
    """With its path and what to do."""
    path = tmp_path / "gcm" / "en.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"document": "gcm"}), encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"en\.json: not a stored official text"):
        load_all(tmp_path)
