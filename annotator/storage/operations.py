"""The operation log: appending to it, its clock and its heads."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec

from annotator.domain.operation import FARTHEST_CLOCK, TYPE_OF, Operation, Record, encode_state, operation_id
from annotator.storage.compact import compact_columns, compact_payload
from annotator.storage.database import ProjectFile
from annotator.storage.devices import OWN_NUMBER
from annotator.storage.sqlite_errors import damaged

Place = tuple[str, str, str, str]
"""Type, id, layer and document (by id, "" for none) of an entity."""
Key = tuple[str, str, str, int]
"""The same with the row number of the document, 0 for none."""


class Write(NamedTuple):
    """A change to record: the new state of an entity, or its removal."""

    record: Record
    removes: bool = False


def existing_places(file: ProjectFile, entities: Iterable[str]) -> set[Place]:
    """Return the entities with these ids that are not removed."""
    rows = file.rows(
        "SELECT type, entity, layer, coalesce(document.id, '')"
        " FROM operation LEFT JOIN document ON document.number = operation.document"
        " WHERE compact_entity IN (SELECT compact(value) FROM json_each(?)) AND head = 1 AND payload IS NOT NULL",
        (msgspec.json.encode(list(entities)).decode(),),
    )
    return set(map(tuple, rows))


# Local operations always have the largest clock so far, so the newest row has it; the largest clock of merged ones is
# stored separately, because they arrive in any order.
_NEWEST_CLOCK = "SELECT clock FROM operation ORDER BY number DESC LIMIT 1"
_MERGED_CLOCK = "SELECT value FROM project WHERE key = 'clock'"


class _EndOfLog(NamedTuple):
    """The largest row number and clock, the row number of the own device, and the largest number that it has given."""

    number: int
    clock: int
    device: int
    sequence: int


def _end_of_log(file: ProjectFile) -> _EndOfLog:
    """Return where the log goes on, in one query for each act. Raises ProjectFileError when the file is damaged."""
    rows = file.rows(
        f"SELECT (SELECT max(number) FROM operation), ({_NEWEST_CLOCK}), ({_MERGED_CLOCK}), device.number,"
        " (SELECT max(sequence) FROM operation WHERE operation.device = device.number)"
        f" FROM device WHERE number = ({OWN_NUMBER})"
    )
    try:
        number, newest, merged, device, sequence = rows[0]
        return _EndOfLog(number or 0, max(newest or 0, int(merged or 0)), device, sequence or 0)
    except (IndexError, ValueError) as error:
        raise damaged(str(file.path)) from error


def largest_clock(file: ProjectFile) -> int:
    """Return the largest clock there is, 0 in an empty project. Raises ProjectFileError when the file is damaged."""
    newest, merged = file.rows(f"SELECT ({_NEWEST_CLOCK}), ({_MERGED_CLOCK})")[0]
    try:
        return max(newest or 0, int(merged or 0))
    except ValueError as error:
        raise damaged(str(file.path)) from error


def store_clock(file: ProjectFile) -> None:
    """Store the largest clock inside the open transaction, since a merge brings clocks in any order."""
    keep_clock(file, file.rows("SELECT coalesce(max(clock), 0) FROM operation")[0][0])


def keep_clock(file: ProjectFile, largest: int) -> None:
    """Store the largest clock inside the open transaction, where it is known."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES ('clock', ?)", (str(largest),))


class OperationLog:
    """Appends operations to an open project file. There is one for each open file, since it has the clock."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._clock = 0
        self.reload_clock()

    def reload_clock(self) -> None:
        """Read the clock from the file again: merged operations may be ahead."""
        self._clock = largest_clock(self._file)

    def append(
        self, writes: Sequence[Write], author: str, numbers: Mapping[str, int], fresh: Collection[str] = ()
    ) -> tuple[int, int]:
        """Record changes inside the open transaction; return the first and last operation number.

        `numbers` gives the row number of each document that the records name; on those that are `fresh` (by id) there
        is no operation yet.
        """
        heads = self._heads({record.id for record, _ in writes if (record.document or record.id) not in fresh})
        end = _end_of_log(self._file)
        first = end.number + 1
        recorded = datetime.now(UTC).isoformat(timespec="milliseconds")
        # A merge on another thread may just have brought larger clocks.
        clock = max(self._clock, end.clock)
        rows: list[dict[str, Any]] = []
        superseded: list[int] = []
        for index, write in enumerate(writes):
            clock = min(clock + 1, FARTHEST_CLOCK)
            record = write.record
            document = numbers.get(record.document or record.id)
            key = (TYPE_OF[type(record)], record.id, record.layer, document or 0)
            seen = heads.get(key, [])
            parents = tuple(sorted(parent for parent, _ in seen)) if seen else ()
            id_, row = _row(write, author, clock, recorded, parents)
            row |= {"number": first + index, "document": document}
            row |= {"device": end.device, "sequence": end.sequence + 1 + index}
            for _, number in seen:
                if number >= first:
                    rows[number - first]["head"] = 0
                else:
                    superseded.append(number)
            rows.append(row)
            heads[key] = [(id_, first + index)]
        self._file.insert("operation", rows)
        if superseded:
            self._file.write(
                "UPDATE operation SET head = 0 WHERE number IN (SELECT value FROM json_each(?))",
                (msgspec.json.encode(superseded).decode(),),
            )
        # A rolled-back transaction leaves a gap in the clock, which does no harm.
        self._clock = clock
        return first, first + len(rows) - 1

    def next_number(self) -> int:
        """Return the number that the next operation gets."""
        return int(self._file.rows("SELECT coalesce(max(number), 0) + 1 FROM operation")[0][0])

    def _heads(self, entities: Collection[str]) -> dict[Key, list[tuple[str, int]]]:
        """Return id and number of every head of these entities."""
        heads: dict[Key, list[tuple[str, int]]] = {}
        if not entities:
            return heads
        found = self._file.rows(
            "SELECT type, entity, layer, coalesce(document, 0), id, number FROM operation"
            " WHERE compact_entity IN (SELECT compact(value) FROM json_each(?)) AND head = 1",
            (msgspec.json.encode(list(entities)).decode(),),
        )
        for *key, id_, number in found:
            heads.setdefault(tuple(key), []).append((id_, number))
        return heads


def _row(write: Write, author: str, clock: int, recorded: str, parents: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    """Return the id and the row of the operation that records a change."""
    record = write.record
    payload = None if write.removes else encode_state(record)
    operation = Operation(
        entity=record.id,
        type=TYPE_OF[type(record)],
        parents=parents,
        author=author,
        layer=record.layer,
        clock=clock,
        recorded=recorded,
        payload=None if payload is None else msgspec.Raw(payload),
    )
    id_ = operation_id(operation)
    stored = None if payload is None else compact_payload(payload.decode(), record.document)
    return id_, {**compact_columns(id_, operation), "payload": stored, "head": 1}


def latest_of(
    file: ProjectFile, layers: Iterable[str], numbers: Sequence[int]
) -> dict[int, dict[tuple[str, str], list[str]]]:
    """Return the head operations of spans and relations, by row number of the document, then layer and id."""
    found: dict[int, dict[tuple[str, str], list[str]]] = {}
    wanted = msgspec.json.encode(list(numbers)).decode()
    for layer in layers:
        for type_name in ("span", "relation"):
            rows = file.rows(
                "SELECT document, entity, id FROM operation WHERE head = 1 AND payload IS NOT NULL"
                " AND type = ? AND layer = ? AND document IN (SELECT value FROM json_each(?)) ORDER BY id",
                (type_name, layer, wanted),
            )
            for number, entity, id_ in rows:
                found.setdefault(number, {}).setdefault((layer, entity), []).append(id_)
    return found
