"""What a web page says about itself: title, language, date of publication, address, publisher and author."""

from bs4 import BeautifulSoup, Tag

from indexer.readers.dates import iso_date
from indexer.readers.markup import one_line, web_address
from indexer.readers.page_data import first, nodes
from indexer.readers.page_elements import attribute, text_of

_PUBLISHED = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "citation_publication_date", "pubdate", "publish-date", "publish_date", "date",
)  # fmt: skip
_DIVIDERS = (" | ", " – ", " — ", " - ", " :: ", " » ")


def title(soup: BeautifulSoup) -> str:
    """The title from og:title, the first h1 or the title element, without the name of the site; '' if none."""
    site = _meta(soup, "og:site_name")
    heading = soup.find("h1")
    for found in (_meta(soup, "og:title"), text_of(heading) if heading else "", _title_element(soup)):
        if found:
            return _without_site(found, site)
    return ""


def language(soup: BeautifulSoup) -> str:
    """The primary language code of the html element ('en' for 'en-GB'); '' if it names none."""
    root = soup.find("html")
    written = (attribute(root, "lang") or attribute(root, "xml:lang")) if root else ""
    found = written or _meta(soup, "content-language") or _meta(soup, "og:locale") or first(nodes(soup), "inLanguage")
    return found.replace("_", "-").split("-")[0].strip().lower()


def published(soup: BeautifulSoup) -> str | None:
    """The ISO date on which the page says it was published, from its head or what it tells search engines."""
    found = (iso_date(_meta(soup, name)) for name in _PUBLISHED)
    return next((date for date in found if date), None) or iso_date(first(nodes(soup), "datePublished"))


def publisher(soup: BeautifulSoup) -> str:
    """The organisation that the page names as organiser or publisher, else the name of the site; '' if none."""
    return first(nodes(soup), "organizer", "publisher") or _meta(soup, "og:site_name") or _meta(soup, "dc.publisher")


def author(soup: BeautifulSoup) -> str:
    """The author that the page names, a person or an organisation; '' if none."""
    return _meta(soup, "author") or _meta(soup, "dc.creator") or first(nodes(soup), "author")


def first_time(tag: Tag) -> str | None:
    """The first date that the content marks as one."""
    dates = (iso_date(attribute(time, "datetime")) or iso_date(text_of(time)) for time in tag.find_all("time"))
    return next((date for date in dates if date), None)


def address(soup: BeautifulSoup) -> str | None:
    """The canonical address that the page names, absolute, or None."""
    canonical = soup.find("link", rel="canonical")
    written = attribute(canonical, "href") if canonical else ""
    return web_address(written) or web_address(_meta(soup, "og:url"))


def base(soup: BeautifulSoup) -> str:
    """The address that relative links are seen from; '' if the page does not tell."""
    element = soup.find("base")
    written = attribute(element, "href") if element else ""
    own = address(soup) or ""
    return web_address(written, own) or own


def _meta(soup: BeautifulSoup, name: str) -> str:
    for tag in soup.find_all("meta"):
        names = (attribute(tag, key).lower() for key in ("property", "name", "itemprop", "http-equiv"))
        if name in names and attribute(tag, "content").strip():
            return one_line(attribute(tag, "content"))
    return ""


def _title_element(soup: BeautifulSoup) -> str:
    """The title element up to the last divider, behind which sites put their name."""
    found = soup.find("title")
    text = text_of(found) if found else ""
    return text.rsplit(" | ", 1)[0]


def _without_site(text: str, site: str) -> str:
    endings = (divider + site for divider in _DIVIDERS if site)
    return next((text.removesuffix(ending) for ending in endings if text.endswith(ending)), text)
