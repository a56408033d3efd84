"""Which words of a query stand for which concepts."""

import pytest

from kb import analysis
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
    topic("return", alternative={"en": ("going home", "sent back"), "de": ("Abschiebung",), "es": ("deportación",)}),
    topic("children", alternative={"en": ("children", "CRC")}),
)
RINGS = (
    Ring(
        "detention",
        {"en": ("custody",), "fr": ("prison",), "es": ("prisión",), "zh": ("拘留",), "ru": ("тюрьма",), "ar": ("سجن",)},
    ),
    Ring("work permit", {"en": ("permit to work", "working papers"), "fr": ("permis de travail",)}),
    Ring("work", {"en": ("job",)}),
    Ring("forced labour", {"en": ("exploitation of labour",)}),
    Ring("deportation", {"es": ("deportación", "deportar")}),
    Ring("sports", {"es": ("deporte",)}),
    Ring("journalists", {"en": ("reporter",)}),
    Ring("child", {"en": ("children",), "es": ("niño",), "zh": ("儿童",), "fr": ("enfants",)}),
    Ring("well-being", {}),
    Ring("recruitment fees", {"zh": ("招聘费",)}),
    Ring("recruitment", {"zh": ("招聘",)}),
    Ring("fees", {"zh": ("费用",)}),
    Ring("non-custodial", {"ru": ("без лишения свободы",), "es": ("sin cárcel",)}),
    Ring("child detention", {"zh": ("拘留儿童",), "fr": ("prison pour enfants",)}),
    Ring("remittances", {"en": ("send money home", "fees to send money", "pay to send money"), "pt": ("enviar dinheiro",)}),
    Ring("costs", {"en": ("settle the fees",)}),
    Ring("ombudsman", {"en": ("commissioner",)}),
    Ring("rights of migrant workers", {"en": ("convention on the protection of the rights of all migrant workers",)}),
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


@pytest.mark.parametrize("query", ["fees to send money home", "pay the fees to send money home"])
def test_labels_that_overlap_and_mean_the_same_are_one(query: str) -> None:
    """Whether their words stand in a row or apart: else 'home' and 'pay' would be asked for by themselves."""
    assert senses(query, "en") == [(query.replace("the ", ""), "en", ["remittances"])]


def test_labels_that_overlap_and_mean_different_things_stay_apart() -> None:
    """What is settled is a word of its own."""
    assert senses("settle the fees to send money", "en") == [("fees to send money", "en", ["remittances"])]


def test_a_label_may_have_any_number_of_words() -> None:
    """Treaties have long names."""
    label = "convention on the protection of the rights of all migrant workers"
    assert senses(label, "en") == [(label, "en", ["rights of migrant workers"])]


def test_several_words_written_just_so_are_a_label_in_any_language() -> None:
    """A language that was guessed from words that others have too may be the wrong one; one word is no proof."""
    assert senses("permis de travail", "es") == [("permis de travail", "fr", ["work permit"])]
    assert senses("permis de travaux", "es") == []


def test_a_word_without_labels_in_its_language_may_be_english() -> None:
    """German has 'Commissioner' too, but only English has it as another word for something."""
    assert senses("commissioner", "de") == [("commissioner", "en", ["ombudsman"])]
    assert senses("prison", "es") == []


def test_senses_are_kept_apart() -> None:
    """A known language shuts out single words of the others."""
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


def test_in_another_language_than_the_querys_a_label_is_met_only_as_written() -> None:
    """'ordenada' in a Spanish query is no form of the Portuguese 'ordenado'; in an English one a guess is welcome."""
    spanish = {main: THESAURUS.senses(["Abschiebungen"], inside=[""], main=main) for main in ("en", "es")}
    assert [len(found) for found in spanish.values()] == [1, 0]
    assert len(THESAURUS.senses(["Abschiebung"], inside=[""], main="es")) == 1


def test_deprecated_terms_lead_to_what_to_say_instead() -> None:
    """They are labels, too."""
    assert senses("soft detention", "en")[0][2] == ["Alternatives to detention"]


@pytest.mark.parametrize(
    ("query", "lang", "terms"),
    [
        ("deportaciones", "es", ["deportation", "Return"]),
        ("deportación", "es", ["deportation", "Return"]),
        ("deportes", "es", ["sports"]),
        ("child", "en", ["child", "Children"]),
        ("reporters", "en", ["journalists"]),
    ],
)
def test_of_labels_with_one_index_form_the_nearest_is_meant(query: str, lang: str, terms: list[str]) -> None:
    """With those that share a meaning with it: some label stands for both."""
    ((_, _, found),) = senses(query, lang)
    assert sorted(found) == sorted(terms)


def test_a_word_that_only_shares_its_stem_is_no_form_of_a_label() -> None:
    """Whoever wants to report something asks for no reporter."""
    assert analysis.term("report", "en") == analysis.term("reporter", "en")
    assert senses("report", "en") == []


def test_a_label_with_a_negation_is_not_met_without_it() -> None:
    """'Loss of freedom' is not 'without loss of freedom', whatever the order of the words."""
    assert senses("лишение свободы", "ru") == []
    assert senses("свободы без лишения", "ru")[0][2] == ["non-custodial"]


@pytest.mark.parametrize("query", ["well-being", "well being", "wellbeing"])
def test_a_label_with_a_hyphen_is_met_in_any_spelling(query: str) -> None:
    """Apart, together, or with the hyphen, which splits a word of a query."""
    assert senses(query.replace("-", " "), "en")[0][2] == ["well-being"]


def test_an_acronym_names_something_that_its_topic_is_about() -> None:
    """Other labels of the topic are other words for it."""
    about = {
        word: [c.about for sense in THESAURUS.senses([word], inside=["en"]) for c in sense.concepts if c.topic]
        for word in ("CRC", "children")
    }
    assert about == {"CRC": [True], "children": [False]}


@pytest.mark.parametrize(
    ("label", "lang", "parts"),
    [
        ("拘留儿童", "zh", [["detention"], ["child"]]),
        ("prison pour enfants", "fr", [["detention"], ["child"]]),
        ("rétention des migrants", "fr", []),
        ("拘留", "zh", []),
    ],
)
def test_a_label_made_of_labels_has_parts(label: str, lang: str, parts: list[list[str]]) -> None:
    """Unless something of it is left over; function words are not."""
    words = [label] if lang == "zh" else label.split()
    (whole, *_) = THESAURUS.senses(words, inside=[lang] * len(words))
    assert [[c.term for c in part.concepts if not c.topic] for part in THESAURUS.parts(whole)] == parts


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
        ("招聘费用", ["招聘", "费用"]),
        ("用招聘费", ["用", "招聘费"]),
        ("儿童的拘留", ["儿童", "拘留"]),
        ("什么是拘留", ["拘留"]),
        ("难民", ["难民"]),
        ("的", []),
    ],
)
def test_chinese_is_cut_at_labels_and_particles(run: str, pieces: list[str]) -> None:
    """As much of it as can be as labels, the longest first; what lies between stays as it is."""
    assert THESAURUS.cut(run) == pieces
