"""The data files of the installed package iomeval, read without importing it."""

from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from indexer.sources.base import SourceError

NAME, VERSION = "iomeval", "0.4.1"
FOLDER = "iomeval/files/themes"
SHA256 = {
    "gcms_long.md": "ceadad89a57c2220034833f397f6b9cef2948371f32c48739603d1dc6f1bf3a6",
    "gcm_to_srf_outputs.json": "9a8d066ac4c846a61586dc8b98de0d2c6be11948035292fdd522d1c93424f3a5",
    "srf_objectives.json": "0240e8685c67f4570ac5fdea8e675ddea4962f899540cf07c6c4550b1ed715e2",
}
"""The files that we read and what they must be."""

_INSTALL = f"pip install --no-deps {NAME}=={VERSION}"


def installed() -> Distribution | None:
    """The installed package, or None.

    Raises:
        SourceError: another version than the one whose files we know.
    """
    try:
        found = distribution(NAME)
    except PackageNotFoundError:
        return None
    if found.version != VERSION:
        message = f"{NAME} {found.version} is installed, its text differs from that of {VERSION}: {_INSTALL}"
        raise SourceError(message)
    return found


def path(package: Distribution, name: str) -> Path:
    """Where one of the package's files is."""
    return Path(str(package.locate_file(f"{FOLDER}/{name}")))


def content(package: Distribution, name: str) -> str:
    """The text of one of the package's files.

    Raises:
        SourceError: the file is missing or was altered.
    """
    file = path(package, name)
    try:
        raw = file.read_bytes()
    except OSError as error:
        message = f"{file}: cannot be read ({error.strerror}); {_INSTALL} --force-reinstall"
        raise SourceError(message) from error
    verify(name, raw, str(file))
    return str(raw.decode("utf-8"))


def verify(name: str, raw: bytes, where: str) -> None:
    """Accept the bytes of a file only if they are those of the version that we know.

    Raises:
        SourceError: they differ.
    """
    if sha256(raw).hexdigest() != SHA256[name]:
        message = f"{where}: not the file of {NAME} {VERSION} (its SHA-256 differs); {_INSTALL} --force-reinstall"
        raise SourceError(message)
