"""Citations in the usual styles: United Nations, APA, Chicago, BibTeX, RIS and CSL-JSON.

The United Nations identify a resolution by body and number and a paragraph as 'annex, para. 29 (h)'. Reference
managers print no pinpoint in a bibliography entry, so the title carries it; the note, which many styles print too, does
not say it again. CSL type `report` is the one that common styles print right for a resolution. A campaign text is our own
retelling: it is cited as a page of this knowledge base, and every form says from whose publication it is retold. One that
is not yet retold is its organiser's.
"""

import json
from dataclasses import dataclass
from functools import lru_cache

from kb import ids
from kb.model import Document, Edition, Passage

ORGANISATION = "United Nations General Assembly"
KNOWLEDGE_BASE = "Global Compact for Migration knowledge base"
"""What this knowledge base is called, in English, wherever it is named."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What every style needs of one passage: ready to print, no style applied.

    `wording` says which text is quoted and `version` names it with its checksum. `publication` is where a campaign text
    is from. `retold` says that it is our own retelling: authors, date and `source_url` are ours then, else its source's.
    """

    id: str
    title: str
    symbol: str
    pinpoint: str
    authors: tuple[str, ...]
    date: str
    url: str
    source_url: str
    wording: str
    version: str = ""
    publication: str = ""
    retold: bool = False

    @property
    def author(self) -> str:
        """All authors on one line."""
        return ", ".join(self.authors)

    @property
    def standing(self) -> str:
        """What a reader of the citation has to know of the words: which text they are from, or whose they are."""
        return self.wording or provenance(self)


@lru_cache(maxsize=1024)  # a drawing of the whole asks for every action
def pinpoint(passage_id: str, *, annex: bool = False) -> str:
    """Where a passage of a document stands, in the United Nations' way: 'annex, para. 29 (h)'; '' for campaigns.

    `annex` says that the document is a resolution's annex; the Compact is always one.
    """
    found = ids.parse(passage_id)
    if not found.paragraph:
        return ""
    degrees = "".join(f" ({part})" for part in (found.letter, found.roman) if part)
    before = "annex, " if annex or found.document == ids.COMPACT else ""
    return f"{before}para. {found.paragraph}{degrees}"


def symbol_form(passage_id: str, document: Document) -> str:
    """The citation with the document's symbol: 'A/RES/73/195, annex, para. 29 (h)'."""
    return ", ".join(part for part in (document.symbol, pinpoint(passage_id, annex=document.annex)) if part)


def citation(passage: Passage, document: Document | None) -> str:
    """The one-line citation of a passage; a campaign is cited by organiser, title and year."""
    if document is not None:
        return symbol_form(passage.id, document)
    facts = passage.campaign
    organiser = f"{', '.join(facts.organiser)}, " if facts else ""
    year = f" ({facts.dates.start[:4]})" if facts else ""
    return f"{organiser}{passage.title}{year}"


def wording_note(edition: Edition | None) -> str:
    """The line that says which text is quoted: 'wording: text agreed on 13 July 2018'; '' without a text."""
    if edition is None:
        return ""
    return f"wording: {within(edition.name)}"


def within(name: str) -> str:
    """A name as it stands inside a sentence: 'text agreed …'; a symbol stays as it is."""
    return f"{name[:1].lower() if name[1:2].islower() else name[:1]}{name[1:]}"


def reference(passage: Passage, document: Document, edition: Edition | None, url: str) -> Reference:
    """Everything a style needs to cite one passage of a document, at its address."""
    return Reference(
        passage.id,
        document.title,
        document.symbol,
        pinpoint(passage.id, annex=document.annex),
        (ORGANISATION,),
        document.date,
        url,
        f"https://undocs.org/{document.symbol}",
        wording_note(edition),
        f"version {edition.id}, sha256 {edition.sha256}" if edition and edition.sha256 else "",
    )


def campaign_text(passage: Passage, campaign: Passage, url: str, date: str) -> Reference:
    """Everything a style needs to cite a campaign text, or a section of it, at its address in the state of a date."""
    facts = campaign.campaign
    known = (*facts.organiser, f"“{campaign.title}”", facts.dates.start[:4], facts.source) if facts else ()
    source = ", ".join(part for part in known if part) or f"“{campaign.title}”"
    if facts and not facts.retold:
        year = facts.dates.start[:4]
        return Reference(passage.id, passage.title, "", "", facts.organiser, year, url, facts.source, "", "", source)
    return Reference(passage.id, passage.title, "", "", (KNOWLEDGE_BASE,), date, url, url, "", "", source, retold=True)


def provenance(ref: Reference, place: str = "") -> str:
    """The note that says whose words a campaign text has; `place` stands behind our own name. '' for other texts."""
    if not ref.publication:
        return ""
    told = "retold in" if ref.retold else "the source’s own text, not retold, in"
    return f"{told}: {KNOWLEDGE_BASE}{place}, from: {ref.publication}"


def un_style(ref: Reference) -> str:
    """'General Assembly resolution 73/195, annex, para. 29 (h) (wording: …)'."""
    if not ref.symbol:
        year = f" ({ref.date[:4]})" if ref.retold else ""
        return f"“{ref.title}”, {provenance(ref, f'{year}, {ref.url}')}"
    name = f"General Assembly resolution {ref.symbol.removeprefix('A/RES/')}"
    return _with_wording(", ".join(part for part in (name, ref.pinpoint) if part), ref)


def apa(ref: Reference) -> str:
    """American Psychological Association, 7th edition: a report with the place in it and its number; no brackets in brackets."""
    if not ref.symbol:
        return f"{ref.author}. ({ref.date[:4]}). {ref.title} [{provenance(ref)}]. {ref.url}"
    wording = f" [{ref.wording}]" if ref.wording else ""
    return f"{ref.author}. ({ref.date[:4]}). {_titled(ref)} ({ref.symbol}){wording}. United Nations. {ref.source_url}"


def chicago(ref: Reference) -> str:
    """Chicago Manual of Style, note form."""
    if not ref.symbol:
        year = f", {ref.date[:4]}" if ref.retold else ""
        return f"“{ref.title},” {provenance(ref, f'{year}, {ref.url}')}."
    place = _with_wording(ref.pinpoint, ref)
    return f"{ref.author}, {ref.title}, {ref.symbol} ({_long_date(ref.date)}), {place}, {ref.source_url}."


def bibtex(ref: Reference) -> str:
    """One `@techreport` (or `@misc`) entry, special characters escaped."""
    kind = "techreport" if ref.symbol else "misc"
    rows = {
        "author": " and ".join(f"{{{_escape(author)}}}" for author in ref.authors),
        "title": "{" + _escape(_titled(ref)) + "}",
        "institution": "United Nations" if ref.symbol else "",
        "type": "Resolution" if ref.symbol else "",
        "number": _escape(ref.symbol),
        "year": ref.date[:4],
        "month": str(int(ref.date[5:7])) if len(ref.date) >= len("2018-12") else "",
        "note": _escape(ref.standing),
        "url": ref.source_url,
    }
    body = ",\n".join(f"  {key} = {{{value}}}" for key, value in rows.items() if value)
    return f"@{kind}{{{ref.id.replace('/', '-')},\n{body}\n}}\n"


def ris(ref: Reference) -> str:
    """One RIS record with CRLF line ends; the pinpoint in SP and in the title, the symbol in SN, where Zotero and EndNote look for it."""
    rows = [
        ("TY", "RPRT" if ref.symbol else "ELEC"),
        *(("AU", author) for author in ref.authors),
        ("TI", _titled(ref)),
        ("T2", KNOWLEDGE_BASE if ref.publication else ""),
        ("PY", ref.date[:4]),
        ("DA", ref.date.replace("-", "/")),
        ("PB", "United Nations" if ref.symbol else ""),
        ("SN", ref.symbol),
        ("M1", ref.symbol),
        ("M3", "Resolution" if ref.symbol else ""),
        ("SP", ref.pinpoint),
        ("UR", ref.source_url),
        ("L2", ref.url if ref.url != ref.source_url else ""),
        ("N1", _joined(ref.symbol, ref.pinpoint, ref.standing, ref.version)),
    ]
    body = "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value)
    return f"{body}ER  - \r\n"


def csl(ref: Reference) -> dict[str, object]:
    """One CSL-JSON item of type `report` (campaigns: `webpage`)."""
    found: dict[str, object] = {
        "id": ref.id,
        "type": "report" if ref.symbol else "webpage",
        "genre": "Resolution" if ref.symbol else "",
        "title": _titled(ref),
        "author": [{"literal": author} for author in ref.authors],
        "number": ref.symbol,
        "container-title": KNOWLEDGE_BASE if ref.publication else "",
        "publisher": "United Nations" if ref.symbol else "",
        "issued": {"date-parts": [[int(part) for part in ref.date.split("-")]]} if ref.date else {},
        "URL": ref.source_url,
        "locator": ref.pinpoint,
        "note": ref.standing,
    }
    return {key: value for key, value in found.items() if value}


def csl_json(refs: list[Reference]) -> str:
    """A CSL-JSON document of several references."""
    return json.dumps([csl(ref) for ref in refs], ensure_ascii=False, indent=2) + "\n"


def _titled(ref: Reference) -> str:
    return f"{ref.title}, {ref.pinpoint}" if ref.pinpoint else ref.title


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _with_wording(text: str, ref: Reference) -> str:
    return f"{text} ({ref.wording})" if ref.wording else text


_MONTHS = "January February March April May June July August September October November December".split()


def _long_date(date: str) -> str:
    parts = date.split("-")
    if len(parts) != len(("year", "month", "day")):
        return date
    return f"{_MONTHS[int(parts[1]) - 1]} {int(parts[2])}, {parts[0]}"


_TEX = str.maketrans(
    {
        **{character: f"\\{character}" for character in "&%_#${}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def _escape(text: str) -> str:
    return text.translate(_TEX)
