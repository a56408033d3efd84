"""The description of the API as OpenAPI 3.1, made from the tables of parameters, operations and schemas."""

from kb.build import Manifest
from kb.citations.format import KNOWLEDGE_BASE
from kb.library import Library
from kb.query.syntax import LONGEST_QUERY
from web.api.operations import OPERATIONS, Operation
from web.api.passages import Json
from web.api.schemas import SCHEMAS, reference
from web.api.wanted import editions, languages
from web.links import Links
from web.params import Parameter

VERSION = "1.0"
_ROOT = "/api/v1"
_DESCRIPTION = (
    "The 23 objectives and 187 actions of the Global Compact for Safe, Orderly and Regular Migration and campaign texts "
    "that carry them. Every passage says which edition its words are from. New keys may appear in an answer; names and "
    "meanings never change within version 1. Reads only."
)
_PROBLEMS = {
    "400": "A parameter was not understood; `errors` names each of them",
    "404": "There is nothing with this id; `nearest` holds ids that look like it",
    "406": "The answer is JSON, which the request does not accept",
    "503": "No index is open; try again",
}

Allowed = dict[str, tuple[str, ...]]


def index(manifest: Manifest, links: Links) -> Json:
    """What stands at the root of the API."""
    return {
        "name": KNOWLEDGE_BASE,
        "version": VERSION,
        "build": manifest.id,
        "built": manifest.built,
        "passages": manifest.passages,
        "openapi": links.absolute(f"{_ROOT}/openapi.json"),
        "documentation": links.absolute("/api"),
        "routes": [f"{_ROOT}{operation.path}" for operation in OPERATIONS],
    }


def document(library: Library, links: Links) -> Json:
    """The whole description, with the values that parameters may have in this build."""
    allowed = {**library.allowed, "edition": editions(library)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": KNOWLEDGE_BASE,
            "version": VERSION,
            "description": _DESCRIPTION,
            "license": {"name": "CC BY 4.0 for our own words", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": links.base or "/"}],
        "externalDocs": {"url": links.absolute("/api"), "description": "Reference with examples"},
        "paths": {f"{_ROOT}{row.path}": {"get": _operation(row, allowed, languages(library))} for row in OPERATIONS},
        "components": {"schemas": SCHEMAS},
    }


def _operation(row: Operation, allowed: Allowed, spoken: tuple[str, ...]) -> Json:
    values = allowed if row.id == "search" else {**allowed, "lang": spoken}
    answers: Json = {"200": {"description": row.summary, "content": {row.media_type: {"schema": reference(row.answer)}}}}
    for status, meaning in _PROBLEMS.items():
        if status in _possible(row):
            answers[status] = _problem(meaning)
    return {
        "operationId": row.id,
        "summary": row.summary,
        "parameters": [*(_key(key) for key in row.keys), *(_parameter(p, values) for p in row.parameters)],
        "responses": answers,
    }


def _possible(row: Operation) -> set[str]:
    """The problems a route can answer with."""
    return {"406", "503", *(["400"] if row.parameters else []), *(["404"] if row.keys else [])}


def _problem(meaning: str) -> Json:
    return {"description": meaning, "content": {"application/problem+json": {"schema": reference("Problem")}}}


def _key(row: Parameter) -> Json:
    shape = {"type": "string", "examples": [row.example]}
    return {"name": row.name, "in": "path", "required": True, "description": row.meaning, "schema": shape}


def _parameter(row: Parameter, allowed: Allowed) -> Json:
    return {"name": row.name, "in": "query", "description": row.meaning, "schema": _shape(row, allowed)}


def _shape(row: Parameter, allowed: Allowed) -> Json:
    """The schema of a parameter's value."""
    if row.least is not None and row.most is not None:
        return {"type": "integer", "minimum": row.least, "maximum": row.most, "default": int(row.default or row.least)}
    values = row.values or allowed.get(row.name, ())
    one: Json = {"type": "string", **({"enum": list(values)} if values else {})}
    if row.name == "q":
        one["maxLength"] = LONGEST_QUERY
    if row.example:
        one["examples"] = [row.example]
    if row.repeatable:
        return {"type": "array", "items": one}
    return one if row.default is None else {**one, "default": row.default}
