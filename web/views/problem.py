"""An error as a page tells it: what happened, in plain words, and a way on."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from kb.errors import Fault
from kb.query.syntax import LONGEST_QUERY
from web import collecting, missing
from web.i18n import gettext
from web.languages import DEFAULT, current_language
from web.links import Links
from web.views.words import Words, words

_NEEDED = {"ids", "add", "text", "title", "Host"}
"""Parameters without which, or with which cut off, their page is of no use."""
_COMPARE = "/compare"


@dataclass(frozen=True, slots=True)
class Way:
    """A way on: its name and address."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class ProblemView:
    """The page of an error. `nearest` are ids, `q` is what was typed, as much of it as can be searched for."""

    title: str
    told: tuple[Words, ...]
    slug: str
    nearest: tuple[str, ...]
    ways: tuple[Way, ...]
    q: str


def problem_view(  # noqa: PLR0913 (what there is to say of an error)
    title: str, detail: str, slug: str, faults: Sequence[Fault], nearest: Sequence[str], links: Links
) -> ProblemView:
    """The page of an error, in the language of the page."""
    return ProblemView(
        _title(faults) or gettext(title),
        tuple(_sentence(fault) for fault in faults) or tuple(_told(detail, slug)),
        slug,
        tuple(nearest),
        tuple(_ways(faults, links)),
        request.args.get("q", "")[:LONGEST_QUERY],
    )


def _title(faults: Sequence[Fault]) -> str:
    """What went wrong in an address; '' for any other error."""
    if not faults:
        return ""
    first = faults[0]
    if first.parameter == "q":
        return gettext("Your question is too long")
    if _is_nothing_chosen(first):
        return gettext("No passage is chosen yet")
    return gettext("Part of this address was not understood")


def _is_nothing_chosen(fault: Fault) -> bool:
    return fault.parameter == "ids" and not fault.value and not fault.most


def _sentence(fault: Fault) -> Words:
    """A fault in words for a person; what only the line for programs tells stays in English."""
    told = _of_chosen(fault) if fault.parameter == "ids" else _of_length(fault) if fault.most else _of_value(fault)
    return words(told, current_language()) if told else words(fault.detail, DEFAULT)


def _of_chosen(fault: Fault) -> str:
    """None, too many, or one that there is none with."""
    if fault.most:
        return gettext("More passages were chosen than fit here, which is %(most)s at most.", most=fault.most)
    if fault.value:
        return missing.none_for(fault.value)
    return gettext("Collect passages where you read or search, then open this page from your collection.")


def _of_length(fault: Fault) -> str:
    if fault.parameter == "q":
        return gettext("It is longer than %(most)s characters. The box below holds its beginning: shorten it and search again.", most=fault.most)
    return gettext("What was sent is longer than %(most)s characters. Go back and shorten it.", most=fault.most)


def _of_value(fault: Fault) -> str:
    """A value that there is none of; '' where a fault does not tell what came."""
    if not fault.value:
        return ""
    asked = f"{fault.parameter}={_short(fault.value)}"
    told = gettext("It says %(asked)s, and there is nothing like that here.", asked=asked)
    if not fault.allowed:
        return told
    possible = gettext("Possible: %(allowed)s.", allowed=fault.allowed)
    return f"{told} {possible[:-1] if fault.allowed.endswith('…') else possible}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004 (short enough to read)


def _told(detail: str, slug: str) -> list[Words]:
    """What happened; of what is not there only that, if the catalogues have no better reason, and that one may search."""
    lang, spoken = current_language(), gettext(detail)
    if slug != "not-found":
        return [words(spoken, DEFAULT if spoken == detail else lang)]
    help_ = words(gettext("Perhaps the address was mistyped. Search for what you need, or begin with one of the lists below."), lang)
    return [words(spoken, lang), help_]


def _ways(faults: Sequence[Fault], links: Links) -> list[Way]:
    """The same page without what was not understood; for pages of chosen passages, where passages are chosen."""
    wrong = {fault.parameter for fault in faults}
    if "ids" in wrong and request.path == _COMPARE:
        return [Way(gettext("Compare passages"), links.page(_COMPARE))]
    if "ids" in wrong:
        return [Way(gettext("Your collection"), links.page(collecting.PATH))]
    if not wrong or wrong & {*_NEEDED, "q"}:
        return []
    kept = [(name, value) for name, value in request.args.items(multi=True) if name not in {*wrong, collecting.NAME}]
    return [Way(gettext("Go on without it"), links.page(request.path, kept))]
