"""The page that says what errors mean."""

import json

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from web.problems import PROBLEMS


def _page(client: FlaskClient, path: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(path).text, "html.parser")


def test_every_kind_of_error_is_explained(client: FlaskClient) -> None:
    """Under the name that answers lead to, in the order of the table."""
    found = [section["id"] for section in _page(client, "/problems").select("main section")]
    assert found == [kind.slug for kind in PROBLEMS]


@pytest.mark.parametrize("path", ["/problems", "/fr/problems"])
def test_the_example_is_what_the_api_answers(client: FlaskClient, path: str) -> None:
    """To the request that stands above it, in every language."""
    page = _page(client, path)
    request = page.select_one("main .line code").get_text().removeprefix("curl '").removesuffix("'")
    answer = client.get(request)
    assert answer.status_code == 400
    assert json.loads(page.select_one("pre.answer").get_text()) == answer.get_json()
    assert answer.get_json()["type"].endswith("/problems#bad-parameter")
