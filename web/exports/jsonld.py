"""JSON-LD in the words of schema.org, for search engines: passages, topics, documents, and the site as a whole.

The content security policy allows no script in a page, so each page links to this form of itself.
"""

import json
from collections.abc import Iterable, Sequence

from kb.citations import format as citing
from kb.model import Document, Passage, Topic
from web.api import paging
from web.api.passages import Json
from web.concepts import LICENCE
from web.exports.base import Context
from web.i18n import gettext
from web.views.documents import official_address
from web.views.passages import trail

MEDIA_TYPE = "application/ld+json"
_STANDING = "Resolution of the General Assembly; not legally binding"
_ABOUT = (
    "The Global Compact for Safe, Orderly and Regular Migration, passage by passage, in plain words and, where a text is "
    "installed, in its own words with the edition named; and campaigns that carry it."
)


def render(passages: Sequence[Passage], context: Context) -> str:
    """A graph of the passages; one alone comes with the way to it."""
    ways = [_way(passage, context) for passage in passages] if len(passages) == 1 else []
    return _graph([*(_passage(passage, context) for passage in passages), *ways])


def topic(found: Topic, context: Context) -> str:
    """A topic as a defined term, with the way to it."""
    name = found.name(context.links.lang)
    return _graph([_term(found, context), _steps([(gettext("Topics"), _at("topics", context)), (name, _at(found.id, context))])])


def documents(rows: Sequence[Document], context: Context) -> str:
    """Documents as a whole."""
    return _graph(_document(row, context) for row in rows)


def site(context: Context) -> str:
    """The site with its search, and what it holds as a set of data."""
    return _graph([_site(context), _dataset(context)])


# ── passages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _passage(passage: Passage, context: Context) -> Json:
    document = context.library.document(passage)
    return _told(_article(passage, context) if document is None else _legislation(passage, document, context))


def _legislation(passage: Passage, document: Document, context: Context) -> Json:
    words = context.words(passage)
    return {
        "@type": "Legislation",
        **_common(passage, context),
        "legislationIdentifier": context.library.citation(passage),
        **_passed(document),
        "inLanguage": words.lang if words.text else passage.lang,
        "text": words.text,
        "license": context.links.absolute(paging.LICENCE),
        "creditText": words.note,
        "version": words.edition.id if words.edition else "",
        "isPartOf": {"@id": _at(passage.parent or document.id, context)},
        "hasPart": [{"@id": _at(child.id, context)} for child in context.library.children(passage.id)],
    }


def _passed(document: Document) -> Json:
    return {
        "legislationType": _STANDING,
        "legislationPassedBy": _organisation(citing.ORGANISATION),
        "legislationDate": document.date,
        "isBasedOn": official_address(document),
    }


def _article(passage: Passage, context: Context) -> Json:
    """A campaign text: ours where it retells, with the publication that it is from."""
    ref = context.reference(passage)
    return {
        "@type": "Article",
        **_common(passage, context),
        "author": [_organisation(name) for name in ref.authors] if len(ref.authors) > 1 else _organisation(ref.author),
        "license": LICENCE if ref.retold else "",
        "creditText": ref.standing,
        "inLanguage": passage.lang,
        "isBasedOn": _told(_source(context.library.parent(passage) or passage)),
        "isPartOf": {"@id": _at(passage.parent, context)} if passage.parent else {},
        "hasPart": [{"@id": _at(child.id, context)} for child in context.library.children(passage.id)],
    }


def _source(campaign: Passage) -> Json:
    facts = campaign.campaign
    return {
        "@type": "CreativeWork",
        "name": campaign.title,
        "author": [_organisation(name) for name in facts.organiser] if facts else [],
        "url": facts.source if facts else "",
    }


def _common(passage: Passage, context: Context) -> Json:
    here = _at(passage.id, context)
    topics = [context.library.topic(slug) for slug in passage.topics]
    return {
        "@id": here,
        "url": here,
        "name": passage.heading(context.links.lang),
        "abstract": passage.summary,
        "about": [{"@type": "DefinedTerm", "@id": _at(t.id, context), "name": t.name(context.links.lang)} for t in topics],
    }


def _way(passage: Passage, context: Context) -> Json:
    links = context.links
    above = [(step.label.text, links.absolute(step.href)) for step in trail(context.library, links, passage)]
    return _steps([*above, (passage.heading(links.lang), context.address(passage))])


def _steps(rows: Iterable[tuple[str, str]]) -> Json:
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(rows, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


# ── topics, documents, the site ──────────────────────────────────────────────────────────────────────────────────────


def _term(found: Topic, context: Context) -> Json:
    lang = context.links.lang
    return _told(
        {
            "@type": "DefinedTerm",
            "@id": _at(found.id, context),
            "url": _at(found.id, context),
            "name": found.name(lang),
            "alternateName": list(found.alternative.get(lang, ())),
            "description": found.scope,
            "termCode": found.slug,
            "inDefinedTermSet": {"@type": "DefinedTermSet", "@id": _at("topics", context)},
            "license": LICENCE,
            "sameAs": list(found.exact_match),
        }
    )


def _document(found: Document, context: Context) -> Json:
    here = _at(found.id, context)
    own = {"@type": "Legislation", "@id": here, "url": here, "name": found.title}
    return {**own, "legislationIdentifier": found.symbol, **_passed(found)}


def _site(context: Context) -> Json:
    base = context.links.base
    return {
        "@type": "WebSite",
        "@id": f"{base}/",
        "url": f"{base}/",
        "name": citing.KNOWLEDGE_BASE,
        "inLanguage": list(context.links.languages),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{base}/search?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def _dataset(context: Context) -> Json:
    manifest = context.library.manifest
    return {
        "@type": "Dataset",
        "@id": _at("about", context),
        "url": _at("about", context),
        "name": citing.KNOWLEDGE_BASE,
        "description": _ABOUT,
        "creator": _organisation(citing.KNOWLEDGE_BASE),
        "license": LICENCE,
        "version": manifest.id,
        "dateModified": manifest.built,
        "isBasedOn": [official_address(document) for document in context.library.corpus.documents],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": _at(file, context)}
            for file, kind in (("corpus.json", "application/json"), ("topics.ttl", "text/turtle"))
        ],
    }


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name}


def _at(path: str, context: Context) -> str:
    """The address by which a thing is known, the same in every language."""
    return context.links.absolute(f"/{path}")


def _told(node: Json) -> Json:
    """A node without what is not known."""
    return {key: value for key, value in node.items() if value not in ("", [], {}, None)}


def _graph(nodes: Iterable[Json]) -> str:
    return json.dumps({"@context": "https://schema.org", "@graph": list(nodes)}, ensure_ascii=False, indent=1) + "\n"
