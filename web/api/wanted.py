"""Which words a reader of the API wants: `lang` and `edition`."""

from dataclasses import dataclass

from kb.errors import BadRequest, Fault
from kb.languages import INTERFACE_LANGUAGES
from kb.library import Library
from web.i18n import translatable
from web.params import Arguments, Parameter

LANG = Parameter("lang", translatable("language of texts and labels; where a text is not installed in it, its own language is used"), "en")
EDITION = Parameter("edition", translatable("id of the edition that texts are taken from; the best one where none is named"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """The language of texts and labels, and the edition, None for the best."""

    lang: str = "en"
    edition: str | None = None


def languages(library: Library) -> tuple[str, ...]:
    """The languages that may be asked for: those of the interface, and those of texts."""
    return tuple(dict.fromkeys([*INTERFACE_LANGUAGES, *library.allowed["lang"]]))


def editions(library: Library) -> tuple[str, ...]:
    """The editions that may be asked for."""
    return tuple(dict.fromkeys(e.id for document in library.corpus.documents for e in document.editions))


def wanted(arguments: Arguments, library: Library, lang: str = "en") -> Wanted:
    """Read `lang` (else the language given) and `edition`.

    Raises:
        BadRequest: with one fault for each value that is not allowed.
    """
    asked_lang, asked_edition = _last(arguments, "lang") or lang, _last(arguments, "edition")
    faults = [
        *_fault("lang", asked_lang, languages(library)),
        *(_fault("edition", asked_edition, editions(library)) if asked_edition else ()),
    ]
    if faults:
        raise BadRequest(tuple(faults))
    return Wanted(asked_lang, asked_edition or None)


def _last(arguments: Arguments, name: str) -> str:
    return next((value for value in reversed(arguments.getlist(name)) if value), "")


def _fault(name: str, value: str, allowed: tuple[str, ...]) -> list[Fault]:
    if value in allowed:
        return []
    return [Fault(name, f"{name} is '{value[:40]}'; allowed: {', '.join(allowed)}", value, ", ".join(allowed))]
