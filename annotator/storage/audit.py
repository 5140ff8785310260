"""Reading for a check: operations that are not as they were recorded, and heads that do not follow from them."""

from typing import NamedTuple

from annotator.domain.operation import TYPES, operation_id
from annotator.storage.compact import COLUMNS, stored_operation
from annotator.storage.database import ProjectFile
from annotator.storage.heads import COUNTS, parents_named


def count(file: ProjectFile) -> int:
    """Return how many operations the file holds."""
    return int(file.rows("SELECT count(*) FROM operation")[0][0])


def counts(file: ProjectFile) -> list[tuple[str, int]]:
    """Return how many operations of each type the file holds; unknown types are "other"."""
    found: dict[str, int] = {}
    for name, number in file.rows("SELECT type, count(*) FROM operation GROUP BY type"):
        key = name if name in TYPES else "other"
        found[key] = found.get(key, 0) + number
    return sorted(found.items())


class Read(NamedTuple):
    """Operations that were read: how many, the row number of the last, and row number and id of those altered."""

    total: int
    last: int
    altered: list[tuple[int, str]]


def read_operations(file: ProjectFile, after: int, most: int) -> Read:
    """Read up to `most` operations with row numbers above `after`, in their order, and see whether ids fit contents."""
    rows = file.rows(
        f"SELECT operation.number, coalesce(document.id, ''), {COLUMNS} FROM operation"
        " LEFT JOIN document ON document.number = operation.document"
        " WHERE operation.number > ? ORDER BY operation.number LIMIT ?",
        (after, most),
    )
    altered = []
    for row in rows:
        id_, operation = stored_operation(row[1:])
        if operation_id(operation) != id_:
            altered.append((row[0], id_))
    return Read(len(rows), rows[-1][0] if rows else after, altered)


def inconsistent_heads(file: ProjectFile) -> list[str]:
    """Return the ids of operations that are marked as heads and are not, or the other way round."""
    latest = f"({COUNTS} AND number NOT IN ({parents_named()}))"
    rows = file.rows(f"SELECT id FROM operation WHERE head != {latest} ORDER BY number")
    return [row[0] for row in rows]
