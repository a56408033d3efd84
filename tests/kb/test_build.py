"""What a build folder holds, and how it is checked."""

import gc
import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kb.build import FORMAT, open_build, read_corpus, read_manifest, write
from kb.engines import ENGINES
from kb.errors import BrokenBuild, NoBuild
from tests.builders import RANKING, stamp, tiny_corpus


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build that is only read."""
    folder = tmp_path_factory.mktemp("build")
    write(folder, tiny_corpus(), RANKING, stamp())
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    """A copy of it to be spoilt."""
    return Path(shutil.copytree(written, tmp_path / "copy"))


def test_what_is_written_is_what_is_opened(written: Path) -> None:
    """Corpus, ranking, counts and the stamp."""
    build = open_build(written)
    assert build.corpus == replace(tiny_corpus(), rings=())
    assert read_corpus(written) == tiny_corpus()
    assert build.ranking == RANKING
    assert build.manifest.passages == 13
    assert build.manifest.counts == {"paragraph": 3, "principle": 1, "objective": 3, "action": 4, "campaign": 2}
    assert (build.manifest.format, build.manifest.built) == (FORMAT, "2026-03-01T12:00:00Z")
    build.engine.close()


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_every_file_is_in_the_manifest(tmp_path: Path, engine: str) -> None:
    """The engine's own, too."""
    manifest = write(tmp_path, tiny_corpus(), RANKING, stamp(engine))
    files = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()}
    assert set(manifest.files) == files - {"manifest.json"}
    assert any(name.startswith("index/") for name in manifest.files)


def test_a_folder_that_is_not_there_is_no_build(tmp_path: Path) -> None:
    """The message says what to do."""
    with pytest.raises(NoBuild, match="make index"):
        open_build(tmp_path / "nothing")


def _files(folder: Path) -> list[str]:
    return sorted(read_manifest(folder).files)


def test_an_altered_file_is_noticed(folder: Path) -> None:
    """Whichever it is; the message names it."""
    for name in _files(folder):
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content + b" ")
        with pytest.raises(BrokenBuild, match=f"{name}: missing or altered"):
            open_build(folder)
        (folder / name).write_bytes(content)


def test_a_missing_file_is_noticed(folder: Path) -> None:
    """Whichever it is."""
    for name in _files(folder):
        (folder / name).rename(folder / "elsewhere")
        with pytest.raises(BrokenBuild, match=f"{name}: missing or altered"):
            open_build(folder)
        (folder / "elsewhere").rename(folder / name)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", '{"format": 2}', '{"other": 1}', "\ufffd"])
def test_a_manifest_that_cannot_be_read_is_noticed(folder: Path, text: str) -> None:
    """Whatever stands in it."""
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenBuild, match="make reindex"):
        open_build(folder)


def test_a_missing_manifest_is_noticed(folder: Path) -> None:
    """An unfinished build has none."""
    (folder / "manifest.json").unlink()
    with pytest.raises(BrokenBuild, match="the manifest cannot be read"):
        open_build(folder)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves the bad file open
@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_an_index_that_the_engine_cannot_read_is_noticed(tmp_path: Path, engine: str) -> None:
    """Even where the checksums are right, as after a change of the engine's own format."""
    files = dict(write(tmp_path, tiny_corpus(), RANKING, stamp(engine)).files)
    for name in [name for name in files if name.startswith("index/")]:
        (tmp_path / name).write_bytes(b"of another kind")
        files[name] = hashlib.sha256(b"of another kind").hexdigest()
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    (tmp_path / "manifest.json").write_text(json.dumps({**manifest, "files": files}), encoding="utf-8")
    with pytest.raises(BrokenBuild, match=f"{engine} cannot read it"):
        open_build(tmp_path)
    gc.collect()


def test_a_build_of_another_format_is_refused(folder: Path) -> None:
    """With both formats named."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps({**manifest, "format": 1}), encoding="utf-8")
    with pytest.raises(BrokenBuild, match=f"format 1, read here is {FORMAT}"):
        open_build(folder)


def test_the_same_corpus_gives_the_same_files(written: Path, tmp_path: Path) -> None:
    """But for the engine's own, which name themselves by chance."""
    again = write(tmp_path, tiny_corpus(), RANKING, stamp()).files
    first = read_manifest(written).files
    ours = {name for name in first if not name.startswith("index/")}
    assert {name: again[name] for name in ours} == {name: first[name] for name in ours}
