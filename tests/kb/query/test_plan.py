"""From a reading to a plan: concepts over fields, with what spelling and thesaurus add."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from kb.library import Library
from kb.model import Basis, Document, Fact, Link, Ring
from kb.query.expressions import Concept, Expression, Leaf, Origin, Side
from kb.query.request import SearchRequest
from tests.builders import corpus, every_id, library, passage, topic
from tests.strategies import any_text


def leaves(node: Expression | None) -> list[Leaf]:
    """The leaves of a concept or of concepts side by side."""
    if isinstance(node, Concept):
        return [leaf for found in node.sums for leaf in found.leaves]
    return [leaf for inner in node.nodes for leaf in leaves(inner)] if isinstance(node, Side) else []


def found(library: Library, q: str, **asked: Any) -> list[str]:
    """The ids that a query finds, best first."""
    return [hit.id for hit in library.search(SearchRequest(q=q, size=100, **asked)).hits]


@given(any_text)
def test_every_query_has_a_plan_and_an_answer(tiny: Library, text: str) -> None:
    """Whatever is typed."""
    page = tiny.search(SearchRequest(q=text))
    assert page.total >= len(page.hits)


def test_an_empty_query_asks_for_everything_and_no_word_for_nothing(tiny: Library) -> None:
    """A query of signs alone is told apart from none."""
    assert tiny.search(SearchRequest(q=" \n")).total == len(tiny.corpus.passages)
    page = tiny.search(SearchRequest(q="?!"))
    assert page.total == 0
    assert page.plan.remarks == ("No word to search for was found in the query.",)


def test_function_words_match_nothing_and_are_silent(tiny: Library) -> None:
    """Alone they find nothing; beside others they change nothing."""
    alone = tiny.search(SearchRequest(q="the of and"))
    assert (alone.total, alone.plan.remarks) == (0, ())
    assert found(tiny, "the detention of", match="all") == found(tiny, "detention", match="all")


def test_the_thesaurus_leads_from_everyday_words_to_the_compacts(tiny: Library) -> None:
    """'custody' stands nowhere; 'detention' is what it means."""
    page = tiny.search(SearchRequest(q="custody"))
    assert {"gcm/13", "gcm/13/a", "gcm/13/h"} <= {hit.id for hit in page.hits}
    assert [(row.term, row.to) for row in page.plan.expanded] == [("custody", ("detention",))]


@pytest.mark.parametrize("asked", [{"expand": False}, {"literal": ("custody",)}, {"literal": ("Custody",)}])
def test_a_word_taken_as_typed_is_not_expanded(tiny: Library, asked: dict[str, object]) -> None:
    """With the thesaurus off, or for this one word."""
    assert found(tiny, "custody", correct=False, **asked) == []


def test_a_topics_label_finds_what_is_filed_under_it(tiny: Library) -> None:
    """Even where the word itself does not stand."""
    node = tiny.plan(SearchRequest(q="sending money home")).expression
    assert ("topic", ("remittances",)) in {(leaf.field, leaf.terms) for leaf in leaves(node)}
    assert {"gcm/20", "gcm/20/a"} <= set(found(tiny, "sending money home"))


def test_with_correction_off_the_right_spelling_is_only_suggested(tiny: Library) -> None:
    """The whole query comes back, corrected; a longer word that holds the wrong one stays."""
    plan = tiny.plan(SearchRequest(q="detenton nondetentonal detention", correct=False))
    assert plan.corrected == ()
    assert plan.suggestion == "detention nondetentonal detention"


def test_the_singular_of_a_known_word_is_no_slip(tmp_path_factory: pytest.TempPathFactory) -> None:
    """'Carrier' is spelt right where texts have 'carriers', however many have 'carried'."""
    rows = [passage("gcm/1", text="carriers"), *(passage(f"gcm/{n}", text="carried out") for n in range(2, 14))]
    opened = library(tmp_path_factory.mktemp("carriers"), corpus(rows))
    assert (found(opened, "carrier"), opened.plan(SearchRequest(q="carrier")).corrected) == (["gcm/1"], ())
    opened.close()


def test_only_the_first_unknown_words_are_corrected(tiny: Library) -> None:
    """A text in a language that is not known here costs little and is left as it is."""
    strange = " ".join(f"xq{letter}zvw" for letter in "abcdefghijkl")
    assert tiny.plan(SearchRequest(q=f"detenton {strange}")).corrected
    assert not tiny.plan(SearchRequest(q=f"{strange} detenton")).corrected


def test_quoted_words_are_taken_as_they_are(tiny: Library) -> None:
    """A misspelt quotation finds nothing and leads to a suggestion."""
    page = tiny.search(SearchRequest(q='"last resortt"'))
    assert page.total == 0
    assert page.plan.corrected == ()
    assert page.plan.suggestion == '"last resort"'


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("detention", "text"),
        ("rétention", "heading_fr"),
        ("удержание детей", "heading_ru"),
        ("拘留", "text_zh"),
        ("تحويلات", "heading_ar"),
    ],
)
def test_words_are_looked_for_in_the_fields_of_their_language(tiny: Library, query: str, field: str) -> None:
    """The language is told from script, function words and what the index knows."""
    node = tiny.plan(SearchRequest(q=query, correct=False)).expression
    assert field in {leaf.field for leaf in leaves(node)}


def test_of_two_languages_the_one_that_has_a_word_more_often_is_meant(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """English texts may have a foreign word, too."""
    rows = [
        passage("gcm/1", title="Human smugglers, coyotes and passeurs"),
        *(passage(f"gcm/{n}", title="Something else", headings={"fr": "Les passeurs"}) for n in (2, 3)),
    ]
    opened = library(tmp_path_factory.mktemp("languages"), corpus(rows))
    node = opened.plan(SearchRequest(q="passeurs")).expression
    assert "heading_fr" in {leaf.field for leaf in leaves(node)}
    opened.close()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("prison", "gcm/13"),
        ("remesas", "gcm/20"),
        ("cárcel", "gcm/13"),
        ("拘留", "gcm/13"),
        ("дети", "gcm/7"),
        ("Überweisung", "gcm/20/a"),
        ("汇款", "gcm/20"),
    ],
)
def test_a_query_in_another_language_finds_the_passages(tiny: Library, query: str, wanted: str) -> None:
    """Through headings, keywords and labels in that language."""
    assert wanted in found(tiny, query)


def test_a_search_in_a_title_looks_nowhere_else(tiny: Library) -> None:
    """Neither words in the text nor the topic nor the objective above count."""
    assert sorted(found(tiny, "title:detention")) == ["gcm/13", "gcm/13/a", "gcm/13/h"]
    plan = tiny.plan(SearchRequest(q="title:detention"))
    assert {leaf.field for leaf in (*leaves(plan.expression), *plan.lifts)} == {"title"}
    assert found(tiny, "text:mechanism") == ["gcm/para/43"]
    assert found(tiny, "title:journalists") == []


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("type:principle", ["gcm/principles/f"]),
        ("objective:20", ["gcm/20", "gcm/20/a"]),
        ("objective:13 stories", ["campaigns/i-am-a-migrant-uk-2023/1", "campaigns/i-am-a-migrant-uk-2023"]),
        ("topic:remittances price", ["gcm/20/a"]),
        ("sdg:10.7", ["gcm/20/a"]),
        ("sdg:10", ["gcm/20", "gcm/20/a"]),
        ("type:(principle OR paragraph) cooperation", ["gcm/para/7"]),
        ("(type:principle OR type:paragraph) progress zebras", ["imrf-2022/para/76"]),
        ("(type:action topic:children) detention", ["gcm/13/a", "gcm/13/h"]),
        ("type:action NOT detention", ["gcm/7/a", "gcm/20/a"]),
    ],
)
def test_a_filter_in_the_query_limits_what_is_found(tiny: Library, query: str, wanted: list[str]) -> None:
    """As the parameter of the same name would."""
    assert sorted(found(tiny, query)) == sorted(wanted)


def test_an_unknown_value_finds_nothing_and_says_so(tiny: Library) -> None:
    """Rather than being passed over."""
    page = tiny.search(SearchRequest(q="topic:volcanoes detention"))
    assert page.total == 0
    assert page.plan.remarks == ("topic:volcanoes is not known, so nothing has it.",)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("objective 13", "gcm/13"),
        ("obj. 13(h)", "gcm/13/h"),
        ("para 29 h", "gcm/13/h"),
        ("A/RES/73/195 para. 29 (h)", "gcm/13/h"),
        ("children remittances objective 20", "gcm/20"),
        ("A/RES/76/266, para. 76", "imrf-2022/para/76"),
    ],
)
def test_a_cited_passage_comes_first(tiny: Library, query: str, first: str) -> None:
    """Whatever else the query says."""
    assert found(tiny, query)[0] == first


def test_a_citation_brings_what_stands_around_the_passage(tiny: Library) -> None:
    """An objective its actions, an action its objective; two citations come in their order."""
    assert found(tiny, "objective 13") == ["gcm/13", "gcm/13/a", "gcm/13/h"]
    assert found(tiny, "13 (h)") == ["gcm/13/h", "gcm/13"]
    assert found(tiny, "para 36 and para 29")[:2] == ["gcm/20", "gcm/13"]


def test_a_citation_of_nothing_is_searched_as_words(tiny: Library) -> None:
    """With a remark."""
    assert "gcm/99" not in every_id()
    page = tiny.search(SearchRequest(q="detention objective 99"))
    assert "gcm/13" in [hit.id for hit in page.hits]
    assert page.plan.remarks == ("'objective 99' looks like a citation, but there is no such passage.",)


def test_a_citation_with_an_unknown_letter_leads_to_what_holds_it(tiny: Library) -> None:
    """With a remark."""
    page = tiny.search(SearchRequest(q="objective 13(z)"))
    assert page.hits[0].id == "gcm/13"
    assert page.plan.remarks == ("'objective 13(z)' looks like a citation, but there is no such passage.",)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("SDG 10.7", ["gcm/20/a"]),
        ("10.7", ["gcm/20/a"]),
        ("10.c", ["gcm/20", "gcm/20/a"]),
        ("goal 10", ["gcm/20", "gcm/20/a"]),
        ("SDG 16 children", ["gcm/7", "gcm/7/a", "gcm/13", "gcm/13/a", "gcm/13/h"]),
    ],
)
def test_a_goal_finds_what_serves_it(tiny: Library, query: str, ids: list[str]) -> None:
    """Any of its targets, or the one that is named; other words stand beside it as words do."""
    campaigns = {"campaigns/i-am-a-migrant-uk-2023", "campaigns/i-am-a-migrant-uk-2023/1"}
    assert set(found(tiny, query)) - campaigns == set(ids)


def test_a_number_and_a_letter_that_no_goal_has_are_an_action(tiny: Library) -> None:
    """13.h is objective 13 (h), 10.c a target of the Sustainable Development Goals."""
    assert found(tiny, "13.h") == ["gcm/13/h", "gcm/13"]


@pytest.mark.parametrize("query", ["A/RES/73/195", "GCM", "the Global Compact for Migration"])
def test_a_document_asked_for_is_found_as_a_whole_from_its_beginning(tiny: Library, query: str) -> None:
    """By its number or its name; passages of others come only where they have the words."""
    compact = [row.id for row in tiny.corpus.passages if row.document == "gcm"]
    assert found(tiny, query)[0] == "gcm/para/7"
    assert set(found(tiny, query)) == set(compact)


def test_a_documents_number_beside_other_words_is_a_limit(tiny: Library) -> None:
    """The campaign speaks of detention, too."""
    everywhere, inside = found(tiny, "detention"), found(tiny, "A/RES/73/195 detention")
    assert inside == [i for i in everywhere if i.startswith("gcm/")]
    assert inside != everywhere


@pytest.mark.parametrize(
    ("query", "first"),
    [("human rights", "gcm/principles/f"), ("Alternatives to detention", "gcm/13"), ("Remesas más baratas", "gcm/20")],
)
def test_a_passage_whose_heading_is_the_query_comes_first(tiny: Library, query: str, first: str) -> None:
    """Its title, its short name, or its heading in another language; the gain is among its shares."""
    hit = tiny.search(SearchRequest(q=query), explain=True).hits[0]
    assert hit.id == first
    assert tiny.plan(SearchRequest(q=query)).titled == (first,)
    assert sum(share.score for share in hit.shares or ()) == pytest.approx(hit.score)


@pytest.mark.parametrize("query", ["human rights NOT policies", "human rights of all migrants", "stories", "the of"])
def test_a_heading_is_meant_only_by_itself(tiny: Library, query: str) -> None:
    """Not among other words, and no section of a campaign by its heading."""
    assert tiny.plan(SearchRequest(q=query)).titled == ()


def test_what_is_excluded_is_neither_cited_nor_does_it_lift(tiny: Library) -> None:
    """NOT is taken at its word."""
    assert "gcm/13" not in found(tiny, "children NOT objective 13")
    plan = tiny.plan(SearchRequest(q="children NOT detention"))
    assert plan.cited == ()
    assert {leaf.word for leaf in plan.lifts} == {"children"}


def test_a_cited_passage_must_satisfy_what_is_joined_by_and(tiny: Library) -> None:
    """AND is taken at its word, too."""
    assert found(tiny, "objective 13 AND families") == ["gcm/13/a"]


def test_a_prefix_finds_every_word_that_begins_so(tiny: Library) -> None:
    """And none that does not."""
    assert set(found(tiny, "vulnerab*")) == {"gcm/7", "gcm/7/a"}
    assert found(tiny, "xyz*") == []


def test_origins_tell_where_a_term_comes_from(tiny: Library) -> None:
    """Typed, another form of it, corrected, added."""
    plans = {q: tiny.plan(SearchRequest(q=q)).expression for q in ("detention", "protecting", "remitances", "custody")}
    origins = {q: {leaf.origin for leaf in leaves(node)} for q, node in plans.items()}
    assert Origin.TYPED in origins["detention"]
    assert Origin.STEM in origins["protecting"]
    assert Origin.CORRECTION in origins["remitances"]
    assert Origin.THESAURUS in origins["custody"]


def test_all_the_words_of_one_known_phrase_are_needed(tiny: Library) -> None:
    """A query that is a single label of the thesaurus is held to `match=all` like any other."""
    loose = tiny.search(SearchRequest(q="immigration detention", expand=False)).total
    strict = tiny.search(SearchRequest(q="immigration detention", match="all"))
    both = tiny.search(SearchRequest(q="immigration AND detention", match="all"))
    assert strict.total <= max(loose, both.total)
    assert strict.whole == strict.total


def test_accents_do_not_matter_in_english_words(tiny: Library) -> None:
    """Nor do they hide a word that two languages share."""
    assert found(tiny, "détention")[:1] == found(tiny, "detention")[:1]


def test_a_pinpoint_stands_before_what_holds_it(tiny: Library) -> None:
    """'Objective 13, para. 29 (h)' is the action, then its objective."""
    assert found(tiny, "Objective 13, para. 29 (h)")[:2] == ["gcm/13/h", "gcm/13"]


def test_paragraphs_of_another_compact_are_not_ours(tiny: Library) -> None:
    """The compact on refugees has paragraphs of its own; a remark says that they are not here."""
    page = tiny.search(SearchRequest(q="GCR para 29"))
    assert page.plan.cited == ()
    assert "no such passage" in page.plan.remarks[0]


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A corpus in which a treaty is named once, and a topic has its short name and a label made of labels."""
    childhood = topic("childhood", alternative={"en": ("CRC",), "zh": ("儿童拘留",)})
    rings = (Ring("child", {"zh": ("儿童",)}), Ring("detention", {"zh": ("拘留",)}))
    rows = [
        passage("gcm/para/2", title="Older agreements", text="They name the CRC and others, a long list of treaties."),
        passage("gcm/7", title="Children first", text="Children are children.", topics=("childhood",)),
        passage("gcm/13", title="Detention", text="Detention is short."),
        passage("gcm/13/h", title="Spare children", text="No child is in detention."),
    ]
    opened = library(tmp_path_factory.mktemp("named"), corpus(rows, (childhood,), rings))
    yield opened
    opened.close()


def test_passages_that_name_a_thing_stand_before_those_about_its_subject(named: Library) -> None:
    """An acronym's topic is no other word for it; with `match=all` it does not satisfy."""
    assert found(named, "CRC") == ["gcm/para/2", "gcm/7"]
    assert found(named, "CRC", match="all") == ["gcm/para/2"]


def test_the_parts_of_a_label_count_where_all_are_found(named: Library) -> None:
    """Whoever writes two words without a space means both; what has one of them alone comes below."""
    assert set(found(named, "儿童拘留", match="all")) == {"gcm/7", "gcm/13/h"}
    assert found(named, "儿童拘留")[2:] == ["gcm/13"]
    assert [row.term for row in named.plan(SearchRequest(q="儿童拘留")).expanded] == ["儿童拘留", "儿童", "拘留"]
    hits = {hit.id: hit for hit in named.search(SearchRequest(q="儿童拘留"), explain=True).hits}
    assert {share.word for share in hits["gcm/13/h"].shares if share.word} == {"儿童", "拘留"}
    assert {share.word for share in hits["gcm/7"].shares if share.word} == {"儿童拘留", "儿童"}
    assert {share.word for share in hits["gcm/13"].shares if share.word} == {"拘留"}


def test_a_part_taken_as_typed_stands_for_nothing_else(named: Library) -> None:
    """So that the whole and the other part are left."""
    assert found(named, "儿童拘留", literal=("拘留",)) == ["gcm/7", "gcm/13/h"]


@pytest.fixture(scope="module")
def informed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A corpus with a document of which facts are known."""
    vote = Fact("Hungary voted against it.", "", reviewed=True, asked={"en": ("vote", "voted"), "fr": ("voté",)})
    place = Fact("It was adopted in Marrakech.", "", reviewed=True, asked={"en": ("adopted",)})
    rows = [passage("gcm/1", title="Food", text="Hungry people plan a vote on detention.")]
    document = Document("gcm", "Compact", "Compact", "A/RES/73/195", "2018-12-19", facts=(vote, place))
    opened = library(tmp_path_factory.mktemp("informed"), replace(corpus(rows), documents=(document,)))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "answers"),
    [
        ("who voted against", ["Hungary voted against it."]),
        ("qui a voté contre", ["Hungary voted against it."]),
        ("Hungary", ["Hungary voted against it."]),
        ("did Hungary vote for the compact", ["Hungary voted against it."]),
        ("when was the Compact adopted", ["It was adopted in Marrakech."]),
        ("adopted children", []),
        ("detention", []),
        ('"voted"', []),
    ],
)
def test_a_fact_answers_a_query_that_asks_for_nothing_else(informed: Library, query: str, answers: list[str]) -> None:
    """Every word that says something asks for it or stands in it."""
    assert [row.fact.text for row in informed.plan(SearchRequest(q=query)).answers] == answers


@pytest.mark.parametrize(
    ("query", "corrected", "suggestion"),
    [
        ("Hungary", [], None),
        ("detention in poland", [], None),
        ("detention and Hungrry", [], "detention and hungry"),
        ("Hungrry", ["hungry"], None),
        ("Hungrry People", ["hungry"], None),
    ],
)
def test_names_are_not_corrected(informed: Library, query: str, corrected: list[str], suggestion: str | None) -> None:
    """Neither those of countries nor what has a capital among small letters."""
    plan = informed.plan(SearchRequest(q=query))
    assert ([row.now for row in plan.corrected], plan.suggestion) == (corrected, suggestion)


def test_words_that_no_text_has_are_told(informed: Library) -> None:
    """Also where others are found."""
    assert informed.plan(SearchRequest(q="detention in Poland")).remarks == ("Found nowhere: Poland",)
    assert informed.plan(SearchRequest(q="detention plans")).remarks == ()


@pytest.mark.parametrize(
    ("query", "cited", "remark"),
    [
        ("23(f)", ["gcm/7/f"], "There is no objective 23 (f); para. 23 (f) is objective 7 (f)."),
        ("23(a)", ["gcm/23/a", "gcm/7/a"], "'23(a)' was read as objective 23 (a); para. 23 (a) is objective 7 (a)."),
        ("13", ["gcm/13", "gcm/para/13"], "'13' was read as objective 13; para. 13 is “Thirteen”."),
        ("29", ["gcm/13"], ""),
        ("29(h)", ["gcm/13/h"], ""),
    ],
)
def test_a_number_alone_may_count_objectives_or_paragraphs(
    numbered: Library, query: str, cited: list[str], remark: str
) -> None:
    """Both are found, and a remark says which was meant first."""
    plan = numbered.plan(SearchRequest(q=query))
    assert (list(plan.cited), "".join(plan.remarks)) == (cited, remark)


def test_second_readings_stand_behind_all_that_is_cited(numbered: Library) -> None:
    """'23(a) and 13(h)' is about two objectives."""
    assert list(numbered.plan(SearchRequest(q="23(a) and 13(h)")).cited) == ["gcm/23/a", "gcm/13/h", "gcm/7/a"]


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A corpus in which numbers may be taken for others."""
    ids = ("gcm/7", "gcm/7/a", "gcm/7/f", "gcm/13", "gcm/13/h", "gcm/23", "gcm/23/a", "gcm/para/13")
    rows = [passage(i, title="Thirteen" if i == "gcm/para/13" else i) for i in ids]
    opened = library(tmp_path_factory.mktemp("numbered"), corpus(rows))
    yield opened
    opened.close()


@pytest.mark.parametrize("query", ["SDG 10.c", "10.c", "SDG 10"])
def test_passages_that_name_a_goal_stand_before_those_tied_to_it_by_others(aiming: Library, query: str) -> None:
    """And a published tie before one of our own reading; what is excluded does not count."""
    assert found(aiming, query) == ["gcm/3", "gcm/2", "gcm/1"]
    assert aiming.plan(SearchRequest(q=f"NOT {query}")).serving == {}


@pytest.mark.parametrize(
    ("query", "first"), [("I Am A Migrant", "campaigns/i-am"), ("what if it was me?", "campaigns/what-if")]
)
def test_a_whole_title_of_everybodys_words_is_meant(aiming: Library, query: str, first: str) -> None:
    """Also where no word of it says anything; not where one more word stands beside it."""
    assert found(aiming, query)[0] == first
    assert aiming.plan(SearchRequest(q=f"{query} abroad")).titled == ()


@pytest.fixture(scope="module")
def aiming(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A corpus with ties to a goal, and campaigns called by everybody's words."""
    rows = [
        passage("gcm/1", text="Money.", sdg=(Link("10.c", Basis.EDITORIAL),)),
        passage("gcm/2", text="Money.", sdg=(Link("10.c", Basis.PUBLISHED),)),
        passage("gcm/3", text="Money.", sdg=(Link("10.c", Basis.NAMED),)),
        passage("gcm/4", title="Migrant migrant", text="A migrant is a migrant abroad."),
        passage("campaigns/i-am", title="I Am A Migrant", text="Portraits of a migrant."),
        passage("campaigns/what-if", title="What if it was me?", text="Portraits."),
    ]
    opened = library(tmp_path_factory.mktemp("aiming"), corpus(rows))
    yield opened
    opened.close()
