"""How a passage is cited: every style and file, and what reference managers read from the head of its page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from flask_babel import gettext

from kb.citations import format as styles
from kb.citations import spoken
from kb.citations.format import Reference
from kb.library import Library
from kb.model import Passage
from web.languages import current_language
from web.links import Links
from web.quoting import Quoted, reference
from web.views.head import Form
from web.views.words import Words, words


@dataclass(frozen=True, slots=True)
class Style:
    """One way to cite: its name, the citation, and a file of it where there is one."""

    name: str
    key: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """The citation of a passage: one line to read and one to copy, the styles, the files, and the same for programs (COinS).

    What is copied says which wording is quoted, or whose words a campaign text has.
    """

    line: Words
    copied: str
    wording: str
    styles: tuple[Style, ...]
    files: tuple[Style, ...]
    coins: str
    address: str
    id: str = ""


def cite(library: Library, links: Links, passage: Passage, shown: Quoted) -> Cite:
    """The citation of a passage in the edition that is shown."""
    address = links.absolute(Links(links.base).passage(passage.id))
    ref, line = reference(library, passage, shown, address), library.citation(passage)
    return Cite(
        _line(library, passage, ref),
        styles.un_style(ref) if ref.publication else _with_wording(line, ref),
        _wording(line, ref, shown),
        (
            Style(gettext("United Nations"), "un", styles.un_style(ref)),
            Style("APA", "apa", styles.apa(ref)),
            Style("Chicago", "chicago", styles.chicago(ref)),
        ),
        (
            Style("BibTeX", "bib", styles.bibtex(ref), links.passage(passage.id, ".bib")),
            Style("RIS", "ris", styles.ris(ref), links.passage(passage.id, ".ris")),
            Style("CSL-JSON", "csl", styles.csl_json([ref]), links.passage(passage.id, ".csl")),
        ),
        coins(ref),
        address,
        passage.id,
    )


def united_nations(library: Library, links: Links, passage: Passage, shown: Quoted) -> str:
    """The citation of a passage as the United Nations write it, with the wording that is quoted."""
    address = links.absolute(Links(links.base).passage(passage.id))
    return styles.un_style(reference(library, passage, shown, address))


def _line(library: Library, passage: Passage, ref: Reference) -> Words:
    """The citation as the page shows it, in its language; what is copied stays in English.

    Of a campaign text our own title stands apart from the publication that it is from.
    """
    document = library.document(passage)
    if document is not None:
        lang = current_language()
        return words(spoken.symbol_form(passage.id, document, lang), lang)
    line = library.citation(library.parent(passage) or passage)
    return words(f"“{passage.title}”, {'retold from' if ref.retold else 'the source’s own text'}: {line}", "en")


def _with_wording(line: str, ref: Reference) -> str:
    return f"{line} ({ref.wording})" if ref.wording else line


def _wording(line: str, ref: Reference, shown: Quoted) -> str:
    """The words with their source, to copy: '“…” (citation; wording: edition)'; '' where there are none of the Compact's."""
    if not shown.text or not ref.symbol:
        return ""
    return f"“{shown.text.translate(_INNER)}” ({'; '.join(part for part in (line, ref.wording) if part)})"


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


def forms(links: Links, passage_id: str) -> tuple[Form, ...]:
    """The other forms of a passage's page."""
    return (
        Form(links.passage(passage_id, ".json"), "application/json", "JSON"),
        Form(links.passage(passage_id, ".jsonld"), "application/ld+json", "JSON-LD"),
        Form(links.passage(passage_id, ".md"), "text/markdown", "Markdown"),
        Form(links.passage(passage_id, ".ris"), "application/x-research-info-systems", "RIS"),
        Form(links.passage(passage_id, ".bib"), "application/x-bibtex", "BibTeX"),
    )
