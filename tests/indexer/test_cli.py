"""The maintainer's commands: what they print, and how they end."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer import publish
from indexer.cli import main
from indexer.locking import locked

STATE = r"\d+ passages, \d+\.\d s: {}; build \d{{8}}T\d{{12}}-[0-9a-f]{{8}} serves\.\n"


def invoke(*words: object) -> Result:
    """Run a command as a maintainer would type it."""
    return CliRunner().invoke(main, [str(word) for word in words])


def index(corpus: Path, data: Path, *more: object) -> Result:
    """Run `index` with the engine in memory."""
    return invoke("index", "--corpus", corpus, "--data", data, "--engine", "memory", *more)


def test_index_ends_with_one_line(small_corpus: Path, small_data: Path) -> None:
    """Passages, seconds, what changed; before it the ids and the gaps; progress apart from the result."""
    file = small_corpus / "gcm/objectives/20.yaml"
    file.write_text(file.read_text().replace("short_name: ", "short_name: New ", 1))
    done = index(small_corpus, small_data)
    assert done.exit_code == 0
    lines = done.stdout.splitlines(keepends=True)
    assert re.fullmatch(STATE.format("1 changed"), lines[-1])
    assert lines[0] == "changed: gcm/20\n"
    assert any("not yet compared with the adopted text" in line for line in lines)
    assert [line.split()[1] for line in done.stderr.splitlines()] == ["reading", "linking", "indexing", "testing"]


def test_index_without_a_change(small_corpus: Path, small_data: Path) -> None:
    """The one line says that nothing changed; with --quiet not even that."""
    done = index(small_corpus, small_data)
    assert (done.exit_code, bool(re.fullmatch(STATE.format("nothing changed"), done.stdout))) == (0, True)
    quiet = index(small_corpus, small_data, "--quiet")
    assert (quiet.exit_code, quiet.output) == (0, "")


def test_index_without_a_change_clears_what_a_killed_run_left(small_corpus: Path, small_data: Path) -> None:
    """Half a build and a link that did not take its place; nothing is built for that."""
    (small_data / "builds/.new-b2").mkdir()
    (small_data / "current.4711").symlink_to("builds/.new-b2")
    (small_data / "index.lock.pid").write_text("4711")
    done = index(small_corpus, small_data)
    assert re.fullmatch(STATE.format("nothing changed"), done.stdout)
    assert {file.name for file in small_data.iterdir()} == {"builds", "current", "index.lock"}
    assert len(list((small_data / "builds").iterdir())) == 1


def test_index_all_builds_again(small_corpus: Path, small_data: Path) -> None:
    """A full reindex without a change publishes a new build, quiet or not."""
    before = publish.current_manifest(small_data)
    done = index(small_corpus, small_data, "--all", "--quiet")
    assert re.fullmatch(STATE.format("no passage changed"), done.stdout.splitlines(keepends=True)[-1])
    assert publish.current_manifest(small_data) != before


def test_index_of_a_broken_corpus(small_corpus: Path, small_data: Path) -> None:
    """Each broken link with file and line, how many mistakes, exit code 1, and the build stays."""
    before = publish.current_manifest(small_data)
    file = small_corpus / "campaigns/together.md"
    file.write_text(re.sub(r"gcm/17(/\w)?:", "gcm/77:", file.read_text(), count=1))
    for more in ((), ("--quiet",), ("--all",)):
        done = index(small_corpus, small_data, *more)
        *_, problem, last = done.stderr.splitlines()
        assert done.exit_code == 1
        assert re.fullmatch(
            r"corpus/campaigns/together\.md:\d+: broken link: there is no passage 'gcm/77'; .*", problem
        )
        assert last == "1 mistake; nothing was published, what was published stays."
        assert done.stdout == ""
    assert publish.current_manifest(small_data) == before


def test_index_while_another_is_at_work(small_corpus: Path, small_data: Path) -> None:
    """It waits as long as told, then says who holds the lock."""
    with locked(small_data, 0):
        done = index(small_corpus, small_data, "--all", "--wait", "0.05")
    assert done.exit_code == 1
    assert re.fullmatch(r"Another indexer \(process \d+\) is at work on .*\n", done.stderr)


@pytest.mark.parametrize("more", [(), ("--quiet",)])
def test_index_where_nothing_can_be_written(small_corpus: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    """A file in place of the data folder is told in words, not as a traceback."""
    (tmp_path / "taken").write_text("")
    done = index(small_corpus, tmp_path / "taken", *more)
    assert done.exit_code == 1
    assert str(tmp_path / "taken") in done.stderr
    assert "Traceback" not in done.output


def test_an_engine_that_does_not_exist(small_corpus: Path, tmp_path: Path) -> None:
    """The engines there are, and exit code 2, before anything is done."""
    done = invoke("index", "--corpus", small_corpus, "--data", tmp_path / "data", "--engine", "solr")
    assert done.exit_code == 2
    assert re.search(r"'solr' is not one of 'whoosh', 'memory'", done.stderr)
    assert not (tmp_path / "data").exists()


def test_check(small_corpus: Path) -> None:
    """A sound corpus is counted; a broken one ends with exit code 1 and every mistake."""
    done = invoke("check", "--corpus", small_corpus)
    assert (done.exit_code, bool(re.fullmatch(r"The corpus is sound: \d+ files\.\n", done.stdout))) == (0, True)
    (small_corpus / "topics/data.yaml").write_text("slug: data\n")
    broken = invoke("check", "--corpus", small_corpus)
    assert broken.exit_code == 1
    assert broken.stderr.splitlines() == [
        "corpus/topics/data.yaml:1: 'label' is missing",
        "corpus/topics/data.yaml:1: 'scope' is missing",
        "2 mistakes; nothing was published, what was published stays.",
    ]


def test_check_of_no_corpus(tmp_path: Path) -> None:
    """A folder that is not there is told."""
    done = invoke("check", "--corpus", tmp_path / "nowhere")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        f"{tmp_path / 'nowhere'}:1: there is no such folder",
        "1 mistake; nothing was published, what was published stays.",
    ]


def test_watch_of_no_corpus(tmp_path: Path) -> None:
    """A folder that is not there cannot be watched."""
    done = invoke("watch", "--corpus", tmp_path / "nowhere", "--data", tmp_path / "data")
    assert (done.exit_code, done.stderr) == (1, f"Error: {tmp_path / 'nowhere'}: there is no such folder.\n")


def test_watch_until_it_is_stopped(small_corpus: Path, small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It publishes at once and after every save; mistakes do not end it, Ctrl-C does, without complaint."""

    def saves(_: Path) -> Iterator[frozenset[Path]]:
        yield frozenset()
        ranking = small_corpus / "ranking.yaml"
        whole = ranking.read_text()
        ranking.write_text(whole.replace("tie:", "ties:"))
        yield frozenset([ranking])
        ranking.write_text(whole)
        yield frozenset([ranking])
        raise KeyboardInterrupt

    monkeypatch.setattr("indexer.watching.changes_under", saves)
    done = invoke("watch", "--corpus", small_corpus, "--data", small_data, "--engine", "memory")
    assert done.exit_code == 0
    assert [line.split(":")[-1].split(";")[0] for line in done.stdout.splitlines()] == [
        " nothing changed",
        f"Watching {small_corpus}",
        " nothing changed",
        "Stopped watching",
    ]
    assert "did you mean 'tie'?\n1 mistake; nothing was published" in done.stderr


@pytest.fixture
def two_builds(small_data: Path) -> tuple[Path, str, str]:
    """A data folder with two builds, and their names; the second one serves."""
    first = publish.builds(small_data)[0]
    second = Path(shutil.copytree(first, first.with_name("29991231T235959000000-00000000")))
    publish.point(small_data, second)
    return small_data, first.name, second.name


def test_builds_and_rollback(two_builds: tuple[Path, str, str]) -> None:
    """Builds are listed, oldest first, the serving one with a star; a rollback moves the star."""
    data, first, second = two_builds
    assert invoke("builds", "--data", data).stdout == f"  {first}\n* {second}\n"
    done = invoke("rollback", "--data", data, first)
    assert (done.exit_code, done.stdout) == (0, f"{first} serves now.\n")
    assert invoke("builds", "--data", data).stdout == f"* {first}\n  {second}\n"


def test_rollback_to_what_cannot_serve(two_builds: tuple[Path, str, str]) -> None:
    """A name that is unknown, a build that is damaged, a lock that is held: told, exit code 1, and nothing moves."""
    data, first, second = two_builds
    unknown = invoke("rollback", "--data", data, "yesterday")
    assert unknown.exit_code == 1
    assert unknown.stderr == f"Error: There is no build 'yesterday'; there are: {first}, {second}.\n"
    (data / "builds" / first / "words.json").write_text("{}")
    damaged = invoke("rollback", "--data", data, first)
    assert damaged.exit_code == 1
    assert "missing or altered after it was written" in damaged.stderr
    assert publish.current(data).resolve().name == second


def test_builds_before_the_first(tmp_path: Path) -> None:
    """An empty data folder says what to do."""
    done = invoke("builds", "--data", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "Nothing has been published yet; run `make index`.\n")


def test_every_command_has_a_line_of_help() -> None:
    """The list of commands says what each is for."""
    listed = re.findall(r"(?m)^  ([a-z]+) {2,}(\S.*)$", invoke("--help").stdout)
    assert {name for name, _ in listed} == {
        "add",
        "builds",
        "check",
        "evaluate",
        "index",
        "official",
        "rollback",
        "watch",
    }
