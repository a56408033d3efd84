"""Many short texts in little room."""

from hypothesis import given
from hypothesis import strategies as st

from kb.lines import Lines, joined

lines = st.lists(st.text(st.characters(exclude_characters="\n"), max_size=4))


@given(lines)
def test_lines_are_those_that_were_joined(rows: list[str]) -> None:
    """Empty ones, too, and in every script; a slice is a list."""
    kept = Lines(joined(rows))
    assert [*kept] == [kept[place] for place in range(len(kept))] == kept[:] == rows


@given(lines, st.text(max_size=2))
def test_lines_in_order_are_found_as_in_a_list(rows: list[str], wanted: str) -> None:
    """Whole, and by their beginning."""
    ordered = sorted(set(rows))
    kept = Lines(joined(ordered))
    assert kept.find(wanted) == (ordered.index(wanted) if wanted in ordered else None)
    assert [kept[place] for place in kept.starting_with(wanted)] == [row for row in ordered if row.startswith(wanted)]


@given(lines, st.text(st.characters(exclude_characters="\n\U0010ffff"), max_size=2))
def test_lines_in_order_that_begin_alike_are_taken_out_at_once(rows: list[str], start: str) -> None:
    """All of them, and no other; none has the last of all characters."""
    ordered = sorted({row.replace("\U0010ffff", "") for row in rows})
    assert Lines(joined(ordered)).beginning(start) == tuple(row for row in ordered if row.startswith(start))


def test_every_line_of_many_is_found() -> None:
    """And no other."""
    ordered = sorted(str(number) for number in range(300))
    kept = Lines(joined(ordered))
    assert [kept.find(row) for row in ordered] == [*range(300)]
    assert [kept.find(f"{row}.") for row in ordered] == [None] * 300
    assert [kept[place] for place in kept.starting_with("29")] == ["29", *(f"29{digit}" for digit in range(10))]


@given(lines, st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=2))
def test_lines_are_found_by_what_is_in_them(rows: list[str], part: str) -> None:
    """In whatever order they are, each once."""
    assert [*Lines(joined(rows)).holding(part)] == [place for place, row in enumerate(rows) if part in row]
