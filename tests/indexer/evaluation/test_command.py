"""The command `evaluate`, over a running service on a tiny collection."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.cli import main
from indexer.evaluation import service
from indexer.evaluation.judged import load
from indexer.validation.problems import BrokenCorpus

pytest.importorskip("ir_measures", reason="only `make evaluate` installs it")

COLLECTION = """\
- id: T1
  query: remittances
  kind: keyword
  lang: en
  judgments: {gcm/20: 3, gcm/20/a: 2}
- id: T2
  query: objective 13
  kind: citation
  lang: en
  judgments: {gcm/13: 3}
- id: T3
  query: zanzibarian postal order
  kind: lay
  lang: en
  use: keep
  judgments: {gcm/20/e: 2}
"""


@pytest.fixture(scope="module")
def base(smaller_data: Path) -> Iterator[str]:
    """The address of a service on this machine, over a build of the small corpus."""
    with service.running(smaller_data) as address:
        yield address


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Three queries: one that is answered well, a citation, and one that nothing answers."""
    file = tmp_path / "tiny.yaml"
    file.write_text(COLLECTION)
    return file


def evaluate(base: str, collection: Path, *more: object) -> Result:
    """Run the command against a recorded run beside the collection."""
    words = ["--base", base, "--collection", collection, "--against", collection.with_suffix(".json"), *more]
    return CliRunner().invoke(main, ["evaluate", *(str(word) for word in words)])


def test_a_first_run_is_recorded(base: str, collection: Path) -> None:
    """A line for each kind and for all, the other engines beside, the worst query explained, the run kept."""
    done = evaluate(base, collection, "--record", "--missing", "1")
    assert done.exit_code == 0, done.output
    assert "tiny.yaml: 3 queries" in done.stdout
    assert re.search(r"(?m)^kind +nDCG@10 +recall@10 +success@1 +MRR@10 +FTS5 ", done.stdout)
    kinds = re.findall(r"(?m)^(\w+) +\d\.\d{3} \[\d\.\d{3} \d\.\d{3}\]( +\d\.\d{3}){4,}", done.stdout)
    assert [kind for kind, _ in kinds] == ["citation", "keyword", "lay", "all"]
    assert re.search(r"(?m)^citation +1\.000 \[1\.000 1\.000\] +1\.000 +1\.000 +1\.000 ", done.stdout)
    assert "No recorded run to compare with." in done.stdout
    assert re.search(r"0\.00 T3 zanzibarian postal order\n +wanted: gcm/20/e not in \d+", done.stdout)
    kept = json.loads(collection.with_suffix(".json").read_text())
    assert kept.keys() == {"T1", "T2", "T3"}
    assert (kept["T2"], kept["T3"]) == (1.0, 0.0)


def test_a_run_against_a_recorded_one(base: str, collection: Path) -> None:
    """The same again is no worse; worse on every query is, and the exit code says so; the record stays."""
    record = collection.with_suffix(".json")
    record.write_text(json.dumps({"T2": 1.0, "T3": 0.0}))
    same = evaluate(base, collection)
    assert (same.exit_code, "Against the recorded run: +0.000 [+0.000 +0.000]" in same.stdout) == (0, True)
    better = json.dumps({"T3": 0.5})
    record.write_text(better)
    worse = evaluate(base, collection)
    assert (worse.exit_code, "Against the recorded run: -0.500 [-0.500 -0.500]" in worse.stdout) == (1, True)
    assert record.read_text() == better


@pytest.mark.parametrize("content", ["{", "[]", '{"T1": "good"}', '{"T1": null}'])
def test_a_record_that_is_none(base: str, collection: Path, content: str) -> None:
    """One line names it and says what to do."""
    collection.with_suffix(".json").write_text(content)
    done = evaluate(base, collection, "--record")
    assert done.exit_code == 1
    assert done.stderr.endswith("tiny.json: this is no recorded run; name another with --against, or delete it\n")


def test_recording_one_collection_keeps_the_figures_of_others(base: str, collection: Path) -> None:
    """What other collections reached stays recorded; the queries of this one are written anew."""
    record = collection.with_suffix(".json")
    record.write_text(json.dumps({"A7": 0.25, "T2": 0.5}))
    assert evaluate(base, collection, "--record").exit_code == 0
    kept = json.loads(record.read_text())
    assert (kept["A7"], kept["T2"]) == (0.25, 1.0)
    assert list(kept) == ["A7", "T1", "T2", "T3"]


def test_without_a_collection_the_corpus_s_own_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No other place is looked at; where that one is not there, it is named."""
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["evaluate", "--base", "http://127.0.0.1:9"])
    assert (done.exit_code, "corpus/judged.yaml" in done.stderr) == (2, True)


def test_the_worst_query_says_what_came_first(base: str, collection: Path) -> None:
    """Where the wanted passage stands, and which words lifted the one that came first."""
    collection.write_text(COLLECTION.split("- id: T2", maxsplit=1)[0].replace("gcm/20: 3, gcm/20/a: 2", "gcm/20/b: 2"))
    done = evaluate(base, collection)
    assert re.search(
        r"T1 remittances\n +wanted: gcm/20/b at \d+\n +first: gcm/20 through Promote .*remittances .* in title \(typed\)",
        done.stdout,
    )


def test_a_service_that_is_not_there(collection: Path) -> None:
    """One line with the address; no traceback."""
    done = evaluate("http://127.0.0.1:9", collection)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: http://127.0.0.1:9/")


def test_a_data_folder_without_a_build(tmp_path: Path, collection: Path) -> None:
    """Nothing is started where nothing was published."""
    done = CliRunner().invoke(main, ["evaluate", "--data", str(tmp_path), "--collection", str(collection)])
    assert (done.exit_code, done.stderr) == (1, "Error: Nothing has been published yet; run `make index`.\n")


def test_a_collection_with_mistakes(base: str, collection: Path) -> None:
    """Every mistake with its line; a collection that is not there is told before anything is asked."""
    collection.write_text(COLLECTION.replace("kind: lay", "sort: lay").replace("gcm/20: 3", "gcm/20: 4"))
    done = evaluate(base, collection)
    assert done.exit_code == 1
    assert [line.split(".yaml")[-1][:4] for line in done.stderr.splitlines()] == [":5: ", ":11:", ":13:"]
    missing = evaluate(base, collection.with_name("none.yaml"))
    assert (missing.exit_code, "does not exist" in missing.stderr) == (2, True)


def test_queries_without_a_use_may_be_used_to_tune(collection: Path) -> None:
    """Only what says so is kept apart."""
    assert [(query.id, query.use) for query in load(collection)] == [("T1", "tune"), ("T2", "tune"), ("T3", "keep")]
    collection.write_text("T1: custody\n")
    with pytest.raises(BrokenCorpus, match="the file is a group of keys; it should be a list"):
        load(collection)
