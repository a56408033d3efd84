"""Words that texts share."""

from kb.shared_words import marks, shared_words


def shared(*texts: str, lang: str = "en") -> dict[str, set[int]]:
    """The shared words of some texts, by their shortest form."""
    return {word.surface: set(word.places) for word in shared_words([(text, lang) for text in texts])}


def test_forms_of_a_word_count_as_one() -> None:
    """Plurals, possessives and British spelling meet."""
    found = shared("Protect the child’s labour rights", "Children in labor markets are protected")
    assert found == {"Protect": {0, 1}, "child’s": {0, 1}, "labor": {0, 1}}


def test_joining_and_common_words_are_left_out() -> None:
    """What stands in every text says nothing."""
    assert shared("the states of the world and their people", "states and people in the world") == {}


def test_the_beginning_of_a_compound_is_no_word() -> None:
    """Two texts that say ‘non-custodial’ and ‘non-formal’ have nothing in common by that; ‘age-’ says something."""
    assert shared("non-custodial care", "non-formal lessons") == {}
    assert shared("age-sensitive care", "age-appropriate lessons") == {"age": {0, 1}}


def test_a_word_of_two_out_of_three_is_shared_by_those() -> None:
    """The places say by which."""
    assert shared("detention of children", "detention centres", "children at school") == {
        "detention": {0, 1}, "children": {0, 2},
    }  # fmt: skip


def test_languages_do_not_mix() -> None:
    """The same letters in two languages are two words."""
    assert shared_words([("migration", "en"), ("migration", "fr")]) == ()


def test_the_marks_show_the_words() -> None:
    """What is shared can be marked in both texts."""
    texts = ("Protect children", "They protect a child")
    spans = marks(shared_words([(text, "en") for text in texts]))
    assert spans.spans(texts[1], "en") == [(5, 12), (15, 20)]


def test_one_text_shares_nothing() -> None:
    """There is nobody to share with."""
    assert shared("children and detention") == {}
