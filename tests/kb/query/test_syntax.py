"""The query language: every string has a reading."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.query.syntax import (
    LONGEST_QUERY,
    MOST_WORDS,
    All,
    Cited,
    Either,
    Loose,
    Node,
    Not,
    Phrase,
    Prefix,
    Restricted,
    Scoped,
    Word,
    clean,
    parse,
)
from tests.strategies import any_text


def shape(node: Node | None) -> object:  # noqa: PLR0911 (a case for each kind of node)
    """A reading as nested tuples, short enough to compare by eye."""
    match node:
        case None:
            return None
        case Word(text) | Prefix(text):
            return text if isinstance(node, Word) else f"{text}*"
        case Phrase(words):
            return f'"{" ".join(words)}"'
        case Cited(citation):
            return f"<{citation.text}>"
        case Scoped(name, inner):
            return (f"{name}:", shape(inner))
        case Restricted(name, value):
            return f"{name}:{value}"
        case Not(inner):
            return ("NOT", shape(inner))
        case Loose(nodes) | All(nodes) | Either(nodes):
            return (type(node).__name__, *(shape(inner) for inner in nodes))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("detention", "detention"),
        ("detention children", ("Loose", "detention", "children")),
        ('"last resort"', '"last resort"'),
        ("“last resort”", '"last resort"'),
        ("detent*", "detent*"),
        ("a AND b", ("All", "a", "b")),
        ("a b AND c", ("All", ("Loose", "a", "b"), "c")),
        ("a OR b AND c", ("Either", "a", ("All", "b", "c"))),
        ("(a OR b) AND c", ("All", ("Either", "a", "b"), "c")),
        ("a OR b OR c", ("Either", "a", "b", "c")),
        ("a NOT b", ("Loose", "a", ("NOT", "b"))),
        ("a -b", ("Loose", "a", ("NOT", "b"))),
        ("-(a b)", ("NOT", ("Loose", "a", "b"))),
        ("NOT NOT a", ("NOT", ("NOT", "a"))),
        ("cost-benefit", ("Loose", "cost", "benefit")),
        ("and or not", ("Loose", "and", "or", "not")),
        ("title:detention", ("title:", "detention")),
        ('text:"last resort" b', ("Loose", ("text:", '"last resort"'), "b")),
        ("title:(a b)", ("title:", ("Loose", "a", "b"))),
        ("Type:Action", "type:action"),
        ("topic:climate-change visas", ("Loose", "topic:climate-change", "visas")),
        ('topic:"Climate change"', "topic:climate-change"),
        (
            "topic:(detention OR climate-change) a",
            ("Loose", ("Either", "topic:detention", "topic:climate-change"), "a"),
        ),
        ("type:NOT action", ("NOT", "type:action")),
        ("sdg:10.c", "sdg:10.c"),
        ("sdg:10.7", "sdg:10.7"),
        ("objective 13", "<objective 13>"),
        ("children objective 13(h)", ("Loose", "children", "<objective 13(h)>")),
        ('"objective 13"', '"objective 13"'),
        ("移民拘留", "移民拘留"),
        ("3 per cent", ("Loose", "3", "percent")),
        ("", None),
        ("!!! ???", None),
    ],
)
def test_queries_are_read_as_the_contract_says(query: str, expected: object) -> None:
    """NOT binds before words side by side, these before AND, AND before OR."""
    reading = parse(query)
    assert shape(reading.node) == expected
    assert reading.remarks == ()


@pytest.mark.parametrize(
    ("query", "expected", "remark"),
    [
        ("visas AND", ("Loose", "visas", "AND"), "AND at the end was read as a word."),
        ("OR visas", ("Loose", "OR", "visas"), "OR at the start was read as a word."),
        ("a AND OR b", ("Either", ("Loose", "a", "AND"), "b"), "AND without two sides"),
        ("(AND)", "AND", "AND without two sides was read as a word."),
        ("visas NOT", ("Loose", "visas", "NOT"), "NOT with nothing after it was read as a word."),
        ("visas -AND", ("Loose", "visas", "AND"), "A minus with nothing after it was left out."),
        ('"last resort', ("Loose", "last", "resort"), "A quotation mark was left open"),
        ("(a b", ("Loose", "a", "b"), "A parenthesis was left open; it was left out."),
        ("a) b", ("Loose", "a", "b"), "A closing parenthesis without an opening one was left out."),
        ("ab*", "ab", "'ab*' is too short for a wildcard (3 letters at least) and was read as a word."),
        ("*tion", "tion", "a wildcard stands only at the end of a word"),
        ("de*tion", ("Loose", "de", "tion"), "a wildcard stands only at the end of a word"),
        ("title:(", "title", "title: with nothing after it was read as a word."),
        ("a title:*", ("Loose", "a", "title"), "title: with nothing after it was read as a word."),
        ('NOT text:"', ("NOT", "text"), "text: with nothing after it was read as a word."),
        ("title: visas", ("Loose", "title", "visas"), "title: with nothing after it was read as a word."),
        ("colour:red", ("Loose", "colour", "red"), "'colour' is no field that can be searched"),
        ("de?tion", ("Loose", "de", "tion"), "a question mark stands for no letter here"),
        ("[a TO z]", ("Loose", "a", "TO", "z"), "'[a TO z]': a range is not searched for as such"),
        ("visas^5", "visas", "'visas^5': ^5 means nothing here and was left out."),
        ("+visas~2", "visas", "~2 means nothing here and was left out."),
        ("a && b", ("Loose", "a", "b"), "&& means nothing here and was left out."),
    ],
)
def test_what_has_no_meaning_as_an_operator_is_read_as_a_word(query: str, expected: object, remark: str) -> None:
    """And a remark tells the reader so."""
    reading = parse(query)
    assert shape(reading.node) == expected
    assert any(remark in said for said in reading.remarks)


def test_empty_parentheses_and_quotes_hold_nothing() -> None:
    """They are dropped without a word."""
    assert shape(parse('visas () "" (())').node) == "visas"


@given(any_text | st.text(alphabet='()"-*:ANDORT ', max_size=200))
@example("NOT " * 3000 + "a")
@example("title:" * 3000 + "a")
@example("(" * 3000 + "a" + ")" * 3000)
@example("topic:(topic:(a)")
@example("NOT title:(")
@example("objective:objective 13")
@example("\ud800 \x00 \u2028")
def test_no_text_is_refused(text: str) -> None:
    """Reading never fails, and says the same again."""
    assert parse(text) == parse(text)


@given(st.text())
def test_control_characters_count_as_spaces(text: str) -> None:
    """What is read holds no control character and no run of spaces."""
    read = clean(text)
    assert read == " ".join(read.split())
    assert not any(c in read for c in "\x00\n\r\t\u2028")


def test_control_characters_part_words() -> None:
    """A line break is a space, too."""
    assert shape(parse("a\x00b\nc").node) == ("Loose", "a", "b", "c")


def test_only_so_many_words_are_searched_for() -> None:
    """The rest is left out with a remark, and an operator that then dangles does no harm."""
    reading = parse(" ".join(f"w{n}" for n in range(MOST_WORDS)) + " AND more")
    assert len(reading.words) == MOST_WORDS + 1  # the operator that joins nothing any more is a word
    assert "more" not in reading.words
    assert f"Only the first {MOST_WORDS} words were searched for." in reading.remarks


def test_a_phrase_counts_with_all_its_words() -> None:
    """One long quotation cannot get round the limit."""
    assert parse('"' + "word " * 40 + '"').node is None


def test_only_so_many_characters_are_read() -> None:
    """Callers refuse longer queries; the reading is safe by itself."""
    reading = parse("a" * LONGEST_QUERY + "b")
    assert reading.words == ("a" * LONGEST_QUERY,)
    assert reading.remarks == (f"Only the first {LONGEST_QUERY} characters were read.",)


def test_very_deep_parentheses_are_flattened() -> None:
    """Twenty levels are kept; more change nothing in what is found."""
    assert shape(parse("(" * 200 + "a b" + ")" * 200).node) == ("Loose", "a", "b")


def test_plain_words_are_listed_in_order() -> None:
    """Words of phrases, fields and citations are not among them."""
    assert parse('one "two three" type:action objective 13 four').words == ("one", "four")


@pytest.mark.parametrize(
    "query", ["who decides? children?", "note: visas", "https://example.org/a", "at 10:30", "+44 20", "visas!", "~50"]
)
def test_ordinary_punctuation_is_not_remarked_on(query: str) -> None:
    """Only what somebody may have meant as an operator."""
    assert parse(query).remarks == ()
