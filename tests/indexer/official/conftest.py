"""Generated resolutions, as DOCX and PDF, and a server on this machine that plays the document service."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from indexer.official.reading import Opened, open_document
from tests.indexer.official.documents import Resolution, compact
from tests.indexer.official.pdf_files import pdf_of
from tests.indexer.official.word_files import docx_of

Answer = tuple[int, dict[str, str], bytes]


@cache
def _compact(lang: str) -> Resolution:
    return compact(lang)


@cache
def _file(lang: str, form: str) -> bytes:
    made = _compact(lang)
    return pdf_of(made) if form == "pdf" else docx_of(made, automatic=form == "automatic")


@pytest.fixture(scope="session")
def made() -> Callable[[str], Resolution]:
    """The generated Compact of a language."""
    return _compact


@cache
def _opened(lang: str, form: str) -> Opened:
    return open_document(_file(lang, form))


@pytest.fixture(scope="session")
def opened() -> Callable[[str, str], Opened]:
    """The same files, read into lines."""
    return _opened


@pytest.fixture(scope="session")
def file() -> Callable[[str, str], bytes]:
    """The generated Compact of a language as 'typed' or 'automatic' DOCX or as 'pdf'."""
    return _file


class Service:
    """Plays the document service: `answers` goes from the kind of file to what is answered; `asked` is what was."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        """Play on a server."""
        self.base = f"http://127.0.0.1:{server.server_port}"
        self.answers: dict[str, Callable[[str], Answer]] = {}
        self.asked: list[str] = []
        self.closing = Event()

    def answer(self, kind: str, content: bytes, code: int = 200, **headers: str) -> None:
        """Answer every request for a kind of file ('docx', 'pdf', or another path) alike."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[kind] = lambda _: (code, named, content)


def _handler(service: Callable[[], Service]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = parse_qs(parts.query)
            service().asked.append(self.path)
            kind = query["t"][0] if "t" in query else parts.path
            given = service().answers.get(kind)
            code, headers, content = given(query.get("l", [""])[0]) if given else (404, {}, b"not found")
            self.send_response(code)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            with suppress(BrokenPipeError, ConnectionResetError):  # the reader may have given up
                self.end_headers()
                self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@pytest.fixture
def service() -> Iterator[Service]:
    """A fresh document service on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(lambda: played))
    server.daemon_threads = True
    played = Service(server)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield played
    played.closing.set()
    server.shutdown()
    server.server_close()
