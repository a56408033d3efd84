"""`add`: the maintainer's command that turns a saved page into a campaign file."""

import datetime
from pathlib import Path

import click

from indexer import adding
from kb.errors import KnowledgeBaseError


@click.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", help="address the page is from; may be left out if the page names it")
@click.option("--title", help="name of the campaign; may be left out if the page has one")
@click.option(
    "--corpus", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True, help="folder of the corpus"
)
def add(file: Path, url: str | None, title: str | None, corpus: Path) -> None:
    """Turn a saved page (.html, .txt, .md, .docx or .pdf) into a campaign file for you to review."""
    today = datetime.datetime.now(datetime.UTC).date()
    try:
        written = adding.add(file, url, title, corpus, today)
    except (KnowledgeBaseError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(
        f"Wrote {written}. Next: retell it in our own words and delete `retold: false`, settle what stands under "
        "'uncertain', `make check`."
    )
