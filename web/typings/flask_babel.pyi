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
    def __init__(self, func: Callable[[str], str], message: str) -> None: ...
