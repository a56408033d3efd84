"""What crawlers, browsers and language models read to find their way: sitemap, robots, llms.txt, OpenSearch, contact."""

from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from kb.citations.format import KNOWLEDGE_BASE
from kb.ids import COMPACT
from kb.library import Library
from kb.model import Kind, Passage
from web.contact import Contact
from web.elements import document, element
from web.links import Links

PAGES = (
    "/",
    "/objectives",
    "/gcm",
    "/gcm/principles",
    "/topics",
    "/documents",
    "/campaigns",
    "/campaigns/timeline",
    "/coverage",
    "/connections",
    "/check-quotation",
    "/about",
    "/api",
    "/accessibility",
)
"""The pages of the site beside those of passages and topics."""

_SITEMAP = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
OPENSEARCH = "application/opensearchdescription+xml"
_SEARCH = "Search the Global Compact for Migration and the campaigns that carry it, in your own words."
_VALID = timedelta(days=365)
_ABOUT = (
    "The Global Compact for Safe, Orderly and Regular Migration (annex to A/RES/73/195), passage by passage: {objectives} "
    "objectives and {actions} actions, each in plain words and, where a source is installed, in its own words with the "
    "edition named, and campaign texts that carry them."
)
_READ = (
    "The Compact is not legally binding. Objective n is paragraph n + 16 of the annex. The text agreed on 13 July 2018 is "
    "not the adopted wording; quote it with its note. Any page has other forms: add .md, .json, .txt, .ris, .bib or .csl "
    "to its address."
)


def sitemap(library: Library, links: Links) -> bytes:
    """Every page once, with its other languages and the time of the build."""
    corpus = library.corpus
    further = [row.id for row in corpus.documents if row.id != COMPACT]
    found = [*further, *(row.id for row in corpus.topics), *(row.id for row in corpus.passages)]
    paths = [*PAGES, *(f"/{row}" for row in found)]
    rows = [_located(path, library.manifest.built, links) for path in paths]
    return document(element("urlset", attributes=_SITEMAP, inside=rows))


def _located(path: str, changed: str, links: Links) -> Element:
    plain = Links(links.base).page(path)
    tongues = {**{lang: links.in_language(lang, path) for lang in links.languages}, "x-default": plain}
    alternates = [
        element("xhtml:link", attributes={"rel": "alternate", "hreflang": lang, "href": links.absolute(address)})
        for lang, address in tongues.items()
    ]
    return element("url", inside=[element("loc", links.absolute(plain)), element("lastmod", changed), *alternates])


def robots(links: Links) -> str:
    """Everything may be read; exports of searches and what readers collected, of which there is no end, need not be."""
    rows = ("User-agent: *", "Disallow: /search.", "Disallow: /api/v1/search", "Disallow: /*collected=", "Allow: /", "")
    return "\n".join([*rows, f"Sitemap: {links.absolute('/sitemap.xml')}"]) + "\n"


def security(library: Library, links: Links, contact: Contact | None = None) -> str:
    """Whom to tell of a weakness (RFC 9116); it expires a year after the build."""
    expires = datetime.fromisoformat(library.manifest.built) + _VALID
    rows = (
        f"Contact: {contact.href if contact else links.absolute('/about')}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(links.languages)}",
        f"Canonical: {links.absolute('/.well-known/security.txt')}",
    )
    return "\n".join(rows) + "\n"


def opensearch(links: Links) -> bytes:
    """How a browser can search here."""
    terms = "{searchTerms}"
    urls = {
        "text/html": f"{links.page('/search')}?q={terms}&page={{startPage?}}",
        "application/atom+xml": f"{links.page('/search.atom')}?q={terms}&page={{startPage?}}&size={{count?}}",
        "application/x-suggestions+json": f"{links.api('/suggest/opensearch')}?q={terms}",
    }
    own = {"type": OPENSEARCH, "rel": "self", "template": links.absolute(links.page("/opensearch.xml"))}
    rows = [
        element("ShortName", "Compact search"),
        element("LongName", KNOWLEDGE_BASE),
        element("Description", _SEARCH),
        *(element("Url", attributes={"type": kind, "template": links.absolute(url)}) for kind, url in urls.items()),
        element("Url", attributes=own),
        *(element("Language", lang) for lang in links.languages),
        element("InputEncoding", "UTF-8"),
        element("OutputEncoding", "UTF-8"),
    ]
    return document(element("OpenSearchDescription", attributes={"xmlns": _NAMESPACE}, inside=rows))


def for_models(library: Library, links: Links) -> str:
    """`llms.txt`: what is here and where, in Markdown."""
    objectives = [_item(row, links) for row in library.of_kind(Kind.OBJECTIVE)]
    campaigns = [_item(row, links) for row in library.of_kind(Kind.CAMPAIGN)]
    return "\n".join([*_opening(library, links), "## Objectives", "", *objectives, "", "## Optional", "", *campaigns]) + "\n"


def _opening(library: Library, links: Links) -> list[str]:
    counts = library.manifest.counts
    about = _ABOUT.format(objectives=counts.get("objective", 0), actions=counts.get("action", 0))
    return [
        f"# {KNOWLEDGE_BASE}",
        "",
        f"> {about}",
        "",
        _READ,
        "",
        "## Read and search",
        "",
        f"- [The whole Compact]({links.absolute('/gcm.md')}): in order, as Markdown",
        f"- [Every passage]({links.absolute('/corpus.json')}): as the API answers it",
        f"- [Search]({links.absolute('/api/v1/search')}?q=alternatives+to+detention): JSON",
        f"- [API description]({links.absolute('/api/v1/openapi.json')}): OpenAPI 3.1",
        f"- [Topics]({links.absolute('/topics.ttl')}): SKOS concept scheme, Turtle",
        f"- [Documents]({links.absolute('/documents.md')}): the Compact and the documents around it",
        f"- [About]({links.absolute('/about')}): editions, sources, licence",
        "",
    ]


def _item(row: Passage, links: Links) -> str:
    title = f"{row.objective}. {row.short_name}" if row.objective else row.title
    return f"- [{title}]({links.absolute(links.passage(row.id, '.md'))}): {row.summary}"
