"""What the front end is told from outside, read once when the app is made."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from web.contact import Contact, contact


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
        BadContact: KB_CONTACT is no address that a reader could write to.
    """
    return Settings(
        Path(environment.get("KB_DATA", "data")),
        environment.get("KB_BASE_URL", "").rstrip("/"),
        contact(environment.get("KB_CONTACT", "")),
    )
