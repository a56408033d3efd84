"""A slow line between browser and service: a page comes in pieces with a pause after each, all else at once."""

import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PIECES = 8
PAUSE = 0.06


def pieces(page: bytes) -> list[bytes]:
    """A page cut into its head and masthead, which are small and come at once, and even parts of what follows."""
    begin = page.index(b"<main")
    step = (len(page) - begin) // PIECES + 1
    return [page[:begin], *(page[start : start + step] for start in range(begin, len(page), step))]


@contextmanager
def slow_line(base: str) -> Iterator[str]:
    """The address under which a service is reached by the slow line until the block ends."""

    class Line(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with urllib.request.urlopen(base + self.path, timeout=10) as answer:
                kind, body = answer.headers["Content-Type"], answer.read()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            for piece in pieces(body) if kind.startswith("text/html") else [body]:
                self.wfile.write(piece)
                time.sleep(PAUSE)

        def log_message(self, *_: object) -> None:
            """Say nothing: the test's own output is enough."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Line)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
