"""The content of a package: operations that count, and texts.

They are read in batches, in an order that is the same in every copy of the project.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol

import msgspec

from annotator.domain.document import StoredText
from annotator.domain.operation import DRAFTS, INBOX_TYPES, PROJECT_TYPES, LoggedOperation
from annotator.storage.compact import COLUMNS, stored_operation

BATCH = 1000

_COLUMNS = (
    f"coalesce(document.id, ''), {COLUMNS}, coalesce(device.id, ''), coalesce(sequence, 0)"
    " FROM operation LEFT JOIN document ON document.number = operation.document"
    " LEFT JOIN device ON device.number = operation.device"
)

_REPAIRED = (
    "SELECT number FROM text WHERE number NOT IN (SELECT document FROM operation"
    " WHERE type = 'document' AND layer = '' AND head = 1 AND payload IS NOT NULL) AND instr(text, :cr)"
)
"""Documents that are no longer listed and have CR newlines. No other copy takes their texts in, nor needs them."""


class Readable(Protocol):
    """An open project file, or a copy of a foreign one."""

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""


def project_operations(
    file: Readable, layers: Collection[str] | None = None, *, all_threads: bool = False
) -> Iterator[LoggedOperation]:
    """Yield the operations of the whole project, without drafts of the scheme, which stay in their copy.

    Items of the inbox without a document are those of these layers (None for all) and of none; with `all_threads` those
    of every layer.
    """
    numbers = file.rows(
        "SELECT number FROM operation WHERE withdrawn = 0 AND ("
        " (type IN (SELECT value FROM json_each(:project))"
        "  AND NOT (type = 'scheme' AND substr(entity, 1, :length) = :drafts))"
        " OR (type IN (SELECT value FROM json_each(:inbox)) AND document IS NULL AND (layer = '' OR :layers IS NULL"
        " OR :threads OR layer IN (SELECT value FROM json_each(:layers))))) ORDER BY clock, compact_id",
        {
            "project": _json(sorted(PROJECT_TYPES)),
            "length": len(DRAFTS),
            "drafts": DRAFTS,
            "inbox": _json(sorted(INBOX_TYPES)),
            "layers": _json_or_null(layers),
            "threads": all_threads,
        },
    )
    yield from _operations(file, [row[0] for row in numbers])


def document_operations(
    file: Readable,
    documents: Collection[str] | None,
    layers: Collection[str] | None,
    *,
    all_threads: bool = False,
) -> Iterator[LoggedOperation]:
    """Yield the operations on these documents (by id) that are of these layers or of none; None stands for all.

    With `all_threads` those of the inbox are of every layer. Documents that were repaired are left out. An assignment
    counts to the layer of its annotator. Operations on one document come together.
    """
    numbers = file.rows(
        "SELECT operation.number FROM operation JOIN document ON document.number = operation.document"
        f" WHERE withdrawn = 0 AND operation.document NOT IN ({_REPAIRED})"
        " AND (:documents IS NULL OR document.id IN (SELECT value FROM json_each(:documents)))"
        " AND (:layers IS NULL OR (layer = '' AND type != 'assignment')"
        "      OR iif(type = 'assignment', substr(entity, 1, instr(entity, '/') - 1), layer)"
        "         IN (SELECT value FROM json_each(:layers))"
        "      OR (:threads AND type IN (SELECT value FROM json_each(:inbox))))"
        " ORDER BY document.id, clock, compact_id",
        {
            "documents": _json_or_null(documents),
            "layers": _json_or_null(layers),
            "threads": all_threads,
            "inbox": _json(sorted(INBOX_TYPES)),
            "cr": "\r",
        },
    )
    yield from _operations(file, [row[0] for row in numbers])


def texts(file: Readable, documents: Collection[str] | None) -> Iterator[StoredText]:
    """Yield the listed documents among these (None for all) with their texts, in the order of their ids."""
    wanted = file.rows(
        "SELECT DISTINCT document.id FROM operation JOIN document ON document.number = operation.document"
        f" WHERE type = 'document' AND withdrawn = 0 AND operation.document NOT IN ({_REPAIRED})"
        " AND (:documents IS NULL OR document.id IN (SELECT value FROM json_each(:documents))) ORDER BY document.id",
        {"documents": _json_or_null(documents), "cr": "\r"},
    )
    for begin in range(0, len(wanted), BATCH):
        batch = _json([row[0] for row in wanted[begin : begin + BATCH]])
        rows = file.rows(
            "SELECT id, text, languages FROM document JOIN text USING (number)"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (batch,),
        )
        yield from (StoredText(id_, text, tuple(languages.split())) for id_, text, languages in rows)


def operations_numbered(
    file: Readable, device: int, first: int, last: int, *, on_documents: bool
) -> Iterator[LoggedOperation]:
    """Yield the operations from number `first` to `last` of a device (by row number), by document and clock.

    They are those on documents, without the repaired ones, or those on none.
    """
    place = f"document IS NOT NULL AND document NOT IN ({_REPAIRED})" if on_documents else "document IS NULL"
    numbers = file.rows(
        "SELECT operation.number FROM operation LEFT JOIN document ON document.number = operation.document"
        f" WHERE device = :device AND sequence BETWEEN :first AND :last AND withdrawn = 0 AND ({place})"
        " ORDER BY document.id, clock, compact_id",
        {"device": device, "first": first, "last": last} | ({"cr": "\r"} if on_documents else {}),
    )
    yield from _operations(file, [row[0] for row in numbers])


def texts_numbered(file: Readable, device: int, first: int, last: int) -> Iterator[StoredText]:
    """Yield the documents whose facts a device (by row number) put with the numbers from `first` to `last`."""
    found = file.rows(
        "SELECT DISTINCT document.id FROM operation JOIN document ON document.number = operation.document"
        " WHERE device = ? AND sequence BETWEEN ? AND ? AND type = 'document' AND withdrawn = 0",
        (device, first, last),
    )
    yield from texts(file, [row[0] for row in found])


def layers_authored(file: Readable, author: str) -> set[str]:
    """Return the layers in which somebody recorded operations: their own, and gold for a reviewer."""
    sql = "SELECT DISTINCT layer FROM operation WHERE author = ? AND layer != '' AND withdrawn = 0"
    return {row[0] for row in file.rows(sql, (author,))}


def documents_with_work(file: Readable, author: str) -> list[str]:
    """Return the ids of the documents with operations by somebody or in their layer."""
    sql = (
        "SELECT DISTINCT document.id FROM operation JOIN document ON document.number = operation.document"
        " WHERE (author = :author OR layer = :author) AND withdrawn = 0 ORDER BY document.id"
    )
    return [row[0] for row in file.rows(sql, {"author": author})]


def documents_ever_assigned(file: Readable, person: str) -> list[str]:
    """Return the ids of the documents that were assigned to somebody at any time, also if they no longer are."""
    sql = (
        "SELECT DISTINCT document.id FROM operation JOIN document ON document.number = operation.document"
        " WHERE type = 'assignment' AND substr(entity, 1, length(:prefix)) = :prefix AND withdrawn = 0"
        " ORDER BY document.id"
    )
    return [row[0] for row in file.rows(sql, {"prefix": f"{person}/"})]


def _operations(file: Readable, numbers: Sequence[int]) -> Iterator[LoggedOperation]:
    for begin in range(0, len(numbers), BATCH):
        batch = numbers[begin : begin + BATCH]
        order = {number: index for index, number in enumerate(batch)}
        rows = file.rows(
            f"SELECT operation.number, {_COLUMNS} WHERE operation.number IN (SELECT value FROM json_each(?))",
            (_json(batch),),
        )
        rows.sort(key=lambda row: order[row[0]])
        for _, *row in rows:
            yield logged(row)


def logged(row: Sequence[Any]) -> LoggedOperation:
    """Return the operation in a row: the id of its document, COLUMNS, the id of its device, and its number."""
    *stored, device, number = row
    id_, operation = stored_operation(stored)
    return LoggedOperation(id_, row[0], operation, device, number)


def _json(values: Iterable[object]) -> str:
    return msgspec.json.encode(list(values)).decode()


def _json_or_null(values: Collection[str] | None) -> str | None:
    return None if values is None else _json(values)
