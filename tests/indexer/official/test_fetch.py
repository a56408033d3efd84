"""The document service in all its moods, played by a server on this machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.official.catalogue import COMPACT
from indexer.official.errors import FetchFailed
from indexer.official.fetch import BASE, Patience, address, fetch, pointed_at
from indexer.official.importing import Import, Outcome, Service, fetch_language
from tests.indexer.official import conftest
from tests.indexer.official.documents import declaration
from tests.indexer.official.word_files import docx_of

AT = "2026-11-24T12:00:00+00:00"
HURRIED = Patience(answer=0.3, whole=0.6)


def _fetch(service: conftest.Service, folder: Path, lang: str = "en") -> Outcome:
    return fetch_language(Import(folder, AT), COMPACT, lang, Service(service.base, HURRIED))


def test_the_address() -> None:
    """The symbol is encoded; the language and the kind of file are parameters."""
    assert address(BASE, "A/RES/73/195", "en", "docx") == (
        "https://documents.un.org/api/symbol/access?s=A%2FRES%2F73%2F195&l=en&t=docx"
    )


def test_one_request_is_enough(service: conftest.Service, file: Callable[[str, str], bytes], tmp_path: Path) -> None:
    """A DOCX that is right is stored with its address after one request."""
    service.answer("docx", file("en", "typed"))
    outcome = _fetch(service, tmp_path)
    assert outcome.stored is not None
    assert outcome.stored.url.endswith("s=A%2FRES%2F73%2F195&l=en&t=docx")
    assert len(service.asked) == 1


def test_http_redirects_are_followed(
    service: conftest.Service, file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """The address in the end is the one that is kept."""
    service.answer("docx", b"", 302, Location="/doc/real.docx")
    service.answer("/doc/real.docx", file("en", "typed"))
    outcome = _fetch(service, tmp_path)
    assert outcome.stored is not None
    assert outcome.stored.url == f"{service.base}/doc/real.docx"


@pytest.mark.parametrize(
    "page",
    [
        '<html><head><META http-equiv="refresh" content="0; URL=/doc/real.docx"></head></html>',
        "<!DOCTYPE html><script>window.location.href = '/doc/real.docx';</script>",
        '<html><script>location.replace("/doc/real.docx")</script></html>',
        '<html><body>Moved: <a class="x" href="/doc/real.docx?a=1&amp;b=2">here</a></body></html>',
    ],
)
def test_a_page_that_points_to_the_file_is_followed_once(
    page: str, service: conftest.Service, file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """Meta refresh, script or link: a second request brings the file."""
    service.answer("docx", page.encode(), Content_Type="text/html")
    service.answer("/doc/real.docx", file("en", "typed"))
    assert _fetch(service, tmp_path).stored is not None
    assert len(service.asked) == 2


def test_a_page_that_points_to_a_page_is_given_up(service: conftest.Service) -> None:
    """There is no third request."""
    service.answer("docx", b'<html><a href="/next.docx">next</a></html>')
    service.answer("/next.docx", b'<html><a href="/last.docx">last</a></html>')
    with pytest.raises(FetchFailed, match="a web page instead of a file"):
        fetch(address(service.base, "A/RES/73/195", "en", "docx"), HURRIED)
    assert len(service.asked) == 2


def test_no_page_leads_from_https_to_less_or_to_files() -> None:
    """Only addresses that are as safe as the page."""
    refresh = '<meta http-equiv="refresh" content="0;url={}">'
    assert pointed_at(refresh.format("http://127.0.0.1/x"), "https://documents.un.org/a") is None
    assert pointed_at(refresh.format("file:///etc/passwd"), "http://127.0.0.1/a") is None
    assert pointed_at(refresh.format("/x"), "https://documents.un.org/a") == "https://documents.un.org/x"


def test_the_pdf_is_taken_where_there_is_no_docx(
    service: conftest.Service, file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """404 for the DOCX, then the PDF."""
    service.answer("pdf", file("en", "pdf"))
    outcome = _fetch(service, tmp_path)
    assert outcome.stored is not None
    assert (tmp_path / "gcm" / "en.pdf").exists()


def _html(_: bytes) -> conftest.Answer:
    return 200, {}, b"<html><h1>Sign in</h1></html>"


def _truncated(content: bytes) -> conftest.Answer:
    return 200, {}, content[: len(content) // 2]


def _broken_off(content: bytes) -> conftest.Answer:
    return 200, {"Content-Length": str(len(content)), "Connection": "close"}, content[:5000]


def _wrong(_: bytes) -> conftest.Answer:
    return 200, {}, docx_of(declaration("en", "A/RES/76/266", 12))


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (_html, "a web page instead of a file"),
        (_truncated, "truncated or damaged"),
        (_wrong, "the file is A/RES/76/266, A/RES/73/195 expected"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(
    answer: Callable[[bytes], conftest.Answer],
    reason: str,
    service: conftest.Service,
    file: Callable[[str, str], bytes],
    tmp_path: Path,
) -> None:
    """Nothing is stored, and the reason is told."""
    service.answers["docx"] = lambda _: answer(file("en", "typed"))
    outcome = _fetch(service, tmp_path)
    assert outcome.stored is None
    assert reason in outcome.line
    assert "\n" not in outcome.line
    assert not list(tmp_path.rglob("*.json"))


def test_an_answer_that_breaks_off(service: conftest.Service, file: Callable[[str, str], bytes]) -> None:
    """Fewer bytes than announced are no file."""
    service.answers["docx"] = lambda _: _broken_off(file("en", "typed"))
    service.closing.set()
    with pytest.raises(FetchFailed, match=r"broke off after 5000 of|no answer within"):
        fetch(address(service.base, "A/RES/73/195", "en", "docx"), HURRIED)


def test_a_missing_document(service: conftest.Service, tmp_path: Path) -> None:
    """404 for both kinds of file."""
    assert "DOCX: the service answered 404 Not Found; PDF: the service answered 404" in _fetch(service, tmp_path).line


def test_another_language_than_asked_for(
    service: conftest.Service, file: Callable[[str, str], bytes], tmp_path: Path
) -> None:
    """The service may answer in English where a translation is missing."""
    service.answer("docx", file("en", "typed"))
    assert "the file is in the language 'en', 'fr' expected" in _fetch(service, tmp_path, "fr").line


def test_a_slow_service(service: conftest.Service, tmp_path: Path) -> None:
    """Waiting has an end."""

    def wait(_: str) -> conftest.Answer:
        service.closing.wait(5)
        return 200, {}, b""

    service.answers["docx"] = service.answers["pdf"] = wait
    assert "no answer within 0.3 seconds" in _fetch(service, tmp_path).line


def test_an_answer_that_is_too_large(service: conftest.Service) -> None:
    """30 MB at most."""
    service.answer("docx", bytes(31 * 1024 * 1024))
    with pytest.raises(FetchFailed, match="larger than 30 MB"):
        fetch(address(service.base, "A/RES/73/195", "en", "docx"), Patience(5, 5))


def test_no_service_at_all(tmp_path: Path) -> None:
    """Nobody listens: one line, no traceback."""
    outcome = fetch_language(Import(tmp_path, AT), COMPACT, "en", Service("http://127.0.0.1:9", HURRIED))
    assert "the service cannot be reached" in outcome.line
