"""The pages of passages, campaigns and topics."""

import json
from itertools import pairwise

import pytest
from flask.testing import FlaskClient

from kb.library import Library
from kb.model import Kind
from tests.web.pages.pages import answered, see


@pytest.mark.parametrize(
    ("address", "citation"),
    [
        ("/gcm/13", "A/RES/73/195, annex, para. 29"),
        ("/gcm/13/h", "A/RES/73/195, annex, para. 29 (h)"),
        ("/gcm/principles/c", "A/RES/73/195, annex, para. 15 (c)"),
        ("/gcm/para/43/a/ii", "A/RES/73/195, annex, para. 43 (a) (ii)"),
        ("/campaigns/i-am-a-migrant-uk-2023", "“I Am A Migrant”, retold from: IOM UK, IMIX, I Am A Migrant (2023)"),
    ],
)
def test_a_page_shows_its_citation_and_every_style(client: FlaskClient, address: str, citation: str) -> None:
    """The line to copy, the styles and the files."""
    cited = see(client, address).soup.find(class_="cited")
    assert cited.b.get_text() == citation
    names = [name.get_text(" ").split()[0] for name in cited.find_all("dt")]
    assert names == ["United", "APA", "Chicago", "BibTeX", "RIS", "CSL-JSON", "Link"]


def test_what_is_copied_of_the_july_text_says_so(client: FlaskClient) -> None:
    """Every copy and every style of a passage with July wording carries the note."""
    cited = see(client, "/gcm/13/h").soup.find(class_="cited")
    copies = [button["data-copy"] for button in cited.find_all(attrs={"data-copy": True})]
    assert len(copies) == 9
    assert all("text agreed on 13 July 2018" in copy for copy in copies[:-1])
    assert json.loads(copies[-2])[0]["type"] == "report"


def test_both_ways_of_saying_it_stand_side_by_side(client: FlaskClient, library: Library) -> None:
    """Our words, the Compact's words under their edition, each complete."""
    passage, page = library.get("gcm/13/h"), see(client, "/gcm/13/h")
    assert page.soup.find(class_="plain").find_all("p")[1].get_text() == passage.summary
    assert page.soup.find(class_="official").blockquote.get_text() == passage.text
    assert page.soup.find(class_="official").find(class_="tag").get_text() == "Text agreed on 13 July 2018"


def test_a_passage_without_wording_says_so_and_shows_our_words(client: FlaskClient, library: Library) -> None:
    """No official words are invented; what is not yet compared is said."""
    passage = next(p for p in library.of_kind(Kind.PARAGRAPH) if not p.wordings and not p.reviewed)
    page = see(client, f"/{passage.id}")
    assert "not installed here" in page.soup.find(class_="official").get_text()
    assert not page.soup.find(class_="official").blockquote
    assert "not yet compared with the adopted text" in page.text
    assert passage.summary in page.text


def test_searched_words_are_marked_in_the_full_text(client: FlaskClient) -> None:
    """In both ways of saying it, with the way back to the results."""
    page = see(client, "/gcm/13/h?q=children")
    assert {"child", "children"} <= {mark.get_text() for mark in page.soup.select(".split mark")}
    assert page.link("back to the results") == "/search?q=children"
    assert not see(client, "/gcm/13/h").soup.find_all("mark")


def test_an_objective_shows_all_its_actions_in_both_ways(client: FlaskClient, library: Library) -> None:
    """Each with its letter as an anchor, its own link, and both texts."""
    items = see(client, "/gcm/13").soup.select(".actions > li")
    assert [item["id"] for item in items] == list("abcdefgh")
    for item, action in zip(items, library.children("gcm/13"), strict=True):
        assert item.h3.a["href"] == f"/{action.id}"
        assert item.blockquote.get_text() == action.text


def test_previous_and_next_walk_through_everything_in_order(client: FlaskClient, library: Library) -> None:
    """Following 'next' from the first passage visits the reading order."""
    ids = [p.id for p in library.corpus.passages if p.kind is not Kind.CAMPAIGN]
    for here, after in list(pairwise(ids))[::37]:
        assert see(client, f"/{here}").soup.find("a", rel="next")["href"] == f"/{after}"
        assert see(client, f"/{after}").soup.find("a", rel="prev")["href"] == f"/{here}"


def test_ties_say_what_they_rest_on(client: FlaskClient) -> None:
    """Topics, goals with their basis, principles, and campaigns with their reason."""
    text = see(client, "/gcm/13/h").text
    assert "Child-sensitive named in the text" in text
    assert "SDG 16.3 from the objective" in text
    assert "It asks that no child be locked up because of migration status." in text


def test_the_view_can_be_chosen_by_the_address(client: FlaskClient) -> None:
    """`?view=plain` is in the page, so that it works without a script; nonsense is left alone."""
    assert see(client, "/gcm/13/h?view=plain").soup.find(attrs={"data-view": True})["data-view"] == "plain"
    assert see(client, "/gcm/13/h?view=nonsense").soup.find(attrs={"data-view": True})["data-view"] == ""


def test_an_unknown_edition_is_a_fault_that_names_those_there_are(client: FlaskClient) -> None:
    """The page says what came and what is allowed."""
    page = see(client, "/gcm/13/h?edition=1999-01-01")
    assert page.status == 400
    assert "2018-07-13" in page.text


def test_reference_managers_find_the_passage(client: FlaskClient) -> None:
    """Highwire tags, a COinS span and links to the files."""
    soup = see(client, "/gcm/13/h").soup
    tags = {tag["name"]: tag["content"] for tag in soup.find_all("meta", attrs={"name": True})}
    assert tags["citation_technical_report_number"] == "A/RES/73/195"
    assert "para. 29 (h)" in tags["citation_title"]
    assert "rft.identifier=A%2FRES%2F73%2F195" in soup.find(class_="Z3988")["title"]
    types = {tag["type"] for tag in soup.find_all("link", rel="alternate", type=True)}
    assert {"application/json", "text/markdown", "application/x-research-info-systems"} <= types


def test_the_address_decides_the_form_and_the_accept_header_too(client: FlaskClient) -> None:
    """One address gives a page to a browser and a record to a reference manager."""
    record = client.get("/gcm/13/h", headers={"Accept": "application/x-research-info-systems"})
    assert record.text.startswith("TY  - RPRT")
    assert client.get("/gcm/13/h", headers={"Accept": "text/html,*/*;q=0.8"}).mimetype == "text/html"


def test_a_campaign_shows_its_facts_its_doubts_and_what_it_carries(client: FlaskClient, library: Library) -> None:
    """Organiser, dates, source, what is uncertain, and every section with its anchor."""
    campaign = library.get("campaigns/i-am-a-migrant-uk-2023")
    page = see(client, f"/{campaign.id}")
    facts = campaign.campaign
    assert facts is not None
    assert "1 December 2023 – 18 December 2023" in page.text
    assert page.soup.find("a", href=facts.source)
    assert all(doubt in page.text for doubt in facts.uncertain)
    anchors = [f"s{section.id.rpartition('/')[2]}" for section in library.children(campaign.id)]
    assert [section["id"] for section in page.soup.select("section.reading")] == anchors


def test_a_topic_shows_exactly_its_passages(client: FlaskClient, library: Library) -> None:
    """All of them, each once, and no other; by kind, and in reading order within a kind."""
    soup = see(client, "/topics/detention").soup
    listed = [str(a["href"]).removeprefix("/") for a in soup.select("h3.kinds ~ .under li > a")]
    found = library.with_topic("detention")
    assert listed == [p.id for kind in library.allowed["type"] for p in found if p.type == kind]


def test_a_topic_tells_which_words_to_avoid(client: FlaskClient, library: Library) -> None:
    """Deprecated terms with the reason, and names in every language."""
    page = see(client, "/topics/detention")
    assert all(row.term in page.text and row.why in page.text for row in library.topic("detention").deprecated)
    assert library.topic("detention").name("ar") in page.text


def test_the_whole_compact_has_every_passage_once_and_in_order(client: FlaskClient, library: Library) -> None:
    """274 or so anchors in reading order, and an outline that leads to them."""
    soup = see(client, "/gcm").soup
    anchors = [tag["id"] for tag in soup.select(".whole h3[id], .whole h4[id]")]
    assert anchors == [p.id.replace("/", "-") for p in library.corpus.passages if p.document == "gcm"]
    known = {tag["id"] for tag in soup.find_all(id=True)}
    assert all(a["href"].removeprefix("#") in known for a in soup.select(".outline a"))


def test_about_tells_what_is_missing_and_which_edition_is_in(client: FlaskClient, library: Library) -> None:
    """The July edition with its checksum, the build, and that the adopted text is not installed."""
    text = see(client, "/about").text
    assert library.manifest.id in text
    assert next(e.sha256 for d in library.corpus.documents for e in d.editions if e.id == "2018-07-13") in text
    assert "The adopted text of A/RES/73/195 is not installed." in text


def test_about_tells_programs_the_same(client: FlaskClient, library: Library) -> None:
    """What is missing line by line, how many passages have each edition, how many campaigns are not retold."""
    found = answered(client, "/about.json")
    assert found["missing"] == [row.get_text() for row in see(client, "/about").soup.select("#missing + ul > li")]
    july = next(row for row in found["editions"] if row["id"] == "2018-07-13")
    compact = library.of_document("gcm")
    assert (july["document"], july["passages"], july["of"]) == ("gcm", sum(1 for p in compact if p.text), len(compact))
    assert found["not_retold"] == 0
    assert answered(client, "/healthz")["edition"] == {"id": "2018-07-13", "name": july["name"]}


def test_every_kind_of_problem_is_explained(client: FlaskClient) -> None:
    """The `type` of each problem document leads to an anchor."""
    anchors = {section["id"] for section in see(client, "/problems").soup.main.find_all("section")}
    for address in ("/api/v1/search?page=-1", "/api/v1/passages/gcm/99", "/api/v1/nothing"):
        problem = answered(client, address)["type"]
        assert problem.rpartition("#")[2] in anchors, problem


def test_the_reference_of_the_api_names_every_parameter(client: FlaskClient) -> None:
    """It is made from the same table."""
    names = {code.get_text() for code in see(client, "/api").soup.select("table code")}
    assert {"q", "type", "objective", "topic", "sdg", "match", "sort", "expand", "page", "size"} <= names


# ── what a reader may do with a passage, and in which language ───────────────────────────────────────────────────────


def test_the_wording_is_copied_with_its_source(client: FlaskClient, library: Library) -> None:
    """In quotation marks, with citation and edition; a passage without wording offers no such copy."""
    wording = library.get("gcm/13/h").text
    copies = {button.get_text(): button["data-copy"] for button in see(client, "/gcm/13/h").soup.select(".cited > button")}
    assert copies["Copy text"] == f"“{wording}” (A/RES/73/195, annex, para. 29 (h); wording: text agreed on 13 July 2018)"
    assert copies["Copy citation"] == "A/RES/73/195, annex, para. 29 (h) (wording: text agreed on 13 July 2018)"
    assert "Copy text" not in see(client, "/gcm/para/44").text


@pytest.mark.parametrize("address", ["/gcm/para/44", "/gcm/principles/c", "/gcm/para/43"])
def test_where_there_is_no_wording_nothing_switches_to_it(client: FlaskClient, address: str) -> None:
    """The place of the wording leads to the United Nations instead."""
    soup = see(client, address).soup
    assert not soup.select(".views")
    assert soup.select_one(".official a")["href"] == "https://undocs.org/A/RES/73/195"


def test_the_way_to_the_wording_names_the_paragraph(client: FlaskClient) -> None:
    """And the document, in words for a person."""
    assert "Read para. 44 in A/RES/73/195 at undocs.org" in see(client, "/gcm/para/44").text


@pytest.mark.parametrize("lang", ["fr", "es", "ar", "ru", "zh"])
def test_a_reader_of_another_language_is_led_to_the_text_in_it(client: FlaskClient, lang: str) -> None:
    """Where the page says that words are in English only, and where those words stand."""
    soup = see(client, f"/{lang}/gcm/13/h").soup
    wanted = f"https://undocs.org/{lang}/A/RES/73/195"
    assert [a["href"] for a in soup.select(".note a, .official a[rel=external]")] == [wanted, wanted]


def test_who_reads_an_earlier_text_is_led_to_the_adopted_one(client: FlaskClient) -> None:
    """Beside the words themselves, once a page: not again at each action of an objective."""
    for address in ("/gcm/13/h", "/gcm/13"):
        (link,) = see(client, address).soup.select(".official a[rel=external]")
        assert link["href"] == "https://undocs.org/A/RES/73/195"


def test_citations_are_copied_in_the_language_in_which_they_are_shown(client: FlaskClient) -> None:
    """As the United Nations write them, with the wording named; their form in English, and the other styles, stand beside."""
    soup = see(client, "/fr/gcm/13/h").soup
    assert soup.select_one(".cited b").get_text() == "A/RES/73/195, annexe, par. 29 h)"
    note = "libellé : texte convenu le 13 juillet 2018"
    assert soup.select_one(".cited button")["data-copy"] == f"A/RES/73/195, annexe, par. 29 h) ({note})"
    assert soup.select(".cited button")[1]["data-copy"].endswith(f"” (A/RES/73/195, annexe, par. 29 h); {note})")
    own, english, *_ = soup.select(".cite dd")
    assert own.get_text() == f"résolution 73/195 de l’Assemblée générale, annexe, par. 29 h) ({note})"
    assert english.get_text() == "General Assembly resolution 73/195, annex, para. 29 (h) (wording: text agreed on 13 July 2018)"
    assert ("lang" in own.attrs, english["lang"]) == (False, "en")
    assert "para. " not in soup.select_one(".turn").get_text()
    assert soup.select_one(".official .tag").get_text() == "Texte convenu le 13 juillet 2018"
    assert see(client, "/zh/gcm/para/1").soup.select_one(".kind").get_text() == "序言"


def test_an_action_says_what_a_state_takes_on(client: FlaskClient) -> None:
    """A commitment to the objective, and how far it binds; an objective and a principle have no such line."""
    plain = see(client, "/gcm/13/h").soup.find(class_="plain")
    said = " ".join(plain.find_all("p")[-1].get_text().split())
    assert said == (
        "States commit to objective 13 and draw from its actions to carry it out. The Compact is not legally binding (para. 7)."
    )
    assert [a["href"] for a in plain.find_all("p")[-1].find_all("a")] == ["/gcm/13", "/gcm/para/7"]
    assert "draw from its actions" not in see(client, "/gcm/13").text


def test_an_objective_begins_with_a_list_of_its_actions(client: FlaskClient, library: Library) -> None:
    """Each leads down the page; topics and goals come before the actions in full."""
    soup = see(client, "/gcm/13").soup
    listed = {a["href"]: a.span.get_text() for a in soup.select(".contents a")}
    assert listed == {f"#{child.id[-1]}": child.title for child in library.children("gcm/13")}
    html = str(soup.main)
    assert html.index('class="contents"') < html.index('class="ties"') < html.index('class="actions"')


def test_an_edition_is_named_once_and_dated_beside_each_action(client: FlaskClient) -> None:
    """The name stands with the commitment; the actions have the day."""
    soup = see(client, "/gcm/13").soup
    assert [tag.get_text() for tag in soup.select(".official .tag")] == ["Text agreed on 13 July 2018"]
    assert {tag.get_text() for tag in soup.select(".actions .official .label small")} == {"13 July 2018"}


def test_reasons_are_told_in_the_language_of_the_page(client: FlaskClient) -> None:
    """With the names of topics and groups in it, between its quotation marks."""
    reasons = [reason.get_text() for reason in see(client, "/fr/gcm/13/h").soup.find_all(class_="reason")]
    assert any(reason.startswith("Tous deux portent sur « Enfants »") for reason in reasons)
    assert "Both are about “Children” and “Alternatives to detention”." in see(client, "/gcm/13/h").text


def test_what_has_no_dot_shows_where_related_actions_stand(client: FlaskClient) -> None:
    """A principle is no column and no dot."""
    assert see(client, "/gcm/para/44").soup.find("h2", string="Where related actions stand")
    assert see(client, "/gcm/13/h").soup.find("h2", string="Its place in the Compact")


def test_tools_are_where_the_need_for_them_arises(client: FlaskClient) -> None:
    """Comparing from a passage, the network from an objective, coverage from the lists."""
    assert see(client, "/gcm/13/h").link("Compare with another passage") == "/compare?ids=gcm/13/h"
    assert see(client, "/gcm/13").link("Objectives that share topics") == "/connections?objective=13"
    assert see(client, "/objectives").link("no campaign carry") == "/coverage?by=campaign"
    assert see(client, "/topics").link("Which objective speaks") == "/coverage"


def test_collecting_names_the_passage_for_those_who_hear_it(client: FlaskClient) -> None:
    """One of many in a list is told from the others."""
    names = [" ".join(a.get_text().split()) for a in see(client, "/gcm/13").soup.select(".actions a[data-collect]")]
    assert names == [f"Collect para. 29 ({letter})" for letter in "abcdefgh"]


@pytest.mark.parametrize(
    ("address", "said", "offered"),
    [
        ("/gcm/24", "There are 23 objectives", ["/gcm/8"]),
        ("/gcm/24/c", "There are 23 objectives", ["/gcm/8/c"]),
        ("/gcm/50", "There are 23 objectives", ["/gcm/para/50"]),
        ("/gcm/99", "There are 23 objectives", ["/gcm/23"]),
        ("/gcm/23/f", "Objective 23 has the actions a to e", ["/gcm/23", "/gcm/23/e", "/gcm/7/f"]),
        ("/gcm/para/39/f", "Objective 23 has the actions a to e", ["/gcm/23", "/gcm/23/e", "/gcm/7/f"]),
        ("/gcm/13/z", "Objective 13 has the actions a to h", ["/gcm/13", "/gcm/13/h"]),
    ],
)
def test_a_number_or_letter_too_high_is_told_as_that(client: FlaskClient, address: str, said: str, offered: list[str]) -> None:
    """With the paragraph of that number, which may have been meant."""
    page = see(client, address)
    assert page.status == 404
    assert said in page.text
    assert [a["href"] for a in page.soup.select("main ul a")] == offered


@pytest.mark.parametrize(("prefix", "date"), [("", "13 July 2018"), ("/fr", "13 juillet 2018")])
def test_plain_words_name_the_text_that_they_were_checked_against(client: FlaskClient, prefix: str, date: str) -> None:
    """Once on the page of an objective, whose actions rest on the same."""
    said = [tag.get_text() for tag in see(client, f"{prefix}/gcm/13").soup.select(".plain > p.soft")]
    assert len(said) == 1
    assert date in said[0]


def test_a_passage_to_which_no_action_is_related_has_no_empty_drawing(client: FlaskClient, library: Library) -> None:
    """Where nothing would stand out among the dots; a paragraph to which some action is related has its drawing."""
    drawn = {bool({library.get(row.id).kind for row in p.related} & {Kind.ACTION, Kind.OBJECTIVE}): p for p in library.of_kind(Kind.PARAGRAPH)}
    assert see(client, f"/{drawn[True].id}").soup.select_one(".glance")
    assert not see(client, f"/{drawn[False].id}").soup.select_one(".glance")
