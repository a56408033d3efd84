"""What the front end is told from outside, read once when the app is made."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`data`: the folder that holds the builds. `base_url`: the public address, '' to take it from each request."""

    data: Path = Path("data")
    base_url: str = ""


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from KB_DATA and KB_BASE_URL."""
    return Settings(Path(environment.get("KB_DATA", "data")), environment.get("KB_BASE_URL", "").rstrip("/"))
