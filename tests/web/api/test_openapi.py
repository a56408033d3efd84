"""The description of the API is valid, complete, and true."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from web.api.operations import OPERATIONS, Operation
from web.params import PARAMETERS

EXAMPLES = {
    "search": "?q=detention&explain=1",
    "suggest": "?q=det",
    "suggestForBrowsers": "?q=det",
}
PROBLEMS = ["/api/v1/passages/gcm/99", "/api/v1/search?page=-1", "/api/v1/nothing"]


def filled(operation: Operation) -> str:
    """The address of an operation with its examples."""
    path = operation.path
    for key in operation.keys:
        path = path.replace(f"{{{key.name}}}", key.example)
    return f"/api/v1{path}{EXAMPLES.get(operation.id, '')}"


def schema(client: FlaskClient, name: str) -> dict[str, object]:
    """A schema of the description with all the others beside it."""
    return {**client.get("/api/v1/openapi.json").get_json(), "$ref": f"#/components/schemas/{name}"}


def test_the_description_is_valid(client: FlaskClient) -> None:
    """OpenAPI 3.1, told by the validator."""
    described = client.get("/api/v1/openapi.json").get_json()
    assert described["openapi"].startswith("3.1")
    validate(described)


def test_every_route_is_described_and_no_other(app: Flask) -> None:
    """The url map and the table name the same paths."""
    rules = {re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule) for rule in app.url_map.iter_rules()}
    assert {rule for rule in rules if f"{rule}/".startswith("/api/v1/")} == {f"/api/v1{row.path}" for row in OPERATIONS}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda row: row.id)
def test_answers_have_the_described_shape(client: FlaskClient, operation: Operation) -> None:
    """Every route, tried with its example."""
    answer = client.get(filled(operation))
    assert (answer.status_code, answer.mimetype) == (200, operation.media_type)
    Draft202012Validator(schema(client, operation.answer)).validate(answer.get_json(force=True))


def test_every_passage_has_the_described_shape(client: FlaskClient) -> None:
    """Not only the examples."""
    validator = Draft202012Validator(schema(client, "Passage"))
    for item in client.get("/corpus.json").get_json()["items"]:
        validator.validate(item)


@pytest.mark.parametrize("path", PROBLEMS)
def test_problems_have_the_described_shape(client: FlaskClient, path: str) -> None:
    """Errors are described as well."""
    Draft202012Validator(schema(client, "Problem")).validate(client.get(path).get_json())


def test_every_parameter_of_the_search_is_described(client: FlaskClient) -> None:
    """One table makes the reader and the description."""
    described = client.get("/api/v1/openapi.json").get_json()["paths"]["/api/v1/search"]["get"]["parameters"]
    assert [row["name"] for row in described] == list(PARAMETERS)


@pytest.mark.parametrize("name", ["type", "topic", "sdg", "promise", "actor", "group", "sort", "match"])
def test_every_described_value_is_allowed(client: FlaskClient, name: str) -> None:
    """What the description lists, the search takes."""
    parameters = client.get("/api/v1/openapi.json").get_json()["paths"]["/api/v1/search"]["get"]["parameters"]
    shape = next(row["schema"] for row in parameters if row["name"] == name)
    values = shape.get("items", shape)["enum"]
    assert client.get("/api/v1/search", query_string={name: values[0]}).status_code == 200
    assert client.get("/api/v1/search", query_string={name: values[-1]}).status_code == 200
