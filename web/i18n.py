"""The interface in several languages: Flask-Babel is told which language a page is in."""

from pathlib import Path

from flask import Flask
from flask_babel import Babel

from web.languages import current_language

TRANSLATIONS = Path(__file__).parent / "translations"
"""The folder of message catalogues; a language without one is shown in English."""


def translatable(message: str) -> str:
    """A message as it is, so that catalogues hold it where a table cannot know the language: it is translated when shown."""
    return message


def add_to(app: Flask) -> None:
    """Let an app's pages speak the language of their address."""
    Babel(app, default_translation_directories=str(TRANSLATIONS), locale_selector=current_language)
