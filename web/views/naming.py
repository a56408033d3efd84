"""A passage, document or topic named by its id, for pages that know only the id."""

from kb.errors import KnowledgeBaseError
from kb.library import Library
from kb.model import Kind, Passage
from web.languages import current_language
from web.serving import library, links
from web.views.places import objective_step, place_of
from web.views.words import heading


def named(some_id: str) -> str:
    """'para. 29 (h) · Protect children …' for an id; the id itself where nothing can be looked up."""
    try:
        kb = library()
        if some_id.startswith("topics/"):
            return kb.topic(some_id.removeprefix("topics/")).name(current_language())
        if kb.has_document(some_id):
            return kb.get_document(some_id).title
        passage = kb.get(some_id)
    except KnowledgeBaseError:
        return some_id
    return f"{place_of(kb, passage)} · {_called(kb, passage)}"


def _called(kb: Library, passage: Passage) -> str:
    """An objective by its number and short name, anything else by its heading."""
    if passage.kind is Kind.OBJECTIVE:
        return objective_step(kb, links(), passage.objective or 0).label.text
    return heading(passage).text
