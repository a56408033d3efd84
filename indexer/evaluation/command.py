"""The command `evaluate`: judged queries through the API, beside the last run and two other engines."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from indexer import located
from indexer.evaluation import measures, peers, service
from indexer.evaluation.measures import Figure
from indexer.schema import JudgedQuery

Values = Mapping[str, Mapping[str, float]]

_VISIBLE = Path("../shared/queries/dev.yaml")


@click.command("evaluate")
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"), show_default=True, help="folder of the builds")
@click.option("--base", default="", help="address of a running service; without it one is started")
@click.option("--collection", "names", multiple=True, type=click.Path(path_type=Path), help="judged queries; default: all there are")
@click.option("--against", type=click.Path(path_type=Path), default=Path("corpus/judged-baseline.json"), show_default=True, help="the run to compare with")
@click.option("--record", is_flag=True, help="keep this run as the one to compare with")
@click.option("--missing", default=10, show_default=True, help="how many of the worst queries to explain")
def evaluate(data: Path, base: str, names: tuple[Path, ...], against: Path, record: bool, missing: int) -> None:  # noqa: FBT001, PLR0913 (click)
    """Measure search; exit 1 when it is worse than the recorded run beyond chance."""
    files = names or tuple(file for file in (_VISIBLE, Path("corpus/judged.yaml")) if file.exists())
    if base:
        worse = _all(base, files, against, missing, record=record)
    else:
        with service.running(data) as address:
            worse = _all(address, files, against, missing, record=record)
    sys.exit(1 if worse else 0)


def _all(base: str, files: Sequence[Path], against: Path, missing: int, *, record: bool) -> bool:
    before = json.loads(against.read_text(encoding="utf-8")) if against.exists() else {}
    kept: dict[str, float] = {}
    worse = False
    texts = service.passages(base)
    for file in files:
        queries = load(file)
        run = {q.id: [str(row["id"]) for row in service.search(base, q.query)] for q in queries}
        values = measures.per_query(queries, run)
        kept |= {query: round(value, 4) for query, value in values["nDCG@10"].items()}
        click.echo(f"\n{file.name}: {len(queries)} queries")
        _table(queries, values, texts)
        worse = _compared(values["nDCG@10"], before) or worse
        _explain(base, queries, values["nDCG@10"], run, missing)
    if record:
        against.write_text(json.dumps(dict(sorted(kept.items())), indent=0) + "\n", encoding="utf-8")
    return worse


def load(file: Path) -> list[JudgedQuery]:
    """The queries of a collection; one that does not say what it may be used for may be used to tune."""
    rows = located.load(file.read_text(encoding="utf-8"), str(file)).value
    return [JudgedQuery.model_validate({"use": "tune", **row}) for row in rows] if isinstance(rows, list) else []


def _table(queries: Sequence[JudgedQuery], values: Values, texts: Mapping[str, str]) -> None:
    wanted = {q.id: q.query for q in queries}
    others = {"FTS5": peers.fts5(texts), "tantivy": peers.tantivy(texts)}
    beside = {
        name: measures.by_kind(queries, measures.per_query(queries, peers.run(search, wanted))["nDCG@10"])
        for name, search in others.items()
        if search
    }
    figures = {name: measures.by_kind(queries, found) for name, found in values.items()}
    click.echo(f"{'kind':<13}{'nDCG@10':<22}" + "".join(f"{name:<11}" for name in [*list(figures)[1:], *beside]))
    for kind, found in figures["nDCG@10"].items():
        rest = [figures[name][kind] for name in list(figures)[1:]] + [rows[kind] for rows in beside.values()]
        click.echo(f"{kind:<13}{found!s:<22}" + "".join(f"{f.mean:<11.3f}" for f in rest))


def _compared(now: Mapping[str, float], before: Mapping[str, float]) -> bool:
    """Whether the run is worse than the recorded one beyond chance; says what changed."""
    found: Figure | None = measures.difference(now, before)
    if found is None:
        click.echo("No recorded run to compare with.")
        return False
    click.echo(f"Against the recorded run: {found.mean:+.3f} [{found.low:+.3f} {found.high:+.3f}]")
    return found.high < 0


def _explain(base: str, queries: Sequence[JudgedQuery], values: Mapping[str, float], run: measures.Run, most: int) -> None:
    """For the worst queries: at which rank each answer stands, and what lifted the passage that came first."""
    for query in sorted(queries, key=lambda q: values[q.id])[:most]:
        ranks = {p: run[query.id].index(p) + 1 if p in run[query.id] else None for p, g in query.judgments.items() if g >= measures.RELEVANT}
        places = ", ".join(f"{p} {f'at {rank}' if rank else 'not in 50'}" for p, rank in ranks.items())
        click.echo(f"  {values[query.id]:.2f} {query.id} {query.query}\n       wanted: {places}")
        first = service.search(base, query.query, explain=True)[:1]
        for row in first:
            shares = row.get("explain")
            named = [f"{s['term']} in {s['field']} ({s['origin']})" for s in shares[:3]] if isinstance(shares, list) else []
            click.echo(f"       first: {row['id']} through {', '.join(named)}")
