"""Why a passage was found, for a person: each field and word that matched, where it came from, its share of the score."""

from dataclasses import dataclass

from flask_babel import gettext, ngettext

from kb.query.evaluate import Hit, Share
from kb.query.expressions import Origin
from web.views import labels

_MOST = 8


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score: the found term in bold, what it stands for and where it was found, the share in per cent."""

    term: str
    rest: str
    percent: str


def reasons(hit: Hit) -> tuple[Reason, ...]:
    """The reasons for a hit, largest first; the smallest are summed up in one."""
    total = sum(share.score for share in hit.shares) or 1.0
    shown, rest = hit.shares[:_MOST], hit.shares[_MOST:]
    found = [_reason(share, share.score / total) for share in shown]
    if rest:
        found.append(Reason("", ngettext("%(num)s smaller part", "%(num)s smaller parts", len(rest)), _percent(sum(s.score for s in rest) / total)))
    return tuple(found)


def _reason(share: Share, part: float) -> Reason:
    if share.origin in {Origin.WHOLE, Origin.BELOW, Origin.CITATION}:
        return Reason("", labels.origin(share.origin), _percent(part))
    return Reason(share.shown, " ".join(text for text in (_stands_for(share), labels.field(share.field)) if text), _percent(part))


def _stands_for(share: Share) -> str:
    """'for “degree” (thesaurus)'; '' for a typed word."""
    origin = labels.origin(share.origin)
    if not origin:
        return ""
    if share.word == share.shown or share.origin is Origin.NEAR:
        return f"({origin})"
    return gettext("for “%(word)s” (%(origin)s)", word=share.word, origin=origin)


def _percent(part: float) -> str:
    rounded = round(part * 100)
    return f"{rounded} %" if rounded else "< 1 %"
