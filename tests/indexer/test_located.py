"""YAML with places."""

from indexer import located


def test_every_value_knows_its_line() -> None:
    """Lines are counted from 1, for keys and for items of lists."""
    found = located.load("a: 1\nb:\n  - x\n  - y\n", "f.yaml")
    assert found.value == {"a": 1, "b": ["x", "y"]}
    assert found.line(("b", 1)) == 4
    assert found.line(("b", 1, "deeper")) == 4


def test_a_tab_is_named_with_its_line() -> None:
    """People indent with tabs; YAML does not allow it, and the message says so."""
    found = located.load("a:\n\tb: 1\n", "f.yaml")
    assert [(p.line, "tab" in p.message) for p in found.problems] == [(2, True)]


def test_a_key_given_twice_is_a_mistake() -> None:
    """The second one is reported at its line; it does not silently win."""
    found = located.load("a: 1\nb: 2\na: 3\n", "f.yaml")
    assert found.value == {"a": 1, "b": 2}
    assert [p.line for p in found.problems] == [3]


def test_words_and_dates_stay_as_written() -> None:
    """`no`, dates and decimal numbers are text, so that language codes and goals survive."""
    found = located.load("lang: no\nday: 2023-12-18\ntarget: 16.10\nyes: true\n", "f.yaml")
    assert found.value == {"lang": "no", "day": "2023-12-18", "target": "16.10", "yes": True}


def test_broken_yaml_is_a_problem_not_an_exception() -> None:
    """A file that cannot be read is told with the line where reading stopped."""
    found = located.load("a: [1, 2\nb: 3\n", "f.yaml")
    assert found.value is None
    assert "not valid YAML" in found.problems[0].message


def test_an_empty_file_is_a_problem() -> None:
    """An empty file is not an empty corpus."""
    assert located.load("# only a remark\n", "f.yaml").problems[0].message == "the file is empty"
