"""The shapes of the API's answers, from the library's records."""

from kb.library import Library, Page
from kb.model import Passage
from kb.query.evaluate import Hit
from kb.snippets import snippet


def search(library: Library, page: Page, took_ms: float) -> dict[str, object]:
    """The answer of a search."""
    return {
        "query": page.request.q,
        "total": page.total,
        "page": page.request.page,
        "size": page.request.size,
        "took_ms": round(took_ms, 1),
        "results": [_result(library, page, hit) for hit in page.hits],
        "facets": {
            key: [{"value": v.value, "label": v.value, "count": v.count} for v in values]
            for key, values in page.facets.items()
        },
        "expanded": [{"term": row.term, "to": list(row.to)} for row in page.plan.expanded],
        "corrected": [{"from": row.was, "to": row.now} for row in page.plan.corrected],
        "suggestion": page.plan.suggestion,
        "remarks": list(page.plan.remarks),
    }


def _result(library: Library, page: Page, hit: Hit) -> dict[str, object]:
    passage = library.get(hit.id)
    score = page.matched[hit.id]
    return {
        "id": passage.id,
        "type": passage.type,
        "url": f"/{passage.id}",
        "title": passage.title,
        "citation": library.citation(passage),
        "snippet": best_snippet(passage, page),
        "score": None if score is None else round(score, 4),
        "objective": passage.objective,
        "topics": list(passage.topics),
        "lang": passage.lang,
    }


def best_snippet(passage: Passage, page: Page) -> str:
    """The best part of the passage's own words, or of our summary where the text is not installed."""
    return snippet(passage.text or passage.summary, passage.lang, page.marks)
