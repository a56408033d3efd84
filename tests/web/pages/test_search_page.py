"""The page of a search."""

from random import Random
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from kb.library import Library
from tests.web.pages.pages import Seen, answered, see

DEGREE = "/search?q=my+degree+counts+for+nothing+here"


def counted(page: Seen) -> int:
    """The number in the heading of the results."""
    return int(page.soup.h1.get_text().split()[0])


def shown(page: Seen) -> list[str]:
    """The addresses of the results on a page, without the words to be marked."""
    return [urlsplit(str(a["href"])).path for a in page.soup.select(".result h2 a, .result h3 a")]


@pytest.mark.parametrize("query", ["q=detention", "q=children&type=action", "sdg=10.7", "q=work&group=women&topic=decent-work"])
def test_the_page_shows_what_the_api_answers(client: FlaskClient, query: str) -> None:
    """Same total, same passages, same order."""
    page, answer = see(client, f"/search?{query}"), answered(client, f"/api/v1/search?{query}")
    assert counted(page) == answer["total"]
    assert shown(page) == [row["url"] for row in answer["results"]]


FILTERS = {
    "type": ("action", "campaign", "principle"),
    "objective": ("7", "13", "16"),
    "topic": ("children", "detention", "human-rights"),
    "sdg": ("10", "10.7", "16.3"),
    "promise": ("ensure", "establish"),
    "group": ("children", "women"),
    "actor": ("local-authorities", "employers"),
    "lang": ("en",),
}


@given(
    q=st.sampled_from(["", "detention", "children at borders", '"human rights" NOT women', "remesas", "拘留", "detention type=~~&topic=~~"]),
    filters=st.lists(st.sampled_from(sorted(FILTERS)).flatmap(lambda key: st.tuples(st.just(key), st.sampled_from(FILTERS[key]))), max_size=4),
    match=st.sampled_from(["any", "all"]),
    chance=st.randoms(use_true_random=False),
)
def test_the_number_beside_a_facet_is_what_its_link_finds(
    app: Flask, q: str, filters: list[tuple[str, str]], match: str, chance: Random
) -> None:
    """With any filters, of one kind or several; a chosen value says no number, since its link takes it away."""
    client = app.test_client()
    page = see(client, "/search?" + urlencode([("q", q), *filters, ("match", match)]))
    assert page.status == 200
    links = page.soup.select(".narrow a")
    for link in chance.sample(links, min(6, len(links))):
        text = " ".join(link.get_text(" ").split())
        if link.get("aria-current"):
            assert text.endswith("✕")
            assert "(" not in text
        else:
            assert answered(client, f"/api/v1{link['href']}&size=1")["total"] == int(text.rsplit("(", 1)[1].rstrip(") ")), text


def test_a_value_beside_a_chosen_one_says_that_it_is_added(client: FlaskClient) -> None:
    """The chosen value stands first; 'or …' gives what has the one or the other."""
    page = see(client, "/search?q=children&type=action")
    kinds = [" ".join(a.get_text(" ").split()) for a in page.soup.select_one(".narrow ul").find_all("a")]
    assert kinds[0] == "Action ✕"
    assert all(kind.startswith("or ") for kind in kinds[1:])
    assert counted(see(client, page.link("or Objective"))) > counted(page)


@pytest.mark.parametrize("lang", ["", "/fr", "/es", "/ru"])
def test_facets_and_their_values_begin_with_a_capital_or_a_number(client: FlaskClient, lang: str) -> None:
    """In every language that has capitals, and no value ends with a full stop."""
    page = see(client, f"{lang}/search")
    names = [row.get_text().strip() for row in page.soup.select(".narrow h3, .narrow a")]
    assert [name for name in names if name[0].islower() or name.split(" (")[0].endswith(".")] == []


def test_a_filter_is_a_chip_that_takes_itself_away(client: FlaskClient) -> None:
    """The chip leads back to the search without the filter, and keeps the rest."""
    page = see(client, "/search?q=detention&type=action&objective=13")
    href = page.link("Kind: Action")
    assert dict(parse_qsl(urlsplit(href).query)) == {"q": "detention", "objective": "13"}
    assert counted(see(client, href)) > counted(page)


def test_what_the_thesaurus_added_can_be_taken_away_word_by_word_and_as_a_whole(client: FlaskClient) -> None:
    """'degree → qualifications' leads to the search with that word taken as typed, and back."""
    page = see(client, DEGREE)
    literal = page.link("degree →")
    assert ("literal", "degree") in parse_qsl(urlsplit(literal).query)
    as_typed = see(client, literal)
    assert counted(as_typed) < counted(page)
    assert counted(see(client, as_typed.link("“degree” only as typed"))) == counted(page)
    own = see(client, page.link("only my words"))
    assert "→" not in own.soup.find("section", class_="results").get_text()
    assert counted(see(client, own.link("search related words too"))) == counted(page)


def test_a_corrected_word_is_said_and_can_be_insisted_on(client: FlaskClient) -> None:
    """'Showing results for …', with the way to the word as it was typed."""
    page = see(client, "/search?q=detension")
    assert "Showing results for detention" in page.text
    insisted = see(client, page.link("search instead for"))
    assert counted(insisted) == 0
    assert "Every word as you spelt it." in insisted.text


def test_a_result_says_where_it_stands_and_quotes_its_edition(client: FlaskClient) -> None:
    """Citation, objective, heading, plain words, and the July text under its name."""
    page = see(client, "/search?q=child+detention&type=action")
    first = page.soup.find(class_="result")
    assert "para. 29 (h)" in first.find(class_="place").get_text()
    assert "Objective 13" in first.find(class_="place").get_text()
    assert first.blockquote.find(class_="tag").get_text() == "Text agreed on 13 July 2018"
    assert first.blockquote.find("mark")
    assert first.h2.a["href"] == "/gcm/13/h?q=child+detention"


@pytest.mark.parametrize("query", ["international migrants day", "imix", "six degree", "film festival", "Terre des Hommes", "type:campaign"])
def test_a_campaign_and_its_introduction_never_show_the_same(client: FlaskClient, query: str) -> None:
    """Each result has a place or a text of its own; who ran the campaign and when stands above both."""
    results = see(client, "/search?" + urlencode({"q": query, "size": 100})).soup.select(".result")
    places = [" ".join(row.find(class_="place").get_text(" ").split()) + row.find(["h2", "h3"]).get_text() for row in results]
    texts = [" ".join(text.get_text().split()).removesuffix(" …") for row in results for text in row.select("p:not(.place, .reason)")]
    assert len(places) == len(set(places))
    assert len(texts) == len(set(texts))


def test_a_section_shows_the_part_of_it_that_was_found(client: FlaskClient) -> None:
    """With the campaign that it stands in, its organisers and year; the words are marked."""
    page = see(client, "/search?q=training+for+interviews&type=campaign")
    section = next(row for row in page.soup.select(".result") if row.h2.get_text() == "Training for interviews")
    place = section.find(class_="place")
    assert "IMIX, IOM UK (2021)" in place.get_text()
    assert place.a["href"] == "/campaigns/international-migrants-day-ambassador-programme"
    assert section.find("mark")


def test_why_this_names_the_word_its_origin_and_shares_that_add_up(client: FlaskClient) -> None:
    """'qualifications for “degree” (related word)' with a percentage; all of a result come to a hundred."""
    page = see(client, DEGREE)
    reasons = page.soup.select(".why")
    assert any("qualifications for “degree” (related word)" in " ".join(row.get_text(" ").split()) for row in reasons)
    for row in reasons:
        shares = [share.get_text().rstrip(" %").replace("< 1", "0") for share in row.select(".number")]
        assert sum(int(share) for share in shares) == 100


@pytest.mark.parametrize("query", ["kids locked up", "alternatives to detention", "détention des enfants", "detension", "imix", "10.7"])
def test_why_this_speaks_of_topics_and_objectives_by_their_names(client: FlaskClient, library: Library, query: str) -> None:
    """No slug is shown, and no row is about a place that it doesn't name."""
    page = see(client, "/search?" + urlencode({"q": query}))
    told = [" ".join(row.get_text(" ").split()) for row in page.soup.select(".why li")]
    slugs = {topic.slug for topic in library.corpus.topics if "-" in topic.slug}
    assert any("is a subject that it shares with the best results" in row for row in told)
    assert not [row for row in told if slugs.intersection(row.split())]


def test_what_belongs_to_a_cited_passage_says_so(client: FlaskClient) -> None:
    """The actions of objective 13 have no score of their own."""
    page = see(client, "/search?q=objective+13")
    told = [" ".join(row.get_text(" ").split()) for row in page.soup.select(".why")]
    assert told[0] == "Why this? 100 % the passage that you cited"
    assert told[1] == "Why this? it belongs to the passage that you cited"


def test_only_those_with_all_my_words(client: FlaskClient) -> None:
    """The number on the link is what it finds."""
    page = see(client, "/search?q=detention+review")
    href = page.link("only those with all my words")
    assert f"({counted(see(client, href))})" in page.text


EMPTY = [
    "q=detention&objective=1&type=principle",
    "q=children&type=principle&objective=13&topic=detention",
    "type=principle&objective=5",
    "q=detention&lang=zh",
    "q=zzzzqqq+detention&match=all",
    "q=zzzzqqq+xqxqxq+detention&match=all",
    "q=zzzzqqq&type=action",
    "q=zzzzqqq+detention&type=principle",
    "q=%22purple+elephants%22+detention",
    "q=%22children%22+%22remittances%22+%22borders%22",
    "q=detention+NOT+detention",
    "q=children+-women+-children&match=all",
    "q=type:principle+objective:3+detention",
    "q=topic:nothing+children",
    "q=(detention+AND+xylophone)+OR+zzzqqq",
    "q=Verwaltungsverfahren+detention&match=all",
    "q=%E6%8B%98%E7%95%99+xxyyzz&match=all",
    "q=detension&correct=0&type=action",
    "q=degree&expand=0&type=principle",
    "q=detention&page=50",
    "q=detention&size=100&page=9",
]


@pytest.mark.parametrize("query", EMPTY)
def test_an_empty_result_offers_ways_that_find_as_many_as_they_say(client: FlaskClient, query: str) -> None:
    """Whatever emptied it: words, phrases, exclusions, fields, filters, a page past the end."""
    page = see(client, f"/search?{query}")
    assert not shown(page)
    ways = page.soup.select(".nothing li")
    assert ways
    for way in ways:
        assert counted(see(client, str(way.a["href"]))) == int(way.get_text().rsplit("(", 1)[1].rstrip(")")) > 0


@pytest.mark.parametrize(
    ("query", "said", "way"),
    [
        ("q=detention+AND+xylophone", "Found nowhere: xylophone", "without “xylophone”"),
        ("q=zzzzqqq+detention&match=all", "Found nowhere: zzzzqqq", "without “zzzzqqq”"),
        ("q=zzzzqqq+xqxqxq+detention&match=all", "Found nowhere: zzzzqqq, xqxqxq", "without “zzzzqqq, xqxqxq”"),
        ("q=%22purple+elephants%22+detention", "Found nowhere: purple elephants", "without “purple elephants”"),
        ("q=detention&objective=1&type=principle", "Nothing has all of this.", "without the filter “Guiding principle”"),
        ("q=zzzzqqq+detention&type=principle", "Nothing has all of this.", "without the filter “Guiding principle”"),
        ("q=type:principle+objective:3+detention", "Nothing has all of this.", "only “detention”"),
        ("q=detension&correct=0", "Nothing has all of this.", "with the spelling corrected"),
        ("q=detention&page=50", "The results end before page 50.", "from the first page"),
    ],
)
def test_what_emptied_a_result_is_named(client: FlaskClient, query: str, said: str, way: str) -> None:
    """The word, phrase or filter whose removal helps; words that are found nowhere only where they are to blame."""
    page = see(client, f"/search?{query}")
    assert said in page.text
    assert way in [row.a.get_text() for row in page.soup.select(".nothing li")]


@pytest.mark.parametrize(("query", "said"), [("zzzzqqq xqxqxq", "Found nowhere: zzzzqqq, xqxqxq"), ("the of", "No word to search for"), ("???", "No word")])
def test_a_query_of_which_nothing_is_known_is_led_to_topics_and_objectives(client: FlaskClient, query: str, said: str) -> None:
    """It is said once that there is nothing, and no way is offered that would find nothing."""
    page = see(client, "/search?" + urlencode({"q": query}))
    assert page.text.count(said) == 1
    assert {"/topics", "/objectives"} <= {str(a["href"]) for a in page.soup.select(".nothing a")}


@pytest.mark.parametrize("query", ["zzzzqqq", "zzzzqqq&type=action", "detention", ""])
def test_there_is_room_for_the_facets_where_they_are(client: FlaskClient, query: str) -> None:
    """Also before they come: they are shown before the results and must not move them. On a phone they are folded there."""
    page = see(client, f"/search?q={query}")
    assert bool(page.soup.select_one(".found.narrowable")) == bool(page.soup.select_one("#narrow > .fold > summary"))


def test_an_empty_query_shows_everything_in_order(client: FlaskClient) -> None:
    """Browsing begins with paragraph 1, and the drawing has no dot pointed out."""
    page = see(client, "/search")
    assert counted(page) == answered(client, "/healthz")["passages"]
    assert shown(page)[0] == "/gcm/para/1"
    assert page.soup.select_one("figure.glance.all")


def test_pages_reach_every_result_once(client: FlaskClient) -> None:
    """Following the page numbers gives each passage exactly once."""
    address = "/search?q=children&size=30"
    first = see(client, address)
    found = shown(first)
    for number in range(2, -(-counted(first) // 30) + 1):
        found += shown(see(client, f"{address}&page={number}"))
    assert len(found) == len(set(found)) == counted(first)
    assert first.soup.select(".pages a")[-1].get_text() == str(-(-counted(first) // 30))


def test_previous_and_next_lead_from_page_to_page(client: FlaskClient) -> None:
    """The first page has no way back, the last none on; each says which passages it shows."""
    page = see(client, "/search?q=children&size=30")
    assert not page.soup.select_one(".paging [rel=prev]")
    assert "1–30" in page.soup.find(role="status").get_text()
    last = see(client, str(page.soup.select_one(".paging [rel=next]")["href"]))
    assert f"31–{counted(page)}" in last.soup.find(role="status").get_text()
    assert not last.soup.select_one(".paging [rel=next]")
    assert last.soup.select_one(".pages [aria-current=page]").get_text() == "2"
    assert shown(see(client, str(last.soup.select_one(".paging [rel=prev]")["href"]))) == shown(page)


@pytest.mark.parametrize("query", ["zzzzqqq", "detention&objective=1&type=principle"])
def test_where_nothing_was_found_there_is_nothing_to_sort_or_export(client: FlaskClient, query: str) -> None:
    """It can still be cited, and followed in a feed."""
    take = [row.get_text().removesuffix(" ▾") for row in see(client, f"/search?q={query}").soup.select(".take > summary, a.take")]
    assert take == ["Feed", "Cite this search"]


def test_goals_stand_before_their_targets(client: FlaskClient) -> None:
    """Targets are folded in the order of their numbers; a chosen one is seen at once."""
    page = see(client, "/search?q=detention&sdg=16.3")
    first, *_, targets = page.soup.find("h3", string="Sustainable Development Goal").find_next_siblings(["ul", "details"])
    assert first.a.get_text().startswith("16.3")
    assert all(" " in row.get_text().removeprefix("or ").split("\u00a0")[0] for row in first.find_all("a")[1:])
    numbers = [tuple(map(int, row.get_text().removeprefix("or ").split("\u00a0")[0].split("."))) for row in targets.find_all("a")]
    assert numbers == sorted(numbers)
    assert targets.summary.get_text() == f"{len(numbers)} targets"


@pytest.mark.parametrize("address", ["/search?q=detention", "/collection?ids=gcm/13/h", "/check-quotation?text=“alternatives to detention”"])
def test_an_edition_is_named_in_the_language_of_the_page(client: FlaskClient, address: str) -> None:
    """Beside a quotation in another language its name says in which language it is."""
    page = see(client, f"/fr{address}")
    assert "Texte convenu le 13 juillet 2018" in page.text
    assert "Text agreed on" not in page.soup.main.get_text()
    assert all(tag["lang"] == "fr" for tag in page.soup.select("blockquote .tag"))


def test_results_can_be_grouped_under_their_objectives(client: FlaskClient) -> None:
    """The same results, with a heading for each objective."""
    plain, grouped = see(client, "/search?q=detention"), see(client, "/search?q=detention&by=objective")
    assert sorted(shown(plain)) == sorted(shown(grouped))
    groups = [group.get_text() for group in grouped.soup.select("h2.group")]
    assert {"Objective 13 · Alternatives to detention", "Outside the objectives"} <= set(groups)
    assert len(groups) == len(set(groups))
    assert not grouped.soup.select('.result .place a[href="/gcm/13"]')


def test_exports_and_feed_carry_the_whole_search(client: FlaskClient) -> None:
    """Every form that is offered opens, with the filters and without the page."""
    page = see(client, "/search?q=detention&type=action&page=1&size=2")
    take = [str(a["href"]) for a in page.soup.select(".take a, a.take") if urlsplit(str(a["href"])).path != "/search"]
    assert len(take) >= 7
    for href in take:
        assert dict(parse_qsl(urlsplit(href).query)) == {"q": "detention", "type": "action"}
        assert client.get(href).status_code == 200, href


def test_the_record_of_a_search_can_be_cited(client: FlaskClient) -> None:
    """Query, filters, count, build and address are all in the text that is copied."""
    page = see(client, "/search?q=detention&type=action")
    text = page.soup.select_one(".cite-search [data-copy]")["data-copy"]
    build = answered(client, "/healthz")["generation"]
    for part in ("Query: detention", "Kind: Action", f"{counted(page)} passages", build, "/search?q=detention&type=action"):
        assert part in text
    assert "agreed on 13 July 2018" in text


def test_the_status_of_a_search_is_said_once(client: FlaskClient) -> None:
    """A screen reader hears the count a single time."""
    assert len(see(client, DEGREE).soup.find_all(role="status")) == 1


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", '"><img src=x>', "{{ 7*7 }}", "\u202e detention", "\x00detention"])
def test_a_query_is_shown_as_text(client: FlaskClient, query: str) -> None:
    """Whatever is asked comes back as words and never as markup."""
    answer = client.get("/search", query_string={"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text


@pytest.mark.parametrize("query", ["alternatives to detention", "objective 13", "SDG 10.c", "Education", "children"])
def test_every_result_shows_why_it_was_found(client: FlaskClient, query: str) -> None:
    """By a mark, or else by its first reason in words."""
    results = see(client, "/search?" + urlencode({"q": query, "size": 50})).soup.select("article.result")
    assert results
    for result in results:
        assert result.select("mark") or result.find(class_="reason").get_text(strip=True)


def test_the_drawing_points_out_every_objective_of_the_facet(client: FlaskClient) -> None:
    """Those that only campaigns carry, too."""
    facet = client.get("/api/v1/search?q=alternatives+to+detention").get_json()["facets"]["objective"]
    summary = see(client, "/search?q=alternatives+to+detention").text
    assert f"under {sum(row['count'] > 0 for row in facet)} of 23 objectives" in summary


def test_a_remark_leads_to_the_passage_that_may_be_meant(client: FlaskClient) -> None:
    """In the language of the page."""
    line = see(client, "/fr/search?" + urlencode({"q": "23(f)"})).soup.find("a", string="objectif 7 (f)")
    assert line["href"] == "/fr/gcm/7/f"


def test_a_fact_answers_above_the_results(client: FlaskClient) -> None:
    """With the way to all that is known."""
    page = see(client, "/search?" + urlencode({"q": "who voted against"}))
    link = page.soup.find("a", href="/about#known-gcm")
    assert "152 states voted in favour" in link.parent.get_text()
    assert see(client, "/about").soup.find(id="known-gcm")
