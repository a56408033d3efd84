"""What a reindex tells: changes against the build before, and what passages lack."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from indexer.cli import main
from indexer.reading import read
from indexer.report import Changes, compare, gaps, waiting
from kb.model import Basis, Corpus, Link, Passage, Related, Wording
from tests.builders import COMPACT, EDITION, corpus, passage, tiny_corpus, topic


def _with(whole: Corpus, passage_id: str, **facts: Any) -> Corpus:
    """The corpus with one passage changed."""
    changed = [replace(p, **facts) if p.id == passage_id else p for p in whole.passages]
    return replace(whole, passages=tuple(changed))


def test_the_first_build_adds_everything() -> None:
    """Where there was nothing before, every passage is new, and nothing else is told."""
    whole = tiny_corpus()
    changes = compare(None, whole)
    assert changes == Changes(tuple(p.id for p in whole.passages), (), ())
    assert str(changes) == f"{len(whole.passages)} added"


def test_the_same_corpus_has_no_changes() -> None:
    """Built again from the same files, no passage changed, and the report says so."""
    changes = compare(tiny_corpus(), tiny_corpus())
    assert changes == Changes((), (), ())
    assert (str(changes), changes.lines()) == ("no passage changed", [])


def test_added_changed_and_removed_are_told_apart() -> None:
    """Each passage is named once, under what happened to it, in reading order."""
    before = tiny_corpus()
    kept = [p for p in before.passages if p.id != "gcm/13/h"]
    after = corpus(
        [*kept, passage("gcm/22", text="New."), passage("gcm/22/a", text="New.")], before.topics, before.rings
    )
    after = _with(after, "gcm/20", summary="Another summary.")
    changes = compare(before, after)
    assert changes == Changes(("gcm/22", "gcm/22/a"), ("gcm/20",), ("gcm/13/h",))
    assert str(changes) == "2 added, 1 changed, 1 removed"
    assert changes.lines() == ["added: gcm/22, gcm/22/a", "changed: gcm/20", "removed: gcm/13/h"]


def test_a_new_wording_and_a_new_tie_are_changes() -> None:
    """What a reader sees on the page counts, wherever it comes from."""
    before = tiny_corpus()
    worded = _with(before, "gcm/13", wordings=(Wording("2018-07-13", "en", "Other words."),))
    assert compare(before, worded).changed == ("gcm/13",)
    tied = _with(before, "gcm/13", carried_by=(Link("campaigns/together/2", Basis.EDITORIAL, "A reason."),))
    assert compare(before, tied).changed == ("gcm/13",)


def test_place_and_related_passages_are_no_change() -> None:
    """A new passage moves all that follow, and may be related to many: only the new one is told."""
    before = tiny_corpus()
    moved = [
        replace(p, order=p.order + 1, related=(Related("gcm/1", "Both are about children.", 0.5),))
        for p in before.passages
    ]
    after = replace(before, passages=(passage("gcm/1", text="New."), *moved))
    assert compare(before, after) == Changes(("gcm/1",), (), ())


def test_what_changed_besides_passages_is_named() -> None:
    """An edit of a topic or of the glossary touches no passage, and is told all the same."""
    before = tiny_corpus()
    after = replace(before, topics=(*before.topics, topic("health")), rings=before.rings[:1])
    assert str(compare(before, after)) == "no passage changed, besides: topics, glossary"
    assert str(compare(before, _with(after, "gcm/20", title="New"))) == "1 changed, besides: topics, glossary"


def test_long_lists_are_cut() -> None:
    """Eight ids are named, the others counted."""
    changes = Changes(tuple(f"gcm/{n}" for n in range(1, 12)), (), ())
    assert changes.lines() == ["added: gcm/1, gcm/2, gcm/3, gcm/4, gcm/5, gcm/6, gcm/7, gcm/8 and 3 more"]
    assert Changes(changes.added[:8], (), ()).lines() == [
        "added: gcm/1, gcm/2, gcm/3, gcm/4, gcm/5, gcm/6, gcm/7, gcm/8"
    ]


def _complete(passage_id: str, **facts: object) -> Passage:
    """A passage that lacks nothing, but for the facts given."""
    whole = {"text": "Words.", "summary": "Ours.", "topics": ("data",), "people_ask": ("a", "b", "c", "d")}
    return passage(passage_id, **{**whole, **facts})


def test_gaps_name_what_is_missing() -> None:
    """One line for each kind of gap, with how many and which."""
    passages = [
        _complete("gcm/1"),
        _complete("gcm/1/a", summary=""),
        _complete("gcm/1/b", topics=()),
        _complete("gcm/1/c", people_ask=("one", "two", "three")),
        _complete("gcm/para/44", reviewed=False, people_ask=()),
        _complete("gcm/para/46", text=""),
        _complete("gcm/1/d", promise="implement", actors=("states",), groups=("children",)),
    ]
    unused = (
        "topic health",
        "promise consider",
        "actor local-authorities",
        "group women",
        "instrument palermo-protocol",
    )
    assert gaps(corpus(passages, (topic("data"), topic("health")))) == [
        "1 without a summary: gcm/1/a",
        "1 without a topic: gcm/1/b",
        "1 with fewer than four 'people ask' phrases: gcm/1/c",
        "1 not yet compared with the adopted text: gcm/para/44",
        "1 without the Compact's words: gcm/para/46",
        f"5 listed but never used: {', '.join(unused)}",
    ]


def test_a_complete_corpus_has_no_gaps() -> None:
    """Nothing is told where nothing is missing or listed in vain; a campaign needs no words of the Compact.

    The imported paragraphs of a further document have no plain words and no topics, and no place to write them.
    """
    named = (Link("palermo-protocol", Basis.NAMED),)
    whole = [
        _complete("gcm/1/a", promise="implement", actors=("states",), groups=("children",), instruments=named),
        _complete("gcm/1/b", promise="consider", actors=("local-authorities",), groups=("women",)),
        _complete("campaigns/together", text=""),
        passage("imrf-2022/para/76", text="Progress is reviewed.", reviewed=False),
    ]
    assert gaps(corpus(whole)) == []


def test_texts_that_wait_to_be_retold_are_named_by_file(small_corpus: Path) -> None:
    """One line for all of them; none where every campaign is retold."""
    assert waiting(read(small_corpus)) == []
    file = small_corpus / "campaigns" / "together.md"
    file.write_text(file.read_text(encoding="utf-8").replace("\nslug:", "\nretold: false\nslug:"), encoding="utf-8")
    line = "1 still in the source's own words (retold: false): corpus/campaigns/together.md"
    assert waiting(read(small_corpus)) == [line]
    told = CliRunner().invoke(main, ["check", "--corpus", str(small_corpus)])
    assert (told.exit_code, told.output.splitlines()[0]) == (0, line)


def test_plain_words_say_against_which_edition_they_were_checked() -> None:
    """The earliest that a passage has, unless it is the adopted text; what is not reviewed was checked against none."""
    july = replace(EDITION, id="2018-07-13", name="Text agreed on 13 July 2018", of_record=False)
    earlier, adopted = Wording("2018-07-13", "en", "Words."), Wording(EDITION.id, "en", "Words.")
    rows = [
        _complete("gcm/1/a", wordings=(adopted, earlier)),
        _complete("gcm/1/b", wordings=(earlier,)),
        _complete("gcm/1/c", wordings=(adopted,)),
        _complete("gcm/1/d", wordings=(adopted, earlier), reviewed=False),
    ]
    whole = corpus(rows, (topic("data"),))
    whole = replace(whole, documents=(replace(COMPACT, editions=(EDITION, july)),))
    checked = "2 checked against 'Text agreed on 13 July 2018', not against the adopted text: gcm/1/a, gcm/1/b"
    assert gaps(whole)[:2] == ["1 not yet compared with the adopted text: gcm/1/d", checked]
