"""The command `official`: import the adopted texts and say in one line a language what happened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from indexer.official.attempts import Failure, forget, last_failure, remember_failure
from indexer.official.catalogue import Official, catalogue, pick
from indexer.official.errors import UnknownDocument
from indexer.official.fetch import BASE, Patience
from indexer.official.importing import Import, Outcome, Service, fetch_language, import_folder
from indexer.official.words import LANGUAGES
from kb import ids
from kb.errors import KnowledgeBaseError


@dataclass(frozen=True, slots=True)
class Wish:
    """What to import: documents, languages, and either a folder of saved files or the service to ask."""

    documents: tuple[Official, ...]
    langs: tuple[str, ...]
    source: Path | None
    service: Service


def run(work: Import, wish: Wish) -> Iterator[Outcome]:
    """Import what is wished for, one outcome a language or file; failures to fetch are remembered."""
    forget(work.folder)
    if wish.source:
        yield from import_folder(work, wish.source, wish.documents, wish.langs)
        return
    for official in wish.documents:
        for lang in wish.langs:
            outcome = fetch_language(work, official, lang, wish.service)
            if not outcome.stored:
                remember_failure(work.folder, Failure(work.at, lang, outcome.told))
            yield outcome


def _documents(corpus: Path, wanted: Iterable[str], *, all_known: bool) -> tuple[Official, ...]:
    try:
        known = catalogue(corpus)
        names = list(wanted) or (list(known) if all_known else [ids.COMPACT])
        return tuple(pick(known, name) for name in names)
    except UnknownDocument as error:
        raise click.BadParameter(str(error), param_hint="--document") from error
    except KnowledgeBaseError as error:
        raise click.ClickException(str(error)) from error


def _settled(work: Import, wish: Wish) -> str | None:
    """Why there is nothing to try: everything is stored, or the last attempt failed; None if there is."""
    missing = [
        f"{official.id}/{lang}"
        for official in wish.documents
        for lang in wish.langs
        if not (work.folder / official.id / f"{lang}.json").is_file()
    ]
    failure = last_failure(work.folder)
    if not missing:
        return "already stored"
    return f"not tried again since {failure.at} ({failure.reason}); run 'make official'" if failure else None


@click.command("official")
@click.option("--from", "source", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Saved files.")
@click.option(
    "--lang", "langs", type=click.Choice(LANGUAGES), multiple=True, help="A language; repeatable. Default: all six."
)
@click.option("--document", "wanted", multiple=True, help="A document of the corpus; repeatable. Default: gcm.")
@click.option("--base", default=BASE, show_default=True, help="The document service.")
@click.option("--data", "folder", type=click.Path(path_type=Path), default=Path("data/official"), show_default=True)
@click.option("--corpus", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True)
@click.option("--timeout", type=float, default=20.0, show_default=True, help="Seconds to wait for an answer.")
@click.option("--once", is_flag=True, help="Do nothing where all is stored or the last attempt failed.")
def official(  # noqa: PLR0913 - one argument an option
    source: Path | None,
    langs: tuple[str, ...],
    wanted: tuple[str, ...],
    base: str,
    folder: Path,
    corpus: Path,
    timeout: float,
    *,
    once: bool,
) -> None:
    """Import the adopted text of the Compact (or of another document of the corpus)."""
    work = Import(folder, datetime.now(UTC).isoformat(timespec="seconds"))
    documents = _documents(corpus, wanted, all_known=source is not None)
    service = Service(base, Patience(timeout, 6 * timeout))
    wish = Wish(documents, langs or LANGUAGES, source, service)
    settled = _settled(work, wish) if once else None
    if settled:
        click.echo(f"Official text: {settled}")
        return
    _report(run(work, wish), source)


def _report(outcomes: Iterable[Outcome], source: Path | None) -> None:
    """Print each outcome as it comes; exit 1 if nothing was stored."""
    found = []
    for outcome in outcomes:
        click.echo(outcome.line)
        found.append(outcome)
    if not found and source:
        click.echo(f"{source}: the folder holds no files.")
    if not any(outcome.stored for outcome in found):
        raise SystemExit(1)
