"""The words a build knows."""

from collections.abc import Iterable, Mapping

from kb.lexicon import Columns, Gathering, Lexicon, Words, fold


def gather(texts: Iterable[Mapping[str, str]], labels: Iterable[tuple[str, str]]) -> dict[str, Columns]:
    """The words of some passages and labels."""
    gathering = Gathering()
    for text in texts:
        gathering.add(text)
    for lang, label in labels:
        gathering.add_labels([label], lang)
    return gathering.columns()


def lexicon() -> Lexicon:
    """Two passages and a label."""
    texts = [{"title": "Detention centres", "text": "Détention and detained children"}, {"text": "Children"}]
    found = gather(texts, [("en", "custody"), ("fr", "rétention")])
    return Lexicon({lang: Words(*columns) for lang, columns in found.items()})


def test_words_are_counted_by_passage() -> None:
    """A word that stands twice in one passage counts once; accents and case do not tell words apart."""
    assert {word: row.passages for word, row in lexicon().words("en").items()} == {
        "and": 1, "centres": 1, "children": 2, "custody": 0, "detained": 1, "detention": 1,
    }  # fmt: skip


def test_a_word_has_its_form_and_its_spelling() -> None:
    """Each as it was first met; a word that nobody wrote has none."""
    words = lexicon().words("en")
    assert words["detention"] == ("detent", "Detention", 1)
    assert words["and"] == ("and", "and", 1)
    assert words.get("zebra") is words.get("") is None
    assert len(lexicon().words("xx")) == 0


def test_a_word_is_known_in_any_of_its_forms() -> None:
    """From the index or from the thesaurus, each in its own language."""
    found = lexicon()
    assert found.knows("DETENTIONS", "en")
    assert found.knows("custody", "en")
    assert found.knows("retention", "fr")
    assert not found.knows("rétention", "es")
    assert not found.knows("visa", "en")


def test_only_indexed_words_have_a_frequency() -> None:
    """By index form; labels of the thesaurus stand in no passage."""
    found = lexicon()
    assert found.frequency("child", "en") == 2
    assert found.frequency("custodi", "en") == 0
    assert found.frequency("child", "xx") == 0


def test_prefixes_lead_to_index_forms_in_order() -> None:
    """Of indexed words only."""
    assert lexicon().starting_with("DET", "en") == ("detain", "detent")
    assert lexicon().starting_with("cust", "en") == ()


def test_folding_levels_case_accents_and_apostrophes() -> None:
    """The form that spellings are compared in."""
    assert fold("L’Été") == "l'ete"


def test_the_same_passages_give_the_same_words_in_the_same_order() -> None:
    """Files of a build are compared by checksum."""
    texts = [{"title": "b a", "text_fr": "d c", "text_es": "f e"}]
    found = gather(texts, [])
    assert [(lang, columns[0].split()) for lang, columns in found.items()] == [
        ("en", ["a", "b"]),
        ("es", ["e", "f"]),
        ("fr", ["c", "d"]),
    ]
