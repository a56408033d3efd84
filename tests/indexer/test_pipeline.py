"""A reindex from end to end: what is published, what is not, and that nothing is left behind."""

import datetime
import errno
import os
import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import publish
from indexer.errors import NotPublished
from indexer.pipeline import Outcome, reindex
from indexer.places import Places
from indexer.smoke import FailedSmokeTest
from indexer.validation.problems import BrokenCorpus
from kb.build import read_corpus, read_history, read_manifest
from kb.errors import UnknownEngine
from kb.library import Library
from kb.query.request import SearchRequest
from tests.indexer.conftest import CORPUS


def run(
    corpus: Path,
    data: Path,
    tell: Callable[[str], None] = lambda _: None,
    *,
    engine: str = "memory",
    everything: bool = False,
) -> Outcome:
    """A reindex, with the engine in memory unless another is named."""
    now = datetime.datetime.now(datetime.UTC)
    return reindex(Places(corpus, data, engine), now, tell, everything=everything, wait=20)


def total(data: Path, query: str) -> int:
    """How many passages the serving build finds."""
    library = Library.open(publish.current(data))
    try:
        return library.search(SearchRequest(q=query)).total
    finally:
        library.close()


def edit(file: Path, pattern: str, instead: str) -> None:
    """Replace the first place where a pattern stands in a file."""
    text, count = re.subn(pattern, lambda _: instead, file.read_text(), count=1, flags=re.MULTILINE)
    assert count == 1, f"{file} has no {pattern}"
    file.write_text(text)


def ask(corpus: Path, objective: int, phrase: str) -> None:
    """Add a 'people ask' phrase to an objective."""
    edit(corpus / f"gcm/objectives/{objective:02}.yaml", r"^topics: ", f"people_ask: [{phrase}]\ntopics: ")


def left_over(data: Path) -> list[str]:
    """Half-made things in a data folder."""
    return [file.name for pattern in ("builds/.new-*", "current.*", "index.lock.pid") for file in data.glob(pattern)]


def test_the_whole_corpus_with_the_engine_that_serves(published: Path) -> None:
    """The first build has every passage and answers; a second run finds nothing to do."""
    manifest = read_manifest(publish.current(published))
    assert (manifest.engine, manifest.counts["objective"], manifest.counts["action"]) == ("whoosh", 23, 187)
    assert re.fullmatch(r"\d{3} added", manifest.changes)
    again = run(CORPUS, published, engine="whoosh")
    assert (again.changes, again.manifest) == (None, manifest)
    assert total(published, "remittances") > 10


def test_only_a_change_makes_a_new_build(small_corpus: Path, small_data: Path) -> None:
    """The same corpus elsewhere is the same; edits are published; the report names the passages and what they lack."""
    before = publish.current_manifest(small_data)
    assert run(small_corpus, small_data).manifest == before
    ask(small_corpus, 20, "zanzibarian postal order")
    edit(small_corpus / "gcm/objectives/21.yaml", r"^topics: .*", "topics: []")
    second = run(small_corpus, small_data)
    assert second.changes is not None
    assert (second.changes.added, second.changes.changed, second.changes.removed) == ((), ("gcm/20", "gcm/21"), ())
    assert "1 without a topic: gcm/21" in second.gaps
    assert total(small_data, "zanzibarian") == 1
    assert left_over(small_data) == []


def test_a_broken_corpus_publishes_nothing(small_corpus: Path, small_data: Path) -> None:
    """Every mistake is told, and what was published stays as it was."""
    before = publish.current_manifest(small_data)
    edit(small_corpus / "gcm/objectives/20.yaml", r"^topics: \[", "topics: [nowhere, ")
    edit(small_corpus / "gcm/objectives/21.yaml", r"^round_table: \d", "round_table: 7")
    with pytest.raises(BrokenCorpus, match="nowhere") as caught:
        run(small_corpus, small_data)
    assert [problem.file[-7:] for problem in caught.value.problems] == ["20.yaml", "21.yaml"]
    assert publish.current_manifest(small_data) == before
    assert left_over(small_data) == []


def test_a_build_that_does_not_answer_is_not_published(small_corpus: Path, small_data: Path) -> None:
    """A title of function words, by which nothing is found, fails the smoke test; nothing is left of that build."""
    before, kept = publish.current_manifest(small_data), publish.builds(small_data)
    edit(small_corpus / "gcm/objectives/01.yaml", r"^title: .*", "title: What is it about")
    with pytest.raises(FailedSmokeTest, match="was not published: gcm/1 is not found by its title"):
        run(small_corpus, small_data)
    assert publish.current_manifest(small_data) == before
    assert publish.builds(small_data) == kept
    assert left_over(small_data) == []


def test_an_unknown_engine_leaves_nothing(small_corpus: Path, tmp_path: Path) -> None:
    """An engine that is not in the table is named, and the new folder goes away."""
    with pytest.raises(UnknownEngine, match="'solr'; there are: whoosh, memory"):
        run(small_corpus, tmp_path / "data", engine="solr")
    assert left_over(tmp_path / "data") == []
    assert publish.builds(tmp_path / "data") == []


def test_two_indexers_at_once(small_corpus: Path, small_data: Path) -> None:
    """The second waits until the first is done, and then finds nothing to do."""
    ask(small_corpus, 20, "zanzibarian postal order")
    told: list[str] = []
    outcomes: list[Outcome] = []

    def second() -> None:
        outcomes.append(run(small_corpus, small_data, lambda step: told.append(f"second: {step}")))

    other = threading.Thread(target=second)

    def tell(step: str) -> None:
        told.append(f"first: {step}")
        if step.startswith("indexing"):
            other.start()

    first = run(small_corpus, small_data, tell)
    other.join(20)
    assert [line.split(":")[0] for line in told] == ["first"] * 4
    assert outcomes[0].changes is None
    assert outcomes[0].manifest == first.manifest


def test_ranking_is_part_of_a_build(small_corpus: Path, small_data: Path) -> None:
    """A changed number makes a new build with that number, though no passage changed."""
    edit(small_corpus / "ranking.yaml", r"^saturation: .*", "saturation: 1.75")
    outcome = run(small_corpus, small_data)
    assert str(outcome.changes) == "no passage changed"
    assert '"saturation":1.75' in (publish.current(small_data) / "ranking.json").read_text()


def test_the_feeds_are_told_what_changed(small_corpus: Path, small_data: Path) -> None:
    """From build to build; code and settings that change no passage are no news."""
    run(small_corpus, small_data)
    edit(small_corpus / "gcm/objectives/13.yaml", r"^short_name: .*", "short_name: Another name")
    ask(small_corpus, 7, "Who helps me?")
    new = run(small_corpus, small_data)
    assert new.changes
    again = run(small_corpus, small_data, everything=True)
    history = read_history(publish.current(small_data))
    assert again.manifest.id != new.manifest.id
    step = history.steps[0]
    assert (step.build, step.time, step.first) == (new.manifest.id, new.manifest.built, False)
    assert [row.id for row in step.reworded] == ["gcm/13"] == [*history.times]
    assert [row.id for row in step.retied] == ["gcm/7"]


def test_a_build_that_cannot_be_read_is_built_again(small_corpus: Path, small_data: Path) -> None:
    """A damaged build counts as none: everything is added anew."""
    (publish.current(small_data) / "manifest.json").write_text("{")
    outcome = run(small_corpus, small_data)
    assert outcome.changes is not None
    assert len(outcome.changes.added) == outcome.manifest.passages


@pytest.mark.parametrize("name", ["corpus.json", pytest.param("index/memory.json", marks=pytest.mark.thorough)])
def test_a_damaged_build_is_never_called_unchanged(small_corpus: Path, small_data: Path, name: str) -> None:
    """One byte less in one file, and the same corpus is published anew; what changed is told against what was left."""
    run(small_corpus, small_data, everything=True)  # so that a whole one is left
    file = publish.current(small_data) / name
    file.write_bytes(file.read_bytes()[:-1])
    outcome = run(small_corpus, small_data)
    assert str(outcome.changes) == "no passage changed"
    assert total(small_data, "remittances") > 0
    assert run(small_corpus, small_data).changes is None


def test_a_full_disk_is_told_in_one_line(small_corpus: Path, small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place, the reason, and that nothing is lost; half a build is cleared."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = publish.current_manifest(small_data)
    monkeypatch.setattr("indexer.pipeline.write", full)
    told = f"{small_data}: No space left on device; nothing was published, what was published stays."
    with pytest.raises(NotPublished, match=f"^{re.escape(told)}$"):
        run(small_corpus, small_data, everything=True)
    assert publish.current_manifest(small_data) == before
    assert left_over(small_data) == []


def test_a_folder_in_place_of_the_link_is_left_alone(small_corpus: Path, small_data: Path) -> None:
    """A copy of the data folder may have lost its link: the folder may be all there is. Nothing is built in vain."""
    link, kept = publish.current(small_data), publish.builds(small_data)
    link.unlink()
    (link / "kept").mkdir(parents=True)
    with pytest.raises(NotPublished, match="current: this is a folder, and should be a link to a build; move it away"):
        run(small_corpus, small_data)
    assert (link / "kept").is_dir()
    assert publish.builds(small_data) == kept
    assert left_over(small_data) == []


def test_a_file_in_place_of_the_data_folder(small_corpus: Path, tmp_path: Path) -> None:
    """Is named."""
    (tmp_path / "data").touch()
    with pytest.raises(NotPublished, match="/data: this is a file; a folder is expected here; nothing was published"):
        run(small_corpus, tmp_path / "data")


def test_what_is_written_is_what_was_linked(small_data: Path) -> None:
    """The passages of a build come in reading order, each with its place."""
    passages = read_corpus(publish.current(small_data)).passages
    assert [p.order for p in passages] == list(range(len(passages)))
