"""Documents in other forms: what is known of them as text, and for reference managers one record of each as a whole."""

from collections.abc import Callable, Mapping, Sequence

from kb.citations import format as citing
from kb.citations.format import Reference
from kb.model import Document, Fact, Link, Passage
from web.exports import jsonld, md, outline, txt
from web.exports.base import Context
from web.exports.outline import Block, Entry
from web.i18n import gettext
from web.quoting import whole_reference
from web.views import labels
from web.views.dates import day
from web.views.documents import official_address, unchecked
from web.views.places import pin


def markdown(documents: Sequence[Document], context: Context) -> str:
    """What is known of each; one alone, without a title, is followed by its paragraphs where its text is installed."""
    told = outline.markdown([_entry(document, context) for document in documents], context.title)
    passages = _paragraphs(documents, context)
    return "\n".join([told, md.render(passages, context)] if passages else [told])


def text(documents: Sequence[Document], context: Context) -> str:
    """The same as plain text."""
    told = outline.text([_entry(document, context) for document in documents], context.title)
    passages = _paragraphs(documents, context)
    return "\n----\n\n".join([told, txt.render(passages, context)] if passages else [told])


def _paragraphs(documents: Sequence[Document], context: Context) -> Sequence[Passage]:
    return () if context.title else context.library.of_document(documents[0].id)


def bib(documents: Sequence[Document], context: Context) -> str:
    """BibTeX entries."""
    return "\n".join(citing.bibtex(_reference(document, context)) for document in documents)


def ris(documents: Sequence[Document], context: Context) -> str:
    """RIS records."""
    return "\r\n".join(citing.ris(_reference(document, context)) for document in documents)


def csl(documents: Sequence[Document], context: Context) -> str:
    """An array of CSL items."""
    return citing.csl_json([_reference(document, context) for document in documents])


def _reference(document: Document, context: Context) -> Reference:
    return whole_reference(document, _address(document, context))


def _address(document: Document, context: Context) -> str:
    return context.links.absolute(context.links.page(f"/{document.id}"))


def _entry(document: Document, context: Context) -> Entry:
    editions = tuple(f"{edition.name} ({edition.lang}): {edition.source}" for edition in document.editions)
    installed = editions or context.library.of_document(document.id)
    adopted = ", ".join(part for part in (document.symbol, day(document.date), document.adopted_by) if part)
    return Entry(
        document.title,
        (adopted, official_address(document), "" if installed else _not_installed(document)),
        (
            Block(gettext("Editions"), editions),
            Block(gettext("What we know about it"), tuple(_fact(fact) for fact in document.facts)),
            Block(gettext("What it is tied to"), tuple(_link(link, context) for link in document.links)),
        ),
        _address(document, context),
    )


def _not_installed(document: Document) -> str:
    return " ".join(part for part in (gettext("Its text is not installed here."), document.note) if part)


def _fact(fact: Fact) -> str:
    return f"{fact.text} ({fact.source}{'' if fact.reviewed else '; ' + unchecked()})"


def _link(link: Link, context: Context) -> str:
    """'para. 49 (e) · The Forum: reason (named in the text)'; an address outside stands as it is."""
    library = context.library
    name = link.target
    if library.has(link.target):
        passage = library.get(link.target)
        name = f"{pin(library, passage)} · {passage.heading(context.links.lang)}"
    return f"{name}: {link.reason} ({labels.BASES[link.basis]})"


FORMS: Mapping[str, Callable[[Sequence[Document], Context], str]] = {
    ".md": markdown,
    ".txt": text,
    ".bib": bib,
    ".ris": ris,
    ".csl": csl,
    ".jsonld": jsonld.documents,
}
"""How documents are written, by suffix."""
