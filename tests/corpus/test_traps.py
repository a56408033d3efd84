"""Mistakes that people make about the Compact, and that our corpus must not make."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
import yaml

from indexer.reading import Files
from indexer.report import gaps
from kb.model import Corpus, Kind, Passage
from tests.corpus.conftest import CORPUS

COUNTS = (11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5)
DAY = "campaigns/international-migrants-day"


def our_words(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Where and what we say ourselves: headings, plain words, notes, campaigns, scopes and facts."""
    for passage in corpus.passages:
        reasons = (link.reason for link in passage.commitments)
        uncertain = passage.campaign.uncertain if passage.campaign else ()
        for text in (passage.title, passage.summary, passage.note, passage.body, *reasons, *uncertain):
            yield passage.id, text
    for topic in corpus.topics:
        yield topic.id, f"{topic.label['en']}. {topic.scope}"
    for document in corpus.documents:
        texts = (document.title, document.note, *(f.text for f in document.facts), *(x.reason for x in document.links))
        for text in texts:
            yield document.id, text


def sentences(text: str) -> list[str]:
    """The sentences of a text, or the cells of a table."""
    return [part for part in re.split(r"(?<=[.!?])\s+|\s·\s|\n+", text) if part.strip()]


def said(corpus: Corpus, pattern: str) -> list[str]:
    """Every sentence of ours in which a pattern stands, with the place."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return [f"{place}: {s}" for place, text in our_words(corpus) for s in sentences(text) if wanted.search(s)]


def facts(corpus: Corpus, document: str) -> str:
    """Everything that is said as a fact about a document."""
    return " ".join(fact.text for found in corpus.documents if found.id == document for fact in found.facts)


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_no_person_is_called_illegal(corpus: Corpus) -> None:
    """'Illegal' for a person stands nowhere in our words; the terms are known as rejected, with a better one."""
    people = r"migrants?|immigrants?|aliens?|persons?|people|workers?|foreigners?|child(?:ren)?|entrants?|residents?"
    assert said(corpus, rf"\billegals?\s+(?:{people})\b|\billegals\b|\bclandestine\b") == []
    rejected = {row.term: row.instead for topic in corpus.topics for row in topic.deprecated if row.lang == "en"}
    assert "irregular" in rejected["illegal migrant"]
    assert all("illegal" not in better for better in rejected.values())


def test_rejected_terms_are_not_our_labels(corpus: Corpus) -> None:
    """A term that we advise against is no label of a topic, and no word of a summary."""
    rejected = {row.term.lower() for topic in corpus.topics for row in topic.deprecated if row.lang == "en"}
    labels = {
        label.lower() for topic in corpus.topics for label in (topic.label["en"], *topic.alternative.get("en", ()))
    }
    assert rejected
    assert not rejected & labels
    for passage in corpus.passages:
        words = f" {passage.title} {passage.summary} ".lower()
        assert not [term for term in rejected if re.search(rf"\b{re.escape(term)}\b", words)], passage.id


def test_nobody_signs_or_ratifies_the_compact(corpus: Corpus) -> None:
    """'Sign', 'signatory', 'ratify', 'party', 'treaty' are said of the Compact only to say that they are wrong."""
    about = said(corpus, r"\b(?:sign(?:s|ed|ing|atory|atories|ature)|ratif\w*|part(?:y|ies) to|treat(?:y|ies))\b")
    other = re.compile(r"\b(?:nobody|not|no|never)\b|\bsigns? of\b|convention|protocol|human.rights", re.IGNORECASE)
    assert [line for line in about if not other.search(line)] == []


def test_the_compact_is_not_law(corpus: Corpus) -> None:
    """It is not legally binding, and its commitments are no 'must'."""
    assert [line for line in said(corpus, r"legally binding|binding in law") if " not " not in line] == []
    summaries = [p for p in corpus.passages if p.document == "gcm"]
    assert [
        p.id
        for p in summaries
        if re.search(r"\bmust\b|\bobliged?\b|\bobligation", p.summary) and p.kind is not Kind.PARAGRAPH
    ] == []
    assert "not legally binding" in facts(corpus, "gcm")


# ── adoption ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_adopted_endorsed_and_by_whom(corpus: Corpus) -> None:
    """Agreed on 13 July, adopted in Marrakech by acclamation, endorsed by the Assembly on 19 December 2018."""
    known = facts(corpus, "gcm")
    assert "agreed on the text on 13 July 2018" in known
    assert re.search(r"Marrakech.{0,80}December 2018.{0,60}by acclamation", known)
    assert "General Assembly endorsed the Compact on 19 December 2018" in known
    assert next(d.date for d in corpus.documents if d.id == "gcm") == "2018-12-19"


def test_no_number_of_states_in_marrakech(corpus: Corpus) -> None:
    """Sources differ between 163, 164 and others, so none is given."""
    assert said(corpus, r"\b16[0-9] (?:states|countries|governments|nations)\b") == []


def test_the_vote(corpus: Corpus) -> None:
    """152 in favour, 5 against, 12 abstentions, 24 not voting, and no 'consensus' for the Compact."""
    assert "152 states voted in favour, 5 against, 12 abstained, and 24 did not vote" in facts(corpus, "gcm")
    vote = yaml.safe_load((CORPUS / "gcm/document.yaml").read_text(encoding="utf-8"))["vote"]
    assert [vote[key] for key in ("in_favour", "against", "abstentions", "not_voting")] == [152, 5, 12, 24]
    assert [len(vote[key]) for key in ("voted_against", "abstained", "did_not_vote")] == [5, 12, 24]
    assert set(vote["voted_against"]) == {"Czechia", "Hungary", "Israel", "Poland", "United States"}
    assert {"Australia", "Austria", "Bulgaria", "Chile", "Italy", "Latvia", "Switzerland"} <= set(vote["abstained"])
    assert vote["uncertain"]
    assert [line for line in said(corpus, r"\bconsensus\b") if not line.startswith("imrf-2022")] == []


def test_slovenia_or_slovakia_is_left_open(corpus: Corpus) -> None:
    """Which of the two did not vote is not known, and every sentence about it says so."""
    lines = said(corpus, r"\bSlov(?:enia|akia)\b")
    assert lines
    assert all(re.search(r"uncertain|may be|not confirmed", line) for line in lines)


def test_three_global_compacts(corpus: Corpus) -> None:
    """Migration, refugees and companies are told apart."""
    known = facts(corpus, "gcm")
    assert "Global Compact on Refugees was affirmed on 17 December 2018" in known
    assert "UN Global Compact of 2000 is for companies" in known


# ── structure ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_letters_and_counts(corpus: Corpus) -> None:
    """187 actions, and as many of each objective as the Compact has."""
    actions = [sum(p.parent == f"gcm/{n}" for p in corpus.passages if p.kind is Kind.ACTION) for n in range(1, 24)]
    assert tuple(actions) == COUNTS
    assert sum(actions) == 187


def test_lettered_paragraphs(passages: Mapping[str, Passage]) -> None:
    """Paragraphs 43, 45 and 49 have letters, 48 has none."""
    with_letters = {i.split("/")[2] for i in passages if re.fullmatch(r"gcm/para/\d+/[a-z]", i)}
    assert with_letters == {"43", "45", "49"}


def test_the_title_of_objective_13(passages: Mapping[str, Passage]) -> None:
    """'Immigration detention' stays, and a note tells of 'migration detention' in paragraph 16."""
    passage = passages["gcm/13"]
    assert passage.title.startswith("Use immigration detention only as a measure of last resort")
    assert "migration detention" in passage.note.replace("immigration detention", "")
    assert "paragraph 16" in passage.note


def test_objective_20_is_about_remittances(passages: Mapping[str, Passage]) -> None:
    """An old data file had objective 2 in its place."""
    assert "remittances" in passages["gcm/20"].title
    assert "remittances" not in passages["gcm/2"].title
    assert "20(a)" not in passages["gcm/20/a"].title


def test_principle_letters(passages: Mapping[str, Passage]) -> None:
    """Each principle under its own letter; human rights is (f), whole-of-society (j)."""
    assert [passages[f"gcm/principles/{letter}"].title for letter in "abcdefghij"] == [
        "People-centred",
        "International cooperation",
        "National sovereignty",
        "Rule of law and due process",
        "Sustainable development",
        "Human rights",
        "Gender-responsive",
        "Child-sensitive",
        "Whole-of-government approach",
        "Whole-of-society approach",
    ]


def test_remittance_figures_are_not_swapped(passages: Mapping[str, Passage]) -> None:
    """Costs below 3 per cent; no corridor above 5 per cent; by 2030; the target is named in the text."""
    passage = passages["gcm/20/a"]
    three, five = (passage.summary.index(figure) for figure in ("3 per cent", "5 per cent"))
    assert re.search(r"cost[^.]* less than $", passage.summary[:three])
    assert re.search(r"(?:more|higher) than $", passage.summary[:five])
    assert "2030" in passage.summary
    assert [(str(link.basis)) for link in passage.sdg if link.target == "10.c"] == ["named"]


def test_media_funding_is_not_criminal_law(passages: Mapping[str, Passage]) -> None:
    """17 (c): public money, media that systematically promote intolerance, full respect for media freedom."""
    summary = passages["gcm/17/c"].summary
    for words in ("public money", "systematically", "media freedom"):
        assert words in summary
    assert not re.search(r"crim|punish|prosecut|ban\b", summary)


def test_the_network_is_welcomed(passages: Mapping[str, Passage]) -> None:
    """States welcome the UN Network on Migration, they do not create it; IOM coordinates it."""
    summary = passages["gcm/para/45"].summary
    assert re.search(r"[Ss]tates welcome\b.*\bnetwork on migration", summary)
    assert not re.search(r"\bStates (?:create|set up|establish|found)\b", summary)
    assert "IOM" in passages["gcm/para/45/a"].summary


def test_the_capacity_building_mechanism_has_three_parts(passages: Mapping[str, Passage]) -> None:
    """Hub, fund and platform."""
    for part, word in (("a", "hub"), ("b", "fund"), ("c", "platform")):
        assert word in passages[f"gcm/para/43/{part}"].summary
    assert "three parts" in passages["gcm/para/43"].summary


def test_refugees_and_the_displaced_are_outside(corpus: Corpus) -> None:
    """Every sentence of ours on the Compact that names them keeps them apart; 'migrant' is not defined."""
    known = facts(corpus, "gcm")
    assert "people displaced inside their country are outside its scope" in known
    assert "does not define the word migrant" in known
    framework = "WHO Framework on refugee and migrant health"  # a title that the Compact itself names
    words = {p.id: f"{p.title} {p.summary}".replace(framework, "") for p in corpus.passages if p.objective}
    assert [i for i, text in words.items() if re.search(r"\brefugee|internally displaced", text, re.IGNORECASE)] == []


def test_parliaments_act_where_the_compact_names_them(corpus: Corpus) -> None:
    """Paragraph 44 names them among the partners; no action is addressed to them, and no other value stands unused."""
    assert [p.id for p in corpus.passages if "parliaments" in p.actors] == ["gcm/para/44"]
    assert [line for line in gaps(corpus) if "never used" in line] == []


def test_citations_name_the_annex(corpus: Corpus) -> None:
    """The resolution has paragraphs of its own; a paragraph of the Compact is one of the annex."""
    lines = said(corpus, r"A/RES/73/195,? (?!annex)paras?\.")
    assert lines == []
    assert "A/RES/73/195" in {document.symbol for document in corpus.documents}


def test_the_forum(corpus: Corpus) -> None:
    """17 to 20 May 2022; the Declaration adopted on 20 May by the Forum, endorsed on 7 June by the Assembly."""
    known = facts(corpus, "imrf-2022")
    for words in (
        "17 to 20 May 2022",
        "adopted the Progress Declaration on 20 May 2022",
        "endorsed the Declaration by consensus on 7 June 2022",
    ):
        assert words in known


# ── campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_day_was_proclaimed_by_55_93(corpus: Corpus, passages: Mapping[str, Passage]) -> None:
    """Resolution 55/93 of 4 December 2000; 45/158 of 18 December 1990 is the Convention; 54/93 stands nowhere."""
    first = passages[f"{DAY}/1"].body
    assert re.search(r"proclaimed it on 4 December 2000 in resolution A/RES/55/93", first)
    assert re.search(r"18 December 1990.*convention.*A/RES/45/158", first)
    assert said(corpus, r"\b54/93\b") == []
    assert all("wrong" in passages[f"{DAY}/4"].body for line in said(corpus, r"\b1999\b") if line.startswith(DAY))


def test_each_theme_of_the_day_says_whose_it_is(files: Files) -> None:
    """The table has a year, a theme, an owner and how sure it is, in the order of years from 2013 to 2025."""
    (text,) = [c for c in files.campaigns if c.front.value.slug == DAY.split("/")[1]]
    table = next(block.markdown for block in text.blocks if "|" in block.markdown)
    rows = [
        [cell.strip() for cell in line.strip("| ").split("|")]
        for line in table.splitlines()
        if re.match(r"\| *20\d\d", line)
    ]
    years = [int(row[0]) for row in rows]
    assert sorted(set(years)) == list(range(2013, 2026))
    assert all(a <= b for a, b in pairwise(years))
    assert all(len(row) == 4 and all(row) for row in rows)
    assert [row[0] for row in rows if re.search(r"\bofficial\b", row[1], re.IGNORECASE)] == []


@pytest.mark.parametrize(
    ("year", "theme", "owner", "sure"),
    [
        ("2018", "WithDignity", "IOM", "IOM"),
        ("2020", "Reimagining Human Mobility", "not clear", "press"),
        ("2021", "It Takes A Community", "United Kingdom only", "organiser"),
        ("2022", "It Takes A Community", "United Kingdom only", "no UN theme"),
        ("2023", "I Am A Migrant", "United Kingdom only", "organiser"),
        ("2024", "Honouring the contributions", "World Health Organization", "press"),
        ("2025", "MyGreatStory", "IOM", "press"),
    ],
)  # fmt: skip
def test_a_theme_of_the_day(passages: Mapping[str, Passage], year: str, theme: str, owner: str, sure: str) -> None:
    """A theme is never given to another body, and what only the press says is marked."""
    rows = [line for line in passages[f"{DAY}/2"].body.splitlines() if line.startswith(year) and theme in line]
    assert len(rows) == 1
    cells = rows[0].split(" · ")
    assert owner in cells[2]
    assert sure in cells[3]


def test_the_united_nations_sets_no_theme_every_year(passages: Mapping[str, Passage]) -> None:
    """The page says so among what is uncertain."""
    found = passages[DAY].campaign
    assert found is not None
    assert any("does not set an official theme every year" in remark for remark in found.uncertain)


def test_campaigns_that_were_not_found_are_left_out(corpus: Corpus) -> None:
    """'Do No Harm', 'Live Together' and '#Migration4' were found nowhere as campaigns."""
    titles = [p.title for p in corpus.passages if p.kind is Kind.CAMPAIGN]
    assert len(titles) >= 20
    assert [t for t in titles if re.search(r"do no harm|live together|migration4", t, re.IGNORECASE)] == []
    assert said(corpus, r"\bdo no harm\b|#migration4") == []


def test_campaigns_of_like_names_are_told_apart(passages: Mapping[str, Passage]) -> None:
    """'i am a migrant' began in 2015, the British theme is of 2023, 'I Am An Immigrant' is a poster campaign of 2015."""
    starts = {
        slug: passages[f"campaigns/{slug}"].date or ""
        for slug in ("i-am-a-migrant", "i-am-an-immigrant", "i-am-a-migrant-uk-2023")
    }
    assert [date[:4] for date in starts.values()] == ["2015", "2015", "2023"]
    found = passages["campaigns/i-am-a-migrant"].campaign
    assert found is not None
    assert any("2017" in remark for remark in found.uncertain)


def test_campaigns_before_the_compact_do_not_carry_it_out(corpus: Corpus) -> None:
    """What ended before December 2018 says that it is older."""
    for passage in corpus.passages:
        if passage.campaign and (passage.campaign.dates.end or "9999") < "2018-12":
            assert re.search(r"before|older|years later|predate", passage.body, re.IGNORECASE), passage.id


def test_every_campaign_names_its_source(corpus: Corpus) -> None:
    """Organiser, date and a web address; a source that is no organiser's comes with what is uncertain."""
    for passage in corpus.passages:
        if passage.campaign:
            assert passage.campaign.organiser, passage.id
            assert passage.campaign.source.startswith("http"), passage.id
            assert passage.campaign.source_kind == "organiser" or passage.campaign.uncertain, passage.id
