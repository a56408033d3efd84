"""One checksum over everything a build depends on: corpus files, wordings and the code that makes it."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import indexer
import kb
from indexer.sources.base import SourceText


def fingerprint(corpus: str, texts: Sequence[SourceText], engine: str) -> str:
    """The checksum of a build-to-be; `corpus` is that of its files. The same inputs give the same one everywhere."""
    digest = hashlib.sha256(f"{engine} {corpus}\n".encode())
    for text in texts:
        digest.update(f"{text.document} {text.edition.id} {text.edition.lang} {text.edition.sha256}\n".encode())
    for file in _code():
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _code() -> list[Path]:
    packages = (Path(kb.__file__).parent, Path(indexer.__file__).parent)
    return [file for package in packages for file in sorted(package.rglob("*.py"))]
