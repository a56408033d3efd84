"""The interface in several languages: Flask-Babel is told which language a page is in."""

from pathlib import Path

from flask import Flask
from flask_babel import Babel

from web.languages import current_language

TRANSLATIONS = Path(__file__).parent / "translations"
"""The folder of message catalogues; a language without one is shown in English."""


def add_to(app: Flask) -> None:
    """Let an app's pages speak the language of their address."""
    Babel(app, default_translation_directories=str(TRANSLATIONS), locale_selector=current_language)
