"""A reindex from end to end: read, validate, link, write aside, test, switch."""

import datetime
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from indexer import publish, reading, report
from indexer.errors import NotPublished
from indexer.linking import link
from indexer.locking import locked
from indexer.places import Places, fingerprint_of, unchanged
from indexer.smoke import smoke_test
from indexer.sources.results_framework import load as load_framework
from indexer.validation import rules
from indexer.validation.problems import BrokenCorpus
from indexer.wordings import installed
from kb.build import FORMAT, Manifest, read_corpus, read_history, write
from kb.errors import BuildError
from kb.history import History, carried_on
from kb.model import Corpus
from kb.query.ranking import Ranking

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reindex did: the build that now serves, the changes, seconds, and what passages still lack."""

    manifest: Manifest
    changes: report.Changes | None  # None: nothing had changed and nothing was done
    seconds: float
    gaps: tuple[str, ...] = ()


def check(corpus: Path) -> reading.Files:
    """Read and validate the corpus.

    Raises:
        BrokenCorpus: with every mistake that was found.
    """
    files = reading.read(corpus)
    problems = rules.check(files)
    if problems:
        raise BrokenCorpus(problems)
    return files


def reindex(places: Places, now: datetime.datetime, tell: Tell, *, everything: bool, wait: float = 60.0) -> Outcome:
    """Publish the corpus; without `everything`, only if something changed since the last build.

    Raises:
        BrokenCorpus: the corpus has mistakes; what was published stays as it was.
        Busy: another indexer is at work.
        FailedSmokeTest: the new build does not answer.
        NotPublished: the data folder cannot be written, or something else stands in the way.
    """
    started = time.perf_counter()
    try:
        with locked(places.data, wait):
            if not everything and (serving := unchanged(places)):
                publish.clear_leftovers(places.data)
                return Outcome(serving, None, time.perf_counter() - started)
            return _rebuild(places, now, tell, started)
    except BuildError as error:
        raise NotPublished(places.data, str(error)) from error
    except FileExistsError as error:
        raise NotPublished(error.filename, "this is a file; a folder is expected here") from error
    except OSError as error:
        raise NotPublished(error.filename or places.data, error.strerror or str(error)) from error


def _rebuild(places: Places, now: datetime.datetime, tell: Tell, started: float) -> Outcome:
    print_ = fingerprint_of(places)  # before anything is read: what is saved meanwhile is found by the next run
    tell("reading and checking the corpus")
    files, texts = check(places.corpus), installed(places.data)
    tell("linking passages, topics and campaigns")
    corpus = link(files, texts, load_framework())
    before, earlier = _last(places.data)
    changes = report.compare(before, corpus)
    stamp = _stamp(places, now, print_, changes)
    history = carried_on(
        earlier, before, corpus, build=stamp.id, time=stamp.built, changed=changes.changed, besides=changes.besides
    )
    manifest = _publish(places, corpus, _ranking(files), stamp, history, tell)
    return Outcome(manifest, changes, time.perf_counter() - started, (*report.gaps(corpus), *report.waiting(files)))


def _ranking(files: reading.Files) -> Ranking:
    entry = files.ranking.value if files.ranking else None
    return Ranking(**entry.model_dump(exclude={"recorded"})) if entry else Ranking()


def _stamp(places: Places, now: datetime.datetime, print_: str, changes: report.Changes) -> Manifest:
    name = f"{now:%Y%m%dT%H%M%S%f}-{print_[:8]}"
    return Manifest(FORMAT, name, f"{now:%Y-%m-%dT%H:%M:%SZ}", print_, places.engine, 0, {}, str(changes))


def _publish(  # noqa: PLR0913 (everything that a build is made of)
    places: Places, corpus: Corpus, ranking: Ranking, stamp: Manifest, history: History, tell: Tell
) -> Manifest:
    with publish.aside(places.data, stamp.id) as new:
        tell(f"indexing {len(corpus.passages)} passages")
        manifest = write(new, corpus, ranking, stamp, history)
        tell("testing the new index")
        smoke_test(new, corpus)
        publish.switch(places.data, new, stamp.id)
    return manifest


def _last(data: Path) -> tuple[Corpus | None, History]:
    """The corpus that serves, and what builds changed until then; where it is damaged or gone, those of the newest that can be read."""
    for build in (publish.current(data), *reversed(publish.builds(data))):
        with suppress(BuildError):
            return read_corpus(build), read_history(build)
    return None, History()
