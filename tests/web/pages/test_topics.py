"""`/topics` and the pages of topics from outside."""

from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from tests.web.pages.pages import answered, see
from web.views.scopes import SEE, called


def test_every_topic_is_listed_by_name_with_its_number_of_passages(client: FlaskClient, library: Library) -> None:
    """Those that stand under others too."""
    rows = see(client, "/topics").soup.select(".by-name li")
    found = {row.a["href"].removeprefix("/topics/"): int(row.small.get_text()) for row in rows}
    assert found == {topic.slug: len(library.with_topic(topic.slug)) for topic in library.corpus.topics}
    names = [row.a.get_text() for row in rows]
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize(("address", "lists"), [("/topics/children", 2), ("/fr/topics/children", 2), ("/topics/remittances", 1)])
def test_a_topic_says_how_a_search_for_it_differs(client: FlaskClient, address: str, lists: int) -> None:
    """With the number that each finds; a topic that is a group of people leads to what is for them too."""
    others = see(client, address).soup.select("#others a")
    assert len(others) == lists
    for link in others:
        number = answered(client, f"/api/v1/search?{urlsplit(str(link['href'])).query}")["total"]
        assert link.get_text().endswith(f"({number})")


def test_the_passages_of_a_topic_come_before_what_else_is_told_of_it(client: FlaskClient) -> None:
    """Other topics, words to avoid and names in other languages stand below."""
    html = see(client, "/topics/detention").html
    assert html.index('class="kinds"') < html.index("Related topics") < html.index("Words to avoid")


def test_kinds_are_counted_in_the_form_that_the_number_asks_for(client: FlaskClient) -> None:
    """One objective, nine actions."""
    kinds = [kind.get_text() for kind in see(client, "/topics/detention").soup.select(".kinds")]
    assert kinds == ["1 objective", "9 actions"]


def test_a_scope_leads_to_the_topics_that_it_names(client: FlaskClient) -> None:
    """'See …' is a link."""
    lead = see(client, "/topics/detention").soup.select_one(".lead")
    assert lead.get_text().endswith("For measures instead of custody, see alternatives to detention.")
    assert [a["href"] for a in lead.find_all("a")] == ["/topics/alternatives-to-detention"]


def test_every_topic_that_a_scope_names_is_one(library: Library) -> None:
    """No note sends a reader to a name that leads nowhere."""
    topics = library.corpus.topics
    named = [(topic.slug, match["name"]) for topic in topics for match in SEE.finditer(topic.scope)]
    assert len(named) > 30
    assert [row for row in named if called(row[1], topics) is None] == []


def test_a_topic_names_its_other_forms(client: FlaskClient) -> None:
    """Each is there, JSON-LD among them."""
    forms = see(client, "/topics/detention").soup.select("link[rel=alternate][title]:not([hreflang], [href='/feed.atom'])")
    kinds = {form["type"]: str(form["href"]) for form in forms}
    assert kinds["application/ld+json"] == "/topics/detention.jsonld"
    for kind, href in kinds.items():
        assert client.get(href).content_type.startswith(kind)


def test_the_passages_of_a_topic_stand_under_what_they_belong_to(client: FlaskClient, library: Library) -> None:
    """Actions under their objective, sections under their campaign, which is named once; nothing is left out."""
    soup = see(client, "/topics/media").soup
    groups = {group.a["href"]: [a["href"] for a in group.select("li a")] for group in soup.select(".under")}
    assert groups["/gcm/17"] == [f"/{p.id}" for p in library.with_topic("media") if p.objective == 17 and p.parent]
    assert groups["/campaigns/i-am-a-migrant-uk-2023"] == [f"/campaigns/i-am-a-migrant-uk-2023/{n}" for n in range(1, 6)]
    names = [group.h4.get_text() for group in soup.select(".under")]
    assert {"i am a migrant (worldwide, 2015)", "I Am A Migrant (United Kingdom, 2023)"} <= {*names}
    listed = {*groups, *(href for rows in groups.values() for href in rows)}
    assert {f"/{p.id}" for p in library.with_topic("media")} <= listed
