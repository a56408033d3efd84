"""The language of a text, told by its words."""

import pytest

from indexer.readers.language import guess


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We cook together every week, and everybody is welcome.", "en"),
        ("Nous cuisinons ensemble chaque semaine et tout le monde est invité.", "fr"),
        ("Cocinamos juntos cada semana y todos pueden venir con sus amigos.", "es"),
        ("Cozinhamos juntos todas as semanas e não é preciso pagar nada.", "pt"),
        ("Wir kochen jede Woche zusammen, und alle sind willkommen.", "de"),
        ("Мы готовим вместе каждую неделю, и все могут прийти.", "ru"),
        ("نطبخ معا كل أسبوع والجميع مرحب بهم.", "ar"),
        ("我们每周一起做饭，欢迎大家。", "zh"),
        ("12 34", "en"),
        ("", "en"),
    ],
)
def test_the_words_tell_the_language(text: str, code: str) -> None:
    """English where nothing tells."""
    assert guess(text) == code
