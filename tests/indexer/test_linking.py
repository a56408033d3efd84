"""From files and wordings to the linked corpus: reading order, inheritance, ties in both directions, wordings."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.linking import link
from indexer.official.store import StoredText, write_json
from indexer.reading import Files, read
from indexer.sources.base import SourceText
from indexer.sources.results_framework import ResultsFramework
from indexer.wordings import installed
from kb import ids
from kb.model import Basis, Corpus, Edition, Kind, Link, Passage, Wording

ACTIONS = (11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5)
LETTERS = "abcdefghijkl"
JULY = SourceText(
    "gcm",
    Edition("2018-07-13", "Text agreed on 13 July 2018", "en", "package", "1" * 64, "2018-07-13"),
    {"gcm/13": "We commit, says July.", "gcm/13/h": "Spare children, says July."},
)
FRAMEWORK = ResultsFramework({"1a": "People are safe", "1b": "People move"}, {13: ("1a", "1b")})


def store(data: Path, document: str, lang: str, texts: Mapping[str, str]) -> None:
    """Put an imported text where imported texts are kept."""
    stored = StoredText(
        document=document,
        lang=lang,
        edition=f"adopted-{document}",
        name="Adopted text",
        date="2018-12-19",
        url="https://example.org/",
        fetched="2026-11-24T12:00:00+00:00",
        sha256="2" * 64,
        texts=texts,
    )
    row = {name: getattr(stored, name) for name in StoredText.__dataclass_fields__}
    write_json(data / "official" / document / f"{lang}.json", row)


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> list[SourceText]:
    """Texts in order of preference: the adopted Compact in two languages, a declaration, and the July text."""
    data = tmp_path_factory.mktemp("imported")
    store(
        data, "gcm", "en", {"gcm/13": "We commit.", "gcm/para/1": "A first paragraph.", "gcm/principles/f": "Rights."}
    )
    store(data, "gcm", "fr", {"gcm/13": "Nous nous engageons."})
    paragraphs = {f"imrf-2022/para/{key}": f"Paragraph {key}." for key in ("1", "2", "10", "76", "76/a", "76/a/ii")}
    store(data, "imrf-2022", "en", paragraphs)
    store(data, "unknown-1999", "en", {"unknown-1999/para/1": "Nobody asked for this."})
    adopted = [text for text in installed(data) if text.edition.of_record]
    return [*adopted, JULY]


@pytest.fixture(scope="session")
def corpus_files(smaller: Path) -> Files:
    """The small corpus as files."""
    return read(smaller)


@pytest.fixture(scope="session")
def linked(corpus_files: Files, imported: list[SourceText]) -> Corpus:
    """The small corpus, linked with all texts."""
    return link(corpus_files, imported, FRAMEWORK)


@pytest.fixture(scope="session")
def passages(linked: Corpus) -> dict[str, Passage]:
    """Its passages by id, in reading order."""
    return {passage.id: passage for passage in linked.passages}


def expected_order() -> list[str]:
    """The Compact from first to last, as a reader turns the pages."""
    objectives = [
        passage
        for number, count in enumerate(ACTIONS, 1)
        for passage in (f"gcm/{number}", *(f"gcm/{number}/{letter}" for letter in LETTERS[:count]))
    ]
    items = {"a": ("i", "ii", "iii", "iv", "v"), "b": ("i", "ii", "iii"), "c": ("i", "ii", "iii")}
    parts = {
        43: ["43", *(f"43/{key}" for a, row in items.items() for key in (a, *(f"{a}/{roman}" for roman in row)))],
        45: ["45", "45/a", "45/b", "45/c"],
        49: ["49", *(f"49/{letter}" for letter in "abcde")],
    }
    return [
        *(f"gcm/para/{number}" for number in range(1, 16)),
        *(f"gcm/principles/{letter}" for letter in "abcdefghij"),
        "gcm/para/16",
        *objectives,
        *(f"gcm/para/{key}" for number in range(40, 55) for key in parts.get(number, [str(number)])),
    ]


def test_the_reading_order_of_the_whole(passages: Mapping[str, Passage]) -> None:
    """Paragraphs 1-15, principles, 16, objectives with their actions, 40-54, further documents, campaigns by slug."""
    compact = expected_order()
    further = [f"imrf-2022/para/{key}" for key in ("1", "2", "10", "76", "76/a", "76/a/ii")]
    found = list(passages)
    assert found[: len(compact)] == compact
    assert found[len(compact) : len(compact) + len(further)] == further
    rest = found[len(compact) + len(further) :]
    assert [i for i in rest if i.count("/") == 1] == ["campaigns/i-am-a-migrant-uk-2023", "campaigns/together"]
    assert all(ids.parse(i).kind in {"campaign", "section"} for i in rest)
    assert [p.order for p in passages.values()] == list(range(len(passages)))


def test_kinds_and_parents(passages: Mapping[str, Passage]) -> None:
    """Each passage hangs under the right one."""
    assert {
        i: passages[i].parent for i in ("gcm/13", "gcm/13/h", "gcm/principles/f", "gcm/para/43", "gcm/para/43/a")
    } == {
        "gcm/13": None,
        "gcm/13/h": "gcm/13",
        "gcm/principles/f": "gcm/para/15",
        "gcm/para/43": None,
        "gcm/para/43/a": "gcm/para/43",
    }
    assert passages["gcm/para/43/a/ii"].parent == "gcm/para/43/a"
    assert passages["campaigns/together/2"].parent == "campaigns/together"
    assert [passages[i].objective for i in ("gcm/13", "gcm/13/h", "gcm/principles/f", "gcm/para/44")] == [
        13,
        13,
        None,
        None,
    ]
    assert passages["gcm/13/h"].kind is Kind.ACTION
    assert passages["campaigns/together/2"].kind is Kind.SECTION


def test_parts_of_the_compact(passages: Mapping[str, Passage]) -> None:
    """A passage says in which part, and in which section of it, it stands."""
    assert passages["gcm/para/1"].part == "Preamble"
    assert passages["gcm/principles/f"].part == "Our vision and guiding principles › Unity of purpose"
    assert passages["gcm/1"].part == passages["gcm/23/e"].part == "Objectives and commitments"
    assert passages["gcm/para/43/a"].part == "Implementation"


def test_an_action_inherits_its_objectives_goals(passages: Mapping[str, Passage]) -> None:
    """The objective's goals are an action's too, as our reading and with the reason; its own come first, as they are."""
    assert passages["gcm/13/a"].sdg == (Link("16.3", Basis.EDITORIAL, "from the objective"),)
    own = passages["gcm/20/a"].sdg
    assert own[0] == Link("10.c", Basis.NAMED)
    assert [link.target for link in own].count("10.c") == 1
    above = {link.target for link in passages["gcm/20"].sdg}
    assert {link.target for link in own} == above | {"10.c"}
    assert all(link.basis is Basis.EDITORIAL for link in own[1:])


def test_an_inherited_goal_is_our_reading(corpus_files: Files) -> None:
    """What the objective names is named there only: for its actions it is an editorial tie."""
    (parsed,) = [o for o in corpus_files.objectives if o.value.number == 13]
    named = replace(parsed, value=parsed.value.model_copy(update={"sdg": {"16.3": Basis.NAMED}}))
    changed = replace(corpus_files, objectives=[named])
    passages = {p.id: p for p in link(changed, [], ResultsFramework()).passages}
    assert passages["gcm/13"].sdg == (Link("16.3", Basis.NAMED),)
    assert passages["gcm/13/a"].sdg == (Link("16.3", Basis.EDITORIAL, "from the objective"),)


def test_outputs_are_attributed(passages: Mapping[str, Passage], linked: Corpus) -> None:
    """The published mapping ties an objective to outputs, and says whose they are; actions have none."""
    reason = "IOM Strategic Results Framework"
    assert passages["gcm/13"].outputs == (Link("1a", Basis.PUBLISHED, reason), Link("1b", Basis.PUBLISHED, reason))
    assert passages["gcm/12"].outputs == passages["gcm/13/a"].outputs == ()
    assert linked.outputs == {"1a": "People are safe", "1b": "People move"}


def test_what_a_section_carries_says_so(passages: Mapping[str, Passage]) -> None:
    """A tie from a section to a commitment is there from both ends, with the same reason."""
    ties = {
        (p.id, tie.target, tie.reason) for p in passages.values() if p.kind is Kind.SECTION for tie in p.commitments
    }
    back = {(tie.target, p.id, tie.reason) for p in passages.values() for tie in p.carried_by}
    assert ties
    assert ties <= back


def test_a_campaign_carries_only_what_no_section_of_it_says(passages: Mapping[str, Passage]) -> None:
    """Where a section names the commitment, the campaign as a whole is not listed a second time."""
    for passage in passages.values():
        carriers = [tie.target for tie in passage.carried_by]
        whole = [carrier for carrier in carriers if carrier.count("/") == 1]
        assert not [w for w in whole if any(c.startswith(f"{w}/") for c in carriers)], passage.id
    for tie in passages["campaigns/together"].commitments:
        sections = [c.target for c in passages[tie.target].carried_by if c.target.startswith("campaigns/together")]
        assert sections, f"{tie.target} is carried by no part of the campaign"


def test_a_campaign_stands_alone_where_no_section_speaks(corpus_files: Files) -> None:
    """A campaign whose sections name nothing is what carries its objectives."""
    (text, *_) = [c for c in corpus_files.campaigns if c.front.value.slug == "together"]
    front = replace(
        text.front, value=text.front.value.model_copy(update={"sections": {}, "objectives": {"9": "A reason."}})
    )
    changed = replace(corpus_files, campaigns=[replace(text, front=front)])
    passages = {p.id: p for p in link(changed, [], ResultsFramework()).passages}
    assert passages["gcm/9"].carried_by == (Link("campaigns/together", Basis.EDITORIAL, "A reason."),)


def test_sections_have_the_numbers_of_the_file(passages: Mapping[str, Passage], smaller: Path) -> None:
    """A number written behind a heading is the section's address, wherever the section stands."""
    text = (smaller / "campaigns/together.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+) \{#(\d+)\}$", text, re.MULTILINE)
    assert len(headings) > 1
    for heading, number in headings:
        assert passages[f"campaigns/together/{number}"].title == heading
    assert passages["campaigns/together/1"].title == passages["campaigns/together"].title


def test_a_campaign_and_its_sections(passages: Mapping[str, Passage]) -> None:
    """The campaign has the facts and the whole text; a section has its own text, as words and as safe HTML."""
    whole = passages["campaigns/i-am-a-migrant-uk-2023"]
    sections = [p for p in passages.values() if p.parent == whole.id]
    assert whole.campaign is not None
    assert whole.campaign.organiser == ("IOM UK", "IMIX")
    assert (whole.date, whole.lang) == (whole.campaign.dates.start, "en")
    assert whole.body == "\n\n".join(section.body for section in sections)
    assert {section.topics for section in sections} == {whole.topics}
    assert all(section.html.startswith("<") and section.campaign is None for section in sections)
    assert whole.summary
    assert whole.body.startswith(whole.summary.rstrip("."))


def test_wordings_come_in_order_of_preference(passages: Mapping[str, Passage]) -> None:
    """The text of record before the July text, and every language there is."""
    assert passages["gcm/13"].wordings == (
        Wording("adopted-gcm", "en", "We commit."),
        Wording("adopted-gcm", "fr", "Nous nous engageons."),
        Wording("2018-07-13", "en", "We commit, says July."),
    )
    assert passages["gcm/13"].text == "We commit."
    assert passages["gcm/13/h"].text == "Spare children, says July."
    assert passages["gcm/para/1"].text == "A first paragraph."
    assert passages["gcm/13/a"].wordings == ()


def test_a_document_knows_its_editions(linked: Corpus) -> None:
    """Each document lists what is installed of it, best first; one without a text lists none."""
    editions = {d.id: [(e.id, e.lang, e.of_record) for e in d.editions] for d in linked.documents}
    assert {document: found for document, found in editions.items() if found} == {
        "gcm": [("adopted-gcm", "en", True), ("adopted-gcm", "fr", True), ("2018-07-13", "en", False)],
        "imrf-2022": [("adopted-imrf-2022", "en", True)],
    }
    assert editions["ny-2016"] == []


def test_a_further_document_has_passages_once_imported(passages: Mapping[str, Passage]) -> None:
    """Its paragraphs are named after it, not yet reviewed, and a part hangs under its paragraph."""
    found = passages["imrf-2022/para/76/a"]
    assert (found.title, found.text, found.parent) == (
        "Progress Declaration 2022, paragraph 76 (a)",
        "Paragraph 76/a.",
        "imrf-2022/para/76",
    )
    assert passages["imrf-2022/para/76/a/ii"].title.endswith("paragraph 76 (a) (ii)")
    assert not found.reviewed
    assert not [i for i in passages if i.startswith("unknown-1999")]


def test_without_any_text_our_own_words_stand(corpus_files: Files) -> None:
    """No source installed: every passage of the Compact is there, with summary and without wording."""
    passages = link(corpus_files, [], ResultsFramework()).passages
    compact = [p for p in passages if p.document == "gcm"]
    assert [p.id for p in compact] == expected_order()
    assert all(p.summary and not p.wordings and p.text == "" for p in compact)


def test_what_is_related_is_never_the_family(passages: Mapping[str, Passage]) -> None:
    """Related passages exist, share something, and are not the objective above or the actions below."""
    for passage in passages.values():
        for other in passage.related:
            assert other.why
            assert other.id in passages
            assert other.id != passage.id
            assert passage.parent != other.id
            assert passages[other.id].parent != passage.id


def test_headings_and_words_in_other_languages(small_corpus: Path) -> None:
    """A heading in another language belongs to its passage; its short name and words are searched."""
    (small_corpus / "gcm/headings").mkdir()
    text = "lang: fr\nreviewed: false\nheadings:\n  gcm/13: {title: La rétention, short_name: Rétention, words: [centre]}\n"
    (small_corpus / "gcm/headings/fr.yaml").write_text(text)
    passages = {p.id: p for p in link(read(small_corpus), [], ResultsFramework()).passages}
    assert passages["gcm/13"].headings == {"fr": "La rétention"}
    assert passages["gcm/13"].keywords == {"fr": ("Rétention", "centre")}
    assert passages["gcm/13/a"].headings == {}


def test_topics_lists_and_rings(files: Files) -> None:
    """Topics, closed lists, instruments and the glossary come over as they stand, languages without words left out."""
    whole = link(files, [], ResultsFramework())
    assert [topic.slug for topic in whole.topics] == sorted(topic.slug for topic in whole.topics)
    assert {value.key for value in whole.promises} == set(files.promises.value.promises)
    assert {row.slug for row in whole.instruments} == set(files.instruments.value.instruments)
    assert len(whole.rings) == sum(len(parsed.value.rings) for parsed in files.rings)
    assert all(words for ring in whole.rings for words in ring.words.values())
