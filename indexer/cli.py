"""The maintainer's command line: index, check, watch, add, official, roll back."""

import datetime
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from indexer import publish
from indexer.locking import is_held, locked
from indexer.places import Places, unchanged
from indexer.validation.problems import BrokenCorpus
from kb.build import Manifest
from kb.engines import ENGINES
from kb.errors import KnowledgeBaseError

if TYPE_CHECKING:
    from indexer.pipeline import Outcome

_CORPUS = click.option(
    "--corpus", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True, help="folder of the corpus"
)
_DATA = click.option(
    "--data", type=click.Path(path_type=Path), default=Path("data"), show_default=True, help="folder of the builds"
)
_ENGINE = click.option(
    "--engine", type=click.Choice([*ENGINES]), default="whoosh", show_default=True, help="search engine"
)
_PATIENCE = 60.0


ELSEWHERE = {
    "add": "indexer.adding_command",
    "official": "indexer.official.command",
    "evaluate": "indexer.evaluation.command",
}
"""Commands with a module of their own, imported only when they are called: they bring large libraries."""


class Commands(click.Group):
    """The commands of this module and those that stand elsewhere."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """See `click.Group`."""
        return sorted([*super().list_commands(ctx), *ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """See `click.Group`."""
        if cmd_name in ELSEWHERE:
            return cast("click.Command", getattr(import_module(ELSEWHERE[cmd_name]), cmd_name))
        return super().get_command(ctx, cmd_name)


@click.group(cls=Commands)
def main() -> None:
    """Read the corpus, check it, and publish it."""


@main.command("index")
@_CORPUS
@_DATA
@_ENGINE
@click.option("--all", "everything", is_flag=True, help="build again even if nothing changed")
@click.option("--wait", default=_PATIENCE, show_default=True, help="seconds to wait for another indexer")
@click.option("--quiet", is_flag=True, help="say nothing where nothing changed")
def index(corpus: Path, data: Path, engine: str, wait: float, *, everything: bool, quiet: bool) -> None:  # noqa: PLR0913 (one argument an option)
    """Publish the corpus, if anything changed."""
    places, started = Places(corpus, data, engine), time.perf_counter()
    with _told():
        serving = None if everything or is_held(data) else unchanged(places)
    if serving is None:
        _publish(places, everything=everything, wait=wait)
    elif not quiet:
        _tell_unchanged(serving, time.perf_counter() - started)


@main.command("check")
@_CORPUS
def check_command(corpus: Path) -> None:
    """Check the corpus and publish nothing."""
    from indexer.pipeline import check
    from indexer.report import waiting

    with _told():
        files = check(corpus)
    for line in waiting(files):
        click.echo(line)
    click.echo(f"The corpus is sound: {len(files.names)} files.")


@main.command("watch")
@_CORPUS
@_DATA
@_ENGINE
def watch(corpus: Path, data: Path, engine: str) -> None:
    """Publish on every save; stop with Ctrl-C."""
    from indexer.watching import changes_under

    if not corpus.is_dir():
        message = f"{corpus}: there is no such folder."
        raise click.ClickException(message)
    try:
        for changed in changes_under(corpus):
            with suppress(click.exceptions.Exit):  # the mistakes are told; the next save may mend them
                _publish(Places(corpus, data, engine), everything=False, wait=_PATIENCE)
            if not changed:
                click.echo(f"Watching {corpus}; press Ctrl-C to stop.")
    except KeyboardInterrupt:
        click.echo("Stopped watching; what was published stays.")


@main.command("builds")
@_DATA
def builds(data: Path) -> None:
    """List the builds that are kept; the serving one has a star."""
    kept, serving = publish.builds(data), publish.current(data).resolve()
    for build in kept:
        click.echo(f"{'*' if build.resolve() == serving else ' '} {build.name}")
    if not kept:
        click.echo("Nothing has been published yet; run `make index`.")


@main.command("rollback")
@_DATA
@click.argument("name")
def rollback(data: Path, name: str) -> None:
    """Let an earlier build serve again."""
    from kb.library import Library

    with _told(), locked(data, _PATIENCE):
        known = {build.name: build for build in publish.builds(data)}
        if name not in known:
            message = f"There is no build '{name}'; there are: {', '.join(known) or 'none'}."
            raise click.ClickException(message)
        Library.open(known[name]).close()  # one that is broken never serves
        publish.point(data, known[name])
    click.echo(f"{name} serves now.")


def _publish(places: Places, *, everything: bool, wait: float) -> None:
    """Run a reindex and tell what happened; only now, when there is something to do, its large libraries come in."""
    from indexer.pipeline import reindex

    now = datetime.datetime.now(datetime.UTC)
    with _told():
        outcome = reindex(places, now, _tell_step, everything=everything, wait=wait)
    _tell_outcome(outcome)


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong inside is told in words, and ends the command with exit code 1."""
    try:
        yield
    except BrokenCorpus as error:
        _tell_problems(error)
        raise click.exceptions.Exit(1) from error
    except (KnowledgeBaseError, OSError) as error:
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(1) from error


def _tell_step(step: str) -> None:
    click.echo(f"· {step}", err=True)


def _tell_problems(error: BrokenCorpus) -> None:
    for problem in error.problems:
        click.echo(str(problem), err=True)
    count = len(error.problems)
    mistakes = "mistake" if count == 1 else "mistakes"
    click.echo(f"{count} {mistakes}; nothing was published, what was published stays.", err=True)


def _tell_outcome(outcome: "Outcome") -> None:
    """What changed and what is missing, then one line: passages, seconds, what changed."""
    if outcome.changes is None:
        _tell_unchanged(outcome.manifest, outcome.seconds)
        return
    for line in [*outcome.changes.lines(), *outcome.gaps]:
        click.echo(line)
    _tell_state(outcome.manifest, outcome.seconds, str(outcome.changes))


def _tell_unchanged(serving: Manifest, seconds: float) -> None:
    _tell_state(serving, seconds, "nothing changed")


def _tell_state(serving: Manifest, seconds: float, what: str) -> None:
    click.echo(f"{serving.passages} passages, {seconds:.1f} s: {what}; build {serving.id} serves.")
