"""YAML with places."""

import pytest

from indexer import located


def test_every_value_knows_its_line() -> None:
    """Lines are counted from 1, for keys and for items of lists; a place that is not there has its parent's line."""
    found = located.load("a: 1\nb:\n  - x\n  - y\n", "f.yaml")
    assert found.value == {"a": "1", "b": ["x", "y"]}
    assert found.line(("b", 1)) == 4
    assert found.line(("b", 1, "deeper")) == 4


def test_a_tab_is_named_with_its_line() -> None:
    """People indent with tabs; YAML does not allow it, and the message says so."""
    found = located.load("a:\n\tb: 1\n", "f.yaml")
    assert [(p.line, "tab" in p.message) for p in found.problems] == [(2, True)]


def test_a_key_given_twice_is_a_mistake() -> None:
    """The second one is reported at its line; it does not silently win."""
    found = located.load("a: 1\nb: 2\na: 3\n", "f.yaml")
    assert found.value == {"a": "1", "b": "2"}
    assert [p.line for p in found.problems] == [3]


def test_words_and_dates_stay_as_written() -> None:
    """`no`, `true`, dates and numbers are words, so that language codes, goals and titles such as 2023 survive."""
    text = "lang: no\nday: 2023-12-18\ntarget: 16.10\nyes: true\nnone: ~\nhex: 0x10\nquoted: '7'\n"
    assert located.load(text, "f.yaml").value == {
        "lang": "no",
        "day": "2023-12-18",
        "target": "16.10",
        "yes": "true",
        "none": None,
        "hex": "0x10",
        "quoted": "7",
    }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: [1, 2\nb: 3\n", 1, "the [ that opens here is not closed"),
        ("a: 1\n---\nb: 2\n", 2, "a line --- begins a second document here"),
        ("a: " + "[" * 3000, 1, "lists in lists without end"),
        ("a: " + "[" * 900 + "]" * 900, 1, "lists in lists without end"),
        ("a: &self [*self]\n", 1, "repeats this list or mapping; write it out"),
        ("a: &a [x, x]\nb: [*a, *a]\nc: d\n", 1, "repeats this list or mapping; write it out"),
        ("a: 1\nb: x\x07y\n", 2, "the character U+0007 cannot be seen and is not allowed; delete it"),
        ("# only a remark\n", 1, "the file is empty"),
        ("", 1, "the file is empty"),
    ],
)
def test_broken_yaml_is_a_problem_not_an_exception(text: str, line: int, message: str) -> None:
    """A file that cannot be read is told with the line where reading stopped."""
    found = located.load(text, "f.yaml")
    assert found.value is None
    assert [(p.file, p.line) for p in found.problems] == [("f.yaml", line)]
    assert message in found.problems[0].message


def test_front_matter_counts_from_its_own_line() -> None:
    """In a campaign file the YAML begins on line 2, and so do its lines and mistakes."""
    assert located.load("a: 1\nb: 2\n", "f.md", first_line=2).line(("b",)) == 3
    assert located.load("a: [\n", "f.md", first_line=2).problems[0].line == 3


def test_no_python_is_run() -> None:
    """A tag that asks for a Python object is words like any other, and no value begins with one."""
    found = located.load("a: !!python/object/apply:os.getcwd []\nb: !Important\n", "f.yaml")
    assert found.value == {"a": [], "b": "!Important "}
    assert [str(problem) for problem in found.problems] == [
        "f.yaml:1: a value cannot begin with !; put the words in quotes",
        "f.yaml:2: a value cannot begin with !; put the words in quotes",
    ]


@pytest.mark.parametrize("text", ["? [a, b]\n: c\n", "{a: b}: c\n", '"": c\n'])
def test_a_key_is_a_word(text: str) -> None:
    """A list, a group of keys or nothing in place of a key is told, and nobody reads of it in Python's terms."""
    found = located.load(text, "f.yaml")
    assert found.value == {}
    assert [str(problem) for problem in found.problems] == [
        "f.yaml:1: a key is missing here, or is no word; write 'key: value'"
    ]
