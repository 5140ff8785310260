"""Sequences whose items are made when they are first asked for."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")


class Gradual(Sequence[T]):
    """The first `length` items of an iterator; to have one, those before it are made too."""

    def __init__(self, items: Iterator[T], length: int) -> None:
        self._items, self._length = items, length
        self._made: list[T] = []

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> list[T]: ...

    def __getitem__(self, index: int | slice) -> T | list[T]:
        last = index if isinstance(index, int) and index >= 0 else self._length - 1
        self._made += islice(self._items, max(last + 1 - len(self._made), 0))
        return self._made[index]
