"""What builds changed is carried on from each to the next."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from kb.build import read_history
from kb.history import KEPT, History, Named, Step, carried_on
from kb.model import Corpus
from tests.builders import library, passage, tiny_corpus, tiny_passages


def after(rows: dict[str, dict[str, Any]], *, without: str = "") -> Corpus:
    """The tiny corpus with other titles or topics of passages, and without one."""
    found = [replace(p, **rows.get(p.id, {})) for p in tiny_passages() if p.id != without]
    return replace(tiny_corpus(), passages=tuple(found))


def step(earlier: History, corpus: Corpus, *changed: str, build: str = "b2", besides: tuple[str, ...] = ()) -> History:
    """The history after one build more."""
    return carried_on(earlier, tiny_corpus(), corpus, build=build, time=f"time of {build}", changed=changed, besides=besides)


FIRST = carried_on(History(), None, tiny_corpus(), build="b1", time="time of b1", changed=(), besides=())


def test_the_first_build_dates_no_passage() -> None:
    """A new installation of old texts has nothing new to tell."""
    assert History((Step("b1", "time of b1", first=True),)) == FIRST


def test_other_words_and_other_ties_are_told_apart() -> None:
    """Only words give a passage a new time; what is removed keeps its title."""
    corpus = after({"gcm/7": {"summary": "Other words."}, "gcm/13": {"topics": ()}}, without="gcm/20/a")
    new = step(FIRST, replace(corpus, passages=(*corpus.passages, passage("campaigns/x", title="New"))), "gcm/7", "gcm/13")
    assert new.steps == (
        Step(
            "b2",
            "time of b2",
            added=(Named("campaigns/x", "New"),),
            reworded=(Named("gcm/7", "Reduce vulnerability"),),
            retied=(Named("gcm/13", "Use detention only as a last resort"),),
            removed=(Named("gcm/20/a", "Lower the price of sending money"),),
        ),
        *FIRST.steps,
    )
    assert new.times == {"campaigns/x": "time of b2", "gcm/7": "time of b2"}


def test_a_build_that_changes_nothing_is_no_step_and_a_time_lasts() -> None:
    """Until the words change again, or the passage is gone."""
    corpus = after({"gcm/7": {"title": "Other"}})
    new = step(FIRST, corpus, "gcm/7")
    assert step(new, tiny_corpus(), build="b3") is new
    assert step(new, tiny_corpus(), build="b3", besides=("topics",)).times == new.times
    assert step(new, after({}, without="gcm/7"), build="b3").times == {}


def test_old_steps_are_forgotten() -> None:
    """A feed does not grow without end."""
    history = FIRST
    for n in range(KEPT + 5):
        history = step(history, tiny_corpus(), build=str(n), besides=("topics",))
    assert (len(history.steps), history.steps[0].build) == (KEPT, str(KEPT + 4))


def test_a_build_without_a_history_opens(tmp_path: Path) -> None:
    """As those do that were written before there was one."""
    library(tmp_path, tiny_corpus(), "memory").close()
    (tmp_path / "history.json").unlink()
    assert read_history(tmp_path) == History()
