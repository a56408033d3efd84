"""Many short texts in little room: one long text, and where each line of it begins."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import overload


def joined(lines: Iterable[str]) -> str:
    """The text that `Lines` are made of; each of them ends with a newline."""
    return "".join(f"{line}\n" for line in lines)


class Lines(Sequence[str]):
    """The lines of a text. In a list each would be an object of its own, several times as large as what is written."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
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
        place = self._place(line)
        return place if place < len(self) and self[place] == line else None

    def _place(self, line: str) -> int:
        """Where a line would stand; `bisect` would make a call of each of the comparisons, of which a query needs thousands."""
        text, starts = self._text, self._starts
        low, high = 0, len(starts) - 1
        while low < high:
            middle = (low + high) // 2
            if text[starts[middle] : starts[middle + 1] - 1] < line:
                low = middle + 1
            else:
                high = middle
        return low

    def starting_with(self, start: str) -> Iterator[int]:
        """The places of the lines that begin so, among lines in alphabetical order."""
        for place in range(self._place(start), len(self)):
            if not self[place].startswith(start):
                return
            yield place

    def holding(self, part: str) -> Iterator[int]:
        """The places of the lines that have something in them, in order; it is not empty and has no newline."""
        at = self._text.find(part)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._text.find(part, self._starts[place + 1])
