"""Which words that share an index form are forms of one word."""

import pytest

from kb import analysis, inflection


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("visa", "visas", "en"),
        ("city", "cities", "en"),
        ("plan", "planned", "en"),
        ("integrate", "integration", "en"),
        ("neighbour", "neighbors", "en"),
        ("expulser", "expulsion", "fr"),
        ("l’accord", "accords", "fr"),
        ("niño", "niñas", "es"),
        ("deportación", "deportar", "es"),
        ("Behörde", "Behörden", "de"),
        ("городами", "город", "ru"),
    ],
)
def test_forms_of_one_word_differ_by_endings(one: str, other: str, lang: str) -> None:
    """Number, case, gender and tense; British and American spelling; elisions and accents."""
    assert inflection.alike(analysis.form(one, lang), analysis.form(other, lang), lang)


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("report", "reporter", "en"),
        ("authority", "authorisation", "en"),
        ("personal", "person", "en"),
        ("regular", "regularization", "en"),
        ("loi", "loyer", "fr"),
        ("données", "dons", "fr"),
        ("público", "publicidad", "es"),
        ("ordenada", "ordenador", "es"),
        ("sicher", "Sicherheit", "de"),
    ],
)
def test_a_common_stem_is_not_enough(one: str, other: str, lang: str) -> None:
    """The index knows both words under one form, but they are two."""
    assert analysis.term(one, lang) == analysis.term(other, lang)
    assert not inflection.alike(analysis.form(one, lang), analysis.form(other, lang), lang)


@pytest.mark.parametrize(
    ("one", "other", "lang", "letters"),
    [
        ("visa", "visa", "en", 0),
        ("visa", "visas", "en", 1),
        ("deportaciones", "deporte", "es", 8),
        ("المهاجرين", "مهاجر", "ar", 2),
        ("المهاجرين", "المهاجرات", "ar", 4),
    ],
)
def test_words_are_apart_by_the_letters_they_do_not_share(one: str, other: str, lang: str, letters: int) -> None:
    """An article written together with a word is no part of it."""
    assert inflection.apart(one, other, lang) == letters
