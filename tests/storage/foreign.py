"""Operations as another machine would have written them."""

import msgspec

from annotator.domain.operation import TYPE_OF, Operation, Record, encode_state, operation_id
from annotator.storage.compact import compact_columns, compact_payload
from annotator.storage.database import ProjectFile
from annotator.storage.documents import numbers_of


def put_foreign(
    file: ProjectFile, record: Record, clock: int, *, parents: tuple[str, ...] = (), removes: bool = False
) -> str:
    """Add an operation that no other names as parent; return its id."""
    payload = None if removes else msgspec.Raw(encode_state(record))
    kind = TYPE_OF[type(record)]
    operation = Operation(record.id, kind, parents, "far", record.layer, clock, "2026-01-01T00:00:00.000Z", payload)
    document, id_ = record.document or record.id, operation_id(operation)
    row = compact_columns(id_, operation) | {
        "document": numbers_of(file, [document]).get(document),
        "payload": None if payload is None else compact_payload(bytes(payload).decode(), record.document),
        "head": 1,
    }
    with file.transaction():
        file.insert("operation", [row])
        for parent in parents:
            file.write("UPDATE operation SET head = 0 WHERE id = ?", (parent,))
    return id_
