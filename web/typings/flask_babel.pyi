# The part of Flask-Babel that is used here, with types; the package itself has none.

from collections.abc import Callable

from flask import Flask

class Babel:
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
