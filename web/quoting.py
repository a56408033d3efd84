"""Which words of a passage are shown, and how they are cited: one choice for pages, API and exports."""

from dataclasses import dataclass

from kb.citations import format as citing
from kb.citations.format import Reference
from kb.library import Library
from kb.model import Document, Edition, Passage


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a passage that are shown: `text` is '' where none is installed, `edition` None for our own texts."""

    text: str
    edition: Edition | None
    lang: str

    @property
    def note(self) -> str:
        """The line that says which text is quoted; '' without an edition."""
        return citing.wording_note(self.edition)


def quoted(library: Library, passage: Passage, lang: str = "en", edition: str | None = None) -> Quoted:
    """The best words in a language (of one edition, if named), else those in the passage's own language."""
    wording = passage.wording(lang, edition) or passage.wording(passage.lang, edition)
    if wording is None:
        return Quoted(passage.body, None, passage.lang)
    return Quoted(wording.text, library.edition(passage, wording), wording.lang)


def reference(library: Library, passage: Passage, words: Quoted, url: str) -> Reference:
    """What every style needs to cite a passage at its public address, with the edition that is shown.

    A campaign text is cited as our retelling, dated by the day on which its source was read for it, or as its source's own.
    """
    document = library.document(passage)
    if document is None:
        campaign = library.parent(passage) or passage
        return citing.campaign_text(passage, campaign, url, campaign.campaign.seen if campaign.campaign else "")
    return citing.reference(passage, document, words.edition, url)


def whole_reference(document: Document, url: str) -> Reference:
    """What every style needs to cite a document as a whole, at its public address."""
    source = f"https://undocs.org/{document.symbol}"
    authors = (citing.ORGANISATION,)
    return Reference(document.id, document.title, document.symbol, "", authors, document.date, url, source, "")
