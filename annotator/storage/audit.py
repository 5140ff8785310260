"""What a check reads: every operation as it is stored, and the one bit that is derived from them."""

from typing import NamedTuple

import msgspec

from annotator.domain.operation import TYPES, Operation
from annotator.storage.database import ProjectFile
from annotator.storage.heads import COUNTS, parents_named


def count(file: ProjectFile) -> int:
    """Return how many operations the file holds."""
    return int(file.rows("SELECT count(*) FROM operation")[0][0])


def counts(file: ProjectFile) -> list[tuple[str, int]]:
    """Return how many operations of each type the file holds; those of types that we do not know are "other"."""
    found: dict[str, int] = {}
    for name, number in file.rows("SELECT type, count(*) FROM operation GROUP BY type"):
        known = name if name in TYPES else "other"
        found[known] = found.get(known, 0) + number
    return sorted(found.items())


class Stored(NamedTuple):
    """An operation as the file holds it: its row number and the id that it claims."""

    number: int
    id: str
    operation: Operation


def stored_operations(file: ProjectFile, after: int, most: int) -> list[Stored]:
    """Return up to `most` operations in the order of their row numbers, beginning behind `after`."""
    rows = file.rows(
        "SELECT number, id, entity, type, parents, author, layer, clock, recorded, payload FROM operation"
        " WHERE number > ? ORDER BY number LIMIT ?",
        (after, most),
    )
    return [
        Stored(
            number,
            id_,
            Operation(
                entity, type_name, tuple(parents.split()), author, layer, clock, recorded,
                None if payload is None else msgspec.Raw(payload.encode()),
            ),
        )
        for number, id_, entity, type_name, parents, author, layer, clock, recorded, payload in rows
    ]  # fmt: skip


def misjudged_heads(file: ProjectFile) -> list[str]:
    """Return the ids of operations that are marked as heads and are none, or the other way about."""
    latest = f"({COUNTS} AND number NOT IN ({parents_named()}))"
    rows = file.rows(f"SELECT id FROM operation WHERE head != {latest} ORDER BY number")
    return [row[0] for row in rows]
