"""Many short texts in little room: one long text, and where each line of it begins."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import overload


def joined(lines: Iterable[str]) -> str:
    """The text that `Lines` are made of; each of them ends with a newline."""
    return "".join(f"{line}\n" for line in lines)


_BLOCK = 32
"""Lines that are searched one after the other, which is quicker in a text than looking each of them up."""


_LAST = "\U0010ffff"
"""The last of all characters: no word has it."""


class Lines(Sequence[str]):
    """The lines of a text. In a list each would be an object of its own, several times as large as what is written."""

    __slots__ = ("_marks", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: list[str] = []
        self._starts = array("I", accumulate((len(line) + 1 for line in self), initial=0))

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._text[self._starts[place] : self._starts[place + 1] - 1]

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[str]:
        return islice(self._text.split("\n"), self._text.count("\n"))

    def find(self, line: str) -> int | None:
        """The place of a line among lines in alphabetical order, None where it is not there."""
        first, last = self._block(line)
        begin, end = self._starts[first], self._starts[last]
        if not self._text.startswith(f"{line}\n", begin, end):
            begin = self._text.find(f"\n{line}\n", begin, end) + 1
            if not begin:
                return None
        return bisect_left(self._starts, begin)

    def starting_with(self, start: str) -> Iterator[int]:
        """The places of the lines that begin so, among lines in alphabetical order."""
        for place in range(self._first(start), len(self)):
            if not self[place].startswith(start):
                return
            yield place

    def beginning(self, start: str) -> tuple[str, ...]:
        """The lines that begin so, among lines in alphabetical order."""
        first, last = self._first(start), self._first(f"{start}{_LAST}")
        return (*self._text[self._starts[first] : self._starts[last]].split("\n")[:-1],)

    def _first(self, line: str) -> int:
        """The place of the first line that does not stand before another, among lines in alphabetical order."""
        return bisect_left(self, line, *self._block(line))

    def _block(self, line: str) -> tuple[int, int]:
        """Where those of the lines in alphabetical order begin and end of which a line is one if it is there.

        They are told by the first of each block.
        """
        if not self._marks:
            self._marks = self[::_BLOCK]
        begin = max(bisect_right(self._marks, line) - 1, 0) * _BLOCK
        return begin, min(begin + _BLOCK, len(self._starts) - 1)

    def holding(self, part: str) -> Iterator[int]:
        """The places of the lines that have something in them, in order; it is not empty and has no newline."""
        at = self._text.find(part)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._text.find(part, self._starts[place + 1])
