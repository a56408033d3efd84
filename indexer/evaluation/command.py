"""The command `evaluate`: judged queries through the API, beside the last run and two other engines."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from indexer.errors import UnreadableFile
from indexer.evaluation import measures, peers, service
from indexer.evaluation.judged import load
from indexer.publish import current
from indexer.schema import JudgedQuery
from kb.build import read_manifest
from kb.errors import KnowledgeBaseError

Values = Mapping[str, Mapping[str, float]]

_JUDGED = Path("corpus/judged.yaml")
_BASELINE = Path("corpus/judged-baseline.json")
_FIRST = "nDCG@10"
"""The measure that decides."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an evaluation is to do: with which collections, against which run, and how many queries to explain."""

    collections: Sequence[Path]
    against: Path
    record: bool
    missing: int


@click.command("evaluate")
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("data"), show_default=True, help="folder of the builds"
)
@click.option("--base", default="", help="address of a running service; without it one is started")
@click.option(
    "--collection",
    "names",
    multiple=True,
    default=[_JUDGED],
    show_default=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="file of judged queries; may be given several times",
)
@click.option(
    "--against", type=click.Path(path_type=Path), default=_BASELINE, show_default=True, help="the run to compare with"
)
@click.option("--record", is_flag=True, help="keep this run as the one to compare with; other queries keep theirs")
@click.option("--missing", default=10, show_default=True, help="how many of the worst queries to explain")
def evaluate(data: Path, base: str, names: tuple[Path, ...], against: Path, missing: int, *, record: bool) -> None:  # noqa: PLR0913 (one argument an option)
    """Measure search; exit 1 when it is worse than the recorded run beyond chance."""
    wish = Wish(names, against, record, missing)
    try:
        if base:
            worse = _all(base.rstrip("/"), wish)
        else:
            read_manifest(current(data))  # nothing is started where there is nothing to serve
            with service.running(data) as address:
                worse = _all(address, wish)
    except KnowledgeBaseError as error:
        raise click.ClickException(str(error)) from error
    except ModuleNotFoundError as error:
        message = f"The package {error.name} is not installed; run `make evaluate`."
        raise click.ClickException(message) from error
    sys.exit(1 if worse else 0)


def _all(base: str, wish: Wish) -> bool:
    """Measure every collection; whether one of them is worse than recorded."""
    before = _recorded(wish.against)
    texts = service.passages(base)
    kept: dict[str, float] = {}
    worse = False
    for file in wish.collections:
        queries = load(file)
        run = {q.id: [str(row["id"]) for row in service.search(base, q.query)] for q in queries}
        values = measures.per_query(queries, run)
        kept |= {query: round(value, 4) for query, value in values[_FIRST].items()}
        click.echo(f"\n{file.name}: {len(queries)} queries")
        _table(queries, values, texts)
        worse = _compared(values[_FIRST], before) or worse
        _explain(base, queries, values[_FIRST], run, wish.missing)
    if wish.record:
        recorded = dict(sorted({**before, **kept}.items()))
        wish.against.write_text(json.dumps(recorded, indent=0) + "\n", encoding="utf-8")
    return worse


def _recorded(file: Path) -> dict[str, float]:
    """The figures of the run to compare with, by query; none where nothing was recorded."""
    if not file.exists():
        return {}
    try:
        return {str(query): float(value) for query, value in json.loads(file.read_text(encoding="utf-8")).items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableFile(
            file, None, "this is no recorded run; name another with --against, or delete it"
        ) from error


def _table(queries: Sequence[JudgedQuery], values: Values, texts: Mapping[str, str]) -> None:
    """One line a kind of query: the deciding measure with its interval, the other measures, the other engines."""
    columns = {name: measures.by_kind(queries, found) for name, found in values.items()}
    for name, peer in peers.PEERS.items():
        run = peer(texts, {q.id: q.query for q in queries})
        if run is not None:
            columns[name] = measures.by_kind(queries, measures.per_query(queries, run)[_FIRST])
    first = columns.pop(_FIRST)
    click.echo(f"{'kind':<13}{_FIRST:<22}" + "".join(f"{name:<11}" for name in columns))
    for kind, found in first.items():
        click.echo(f"{kind:<13}{found!s:<22}" + "".join(f"{rows[kind].mean:<11.3f}" for rows in columns.values()))


def _compared(now: Mapping[str, float], before: Mapping[str, float]) -> bool:
    """Whether the run is worse than the recorded one beyond chance; says what changed."""
    found = measures.difference(now, before)
    if found is None:
        click.echo("No recorded run to compare with.")
        return False
    click.echo(f"Against the recorded run: {found.mean:+.3f} [{found.low:+.3f} {found.high:+.3f}]")
    return found.high < 0


def _explain(
    base: str, queries: Sequence[JudgedQuery], values: Mapping[str, float], run: measures.Run, most: int
) -> None:
    """For the worst queries: at which rank each answer stands, and what lifted the passage that came first."""
    for query in sorted(queries, key=lambda q: values[q.id])[:most]:
        places = ", ".join(_place(p, run[query.id]) for p, g in query.judgments.items() if g >= measures.RELEVANT)
        click.echo(f"  {values[query.id]:.2f} {query.id} {query.query}\n       wanted: {places}")
        for row in service.search(base, query.query, explain=True)[:1]:
            shares = row.get("explain")
            named = _named(shares[:3]) if isinstance(shares, list) else []
            click.echo(f"       first: {row['id']} through {', '.join(named)}")


def _place(passage: str, found: Sequence[str]) -> str:
    return f"{passage} at {found.index(passage) + 1}" if passage in found else f"{passage} not in {len(found)}"


def _named(shares: Sequence[Mapping[str, object]]) -> list[str]:
    """Each share of a score: the word, the field it stands in (none where whole passages lift it), and its origin."""
    places = [f" in {share['field']}" if share["field"] else "" for share in shares]
    return [f"{s['term']}{place} ({s['origin']})" for s, place in zip(shares, places, strict=True)]
