"""One polite request a language to the document service of the United Nations."""

import gzip
import http.client
import re
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote, urljoin, urlsplit

from indexer.official.errors import FetchFailed
from indexer.official.reading import MOST_BYTES

BASE = "https://documents.un.org"
KINDS = ("docx", "pdf")
"""The kinds of file that are asked for, in order."""

_AGENT = "gcm-knowledge-base (one request per language)"
_CHUNK = 64 * 1024
_MOST_OF_A_PAGE = 200_000
_POINTERS = (
    re.compile(
        r"""<meta[^>]+http-equiv=["']?refresh["']?[^>]*content=["'][^"']*?url\s*=\s*['"]?([^"'>\s]+)""", re.IGNORECASE
    ),
    re.compile(
        r"""<meta[^>]+content=["'][^"']*?url\s*=\s*['"]?([^"'>\s]+)[^>]*http-equiv=["']?refresh""", re.IGNORECASE
    ),
    re.compile(r"""location(?:\.href)?\s*=\s*["']([^"']+)["']""", re.IGNORECASE),
    re.compile(r"""location\.(?:replace|assign)\(\s*["']([^"']+)["']""", re.IGNORECASE),
    re.compile(r"""<a\b[^>]+href=["']([^"']+\.(?:docx|pdf)(?:\?[^"']*)?|[^"']*/access[^"']*)["']""", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as it came: the address it came from in the end, and its bytes."""

    url: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds: for any answer of the service, and for a whole file."""

    answer: float = 20.0
    whole: float = 120.0


PATIENT = Patience()


def address(base: str, symbol: str, lang: str, kind: str) -> str:
    """The address of a document in one language and one kind of file."""
    return f"{base.rstrip('/')}/api/symbol/access?s={quote(symbol, safe='')}&l={lang}&t={kind}"


def is_page(content: bytes) -> bool:
    """Whether an answer is a web page rather than a file."""
    start = content[:1024].lstrip().lower()
    return start.startswith((b"<", b"\xef\xbb\xbf<"))


def pointed_at(page: str, url: str) -> str | None:
    """The address to which a page sends its reader on, or None; never from https to less."""
    for pointer in _POINTERS:
        match = pointer.search(page)
        if match:
            target = urljoin(url, unescape(match[1]))
            secure = urlsplit(target).scheme == "https" or urlsplit(url).scheme != "https"
            allowed = urlsplit(target).scheme in {"http", "https"} and secure
            return target if allowed and target != url else None
    return None


class _Careful(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but to no other scheme than http(s) and never from https to http."""

    def redirect_request(  # noqa: PLR0913 - as urllib calls it
        self,
        req: urllib.request.Request,
        fp: object,
        code: int,
        msg: str,
        headers: object,
        newurl: str,
    ) -> urllib.request.Request | None:
        if urlsplit(req.full_url).scheme == "https" and urlsplit(newurl).scheme != "https":
            message = f"the service sent us from https to {newurl}"
            raise FetchFailed(message)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _body(answer: http.client.HTTPResponse, deadline: float) -> bytes:
    content = bytearray()
    while chunk := answer.read1(_CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            message = f"the answer is larger than {MOST_BYTES // 1024**2} MB"
            raise FetchFailed(message)
        if time.monotonic() > deadline:
            message = "the service is too slow, given up"
            raise FetchFailed(message)
    return bytes(content)


def _whole(content: bytes, headers: Mapping[str, str]) -> bytes:
    announced = headers.get("Content-Length") or ""
    if announced.isdigit() and len(content) < int(announced):
        message = f"the answer broke off after {len(content)} of {announced} bytes"
        raise FetchFailed(message)
    if headers.get("Content-Encoding") == "gzip":
        return gzip.decompress(content)
    return content


def get(url: str, patience: Patience = PATIENT) -> Fetched:
    """One GET, HTTP redirects followed.

    Raises:
        FetchFailed: in one line why no whole answer came.
    """
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"})  # noqa: S310
    opener = urllib.request.build_opener(_Careful)
    deadline = time.monotonic() + patience.whole
    try:
        with opener.open(request, timeout=patience.answer) as answer:
            return Fetched(answer.url, _whole(_body(answer, deadline), answer.headers))
    except urllib.error.HTTPError as error:
        message = f"the service answered {error.code} {error.reason}"
        raise FetchFailed(message) from error
    except TimeoutError as error:
        message = f"no answer within {patience.answer:g} seconds"
        raise FetchFailed(message) from error
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError, EOFError) as error:
        raise FetchFailed(_told(error, patience)) from error


def _told(error: Exception, patience: Patience) -> str:
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return f"no answer within {patience.answer:g} seconds"
    return f"the service cannot be reached ({str(reason) or type(reason).__name__})"


def fetch(url: str, patience: Patience = PATIENT) -> Fetched:
    """The file at an address; where a web page comes instead that points to the file, one more GET.

    Raises:
        FetchFailed: no file came; the reason in one line.
    """
    found = get(url, patience)
    if is_page(found.content):
        page = found.content[:_MOST_OF_A_PAGE].decode("utf-8", "replace")
        target = pointed_at(page, found.url)
        if target:
            found = get(target, patience)
    if is_page(found.content):
        message = "the service answered with a web page instead of a file"
        raise FetchFailed(message)
    return found
