"""Why a passage was found, for a person: each word that matched, where it came from and was found, its share of the score."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kb.library import Library, Page
from kb.query.evaluate import Hit, Share
from kb.query.expressions import Origin
from web.i18n import gettext, ngettext
from web.languages import current_language
from web.views import labels

_MOST = 6


class Reason(NamedTuple):
    """One part of a score: the found term in bold, what it stands for and where it was found, the share in per cent.

    `found`: the term was found in the passage itself.
    """

    term: str
    rest: str
    percent: str
    found: bool = False


def reasons(library: Library, page: Page, hit: Hit) -> tuple[Reason, ...]:
    """The reasons for a hit, largest first; the smallest are summed up in one, and all come to 100 per cent."""
    if not hit.shares:
        return (Reason("", gettext("it belongs to the passage that you cited"), ""),) if page.plan.cited else ()
    parts = sorted(_alike(hit.shares), key=lambda part: -_sum(part))
    shown, rest = parts[:_MOST], parts[_MOST:]
    percents = _percents([*map(_sum, shown), sum(map(_sum, rest))])
    found = [
        Reason(*_told(library, part), percent, bool(part[0].field and part[0].origin is not Origin.CONTEXT))
        for part, percent in zip(shown, percents, strict=False)
    ]
    if rest:
        found.append(Reason("", ngettext("%(num)s smaller part", "%(num)s smaller parts", len(rest)), percents[-1]))
    return tuple(found)


def _alike(shares: Iterable[Share]) -> list[list[Share]]:
    """The shares that a person reads as one: the same term for the same word, wherever it was found."""
    parts: dict[tuple[str, str, bool], list[Share]] = {}
    for share in shares:
        parts.setdefault(_read_as(share.word, share.shown, share.origin), []).append(share)
    return list(parts.values())


@lru_cache(maxsize=1 << 10)  # every result of a page has the same words
def _read_as(word: str, shown: str, origin: Origin) -> tuple[str, str, bool]:
    """A term for a word as a person reads it, and whether it is what the person typed, whoever else thought of it."""
    term = shown.casefold()
    typed = origin in {Origin.TYPED, Origin.CONTEXT} or (origin is Origin.THESAURUS and word.casefold() == term)
    return word, term, typed


def _sum(part: Sequence[Share]) -> float:
    return sum(share.score for share in part)


def _told(library: Library, part: Sequence[Share]) -> tuple[str, str]:
    """The term of some shares and the words about it."""
    first = part[0]
    if first.origin is Origin.SUBJECT:
        return _subject(library, first.shown), gettext("is a subject that it shares with the best results")
    if first.origin in {Origin.WHOLE, Origin.BELOW, Origin.CITATION}:
        return "", labels.origin(first.origin)
    return first.shown, _about(first.word, first.shown, first.origin, tuple(share.field for share in part), current_language())


@lru_cache(maxsize=1 << 11)  # the results of a page have most of their reasons in common
def _about(word: str, shown: str, origin: Origin, fields: tuple[str, ...], _: str) -> str:
    """What a term stands for and where it was found, in the language of the page, which is given so that each has its own."""
    places = gettext(", ").join(dict.fromkeys(map(labels.field, dict.fromkeys(fields))))
    return " ".join(text for text in (_stands_for(word, shown, origin), places) if text)


def _subject(library: Library, name: str) -> str:
    """A topic by its slug, or an objective by its number, as a person calls it."""
    objective = name.removeprefix("objective ")
    if objective != name:
        return labels.told(labels.kind("objective"), labels.value(library, "objective", objective))
    return library.topic(name).name(current_language())


def _stands_for(word: str, shown: str, reason: Origin) -> str:
    """'for “degree” (related word)'; '' for a typed word."""
    origin = labels.origin(reason)
    if not origin or _read_as(word, shown, reason)[2]:
        return ""
    if word == shown or reason is Origin.NEAR:
        return f"({origin})"
    return gettext("for “%(word)s” (%(origin)s)", word=word, origin=origin)


def _percents(scores: Sequence[float]) -> list[str]:
    """The scores as whole per cents that come to 100: what rounding down leaves goes to those that lost most by it."""
    total = sum(scores) or 1.0
    exact = [100 * score / total for score in scores]
    losers = sorted(range(len(exact)), key=lambda i: int(exact[i]) - exact[i])
    gained = {*losers[: 100 - sum(map(int, exact))]}
    whole = [int(share) + (i in gained) for i, share in enumerate(exact)]
    return [f"{share} %" if share else "< 1 %" for share in whole]
