"""How a passage is cited: every style and file, and what reference managers read from the head of its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from kb.citations import format as styles
from kb.citations import spoken
from kb.citations.format import Reference
from kb.library import Library
from kb.model import Kind, Passage
from web.i18n import gettext
from web.languages import current_language
from web.links import Links
from web.quoting import Quoted, reference
from web.views.dates import day
from web.views.head import Form
from web.views.known import known
from web.views.words import NOTHING, Words, attributes, heading, words


@dataclass(frozen=True, slots=True)
class Style:
    """One way to cite: its name, the citation with the attributes of its language, and a file of it where there is one."""

    name: str
    key: str
    text: str
    href: str = ""
    attributes: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Cite:
    """The citation of a passage: one line to read and one to copy, the styles, the files, and the same for programs (COinS).

    `address` and `state` stand on a printed page: where it is from, and as of when.

    What is copied is what is read, in the language of the page, and says which wording is quoted, or whose words a campaign
    text has.
    """

    line: Words
    copied: str
    wording: str
    styles: tuple[Style, ...]
    files: tuple[Style, ...]
    coins: str
    address: str
    state: str
    id: str = ""


def cite(library: Library, links: Links, passage: Passage, shown: Quoted) -> Cite:
    """The citation of a passage in the edition that is shown."""
    address = links.absolute(Links(links.base).passage(passage.id))
    ref = reference(library, passage, shown, address)
    line, wording = _line(library, passage, ref), _spoken_wording(ref, shown)
    return Cite(
        line,
        styles.un_style(ref) if ref.publication else _with_wording(line.text, wording),
        _wording(line.text, wording, shown) if ref.symbol else "",
        tuple(_styles(library, passage, ref, wording)),
        (
            Style("BibTeX", "bib", styles.bibtex(ref), links.passage(passage.id, ".bib")),
            Style("RIS", "ris", styles.ris(ref), links.passage(passage.id, ".ris")),
            Style("CSL-JSON", "csl", styles.csl_json([ref]), links.passage(passage.id, ".csl")),
        ),
        coins(ref),
        address,
        gettext("State of the knowledge base: %(date)s (build %(build)s)", date=day(library.manifest.built), build=library.manifest.id),
        passage.id,
    )


def united_nations(library: Library, links: Links, passage: Passage, shown: Quoted) -> str:
    """The citation of a passage as the United Nations write it, with the wording that is quoted."""
    address = links.absolute(Links(links.base).passage(passage.id))
    return styles.un_style(reference(library, passage, shown, address))


def _line(library: Library, passage: Passage, ref: Reference) -> Words:
    """The citation as the page shows it, in its language; that of a campaign text is in English.

    Of a campaign text our own title stands apart from the publication that it is from.
    """
    document = library.document(passage)
    if document is not None:
        lang = current_language()
        return words(spoken.symbol_form(passage.id, document, lang), lang)
    line = library.citation(library.parent(passage) or passage)
    return words(f"“{passage.title}”, {'retold from' if ref.retold else 'the source’s own text'}: {line}", "en")


def _styles(library: Library, passage: Passage, ref: Reference, wording: str) -> Iterator[Style]:
    """The styles; that of the United Nations in the language of the page, and in English."""
    lang, document, english = current_language(), library.document(passage), attributes("en")
    own = gettext("United Nations")
    if document is not None and lang != "en":
        yield Style(own, "un", _with_wording(spoken.un_style(passage.id, document, lang), wording))
        own = gettext("United Nations, in English")
    yield Style(own, "un-en" if lang != "en" else "un", styles.un_style(ref), attributes=english)
    yield Style("APA", "apa", styles.apa(ref), attributes=english)
    yield Style("Chicago", "chicago", styles.chicago(ref), attributes=english)


def _spoken_wording(ref: Reference, shown: Quoted) -> str:
    """Which wording is quoted, in the language of the page: 'libellé : texte convenu le 13 juillet 2018'."""
    if current_language() == "en" or shown.edition is None:
        return ref.wording
    return gettext("wording: %(edition)s", edition=styles.within(known(shown.edition.name).text))


def _with_wording(line: str, wording: str) -> str:
    return f"{line} ({wording})" if wording else line


def _wording(line: str, wording: str, shown: Quoted) -> str:
    """The words with their source, to copy: '“…” (citation; wording: edition)'; '' where there are none."""
    if not shown.text:
        return ""
    return f"“{shown.text.translate(_INNER)}” ({'; '.join(part for part in (line, wording) if part)})"


_INNER = str.maketrans("“”", "‘’")
"""Quotation marks inside a quotation."""


def coins(ref: Reference) -> str:
    """The reference as an OpenURL context object, which reference managers read from a page."""
    rows = (
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "webpage" if ref.publication else "report"),
        ("rft.title", ", ".join(part for part in (ref.title, ref.pinpoint) if part)),
        *(("rft.creator", author) for author in ref.authors),
        ("rft.date", ref.date),
        ("rft.publisher", "United Nations" if ref.symbol else ""),
        ("rft.identifier", ref.symbol or ref.source_url),
        ("rft.description", ref.standing),
        ("rft.source", ref.publication),
        ("rft_id", ref.url),
    )
    return urlencode([(key, text) for key, text in rows if text])


def highwire(library: Library, links: Links, passage: Passage, shown: Quoted) -> tuple[tuple[str, str], ...]:
    """The `citation_*` tags of a passage's page."""
    ref = reference(library, passage, shown, links.absolute(Links(links.base).passage(passage.id)))
    rows = (
        ("citation_title", ", ".join(part for part in (ref.title, ref.pinpoint) if part)),
        *(("citation_author", author) for author in ref.authors),
        ("citation_publication_date", ref.date.replace("-", "/")),
        ("citation_technical_report_institution", "United Nations" if ref.symbol else ""),
        ("citation_technical_report_number", ref.symbol),
        ("citation_language", shown.lang),
        ("citation_public_url", ref.url),
        ("citation_note", ref.standing),
    )
    return tuple(row for row in rows if row[1])


def forms(links: Links, passage: Passage) -> tuple[Form, ...]:
    """The other forms of a passage's page; an objective has a feed of its own."""
    passage_id, feed = passage.id, links.passage(passage.id, ".atom")
    return (
        *([Form(feed, "application/atom+xml", heading(passage).text)] if passage.kind is Kind.OBJECTIVE else []),
        Form(links.passage(passage_id, ".json"), "application/json", "JSON"),
        Form(links.passage(passage_id, ".jsonld"), "application/ld+json", "JSON-LD"),
        Form(links.passage(passage_id, ".md"), "text/markdown", "Markdown"),
        Form(links.passage(passage_id, ".ris"), "application/x-research-info-systems", "RIS"),
        Form(links.passage(passage_id, ".bib"), "application/x-bibtex", "BibTeX"),
    )
