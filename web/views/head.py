"""What a page says of itself to browsers, search engines and reference managers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.languages import INTERFACE_LANGUAGES
from web.i18n import gettext
from web.links import Links, Pairs


def site_name() -> str:
    """What this knowledge base is called, in the language of the page."""
    return gettext("Global Compact for Migration knowledge base")


@dataclass(frozen=True, slots=True)
class Form:
    """The same thing in another form: address, media type and, for a person, its name."""

    href: str
    type: str
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page. `alternates` are (language, address); `meta` are (name, content)."""

    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    forms: tuple[Form, ...] = ()
    meta: tuple[tuple[str, str], ...] = ()
    indexed: bool = True


def head(  # noqa: PLR0913 (after the first four all are named and may be left out)
    links: Links,
    path: str,
    title: str,
    description: str = "",
    *,
    pairs: Pairs = (),
    forms: Sequence[Form] = (),
    meta: Sequence[tuple[str, str]] = (),
    indexed: bool = True,
) -> Head:
    """The head of the page at a path; its addresses carry nothing on."""
    links = replace(links, collected=())
    spoken = [(code, links.absolute(Links(links.base, code).page(path, pairs))) for code in INTERFACE_LANGUAGES]
    return Head(
        title,
        " ".join(description.split())[:300],
        links.absolute(links.page(path, pairs)),
        (*spoken, ("x-default", links.absolute(Links(links.base).page(path, pairs)))),
        tuple(forms),
        tuple(meta),
        indexed,
    )
