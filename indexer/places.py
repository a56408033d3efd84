"""Where a reindex reads and writes, and whether anything changed there: told by bytes, without reading a word."""

from dataclasses import dataclass
from pathlib import Path

from indexer import publish, wordings
from indexer.corpus_files import checksum
from indexer.fingerprint import fingerprint
from kb.build import Manifest


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of the corpus, the folder of the builds, and the engine they are made for."""

    corpus: Path
    data: Path
    engine: str = "whoosh"


def fingerprint_of(places: Places) -> str:
    """The fingerprint that a build made now would have."""
    return fingerprint(checksum(places.corpus), wordings.checksum(places.data), places.engine)


def unchanged(places: Places) -> Manifest | None:
    """The build that serves, if it was made from the files, the wordings and the code as they are now; else None.

    What such a build was made from was sound, so the same bytes are sound.

    Raises:
        SourceError: the package with the wording is installed in a version that is not known here.
    """
    serving = publish.current_manifest(places.data)
    return serving if serving and serving.fingerprint == fingerprint_of(places) else None
