"""An order of documents that takes eight bytes for each: the ids are looked up when they are asked for."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import overload

LOOKED_UP = 1000
"""Documents whose ids are looked up at a time."""


class DocumentOrder(Sequence[tuple[int, str]]):
    """Row numbers and ids of documents; `ids_of` returns the ids of some numbers."""

    def __init__(self, numbers: Iterable[int], ids_of: Callable[[Sequence[int]], Mapping[int, str]]) -> None:
        self._numbers = array("q", numbers)
        self._ids_of = ids_of

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> tuple[int, str]: ...
    @overload
    def __getitem__(self, place: slice) -> list[tuple[int, str]]: ...
    def __getitem__(self, place: int | slice) -> tuple[int, str] | list[tuple[int, str]]:
        """Return one or some, each with its id."""
        if isinstance(place, int):
            return self._with_ids([self._numbers[place]])[0]
        return self._with_ids(self._numbers[place].tolist())

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yield all, some at a time."""
        for begin in range(0, len(self), LOOKED_UP):
            yield from self[begin : begin + LOOKED_UP]

    def _with_ids(self, numbers: list[int]) -> list[tuple[int, str]]:
        ids = self._ids_of(numbers)
        return [(number, ids[number]) for number in numbers]
