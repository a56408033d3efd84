"""Which words of a query stand for which concepts."""

import pytest

from kb.languages import languages_of
from kb.model import Deprecated, Ring
from kb.thesaurus import Thesaurus, compile_labels, labels
from tests.builders import topic

TOPICS = (
    topic("detention", label={"en": "Immigration detention", "fr": "Rétention des migrants", "zh": "移民拘留"}),
    topic(
        "alternatives-to-detention",
        alternative={"en": ("bail",), "zh": ("替代拘留",)},
        deprecated=(Deprecated("en", "soft detention", "alternatives to detention", "It hides what is meant."),),
    ),
    topic("return", alternative={"en": ("going home", "sent back"), "de": ("Abschiebung",)}),
)
RINGS = (
    Ring(
        "detention",
        {"en": ("custody",), "fr": ("prison",), "es": ("prisión",), "zh": ("拘留",), "ru": ("тюрьма",), "ar": ("سجن",)},
    ),
    Ring("work permit", {"en": ("permit to work", "working papers"), "fr": ("permis de travail",)}),
    Ring("work", {"en": ("job",)}),
    Ring("forced labour", {"en": ("exploitation of labour",)}),
)
THESAURUS = Thesaurus(*compile_labels(labels(TOPICS, RINGS)))


def senses(query: str, lang: str = "") -> list[tuple[str, str, list[str]]]:
    """The label found, its language and the terms it leads to; `lang` where the language is known."""
    words = query.split()
    inside = [lang if lang in languages_of(word) else "" for word in words]
    return [(s.label, s.lang, [c.term for c in s.concepts]) for s in THESAURUS.senses(words, inside=inside)]


def test_the_longest_label_wins() -> None:
    """'work permit' is one thing, not work and something else."""
    assert senses("work permit", "en") == [("work permit", "en", ["work permit"])]
    assert senses("alternatives to detention", "en") == [
        ("alternatives to detention", "en", ["Alternatives to detention"])
    ]


def test_no_word_belongs_to_two_senses() -> None:
    """What one label takes is not there for another."""
    found = THESAURUS.senses(["job", "custody", "work", "permit"], inside=["en"] * 4)
    taken = [i for sense in found for i in sense.words]
    assert len(taken) == len(set(taken)) == 4


def test_a_label_is_found_in_any_form_of_its_words() -> None:
    """Plural, case and British spelling do not matter."""
    assert senses("Work Permits", "en")[0][2] == ["work permit"]


def test_words_of_a_label_may_stand_apart_or_in_another_order() -> None:
    """Content words only: 'of' need not be there."""
    assert senses("their labour exploited by fraud", "en") == [("labour exploited", "en", ["forced labour"])]


def test_senses_are_kept_apart() -> None:
    """A known language shuts out labels of the others."""
    assert senses("prison", "fr") == [("prison", "fr", ["detention"])]
    assert senses("prison", "en") == []


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        ("custody", "en"),
        ("prison", "fr"),
        ("prisión", "es"),
        ("prision", "es"),
        ("拘留", "zh"),
        ("тюрьма", "ru"),
        ("тюрьмы", "ru"),
        ("سجن", "ar"),
    ],
)
def test_a_label_of_any_language_leads_to_the_term(word: str, lang: str) -> None:
    """With accents or without, in any case."""
    assert senses(word, lang) == [(word, lang, ["detention"])]


def test_where_the_language_is_not_known_all_of_the_script_are_tried() -> None:
    """'Abschiebung' is found without being told that it is German."""
    assert senses("Abschiebung") == [("Abschiebung", "de", ["Return"])]


def test_deprecated_terms_lead_to_what_to_say_instead() -> None:
    """They are labels, too."""
    assert senses("soft detention", "en")[0][2] == ["Alternatives to detention"]


def test_function_words_are_no_label_by_themselves() -> None:
    """Even where a label holds them."""
    assert senses("to the of", "en") == []


def test_a_label_may_stand_for_a_term_and_a_topic() -> None:
    """Both concepts come with it."""
    double = Thesaurus(*compile_labels(labels((topic("remittances"),), (Ring("remittances", {}),))))
    (sense,) = double.senses(["remittances"], inside=["en"])
    assert {(c.term, c.topic) for c in sense.concepts} == {("remittances", ""), ("Remittances", "remittances")}


@pytest.mark.parametrize(
    ("run", "pieces"),
    [
        ("移民拘留", ["移民拘留"]),
        ("替代拘留", ["替代拘留"]),
        ("儿童的拘留", ["儿童", "拘留"]),
        ("什么是拘留", ["拘留"]),
        ("难民", ["难民"]),
        ("的", []),
    ],
)
def test_chinese_is_cut_at_labels_and_particles(run: str, pieces: list[str]) -> None:
    """The longest label first; what lies between stays as it is."""
    assert THESAURUS.cut(run) == pieces
