"""The answer of a search."""

from collections.abc import Sequence

from kb.facets import FacetValue
from kb.library import Library, Page
from kb.model import Passage
from kb.query.evaluate import Hit, Share
from kb.query.expressions import Answer
from kb.snippets import snippet
from web.api.labels import label
from web.api.passages import Json, brief, ref

_EXACT = 4
"""Scores are given with this many places after the point."""


def search(library: Library, page: Page, took_ms: float, lang: str = "en") -> Json:
    """The whole answer; labels are in the language given, texts as they are."""
    return {
        "query": page.request.q,
        "total": page.total,
        "page": page.request.page,
        "size": page.request.size,
        "took_ms": round(took_ms, 1),
        "results": [_result(library, page, hit) for hit in page.hits],
        "facets": {key: [value(library, key, row, lang) for row in rows] for key, rows in page.facets.items()},
        "expanded": [{"term": row.term, "to": list(row.to)} for row in page.plan.expanded],
        "corrected": [{"from": row.was, "to": row.now} for row in page.plan.corrected],
        "suggestion": page.plan.suggestion,
        "remarks": list(page.plan.remarks),
        "facts": [_fact(row) for row in page.plan.answers],
    }


def _fact(row: Answer) -> Json:
    """A fact that answers the query, with its source and the address of the document it is about."""
    return {"text": row.fact.text, "source": row.fact.source, "reviewed": row.fact.reviewed, "url": f"/{row.document}"}


def best_snippet(passage: Passage, page: Page) -> str:
    """The best part of the passage's own words, or of our summary where the text is not installed."""
    return snippet(passage.text or passage.summary, passage.lang, page.marks)


def _result(library: Library, page: Page, hit: Hit) -> Json:
    passage = library.get(hit.id)
    score = page.matched[hit.id]
    return {
        **brief(library, passage),
        "snippet": best_snippet(passage, page),
        "score": None if score is None else round(score, _EXACT),
        "topics": list(passage.topics),
        "lang": passage.lang,
        "parent": ref(library.parent(passage)),
        **({} if hit.shares is None else {"explain": _explained(hit.shares, hit.score)}),
    }


def _explained(shares: Sequence[Share], total: float) -> list[Json]:
    """The shares of a score; what rounding takes from the sum is given to the largest of them."""
    scores = [round(share.score, _EXACT) for share in shares]
    lost = round(total, _EXACT) - sum(scores)
    return [_share(share, round(score + (0 if i else lost), _EXACT)) for i, (share, score) in enumerate(zip(shares, scores, strict=True))]


def _share(share: Share, score: float) -> Json:
    return {"field": share.field, "word": share.word, "term": share.shown, "origin": str(share.origin), "score": score}


def value(library: Library, facet: str, row: FacetValue, lang: str) -> Json:
    """A value of a facet, with its label."""
    return {"value": row.value, "label": label(library, facet, row.value, lang), "count": row.count}
