"""Read pages as a reader does: text, headings, links."""

from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any
from urllib.parse import urldefrag

from bs4 import BeautifulSoup
from flask.testing import FlaskClient


@lru_cache(maxsize=64)  # many tests look at the same page, and there are forty kinds of page
def parsed(html: str) -> Any:
    """A page's elements; nobody changes them."""
    return BeautifulSoup(html, "lxml")


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it came: its status, its HTML, its elements, and the text a person reads."""

    status: int
    html: str

    @property
    def soup(self) -> Any:
        """The page's elements."""
        return parsed(self.html)

    @property
    def title(self) -> str:
        """What a bookmark would be called."""
        return unescape(self.html[self.html.index("<title>") + 7 : self.html.index("</title>")])

    @property
    def text(self) -> str:
        """Every word of the content, spaces folded."""
        return " ".join((self.soup.main or self.soup).get_text(" ").split())

    def links(self) -> list[str]:
        """Every address that the page leads to on this site, without fragments, each once."""
        found = (urldefrag(unescape(str(a["href"]))).url for a in self.soup.find_all("a", href=True))
        return list(dict.fromkeys(href for href in found if href.startswith("/")))

    def link(self, words: str) -> str:
        """The address of the first link whose text holds some words."""
        return next(str(a["href"]) for a in self.soup.find_all("a", href=True) if words in " ".join(a.get_text(" ").split()))


def see(client: FlaskClient, address: str) -> Seen:
    """Open a page."""
    answer = client.get(address)
    return Seen(answer.status_code, answer.text)


def answered(client: FlaskClient, address: str) -> Any:
    """What the API answers, as JSON."""
    return client.get(address).json


KINDS = (
    "/",
    "/search",
    "/search?q=my+degree+counts+for+nothing+here",
    "/search?q=detention&by=objective",
    "/search?q=detention&objective=1&type=principle",
    "/objectives",
    "/gcm",
    "/gcm/principles",
    "/gcm/13",
    "/gcm/13/h",
    "/gcm/13/h?q=children+detention",
    "/gcm/principles/h",
    "/gcm/para/43",
    "/gcm/para/43/a/ii",
    "/documents",
    "/imrf-2022",
    "/topics",
    "/topics/detention",
    "/campaigns",
    "/campaigns/i-am-a-migrant-uk-2023",
    "/campaigns/i-am-a-migrant-uk-2023/3",
    "/about",
    "/api",
    "/problems",
    "/accessibility",
)
"""One address of every kind of page."""
