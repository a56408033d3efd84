"""The interface in several languages: Flask-Babel is told which language a page is in, and where its words are."""

from functools import cache
from pathlib import Path

from babel.support import NullTranslations, Translations
from flask import Flask
from flask_babel import Babel, Domain

from web.languages import current_language

TRANSLATIONS = Path(__file__).parent / "translations"
"""The folder of message catalogues; a language without one is shown in English."""


def translatable(message: str) -> str:
    """A message as it is, so that catalogues hold it where a table cannot know the language: it is translated when shown."""
    return message


class _Catalogues(Domain):
    """The catalogues by language: a page has hundreds of messages, so none of them asks for a locale first."""

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
