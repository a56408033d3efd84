"""The topics as a SKOS concept scheme: as Turtle and as JSON-LD, from the same rows."""

import re
from collections.abc import Iterable, Iterator

from kb.citations.format import KNOWLEDGE_BASE
from kb.library import Library
from kb.model import Topic
from web.api.passages import Json
from web.links import Links

_PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
}
_TITLE = f"Topics of the {KNOWLEDGE_BASE}"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

Label = tuple[str, str, str]
"""A property of a concept that is a text: property, text, language."""

Arrow = tuple[str, str]
"""A property of a concept that points elsewhere: property, address."""


def turtle(library: Library, links: Links) -> str:
    """The scheme as Turtle."""
    head = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in _PREFIXES.items())
    scheme = links.absolute("/topics")
    tops = ", ".join(f"<{_address(topic.slug, links)}>" for topic in library.corpus.topics if not topic.broader)
    described = (
        f"<{scheme}> a skos:ConceptScheme ;\n  dct:title {_literal(_TITLE, 'en')} ;\n  dct:license <{LICENCE}> ;\n"
        f'  dct:modified "{library.manifest.built}" ;\n  skos:hasTopConcept {tops} .\n'
    )
    return "\n".join([head, described, *(_concept(topic, links, scheme) for topic in library.corpus.topics)])


def linked(library: Library, links: Links) -> Json:
    """The scheme as JSON-LD."""
    scheme = links.absolute("/topics")
    rows = library.corpus.topics
    whole: Json = {
        "@id": scheme,
        "@type": "skos:ConceptScheme",
        "dct:title": {"@value": _TITLE, "@language": "en"},
        "dct:license": {"@id": LICENCE},
        "dct:modified": library.manifest.built,
        "skos:hasTopConcept": [{"@id": _address(topic.slug, links)} for topic in rows if not topic.broader],
    }
    return {"@context": dict(_PREFIXES), "@graph": [whole, *(_node(topic, links, scheme) for topic in rows)]}


def _address(slug: str, links: Links) -> str:
    return links.absolute(f"/topics/{slug}")


def _labels(topic: Topic) -> Iterator[Label]:
    """The texts of a concept; a label has one role only, the first of preferred, alternative and hidden."""
    roles: dict[tuple[str, str], str] = {}
    for lang, text in topic.label.items():
        roles.setdefault((lang, text), "skos:prefLabel")
    for lang, texts in topic.alternative.items():
        for text in texts:
            roles.setdefault((lang, text), "skos:altLabel")
    for row in topic.deprecated:
        roles.setdefault((row.lang, row.term), "skos:hiddenLabel")
    yield from ((role, text, lang) for (lang, text), role in roles.items())
    yield "skos:scopeNote", topic.scope, "en"
    for row in topic.deprecated:
        yield "skos:editorialNote", f"{row.term} ({row.lang}): say {row.instead}. {row.why}", "en"


def _arrows(topic: Topic, links: Links, scheme: str) -> Iterator[Arrow]:
    yield "skos:inScheme", scheme
    if not topic.broader:
        yield "skos:topConceptOf", scheme
    for name, slugs in (("skos:broader", topic.broader), ("skos:related", topic.related)):
        yield from ((name, _address(slug, links)) for slug in slugs)
    yield from (("skos:exactMatch", address) for address in topic.exact_match)


def _concept(topic: Topic, links: Links, scheme: str) -> str:
    rows: Iterable[str] = (
        "a skos:Concept",
        f'dct:identifier "{topic.slug}"',
        *(f"{name} {_literal(text, lang)}" for name, text, lang in _labels(topic)),
        *(f"{name} <{address}>" for name, address in _arrows(topic, links, scheme)),
    )
    return f"<{_address(topic.slug, links)}>\n  " + " ;\n  ".join(rows) + " .\n"


def _literal(text: str, lang: str) -> str:
    escaped = re.sub(r'(["\\])', r"\\\1", text).replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"@{lang}'


def _node(topic: Topic, links: Links, scheme: str) -> Json:
    node: dict[str, list[Json]] = {}
    for name, text, lang in _labels(topic):
        node.setdefault(name, []).append({"@value": text, "@language": lang})
    for name, address in _arrows(topic, links, scheme):
        node.setdefault(name, []).append({"@id": address})
    return {"@id": _address(topic.slug, links), "@type": "skos:Concept", "dct:identifier": topic.slug, **node}
