"""Other forms over HTTP: by suffix and by `Accept`."""

import csv
import io
import json

import pytest
import rispy
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import NotAcceptable

from kb.library import Library
from web.exports import EXPORTS
from web.exports.listings import LISTINGS
from web.exports.serving import chosen

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        ("application/json", ".json"),
        ("text/markdown", ".md"),
        ("text/plain", ".txt"),
        ("application/x-bibtex", ".bib"),
        ("application/x-research-info-systems", ".ris"),
        ("application/vnd.citationstyles.csl+json", ".csl"),
        ("text/html;q=0.5, text/markdown", ".md"),
        ("application/json, text/html;q=0.9", ".json"),
        ("image/png, application/json;q=0.1", ".json"),
    ],
)
def test_a_form_is_chosen_by_media_type(accept: str, suffix: str) -> None:
    """The form that the reader likes best."""
    assert chosen(accept) is EXPORTS[suffix]


@pytest.mark.parametrize("accept", ["", "*/*", "text/html", "text/*", BROWSER, "text/html, application/json", "application/xhtml+xml"])
def test_browsers_and_the_indifferent_get_a_page(accept: str) -> None:
    """A page comes first wherever it is as welcome as another form."""
    assert chosen(accept) is None


@pytest.mark.parametrize("accept", ["image/png", "application/pdf", "text/html;q=0", "nonsense"])
def test_an_impossible_form_is_refused(app: Flask, accept: str) -> None:
    """406 where nothing that we have is acceptable."""
    with app.test_request_context("/"), pytest.raises(NotAcceptable):
        chosen(accept)


@pytest.mark.parametrize("suffix", EXPORTS)
@pytest.mark.parametrize("page", ["gcm/13/h", "gcm/13", "gcm/principles/c", "gcm/para/43/a/ii", "campaigns/six-degree/1"])
def test_a_suffix_gives_the_form(client: FlaskClient, page: str, suffix: str) -> None:
    """Every passage has every form, with its media type."""
    answer = client.get(f"/{page}{suffix}")
    assert (answer.status_code, answer.mimetype) == (200, EXPORTS[suffix].media_type)


@pytest.mark.parametrize("suffix", [".bib", ".ris", ".csl", ".csv"])
def test_forms_for_other_programs_are_saved_under_their_id(client: FlaskClient, suffix: str) -> None:
    """The file name tells which passage it is."""
    disposition = client.get(f"/gcm/13/h{suffix}").headers["Content-Disposition"]
    assert disposition == f'attachment; filename="gcm-13-h{suffix}"'


@pytest.mark.parametrize("page", [*LISTINGS, "fr/", "fr/topics", "topics/detention", "imrf-2022", "ny-2016"])
@pytest.mark.parametrize("suffix", EXPORTS)
def test_lists_have_forms_too(client: FlaskClient, page: str, suffix: str) -> None:
    """A page that lists gives what it lists, by suffix and by `Accept`."""
    answer = client.get(f"/{page}{suffix}")
    assert (answer.status_code, answer.mimetype) == (200, EXPORTS[suffix].media_type)
    asked = client.get(f"/{page}".rstrip("/") or "/", headers={"Accept": EXPORTS[suffix].media_type})
    assert asked.data == answer.data


def test_the_list_of_topics_as_text_tells_its_concepts(client: FlaskClient, library: Library) -> None:
    """Each with what it covers; in the language of the address."""
    markdown = client.get("/topics.md").text
    assert markdown.count("\n## ") == len(library.corpus.topics)
    assert library.topic("detention").scope.split("–")[0] in markdown
    assert f"\n## {library.topic('detention').name('fr')}\n" in client.get("/fr/topics.md").text
    assert library.topic("detention").name() in client.get("/topics.txt").text


def test_the_list_of_topics_as_references_is_every_passage_with_a_topic_once(client: FlaskClient, library: Library) -> None:
    """In reading order."""
    found = [row["id"] for row in json.loads(client.get("/topics.csl").text)]
    assert found == [row.id for row in library.corpus.passages if row.topics]


def test_the_first_page_in_other_forms_is_its_list_of_objectives(client: FlaskClient) -> None:
    """Which is what it shows; a language with a suffix leads there."""
    assert client.get("/.json").data == client.get("/api/v1/objectives").data
    assert len(rispy.loads(client.get("/.ris").text)) == 23
    assert client.get("/fr.json").headers["Location"] == "/fr/.json"
    assert client.get("/en.json").headers["Location"] == "/.json"


@pytest.mark.parametrize("page", ["compare", "collection", "brief"])
@pytest.mark.parametrize("suffix", EXPORTS)
def test_chosen_passages_have_every_form(client: FlaskClient, page: str, suffix: str) -> None:
    """In the order of their reader."""
    answer = client.get(f"/{page}{suffix}?ids=gcm/13/h,gcm/7/f")
    assert (answer.status_code, answer.mimetype) == (200, EXPORTS[suffix].media_type)
    assert answer.text.index("29 (h)") < answer.text.index("23 (f)")


@pytest.mark.parametrize("page", ["compare", "collection", "brief"])
def test_chosen_passages_as_json_are_a_list_even_if_there_is_one(client: FlaskClient, page: str) -> None:
    """A program needs no case for one."""
    answer = client.get(f"/{page}.json?ids=gcm/13/h").get_json()
    assert answer == {"total": 1, "items": [client.get("/gcm/13/h.json").get_json()]}
    assert client.get(f"/{page}.json?ids=nonsense!").status_code == 400
    assert client.get(f"/{page}.json?ids=gcm/99").status_code == 404


@pytest.mark.parametrize("page", ["compare", "collection"])
def test_nothing_chosen_is_an_empty_list(client: FlaskClient, page: str) -> None:
    """As the page is an empty one."""
    assert client.get(f"/{page}", headers={"Accept": "application/json"}).get_json() == {"total": 0, "items": []}
    assert client.get(f"/{page}.ris").text == ""


@pytest.mark.parametrize("path", ["objectives", "topics", "topics/detention", "campaigns", "documents"])
def test_json_of_a_page_is_the_answer_of_the_api(client: FlaskClient, path: str) -> None:
    """Byte for byte."""
    assert client.get(f"/{path}.json").data == client.get(f"/api/v1/{path}").data


def test_json_of_a_passage_is_the_answer_of_the_api(client: FlaskClient) -> None:
    """Byte for byte."""
    assert client.get("/gcm/13/h.json").data == client.get("/api/v1/passages/gcm/13/h").data


def test_an_objective_as_text_has_its_actions(client: FlaskClient) -> None:
    """As its page has; as a citation it is one record."""
    assert client.get("/gcm/13.md").text.count("\n# ") == 8
    assert client.get("/gcm/13.ris").text.count("TY  - ") == 1


@pytest.mark.parametrize("page", ["gcm/99.ris", "gcm/13/z.json", "topics/nothing.md", "about.ris", "nothing.csl", "imrf-2023.md"])
def test_what_is_not_there_has_no_form(client: FlaskClient, page: str) -> None:
    """404, not an empty file."""
    assert client.get(f"/{page}").status_code == 404


def test_labels_are_in_the_language_of_the_address(client: FlaskClient, library: Library) -> None:
    """Topics are named in French under /fr."""
    label = library.topic("detention").name("fr")
    assert f"[{label}](http://localhost/fr/topics/detention)" in client.get("/fr/gcm/13/h.md").text


SEARCH = "q=children&type=action"


def test_an_export_of_a_search_equals_the_screen(client: FlaskClient) -> None:
    """Every result of every page, in the order of the screen."""
    shown: list[str] = []
    for page in range(1, 20):
        results = client.get(f"/api/v1/search?{SEARCH}&size=20&page={page}").get_json()["results"]
        shown += [row["id"] for row in results]
    exported = [row["id"] for row in csv.DictReader(io.StringIO(client.get(f"/search.csv?{SEARCH}").text))]
    assert exported == shown
    assert len(exported) > 20


def test_every_form_of_a_search_has_all_results(client: FlaskClient) -> None:
    """The same number of records everywhere."""
    total = client.get(f"/api/v1/search?{SEARCH}").get_json()["total"]
    assert len(client.get(f"/search.json?{SEARCH}").get_json()["results"]) == total
    assert len(rispy.loads(client.get(f"/search.ris?{SEARCH}").text)) == total
    assert len(json.loads(client.get(f"/search.csl?{SEARCH}").text)) == total
    assert client.get(f"/search.bib?{SEARCH}").text.count("@techreport{") == total
    assert client.get(f"/search.md?{SEARCH}").text.count("\n## ") == total
    assert client.get(f"/search.atom?{SEARCH}").text.count("<entry>") == total


def test_json_of_a_search_can_be_paged_like_the_api(client: FlaskClient) -> None:
    """Where a page is named, that page is given."""
    api, page = (client.get(f"/{path}?{SEARCH}&page=2&size=5").get_json() for path in ("api/v1/search", "search.json"))
    assert [row["id"] for row in page["results"]] == [row["id"] for row in api["results"]]


def test_a_search_that_finds_nothing_exports_nothing(client: FlaskClient) -> None:
    """An empty file with its header, not an error."""
    answer = client.get("/search.csv?q=zzzzqqqq&match=all&correct=0")
    assert (answer.status_code, len(answer.text.splitlines())) == (200, 1)


def test_forms_can_only_be_read(client: FlaskClient) -> None:
    """405 with what is allowed."""
    answer = client.post("/gcm/13/h.ris")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_a_page_with_a_route_of_its_own_stays_a_page(client: FlaskClient) -> None:
    """The timeline of campaigns looks like the id of a campaign and is none; its other forms list them in time."""
    assert client.get("/campaigns/timeline").mimetype == "text/html"
    starts = [row["dates"]["start"] for row in client.get("/campaigns/timeline.json").get_json()["items"]]
    assert len(starts) > 20
    assert starts == sorted(starts)
