# The part of Flask-Babel that is used here, with types; the package itself has none.

from collections.abc import Callable

from babel.support import NullTranslations
from flask import Flask

class Domain:
    def __init__(self, translation_directories: str | None = ..., domain: str = ...) -> None: ...
    def get_translations(self) -> NullTranslations: ...

class Babel:
    domain_instance: Domain
    def __init__(
        self,
        app: Flask,
        *,
        default_translation_directories: str = ...,
        locale_selector: Callable[[], str] = ...,
    ) -> None: ...

class LazyString:
    ...

def gettext(string: str, **variables: object) -> str: ...
def ngettext(singular: str, plural: str, num: int, **variables: object) -> str: ...
def lazy_gettext(string: str, **variables: object) -> LazyString: ...
def get_locale() -> object: ...
