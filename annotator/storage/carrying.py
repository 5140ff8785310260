"""The operations on one document as they are read, and those that a repair makes of them as they are added.

They keep their ids, authors and clocks: they are older changes, and come as a merge brings them.
"""

from collections.abc import Collection, Iterable, Sequence

import msgspec

from annotator.domain.operation import TYPES, LoggedOperation, Operation, Record
from annotator.storage import packing
from annotator.storage.compact import COLUMNS, compact_columns, compact_payload
from annotator.storage.database import ProjectFile
from annotator.storage.heads import COUNTS, recompute_heads

Key = tuple[str, str, str]
"""Type, layer and id of an entity of a document."""
_AMONG = "compact_id IN (SELECT compact(value) FROM json_each(?))"
"""The condition that an operation is among some, by id."""


def operation_numbers(file: ProjectFile, documents: Collection[int]) -> dict[int, list[int]]:
    """Return the row numbers of the operations that count on each of these documents, in one pass over all of them."""
    rows = file.rows(
        "SELECT document, number FROM operation"
        f" WHERE document IN (SELECT value FROM json_each(?)) AND {COUNTS} ORDER BY clock, id",
        (_json(documents),),
    )
    found: dict[int, list[int]] = {number: [] for number in documents}
    for document, number in rows:
        found[document].append(number)
    return found


def operations_at(file: ProjectFile, numbers: Collection[int]) -> list[LoggedOperation]:
    """Return the operations with these row numbers, parents before children."""
    rows = file.rows(
        f"SELECT document.id, {COLUMNS}, '', 0 FROM operation JOIN document ON document.number = operation.document"
        " WHERE operation.number IN (SELECT value FROM json_each(?)) ORDER BY clock, compact_id",
        (_json(numbers),),
    )
    return [packing.logged(row) for row in rows]


def key_of(operation: Operation) -> Key:
    """Return what identifies the entity of an operation in its document."""
    return operation.type, operation.layer, operation.entity


def heads_among(operations: Iterable[LoggedOperation]) -> dict[Key, list[LoggedOperation]]:
    """Return the heads of every entity among all operations of a document that count."""
    every = list(operations)
    named = {(key_of(logged.operation), parent) for logged in every for parent in logged.operation.parents}
    found: dict[Key, list[LoggedOperation]] = {}
    for logged in every:
        key = key_of(logged.operation)
        if (key, logged.id) not in named:
            found.setdefault(key, []).append(logged)
    return found


def known_among(file: ProjectFile, ids: Collection[str]) -> set[str]:
    """Return which operations with these ids are in the project, withdrawn ones included."""
    rows = file.rows(f"SELECT id FROM operation WHERE {_AMONG}", (_json(ids),))
    return {row[0] for row in rows}


def add_operations(file: ProjectFile, number: int, operations: Sequence[LoggedOperation]) -> None:
    """Add operations on a document inside the open transaction; those that the project has already count again.

    They are not the latest of the project: write one that is after them, as `largest_clock` reads the last row.
    """
    ids = _json(logged.id for logged in operations)
    known = known_among(file, [logged.id for logged in operations])
    fresh = [logged for logged in operations if logged.id not in known]
    first = next_number(file)
    file.insert("operation", [_row(logged, number, first + index) for index, logged in enumerate(fresh)])
    file.write(f"UPDATE operation SET withdrawn = 0 WHERE withdrawn = 1 AND {_AMONG}", (ids,))
    file.write(f"CREATE TEMP TABLE carried AS SELECT DISTINCT compact_entity FROM operation WHERE {_AMONG}", (ids,))
    recompute_heads(file, "SELECT compact_entity FROM carried")
    file.write("DROP TABLE carried")


def beside_removals(file: ProjectFile, ids: Collection[str]) -> set[str]:
    """Return which of these operations put the only state of an entity that has removals as its other heads."""
    same = (  # "+" keeps SQLite from looking through a whole layer instead of one entity
        "other.compact_entity = own.compact_entity AND +other.type = own.type AND +other.layer = own.layer"
        " AND +other.document = own.document AND other.head = 1"
    )
    rows = file.rows(
        "SELECT own.id FROM operation AS own WHERE own.compact_id IN (SELECT compact(value) FROM json_each(?))"
        " AND own.head = 1 AND own.payload IS NOT NULL"
        f" AND EXISTS (SELECT 1 FROM operation AS other WHERE {same} AND other.payload IS NULL)"
        f" AND NOT EXISTS (SELECT 1 FROM operation AS other WHERE {same} AND other.payload IS NOT NULL"
        " AND other.number != own.number)",
        (_json(ids),),
    )
    return {row[0] for row in rows}


def next_number(file: ProjectFile) -> int:
    """Return the row number that the next operation gets."""
    return int(file.rows("SELECT coalesce(max(number), 0) + 1 FROM operation")[0][0])


def removal_of(key: Key, document: str) -> Record:
    """Return a record that identifies an entity of a document, to remove it."""
    type_name, layer, entity = key
    return TYPES[type_name](id=entity, layer=layer, document=document)


def _row(logged: LoggedOperation, number: int, row: int) -> dict[str, object]:
    payload = logged.operation.payload
    stored = None if payload is None else compact_payload(bytes(payload).decode(), logged.document)
    columns = compact_columns(logged.id, logged.operation)
    return {"number": row, "document": number, **columns, "payload": stored, "head": 0}


def _json(values: Iterable[object]) -> str:
    return msgspec.json.encode(list(values)).decode()
