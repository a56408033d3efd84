"""The shapes of the API's answers as JSON Schema, by name; tests hold every answer against them."""

from kb.facets import FACETS

Schema = dict[str, object]

_TEXT: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer", "minimum": 0}
_NUMBER: Schema = {"type": "number"}
_YES_OR_NO: Schema = {"type": "boolean"}
_MAYBE: Schema = {"type": ["string", "null"]}
_MAYBE_WHOLE: Schema = {"type": ["integer", "null"]}


def reference(name: str) -> Schema:
    """A schema of this table, by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(**keys: Schema) -> Schema:
    """An object that always has these keys; others may be added in time."""
    return {"type": "object", "properties": keys, "required": list(keys)}


def several(of: Schema) -> Schema:
    """An array."""
    return {"type": "array", "items": of}


def listed(name: str) -> Schema:
    """A list with its length."""
    return record(total=_WHOLE, items=several(reference(name)))


def _or_null(name: str) -> Schema:
    return {"oneOf": [reference(name), {"type": "null"}]}


def _both(name: str, **keys: Schema) -> Schema:
    return {"allOf": [reference(name), record(**keys)]}


def _by_language(of: Schema) -> Schema:
    return {"type": "object", "additionalProperties": of}


_REF = record(id=_TEXT, title=_TEXT, url=_TEXT)
_LINK = record(id=_TEXT, title=_TEXT, url=_TEXT, reason=_TEXT, basis=reference("Basis"))
_VALUE = record(value=_TEXT, label=_TEXT)
_TOPIC_REF = record(slug=_TEXT, label=_TEXT, url=_TEXT)
_DATES: Schema = {
    "allOf": [
        record(start=_TEXT, end=_MAYBE, precision={"type": "string", "enum": ["day", "month", "year"]}),
        {
            "type": "object",
            "properties": {
                "every": {"type": "integer", "description": "years from one edition to the next, where there were several"},
                "open": {"type": "boolean", "description": "true where it went on and no last day is known"},
            },
        },
    ]
}

_RETOLD: Schema = {"type": "boolean", "description": "false while the text is still its source's own"}

_PASSAGES: dict[str, Schema] = {
    "Basis": {
        "type": "string",
        "enum": ["named", "published", "editorial"],
        "description": "named: the text itself names it; published: a published mapping says so; editorial: our reading",
    },
    "Reference": _REF,
    "Brief": record(
        id=_TEXT,
        type={"type": "string", "enum": ["objective", "action", "principle", "paragraph", "campaign"]},
        url=_TEXT,
        objective=_MAYBE_WHOLE,
        title=_TEXT,
        citation=_TEXT,
        summary=_TEXT,
    ),
    "Edition": record(
        id=_TEXT, name=_TEXT, lang=_TEXT, source=_TEXT, sha256=_TEXT, date=_TEXT, of_record=_YES_OR_NO, note=_TEXT
    ),
    "Citations": record(
        un=_TEXT, apa=_TEXT, chicago=_TEXT, bibtex=_TEXT, ris=_TEXT, csl={"type": "object", "description": "CSL-JSON"}
    ),
    "Passage": _both(
        "Brief",
        short_name=_MAYBE,
        text={"type": ["string", "null"], "description": "the document's own words; null where no source is installed"},
        edition=_or_null("Edition"),
        lang=_TEXT,
        parent=_or_null("Reference"),
        previous=_or_null("Reference"),
        next=_or_null("Reference"),
        topics=several(_TOPIC_REF),
        sdg=several(record(target=_TEXT, basis=reference("Basis"))),
        principles=several({"type": "string", "pattern": "^[a-j]$"}),
        principle_links=several(record(letter=_TEXT, title=_TEXT, url=_TEXT, basis=reference("Basis"))),
        campaigns=several(_LINK),
        carries=several(_LINK),
        people_ask=several(_TEXT),
        related=several(record(id=_TEXT, title=_TEXT, url=_TEXT, why=_TEXT, closeness=_NUMBER)),
        promise={"oneOf": [_VALUE, {"type": "null"}]},
        actors=several(_VALUE),
        groups=several(_VALUE),
        instruments=several(record(slug=_TEXT, name=_TEXT, symbol=_MAYBE, basis=reference("Basis"))),
        outputs=several(record(id=_TEXT, title=_TEXT, basis=reference("Basis"), source=_TEXT)),
        round_table=_MAYBE_WHOLE,
        part=_MAYBE,
        reviewed=_YES_OR_NO,
        note=_MAYBE,
        headings=_by_language(_TEXT),
        editions=several(_both("Edition", text=_TEXT)),
        citations=reference("Citations"),
    ),
    "Section": _both("Brief", text=_MAYBE, carries=several(_LINK)),
    "Campaign": _both(
        "Passage",
        organiser=several(_TEXT),
        dates=_DATES,
        place=_TEXT,
        audience=_TEXT,
        source=_TEXT,
        source_kind=_TEXT,
        seen={"type": ["string", "null"], "description": "the day on which the source was read and retold"},
        uncertain=several(_TEXT),
        retold=_RETOLD,
        sections=several(reference("Section")),
    ),
    "Objective": _both("Passage", number=_WHOLE, actions=several(reference("Passage"))),
    "Principle": _both("Passage", letter=_TEXT),
}

_LISTS: dict[str, Schema] = {
    "ObjectiveRow": _both("Brief", number=_WHOLE, short_name=_TEXT, actions=_WHOLE, topics=several(_TOPIC_REF)),
    "CampaignRow": _both(
        "Brief", slug=_TEXT, organiser=several(_TEXT), dates=_DATES, place=_TEXT, source=_TEXT, sections=_WHOLE,
        retold=_RETOLD, carries=several(_LINK), topics=several(_TOPIC_REF),
    ),
    "TopicRow": record(slug=_TEXT, id=_TEXT, label=_TEXT, url=_TEXT, scope=_TEXT, broader=several(_TEXT), count=_WHOLE),
    "Topic": record(
        slug=_TEXT,
        id=_TEXT,
        label=_TEXT,
        url=_TEXT,
        scope=_TEXT,
        count=_WHOLE,
        labels=_by_language(_TEXT),
        alternative=_by_language(several(_TEXT)),
        deprecated=several(record(lang=_TEXT, term=_TEXT, instead=_TEXT, why=_TEXT)),
        broader=several(_TOPIC_REF),
        narrower=several(_TOPIC_REF),
        related=several(_TOPIC_REF),
        exact_match=several(_TEXT),
        total=_WHOLE,
        passages=several(reference("Brief")),
    ),
    "Document": record(
        id=_TEXT, title=_TEXT, short_name=_TEXT, symbol=_TEXT, date=_TEXT, adopted_by=_MAYBE, note=_MAYBE,
        facts=several(record(text=_TEXT, source=_TEXT, reviewed=_YES_OR_NO)),
        links=several(record(target=_TEXT, basis=reference("Basis"), reason=_TEXT)),
        parts=several(record(title=_TEXT, first=_WHOLE, last=_WHOLE, level=_WHOLE)),
        editions=several(reference("Edition")),
        passages=_WHOLE,
    ),
    "Objectives": listed("ObjectiveRow"),
    "Principles": listed("Principle"),
    "Topics": listed("TopicRow"),
    "Campaigns": listed("CampaignRow"),
    "Documents": listed("Document"),
}

_FACET = several(record(value=_TEXT, label=_TEXT, count=_WHOLE))

_SEARCH: dict[str, Schema] = {
    "Share": record(field=_TEXT, word=_TEXT, term=_TEXT, origin=_TEXT, score=_NUMBER),
    "Result": {
        "allOf": [
            reference("Brief"),
            record(
                snippet={"type": "string", "description": "HTML; every character escaped, <mark> the only element"},
                score={"type": ["number", "null"]},
                topics=several(_TEXT),
                lang=_TEXT,
                parent=_or_null("Reference"),
            ),
            {"type": "object", "properties": {"explain": several(reference("Share"))}},
        ]
    },
    "Search": record(
        query=_TEXT,
        total=_WHOLE,
        page=_WHOLE,
        size=_WHOLE,
        took_ms=_NUMBER,
        results=several(reference("Result")),
        facets=record(**dict.fromkeys(FACETS, _FACET)),
        expanded=several(record(term=_TEXT, to=several(_TEXT))),
        corrected=several({"type": "object", "properties": {"from": _TEXT, "to": _TEXT}, "required": ["from", "to"]}),
        suggestion=_MAYBE,
        remarks=several(_TEXT),
        facts=several(record(text=_TEXT, source=_TEXT, reviewed=_YES_OR_NO, url=_TEXT)),
    ),
    "Suggestions": record(query=_TEXT, suggestions=several(record(text=_TEXT, url=_TEXT, kind=_TEXT, lang=_TEXT))),
    "OpenSearchSuggestions": {"type": "array", "minItems": 4, "maxItems": 4},
}

_REST: dict[str, Schema] = {
    "Index": record(
        name=_TEXT, version=_TEXT, build=_TEXT, built=_TEXT, passages=_WHOLE, openapi=_TEXT, documentation=_TEXT,
        routes=several(_TEXT),
    ),
    "Description": {"type": "object", "description": "an OpenAPI 3.1 document"},
    "Problem": {
        "type": "object",
        "description": "RFC 9457",
        "properties": {
            "type": _TEXT,
            "title": _TEXT,
            "status": _WHOLE,
            "detail": _TEXT,
            "instance": _TEXT,
            "errors": several(record(parameter=_TEXT, pointer=_TEXT, detail=_TEXT)),
            "nearest": several(_TEXT),
        },
        "required": ["type", "title", "status", "detail", "instance"],
    },
}

SCHEMAS: dict[str, Schema] = {**_PASSAGES, **_LISTS, **_SEARCH, **_REST}
"""Every schema, by name."""
