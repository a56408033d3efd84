"""A way on from where a reader is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """A link that leads on: what it is called and its address; `note` says more, where its name does not say enough."""

    label: str
    href: str
    note: str = ""
