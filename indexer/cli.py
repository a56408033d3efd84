"""The maintainer's command line: index, check, watch, add, official, roll back."""

import datetime
import sys
from pathlib import Path

import click

from indexer import publish
from indexer.adding_command import add
from indexer.evaluation.command import evaluate
from indexer.official.command import official
from indexer.pipeline import Outcome, Places, check, is_current, reindex
from indexer.validation.problems import BrokenCorpus
from indexer.watching import changes_under
from kb.errors import KnowledgeBaseError

_CORPUS = click.option("--corpus", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True, help="folder of the corpus")
_DATA = click.option("--data", type=click.Path(path_type=Path), default=Path("data"), show_default=True, help="folder of the builds")
_ENGINE = click.option("--engine", default="whoosh", show_default=True, help="search engine: whoosh or memory")


@click.group()
def main() -> None:
    """Read the corpus, check it, and publish it."""


@main.command("index")
@_CORPUS
@_DATA
@_ENGINE
@click.option("--all", "everything", is_flag=True, help="build again even if nothing changed")
@click.option("--wait", default=60.0, show_default=True, help="seconds to wait for another indexer")
@click.option("--quiet", is_flag=True, help="say nothing where nothing changed")
def index(corpus: Path, data: Path, engine: str, everything: bool, wait: float, quiet: bool) -> None:  # noqa: FBT001, PLR0913 (click passes flags so)
    """Publish the corpus, if anything changed."""
    if quiet and not everything and is_current(Places(corpus, data, engine)):
        return
    if not _publish(Places(corpus, data, engine), everything=everything, wait=wait):
        sys.exit(1)


@main.command("check")
@_CORPUS
def check_command(corpus: Path) -> None:
    """Check the corpus and publish nothing."""
    try:
        files = check(corpus)
    except BrokenCorpus as error:
        _tell_problems(error)
        sys.exit(1)
    click.echo(f"The corpus is sound: {len(files.checksums)} files.")


@main.command("watch")
@_CORPUS
@_DATA
@_ENGINE
def watch(corpus: Path, data: Path, engine: str) -> None:
    """Publish on every save; stop with Ctrl-C."""
    places = Places(corpus, data, engine)
    _publish(places, everything=False, wait=60)
    click.echo(f"Watching {corpus}; press Ctrl-C to stop.")
    for _ in changes_under(corpus):
        _publish(places, everything=False, wait=60)


@main.command("builds")
@_DATA
def builds(data: Path) -> None:
    """List the builds that are kept; the serving one has a star."""
    serving = publish.current(data).resolve()
    for build in publish.builds(data):
        click.echo(f"{'*' if build.resolve() == serving else ' '} {build.name}")


@main.command("rollback")
@_DATA
@click.argument("name")
def rollback(data: Path, name: str) -> None:
    """Let an earlier build serve again."""
    known = [build for build in publish.builds(data) if build.name == name]
    if not known:
        raise click.ClickException(f"There is no build '{name}'; there are: {', '.join(b.name for b in publish.builds(data)) or 'none'}.")
    with publish.locked(data, wait=60):
        publish.point(data, known[0])
    click.echo(f"{name} serves now.")


main.add_command(add)
main.add_command(official)
main.add_command(evaluate)


def _publish(places: Places, *, everything: bool, wait: float) -> bool:
    """Run a reindex and tell what happened; whether it went well."""
    now = datetime.datetime.now(datetime.UTC)
    try:
        outcome = reindex(places, now, _tell_step, everything=everything, wait=wait)
    except BrokenCorpus as error:
        _tell_problems(error)
        return False
    except KnowledgeBaseError as error:
        click.echo(str(error), err=True)
        return False
    _tell_outcome(outcome)
    return True


def _tell_step(step: str) -> None:
    click.echo(f"· {step}", err=True)


def _tell_problems(error: BrokenCorpus) -> None:
    for problem in error.problems:
        click.echo(str(problem), err=True)
    count = len(error.problems)
    click.echo(f"{count} mistake{'s' if count > 1 else ''}; nothing was published, what was published stays.", err=True)


def _tell_outcome(outcome: Outcome) -> None:
    passages, seconds = outcome.manifest.passages, outcome.seconds
    if outcome.changes is None:
        click.echo(f"{passages} passages, {seconds:.1f} s: nothing changed, build {outcome.manifest.id} serves.")
        return
    for line in [*outcome.changes.lines(), *outcome.gaps]:
        click.echo(line)
    click.echo(f"{passages} passages, {seconds:.1f} s: {outcome.changes}; build {outcome.manifest.id} serves.")
