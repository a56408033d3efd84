"""The interface in several languages: messages in the language of the page that is being made.

Flask-Babel is told which language that is and where the words are. A page has hundreds of messages, so they are looked
up in the catalogue at once, past what Flask-Babel asks of the request for each of them, which takes five times as long.
"""

from functools import cache
from pathlib import Path

from babel.support import NullTranslations, Translations
from flask import Flask
from flask_babel import Babel, Domain, LazyString
from markupsafe import Markup

from web.languages import current_language

TRANSLATIONS = Path(__file__).parent / "translations"
"""The folder of message catalogues; a language without one is shown in English."""


def translatable(message: str) -> str:
    """A message as it is, so that catalogues hold it where a table cannot know the language: it is translated when shown."""
    return message


def gettext(message: str, **variables: object) -> str:
    """A message in the language of the page."""
    found = str(_catalogue(current_language()).ugettext(message))
    return found % variables if variables else found


def ngettext(one: str, several: str, num: int, **variables: object) -> str:
    """A message in the form that its number takes; it may name the number `num`."""
    return str(_catalogue(current_language()).ungettext(one, several, num)) % {"num": num, **variables}


def pgettext(context: str, message: str) -> str:
    """A message that means several things, in the sense of a context."""
    return str(_catalogue(current_language()).upgettext(context, message))


def lazy_gettext(message: str) -> LazyString:
    """A message of a table, put into the language of the page when it is shown."""
    return LazyString(gettext, message)


def _in_template(message: str, **variables: object) -> Markup:
    """A message as HTML, with its variables escaped."""
    found = Markup(gettext(message))  # noqa: S704 (ours)
    return found % variables if variables else found


def _numbered_in_template(one: str, several: str, num: int, **variables: object) -> Markup:
    """The same in the form that its number takes."""
    found = Markup(_catalogue(current_language()).ungettext(one, several, num))  # noqa: S704 (ours)
    return found % {"num": num, **variables}


class _Catalogues(Domain):
    """The catalogues by language."""

    def get_translations(self) -> NullTranslations:
        """The catalogue of the page that is being made."""
        return _catalogue(current_language())


@cache
def _catalogue(lang: str) -> NullTranslations:
    return Translations.load(str(TRANSLATIONS), [lang])


class _Interface(Babel):
    """Flask-Babel over our catalogues."""

    domain_instance = _Catalogues(str(TRANSLATIONS))


def add_to(app: Flask) -> None:
    """Let an app's pages speak the language of their address."""
    _Interface(app, default_translation_directories=str(TRANSLATIONS), locale_selector=current_language)
    app.jinja_env.globals.update({"_": _in_template, "gettext": _in_template, "ngettext": _numbered_in_template})
