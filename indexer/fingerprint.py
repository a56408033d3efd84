"""One checksum over everything a build depends on: corpus files, wordings and the code that makes it."""

import hashlib
from pathlib import Path

import indexer
import kb


def fingerprint(corpus: str, wordings: str, engine: str) -> str:
    """The checksum of a build-to-be; `corpus` and `wordings` are those of its files. The same inputs, the same one."""
    digest = hashlib.sha256(f"{engine} {corpus} {wordings}\n".encode())
    for file in _code():
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _code() -> list[Path]:
    packages = (Path(kb.__file__).parent, Path(indexer.__file__).parent)
    return [file for package in packages for file in sorted(package.rglob("*.py"))]
