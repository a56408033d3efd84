"""What the front end is told from outside, read once when the app is made."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kb.errors import KnowledgeBaseError
from web.contact import Contact, contact


class BadSetting(KnowledgeBaseError):
    """What the front end was told from outside cannot be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`data`: the folder that holds the builds. `base_url`: the public address, '' to take it from each request.

    `contact`: whom readers can write to, None where nobody is named.
    """

    data: Path = Path("data")
    base_url: str = ""
    contact: Contact | None = None


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from KB_DATA, KB_BASE_URL and KB_CONTACT.

    Raises:
        BadSetting: the public address is none.
        BadContact: KB_CONTACT is no address that a reader could write to.
    """
    base = environment.get("KB_BASE_URL", "").strip().rstrip("/")
    parts = urlsplit(base)
    if base and (parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment):
        message = f"KB_BASE_URL is '{base}'; it is the public address of the site, such as https://example.org"
        raise BadSetting(message)
    return Settings(Path(environment.get("KB_DATA") or "data"), base, contact(environment.get("KB_CONTACT", "")))
