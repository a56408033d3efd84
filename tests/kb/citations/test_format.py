"""Citations in every style, against strings written by hand."""

import json
from dataclasses import replace

import pytest
import rispy

from kb.citations import format as citing
from kb.citations.find import find
from kb.citations.format import Reference
from kb.citations.resolve import resolve
from kb.model import CampaignFacts, Dates, Document, Edition
from tests.builders import COMPACT, EDITION, FORUM, every_id, passage

ACTION = passage("gcm/13/h", title="Protect children from detention")
JULY = Edition("2018-07-13", "Text agreed on 13 July 2018", "en", "", "ab12", "2018-07-13")
URL = "https://example.org/gcm/13/h"
PAGE = "https://here.example/campaigns/together/2"
SOURCE = "IOM UK, IMIX, “Together”, 2023, https://example.org/a%20b"
RETOLD = f"retold in: Global Compact for Migration knowledge base, from: {SOURCE}"


@pytest.fixture
def action() -> Reference:
    """Objective 13, action (h), in the text of July."""
    return citing.reference(ACTION, COMPACT, JULY, URL)


@pytest.fixture
def campaign() -> Reference:
    """A section of a campaign of two organisers, with characters that TeX reads as its own, as it stood on a day."""
    facts = CampaignFacts(
        ("IOM UK", "IMIX"), Dates("2023-12", None, "month"), "", "", "https://example.org/a%20b", "organiser"
    )
    whole = passage("campaigns/together", title="Together", campaign=facts)
    section = passage("campaigns/together/2", title="100% {together} & #1_$")
    return citing.campaign_text(section, whole, PAGE, "2026-03-01")


@pytest.mark.parametrize(
    ("passage_id", "expected"),
    [
        ("gcm/13", "annex, para. 29"),
        ("gcm/13/h", "annex, para. 29 (h)"),
        ("gcm/principles/c", "annex, para. 15 (c)"),
        ("gcm/para/43/a/ii", "annex, para. 43 (a) (ii)"),
        ("ny-2016/para/1", "para. 1"),
        ("campaigns/together/3", ""),
        ("topics/detention", ""),
    ],
)
def test_the_place_in_a_document_is_written_the_united_nations_way(passage_id: str, expected: str) -> None:
    """A space before each bracket; the Compact is an annex, and another document where it says so."""
    assert citing.pinpoint(passage_id) == expected
    annexed = f"annex, {expected.removeprefix('annex, ')}" if expected else ""
    assert citing.pinpoint(passage_id, annex=True) == annexed


def test_one_line_with_the_symbol() -> None:
    """What search results and pages show."""
    assert citing.citation(ACTION, COMPACT) == "A/RES/73/195, annex, para. 29 (h)"
    assert citing.citation(passage("imrf-2022/para/76"), FORUM) == "A/RES/76/266, annex, para. 76"


NEW_YORK = Document("ny-2016", "New York Declaration for Refugees and Migrants", "", "A/RES/71/1", "2016-09-19")
CITED = {
    **dict.fromkeys(("gcm/13", "gcm/13/h", "gcm/2/i", "gcm/principles/c", "gcm/para/44", "gcm/para/43/a/ii"), COMPACT),
    **dict.fromkeys(("imrf-2022/para/76", "imrf-2022/para/7/i", "imrf-2022/para/7/a/iv"), FORUM),
    **dict.fromkeys(("ny-2016/para/1", "ny-2016/para/29/h", "ny-2016/para/7/a/ii"), NEW_YORK),
}


@pytest.mark.parametrize("passage_id", CITED)
@pytest.mark.parametrize("edition", [None, JULY, EDITION])
def test_a_citation_that_we_print_is_found_again(passage_id: str, edition: Edition | None) -> None:
    """In every format, whichever wording it names: the only passages that it means are the one it was printed for."""
    row, document = passage(passage_id), CITED[passage_id]
    ref = citing.reference(row, document, edition, f"https://example.org/{passage_id}")
    titled = citing.csl(ref)["title"]
    for printed in (citing.citation(row, document), citing.un_style(ref), citing.apa(ref), citing.chicago(ref), titled):
        meant = {resolve(citation, {*CITED, *every_id()}) for citation in find(str(printed))}
        assert meant == {passage_id}, printed


def test_a_campaign_is_cited_by_organisers_title_and_year(campaign: Reference) -> None:
    """It has no symbol."""
    facts = CampaignFacts(("IOM UK", "IMIX"), Dates("2023-12-01", None, "day"), "", "", "", "")
    assert (
        citing.citation(passage("campaigns/x", title="Together", campaign=facts), None)
        == "IOM UK, IMIX, Together (2023)"
    )
    assert campaign.publication == SOURCE


def test_our_retelling_is_cited_as_ours_and_names_whom_it_retells(campaign: Reference) -> None:
    """Our title and our page come first; the organisers' publication is where it is from."""
    assert citing.un_style(campaign) == (
        f"“100% {{together}} & #1_$”, retold in: Global Compact for Migration knowledge base (2026), {PAGE}, from: {SOURCE}"
    )
    assert citing.chicago(campaign) == (
        f"“100% {{together}} & #1_$,” retold in: Global Compact for Migration knowledge base, 2026, {PAGE}, from: {SOURCE}."
    )
    assert citing.apa(campaign) == f"Global Compact for Migration knowledge base. (2026). 100% {{together}} & #1_$ [{RETOLD}]. {PAGE}"


def test_the_note_says_which_wording_is_quoted() -> None:
    """In lower case after a colon; nothing where no text is shown."""
    assert citing.wording_note(JULY) == "wording: text agreed on 13 July 2018"
    assert citing.wording_note(EDITION) == "wording: adopted text"
    assert citing.wording_note(None) == ""


def test_united_nations_style(action: Reference) -> None:
    """Body and number identify a resolution; its title does not."""
    assert citing.un_style(action) == (
        "General Assembly resolution 73/195, annex, para. 29 (h) (wording: text agreed on 13 July 2018)"
    )


def test_apa(action: Reference) -> None:
    """Seventh edition; no bracket stands in another."""
    assert citing.apa(action) == (
        "United Nations General Assembly. (2018). Global Compact for Safe, Orderly and Regular Migration, annex, para. 29 (h) "
        "(A/RES/73/195) [wording: text agreed on 13 July 2018]. United Nations. "
        "https://undocs.org/A/RES/73/195"
    )


def test_chicago(action: Reference) -> None:
    """Note form, with the whole date."""
    assert citing.chicago(action) == (
        "United Nations General Assembly, Global Compact for Safe, Orderly and Regular Migration, A/RES/73/195 "
        "(December 19, 2018), annex, para. 29 (h) (wording: text agreed on 13 July 2018), https://undocs.org/A/RES/73/195."
    )


def test_a_campaign_of_which_nothing_is_known_is_retold_from_its_name() -> None:
    """No comma or bracket is left over."""
    row = passage("campaigns/x", title="Together")
    bare = citing.campaign_text(row, row, PAGE, "2026-03-01")
    assert citing.provenance(bare) == "retold in: Global Compact for Migration knowledge base, from: “Together”"


def test_what_no_organiser_wrote_has_no_organiser_as_author(campaign: Reference) -> None:
    """In any form that programs read; all of them carry the note."""
    (entry,) = rispy.loads(citing.ris(campaign))
    item = citing.csl(campaign)
    assert entry["authors"] == ["Global Compact for Migration knowledge base"]
    assert item["author"] == [{"literal": "Global Compact for Migration knowledge base"}]
    assert entry["urls"] == [item["URL"]] == [PAGE]
    assert entry["notes"] == [item["note"]] == [RETOLD]
    assert entry["secondary_title"] == item["container-title"] == "Global Compact for Migration knowledge base"


def test_bibtex(action: Reference) -> None:
    """A technical report whose title carries the place; the note is printed too, and does not say it again."""
    assert citing.bibtex(action) == (
        "@techreport{gcm-13-h,\n"
        "  author = {{United Nations General Assembly}},\n"
        "  title = {{Global Compact for Safe, Orderly and Regular Migration, annex, para. 29 (h)}},\n"
        "  institution = {United Nations},\n"
        "  type = {Resolution},\n"
        "  number = {A/RES/73/195},\n"
        "  year = {2018},\n"
        "  month = {12},\n"
        "  note = {wording: text agreed on 13 July 2018},\n"
        "  url = {https://undocs.org/A/RES/73/195}\n"
        "}\n"
    )


def test_bibtex_escapes_what_tex_reads_as_its_own(campaign: Reference) -> None:
    """Braces too, since one that is left open swallows the rest of the file; so in the note."""
    assert citing.bibtex(campaign) == (
        "@misc{campaigns-together-2,\n"
        "  author = {{Global Compact for Migration knowledge base}},\n"
        "  title = {{100\\% \\{together\\} \\& \\#1\\_\\$}},\n"
        "  year = {2026},\n"
        "  month = {3},\n"
        f"  note = {{{RETOLD.replace('%', chr(92) + '%')}}},\n"
        f"  url = {{{PAGE}}}\n"
        "}\n"
    )


def test_ris_is_read_back_by_another_program(action: Reference) -> None:
    """CRLF after every line, the record closed, and the place in title, page and note."""
    text = citing.ris(action)
    assert text.endswith("ER  - \r\n")
    assert text.count("\n") == text.count("\r\n")
    (entry,) = rispy.loads(text)
    assert entry["type_of_reference"] == "RPRT"
    assert entry["authors"] == ["United Nations General Assembly"]
    assert entry["title"] == "Global Compact for Safe, Orderly and Regular Migration, annex, para. 29 (h)"
    assert entry["start_page"] == "annex, para. 29 (h)"
    assert "SN  - A/RES/73/195\r\n" in text  # the number of a report, to Zotero and EndNote
    assert "M3  - Resolution\r\n" in text
    assert entry["notes"] == ["A/RES/73/195; annex, para. 29 (h); wording: text agreed on 13 July 2018; version 2018-07-13, sha256 ab12"]


def test_each_author_stands_alone(action: Reference) -> None:
    """Reference managers read a comma inside one author as 'family name, given name'."""
    two = replace(action, authors=("IOM UK", "IMIX"))
    (entry,) = rispy.loads(citing.ris(two))
    assert entry["authors"] == ["IOM UK", "IMIX"]
    assert citing.csl(two)["author"] == [{"literal": "IOM UK"}, {"literal": "IMIX"}]
    assert "author = {{IOM UK} and {IMIX}}" in citing.bibtex(two)


def test_csl_is_a_report(action: Reference) -> None:
    """The type that common styles print right for a resolution."""
    assert json.loads(citing.csl_json([action])) == [
        {
            "id": "gcm/13/h",
            "type": "report",
            "genre": "Resolution",
            "title": "Global Compact for Safe, Orderly and Regular Migration, annex, para. 29 (h)",
            "author": [{"literal": "United Nations General Assembly"}],
            "number": "A/RES/73/195",
            "publisher": "United Nations",
            "issued": {"date-parts": [[2018, 12, 19]]},
            "URL": "https://undocs.org/A/RES/73/195",
            "locator": "annex, para. 29 (h)",
            "note": "wording: text agreed on 13 July 2018",
        }
    ]


def test_csl_of_a_campaign_is_a_web_page_in_the_state_that_was_read(campaign: Reference) -> None:
    """Dated by the day on which it was retold, since the text is ours."""
    item = citing.csl(campaign)
    assert item["type"] == "webpage"
    assert item["issued"] == {"date-parts": [[2026, 3, 1]]}


def test_the_wording_note_keeps_a_symbol_as_it_is_written() -> None:
    """'Text agreed …' goes into the middle of a sentence; 'A/RES/73/195' stays a symbol."""
    adopted = Edition("a-res-73-195", "A/RES/73/195, annex", "en", "", "", "2018-12-19", of_record=True)
    july = Edition("2018-07-13", "Text agreed on 13 July 2018", "en", "", "", "2018-07-13")
    assert citing.wording_note(adopted) == "wording: A/RES/73/195, annex"
    assert citing.wording_note(july) == "wording: text agreed on 13 July 2018"
