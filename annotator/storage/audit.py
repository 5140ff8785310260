"""Reading for a check: every operation as it is stored, and heads that do not follow from them."""

from typing import NamedTuple

from annotator.domain.operation import TYPES, Operation
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


class Stored(NamedTuple):
    """An operation as it is stored, with its row number and the id that it claims."""

    number: int
    id: str
    operation: Operation


def stored_operations(file: ProjectFile, after: int, most: int) -> list[Stored]:
    """Return up to `most` operations with row numbers above `after`, in their order."""
    rows = file.rows(
        f"SELECT operation.number, coalesce(document.id, ''), {COLUMNS} FROM operation"
        " LEFT JOIN document ON document.number = operation.document"
        " WHERE operation.number > ? ORDER BY operation.number LIMIT ?",
        (after, most),
    )
    return [Stored(number, *stored_operation(row)) for number, *row in rows]


def inconsistent_heads(file: ProjectFile) -> list[str]:
    """Return the ids of operations that are marked as heads and are not, or the other way round."""
    latest = f"({COUNTS} AND number NOT IN ({parents_named()}))"
    rows = file.rows(f"SELECT id FROM operation WHERE head != {latest} ORDER BY number")
    return [row[0] for row in rows]
