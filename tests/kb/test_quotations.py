"""Quotations are found in a text and compared with the wordings that are held."""

import pytest

from kb.quotations import Checked, Source, Verdict, check, prepare, quoted_runs

CHILD = (
    "Protect and respect the rights and best interests of the child at all times, regardless of their migration status, "
    "by ensuring availability and accessibility of a viable range of alternatives to detention in non-custodial contexts"
)
OFFICER = (
    "Ensure that all governmental authorities respect the migrants’ right to be heard, and that they act case by case"
)
WORDINGS = prepare(
    [
        Source("gcm/13", None, "en", "Use migration detention only as a measure of last resort"),
        Source("gcm/13/g", "2018-07-13", "en", OFFICER),
        Source("gcm/13/h", "2018-12-19", "en", CHILD.replace("availability", "the availability")),
        Source("gcm/13/h", "2018-07-13", "en", CHILD),
    ]
)
KNOWN = {"gcm/13", "gcm/13/g", "gcm/13/h", "gcm/para/16", "gcm/principles/f", "imrf-2022/para/1"}


def checked(text: str) -> Checked:
    """The text, checked against the wordings above."""
    return check(text, WORDINGS, KNOWN)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “best interests of the child” twice", "best interests of the child"),
        ('He said "best interests of the child" twice', "best interests of the child"),
        ("Il dit « intérêt supérieur de l'enfant » ici", " intérêt supérieur de l'enfant "),
        ("Er sagte „das Wohl des Kindes“ dort", "das Wohl des Kindes"),
        ("He said ‘the child’s best interests’ twice", "the child’s best interests"),
        ("He said 'the best of it' twice", "the best of it"),
        ("他说「儿童的最大利益」", "儿童的最大利益"),
    ],
)
def test_every_usual_kind_of_quotation_mark_is_known(text: str, quoted: str) -> None:
    """The run between the marks is found, the marks are left out."""
    assert [text[a:b] for a, b in quoted_runs(text)] == [quoted]


def test_apostrophes_are_no_quotation_marks() -> None:
    """Possessives and contractions open nothing."""
    assert quoted_runs("the migrants' rights and the child's needs aren't the states' only duties") == []


def test_word_for_word_names_passage_and_edition() -> None:
    """A quotation that stands in a wording is verbatim, and says where."""
    found = checked("“respect the migrants' right to be heard”").quotations[0]
    assert (found.verdict, found.exact) == (Verdict.VERBATIM, True)
    assert [(source.id, source.edition) for source in found.sources] == [("gcm/13/g", "2018-07-13")]


def test_all_editions_that_have_the_words_are_named() -> None:
    """What two editions share is found in both; what only one has, in that one."""
    both = checked("“best interests of the child at all times”").quotations[0]
    one = checked("“by ensuring availability and accessibility”").quotations[0]
    assert [source.edition for source in both.sources] == ["2018-12-19", "2018-07-13"]
    assert [source.edition for source in one.sources] == ["2018-07-13"]


def test_punctuation_and_capitals_do_not_make_a_quotation_altered() -> None:
    """The words are what counts, but it is said that the letters differ."""
    found = checked("“Best Interests of the child; at all times”").quotations[0]
    assert (found.verdict, found.exact) == (Verdict.VERBATIM, False)


def test_a_capital_at_the_beginning_still_agrees() -> None:
    """Writers fit the first letter to their sentence."""
    assert checked("“protect and respect the rights”").quotations[0].exact


def test_marked_omissions_keep_a_quotation_verbatim() -> None:
    """The parts must stand in one passage, in order."""
    right = checked("“Protect and respect the rights […] regardless of their migration status”").quotations[0]
    wrong = checked("“regardless of their migration status … Protect and respect the rights”").quotations[0]
    assert (right.verdict, right.shortened) == (Verdict.VERBATIM, True)
    assert wrong.verdict is not Verdict.VERBATIM


def test_an_altered_quotation_shows_what_differs() -> None:
    """The closest wording is named, with the words that are only there or only in the quotation."""
    found = checked("“by ensuring availability and access to a wide range of alternatives to detention”").quotations[0]
    assert (found.verdict, found.sources[0].id) == (Verdict.ALTERED, "gcm/13/h")
    assert [(p.kind, p.text) for p in found.pieces if p.kind != "same"] == [
        ("missing", "accessibility of"), ("added", "access to"), ("missing", "viable"), ("added", "wide"),
    ]  # fmt: skip


def test_other_words_are_not_found() -> None:
    """Common words in common are not enough to be called altered."""
    assert checked("“the moon is made of the best green cheese of all”").quotations[0].verdict is Verdict.UNKNOWN


def test_a_title_can_be_quoted() -> None:
    """Official titles belong to no edition."""
    assert checked("“detention only as a measure of last resort”").quotations[0].sources[0].edition is None


def test_citations_are_resolved_and_unknown_ones_named() -> None:
    """Each citation comes with the id it means, or none."""
    found = checked("See para. 29 (h) and para. 29 (z).")
    assert [(citation.text, passage) for citation, passage in found.citations] == [
        ("para. 29 (h)", "gcm/13/h"), ("para. 29 (z)", None),
    ]  # fmt: skip


def test_a_quotation_under_the_wrong_citation_is_misplaced() -> None:
    """The citation behind a quotation is its own; one of the objective above is near enough."""
    wrong = checked("“respect the migrants’ right to be heard” (para. 29 (h))").quotations[0]
    right = checked("“respect the migrants’ right to be heard” (para. 29)").quotations[0]
    assert (wrong.cited, wrong.misplaced) == ("gcm/13/h", True)
    assert (right.cited, right.misplaced) == ("gcm/13", False)


def test_a_citation_belongs_to_one_quotation() -> None:
    """What stands behind one quotation is not taken for the next."""
    text = "“respect the migrants’ right to be heard” (para. 29 (g)), and “best interests of the child at all times”"
    assert [quotation.cited for quotation in checked(text).quotations] == ["gcm/13/g", None]


def test_a_text_without_marks_is_one_quotation() -> None:
    """People paste the quotation alone."""
    found = checked("best interests of the child at all times")
    assert found.whole
    assert found.quotations[0].verdict is Verdict.VERBATIM


def test_a_text_without_marks_is_compared_without_its_citation() -> None:
    """People paste the quotation with where it is from."""
    found = checked("Best interests of the child at all times (A/RES/73/195, annex, para. 29 (h)).")
    assert found.whole
    assert [(row.text, row.cited, row.verdict) for row in found.quotations] == [
        ("Best interests of the child at all times", "gcm/13/h", Verdict.VERBATIM)
    ]


def test_a_list_of_citations_is_no_quotation() -> None:
    """A word or two between them is nothing that could be compared."""
    found = checked("para. 29 (h) and also\npara. 29 (g)")
    assert (found.quotations, found.whole, found.short) == ((), False, 0)


@pytest.mark.parametrize(
    ("citation", "cited", "document"),
    [
        ("para. 15 (f)", "gcm/principles/f", "gcm"),
        ("A/RES/71/1, para. 4", None, "ny-2016"),
        ("A/RES/70/1, para. 29", None, ""),
    ],
)
def test_where_the_cited_text_is_not_held_nothing_is_said_against_a_quotation(citation: str, cited: str | None, document: str) -> None:
    """Neither that it is not found nor that it is like something else."""
    for words in ("human rights are overarching here", "best interests of the child for all time and in every state"):
        found = checked(f"“{words}” ({citation})").quotations[0]
        assert (found.verdict, found.cited, found.document, found.sources) == (Verdict.UNHELD, cited, document, ())


def test_words_that_stand_elsewhere_are_not_called_misplaced_where_the_cited_text_is_not_held() -> None:
    """They may stand there too: the titles of the objectives do stand in paragraph 16."""
    found = checked("“migration detention only as a measure of last resort” (para. 16)").quotations[0]
    assert (found.verdict, found.unheld, found.misplaced) == (Verdict.VERBATIM, True, False)


def test_a_paragraph_that_a_held_text_has_not_is_no_reason_to_excuse_a_quotation() -> None:
    """The text is here, the paragraph does not exist."""
    found = checked("“the moon is made of green cheese” (A/RES/76/266, para. 99)").quotations[0]
    assert (found.verdict, found.unheld) == (Verdict.UNKNOWN, False)


def test_short_runs_are_counted_and_left_out() -> None:
    """One or two quoted words could be from anywhere."""
    found = checked("“migrants” and “the child” are words, see para. 29")
    assert (found.short, found.quotations) == (2, ())


@pytest.mark.parametrize("text", ["", "   ", '"', "“” “ ”", '"…"', '"... ... ..."', "“!!! ??? ...”", "\n\n\n"])
def test_odd_texts_say_nothing_and_do_not_fail(text: str) -> None:
    """There is nothing to compare."""
    assert checked(text).quotations == ()


OFFICER_CITED, CHILD_CITED = "respect the migrants’ right to be heard", "best interests of the child at all times"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("They said “{officer}”, and in para. 29 (h) promised to respect “{child}”.", [None, "gcm/13/h"]),
        ("They said “{officer}.” In para. 29 (h) they speak of “{child}.”", [None, "gcm/13/h"]),
        ("They said “{officer}”; see para. 29 (h) for “{child}”.", [None, "gcm/13/h"]),
        ("In para. 29 (g) they said “{officer}”, while para. 29 (h) has “{child}”.", ["gcm/13/g", "gcm/13/h"]),
        ("« {officer} » et, au par. 29 h), « {child} ».", [None, "gcm/13/h"]),
        ("“{officer}” (para. 29 (g)) and “{child}” (para. 29 (h))", ["gcm/13/g", "gcm/13/h"]),
        ("“{officer}” (see para. 29 (g)) “{child}”", ["gcm/13/g", None]),
        ("“{officer}” in para. 29 (g) and “{child}” in para. 29 (h)", ["gcm/13/g", "gcm/13/h"]),
        ("“{officer},” para. 29 (g). “{child}” is another promise.", ["gcm/13/g", None]),
        ("“{officer}”, as para. 29 (g) says of “{child}”", ["gcm/13/g", None]),
    ],
)
def test_a_citation_between_two_quotations_goes_with_its_own_clause(text: str, cited: list[str | None]) -> None:
    """With the second where it begins a clause that leads there, else with the first."""
    found = checked(text.format(officer=OFFICER_CITED, child=CHILD_CITED)).quotations
    assert [quotation.cited for quotation in found] == cited
    assert not any(quotation.misplaced for quotation in found)


SOFT = prepare(
    [
        Source("gcm/13/h", "2018-07-13", "en", "Protect children, and by working to end the practice of child detention, where appropriate"),
        Source("gcm/11/a", "2018-07-13", "en", "Share information on persons seeking to cross borders, and on attitudes towards migrants and their families"),
        Source("gcm/7/f", "2018-07-13", "fr", "Protéger les enfants en s’employant à mettre fin à la détention"),
    ]
)


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("States “end the practice of child detention”.", ("working to", "where appropriate")),
        ("States “end the practice of child”", ("working to",)),
        ("States are “to end the practice of child”", ("working to",)),
        ("States “protect children […] end the practice of child”", ("working to",)),
        ("States are working to “end the practice of child” detention", ()),
        ("States are “working to end the practice of child”", ()),
        ("“practice of child detention, where appropriate”", ()),
        ("« mettre fin à la détention »", ("s’employant à",)),
        ("States “ended the practice of child detention”.", ()),
        ("People “cross borders, and on attitudes towards” them", ()),
        ("States respect “migrants and their families”", ()),
    ],
)
def test_a_cut_that_makes_a_promise_stronger_is_told(text: str, dropped: tuple[str, ...]) -> None:
    """By the weakening words that stand right beside, unless the writer has them outside the marks."""
    assert [quotation.dropped for quotation in check(text, SOFT, {"gcm/13/h"}).quotations] == [dropped]


def test_a_weakening_word_counts_only_where_every_source_has_it() -> None:
    """The writer may have quoted the one without."""
    both = prepare([*SOFT.sources, Source("gcm/para/9", "2018-07-13", "en", "We shall end the practice of child detention")])
    assert check("“end the practice of child detention”", both, set()).quotations[0].dropped == ()
