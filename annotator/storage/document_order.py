"""The order of documents in an export, which takes eight bytes for each: ids are looked up when they are asked for."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import overload

import msgspec

from annotator.storage.database import ProjectFile
from annotator.storage.document_ids import ids_of
from annotator.storage.revisions import LISTED_CONDITION

LOOKED_UP = 1000
"""Documents whose ids are looked up at a time."""
LISTED_AT_A_TIME = 10_000
"""Documents that are listed by one query in the order of their ids."""


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


def export_order(file: ProjectFile, *, by_id: bool = False) -> DocumentOrder:
    """Return the listed documents by clock, then id, or by id alone: the same order in every copy."""
    return DocumentOrder(_by_id(file) if by_id else _by_clock(file), partial(ids_of, file))


def _by_clock(file: ProjectFile) -> list[int]:
    sql = (
        "SELECT json_group_array(number) FROM (SELECT document.number FROM operation"
        " JOIN document ON document.number = operation.document"
        f" WHERE {LISTED_CONDITION} GROUP BY operation.document ORDER BY max(operation.clock), document.id)"
    )
    return msgspec.json.decode(file.rows(sql)[0][0], type=list[int])


def _by_id(file: ProjectFile) -> Iterator[int]:
    """Yield row numbers in the order of ids, which has an index: a million ids are never sorted in memory."""
    sql = (
        "SELECT id, number FROM document WHERE id > ?"
        f" AND EXISTS (SELECT 1 FROM operation WHERE {LISTED_CONDITION} AND document = document.number)"
        " ORDER BY id LIMIT ?"
    )
    last = ""
    while rows := file.rows(sql, (last, LISTED_AT_A_TIME)):
        yield from (number for _, number in rows)
        last = rows[-1][0]
