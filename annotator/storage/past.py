"""What was ever recorded on a document: the operations that its history is made of."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from annotator.domain.annotation import GOLD
from annotator.domain.operation import Head, Record, winner
from annotator.storage import states
from annotator.storage.compact import PAYLOAD
from annotator.storage.database import ProjectFile

SHOWN_TYPES = ("span", "relation", "progress", "direction", "document", "decision", "revision_check")
"""The types of records with a history. Assignments and time spent are about people, not about the article."""

_COLUMNS = (
    f"number, id, type, entity, layer, document, author, clock, recorded, parents, {PAYLOAD}, head, arrived"
    " FROM operation WHERE withdrawn = 0 AND stray = 0"
)


class PastOperation(NamedTuple):
    """An operation that counts. `document` is the row number of its document, None for the project as a whole.

    `parents` are ids with spaces between them, `payload` is None for a removal.
    """

    number: int
    id: str
    type: str
    entity: str
    layer: str
    document: int | None
    author: str
    clock: int
    recorded: str
    parents: str
    payload: str | None
    head: int
    arrived: int

    @property
    def key(self) -> tuple[str, str, str]:
        """Type, id and layer: which entity of the document it is about."""
        return self.type, self.entity, self.layer

    @property
    def state(self) -> Record | None:
        """The state that it left, None for a removal. Raises DamagedProjectError if it cannot be decoded."""
        return None if self.payload is None else states.stored_state(self.type, self.entity, self.layer, self.payload)


def document_operations(file: ProjectFile, number: int) -> list[PastOperation]:
    """Return the operations on the document of this row number, in no order."""
    types = ", ".join(f"'{name}'" for name in SHOWN_TYPES)
    past = file.rows(
        f"SELECT {_COLUMNS} AND (head = 0 OR payload IS NULL) AND document = ? AND type IN ({types})", (number,)
    )
    layers = msgspec.json.encode(["", GOLD, *states.layers(file)]).decode()
    now = file.rows(
        f"SELECT {_COLUMNS} AND head = 1 AND payload IS NOT NULL AND type IN ({types})"
        " AND layer IN (SELECT value FROM json_each(?)) AND document = ?",
        (layers, number),
    )
    return list(map(PastOperation._make, (*past, *now)))


def count_on(file: ProjectFile, numbers: Sequence[int]) -> int:
    """Return about how many operations with a history there are on the documents of these row numbers."""
    wanted = msgspec.json.encode(list(numbers)).decode()
    past = file.rows(
        "SELECT count(*) FROM operation WHERE (head = 0 OR payload IS NULL)"
        " AND document IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    return int(past[0][0])


def project_operations(file: ProjectFile, type_name: str) -> list[PastOperation]:
    """Return the operations of a type that belongs to the project as a whole, in the order of their clocks."""
    past = file.rows(
        f"SELECT {_COLUMNS} AND (head = 0 OR payload IS NULL) AND document IS NULL AND type = ? AND layer = ''",
        (type_name,),
    )
    now = file.rows(f"SELECT {_COLUMNS} AND head = 1 AND payload IS NOT NULL AND type = ? AND layer = ''", (type_name,))
    return sorted(map(PastOperation._make, (*past, *now)), key=lambda operation: (operation.clock, operation.id))


def documents_since(file: ProjectFile, first: int, authors: Sequence[str]) -> list[str]:
    """Return the ids of the documents on which these people recorded something here, the latest first.

    Only operations from the number `first` on count.
    """
    types = ", ".join(f"'{name}'" for name in SHOWN_TYPES)
    rows = file.rows(
        "SELECT document.id FROM operation JOIN document ON document.number = operation.document"
        f" WHERE operation.number >= ? AND arrived = 0 AND type IN ({types})"
        " AND author IN (SELECT value FROM json_each(?)) GROUP BY document.id ORDER BY max(operation.number) DESC",
        (first, msgspec.json.encode(list(authors)).decode()),
    )
    return [row[0] for row in rows]


class LocalAct(NamedTuple):
    """An act of this machine: its name and the run of its operations."""

    name: str
    first: int
    last: int


def local_acts(file: ProjectFile, first: int, last: int) -> list[LocalAct]:
    """Return the acts with operations in a run of numbers, in order."""
    rows = file.rows(
        "SELECT act, first, last FROM step WHERE merge IS NULL AND last >= ? AND first <= ? ORDER BY first",
        (first, last),
    )
    return [LocalAct(*row) for row in rows]


def merge_of(file: ProjectFile, operation: int) -> tuple[str, str] | None:
    """Return the source of the first merge that brought an operation, and when it was merged (UTC); None if none."""
    rows = file.rows(
        "SELECT source, recorded FROM brought JOIN merge ON merge.number = brought.merge"
        " WHERE operation = ? AND undone = 0 ORDER BY merge.number LIMIT 1",
        (operation,),
    )
    return rows[0] if rows else None


def winning(operations: Sequence[PastOperation]) -> PastOperation | None:
    """Return which of several latest operations of an entity says its state; None when there are none."""
    by_id = {operation.id: operation for operation in operations}
    heads = [Head(operation.clock, operation.id, operation.payload is None) for operation in operations]
    return by_id[winner(heads).id] if heads else None
