"""What the documentation names is there: files, addresses of files, commands, settings, and how many there are of a thing."""

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from indexer.cli import main
from indexer.reading import read
from web.settings import from_environment

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "corpus/README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FOLDERS = ("corpus/", "docs/", "indexer/", "kb/", "requirements/", "tests/", "web/", ".ci/")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"(?m)^([a-z0-9-]+):", MAKEFILE))

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def _quoted(page: Path) -> list[str]:
    return re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8"))


@each_page
def test_a_link_leads_to_a_file(page: Path) -> None:
    """Seen from the page that has it."""
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@each_page
def test_a_file_that_is_named_is_there(page: Path) -> None:
    """A name with a gap in it ('<name>', '*') stands for at least one file."""
    named = [name for name in _quoted(page) if name.startswith(FOLDERS) and " " not in name]
    assert [name for name in named if not list(ROOT.glob(re.sub(r"<\w+>", "*", name).rstrip("/")))] == []


@each_page
def test_a_command_of_make_is_there(page: Path) -> None:
    """In the text and in the blocks of commands."""
    named = re.findall(r"(?:`|    |\n)make ([a-z0-9-]+)", page.read_text(encoding="utf-8"))
    assert set(named) <= TARGETS


@each_page
def test_a_command_of_the_indexer_is_there(page: Path) -> None:
    """With the options that are named."""
    for name, rest in re.findall(r"python -m indexer ([a-z]+)([^`\n]*)", page.read_text(encoding="utf-8")):
        command = main.get_command(main.make_context("indexer", [name]), name)
        assert command is not None
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[a-z]+", rest)) <= known


def test_every_command_of_make_has_help() -> None:
    """And is no name of a file."""
    help_ = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"(?m)^  make (\S+)", help_)) == TARGETS
    assert set(re.findall(r"(?m)^\.PHONY: (\S+)", MAKEFILE)) == TARGETS


def test_the_settings_are_those_that_are_read() -> None:
    """No more and no fewer."""
    asked: set[str] = set()

    class Environment(dict[str, str]):
        def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
            asked.add(key)
            return default

    from_environment(Environment())
    settings = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"(?m)^\| `(\w+)`", settings)) == asked


def test_the_readme_counts_what_the_corpus_has() -> None:
    """Principles, objectives and actions."""
    files = read(ROOT / "corpus")
    assert files.principles is not None
    actions = sum(len(objective.value.actions) for objective in files.objectives)
    told = f"{len(files.principles.value.principles)} guiding principles, {len(files.objectives)} objectives, {actions} actions"
    assert told in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_the_versions_of_python() -> None:
    """Those that the package may be installed with."""
    first, last = re.findall(r"Python :: (3\.\d+)", (ROOT / "setup.cfg").read_text(encoding="utf-8"))[:: 2]
    assert f"Python {first} to {last}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["serve", "index", "reindex", "watch", "official", "evaluate"])
def test_the_indexer_works_where_the_server_reads(target: str) -> None:
    """Every command of make hands the folder of `KB_DATA` on."""
    shown = subprocess.run(
        ["make", "-ns", target], cwd=ROOT, env={**os.environ, "KB_DATA": "else where"}, capture_output=True, text=True, check=True
    ).stdout
    calls = [shlex.split(call) for call in re.findall(r"-m indexer [^;&\\\n]*", shown)]
    assert calls
    assert all(call[call.index("--data") + 1].startswith("else where") for call in calls)
