"""`/documents` and `/<document>`: the documents around the Compact, also those whose text is not installed."""

from flask import Blueprint

from web.serving import library, links
from web.views.documents import document_view, documents_view
from web.views.rendering import render

blueprint = Blueprint("documents", __name__)


@blueprint.get("/documents")
def documents() -> str:
    """The list of documents."""
    return render("documents.html", documents_view(library(), links()))


@blueprint.get("/<document_id>")
def document(document_id: str) -> str:
    """A document; the Compact has a page of its own.

    Raises:
        UnknownPassage: there is no document, and nothing else, with this id.
    """
    kb = library()
    return render("document.html", document_view(kb, links(), kb.get_document(document_id)))
