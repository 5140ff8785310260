"""The operation log: appending to it, and folding it into the states that people see."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec

from annotator.domain.annotation import Annotations, Progress, Relation, Span
from annotator.domain.operation import (
    FARTHEST_CLOCK,
    TYPE_OF,
    Assignment,
    Head,
    Operation,
    Record,
    decode_state,
    encode_state,
    operation_id,
    winner,
)
from annotator.domain.relations import drop_dangling
from annotator.storage.database import ProjectFile
from annotator.storage.sqlite_errors import damaged

Place = tuple[str, str, str, str]
"""Type, id, layer and document (by id, "" for none) of an entity: what has a state."""
Key = tuple[str, str, str, int]
"""The same with the row number of the document, 0 for none."""


class Write(NamedTuple):
    """A change to record: the new state of an entity, or its removal."""

    record: Record
    removes: bool = False


def living(file: ProjectFile, entities: Iterable[str]) -> set[Place]:
    """Return where there is something of these ids now, removed ones left out."""
    rows = file.rows(
        "SELECT type, entity, layer, coalesce(document.id, '')"
        " FROM operation LEFT JOIN document ON document.number = operation.document"
        " WHERE entity IN (SELECT value FROM json_each(?)) AND head = 1 AND payload IS NOT NULL",
        (msgspec.json.encode(list(entities)).decode(),),
    )
    return set(map(tuple, rows))


def largest_clock(file: ProjectFile) -> int:
    """Return the largest clock there is, 0 in an empty project. Raises ProjectFileError when the file is damaged."""
    # Local operations always carry the largest clock seen so far, so the newest row has it; what other machines brought
    # is remembered apart, because it may have come in any order.
    newest = file.rows("SELECT clock FROM operation ORDER BY number DESC LIMIT 1")
    brought = file.rows("SELECT value FROM project WHERE key = 'clock'")
    try:
        return max([0, *(int(row[0]) for row in (*newest, *brought))])
    except ValueError as error:
        raise damaged(str(file.path)) from error


def remember_clock(file: ProjectFile) -> None:
    """Remember inside the open transaction the largest clock there is, since a merge brings clocks in any order."""
    largest = file.rows("SELECT coalesce(max(clock), 0) FROM operation")[0][0]
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES ('clock', ?)", (str(largest),))


class OperationLog:
    """Appends operations to an open project file. There is one for each open file, since it keeps the clock."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._clock = 0
        self.look_at_clock()

    def look_at_clock(self) -> None:
        """Take the clock from the file: what comes from elsewhere may be ahead of it."""
        self._clock = largest_clock(self._file)

    def append(self, writes: Sequence[Write], author: str, numbers: dict[str, int]) -> tuple[int, int]:
        """Record changes inside the open transaction; return the first and last operation number.

        `numbers` gives the row number of each document that the records name.
        """
        heads = self._heads({write.record.id for write in writes})
        first = self._next_number()
        recorded = datetime.now(UTC).isoformat(timespec="milliseconds")
        clock = self._clock
        rows: list[dict[str, Any]] = []
        superseded: list[int] = []
        for write in writes:
            clock = min(clock + 1, FARTHEST_CLOCK)
            document = numbers.get(write.record.document or write.record.id)
            key = (TYPE_OF[type(write.record)], write.record.id, write.record.layer, document or 0)
            seen = heads.get(key, [])
            row = _row(write, author, clock, recorded, tuple(sorted(parent for parent, _ in seen)))
            row["document"] = document
            row["number"] = first + len(rows)
            for _, number in seen:
                if number >= first:
                    rows[number - first]["head"] = 0
                else:
                    superseded.append(number)
            rows.append(row)
            heads[key] = [(row["id"], row["number"])]
        self._file.insert("operation", rows)
        if superseded:
            self._file.write(
                "UPDATE operation SET head = 0 WHERE number IN (SELECT value FROM json_each(?))",
                (msgspec.json.encode(superseded).decode(),),
            )
        # A rolled-back transaction leaves a gap in the clock, which does no harm.
        self._clock = clock
        return first, first + len(rows) - 1

    def _next_number(self) -> int:
        return int(self._file.rows("SELECT coalesce(max(number), 0) + 1 FROM operation")[0][0])

    def _heads(self, entities: Iterable[str]) -> dict[Key, list[tuple[str, int]]]:
        """The id and number of every head of these entities."""
        heads: dict[Key, list[tuple[str, int]]] = {}
        found = self._file.rows(
            "SELECT type, entity, layer, coalesce(document, 0), id, number FROM operation"
            " WHERE entity IN (SELECT value FROM json_each(?)) AND head = 1",
            (msgspec.json.encode(list(entities)).decode(),),
        )
        for *key, id_, number in found:
            heads.setdefault(tuple(key), []).append((id_, number))
        return heads


def _row(write: Write, author: str, clock: int, recorded: str, parents: tuple[str, ...]) -> dict[str, Any]:
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
    return {
        "number": 0,
        "id": operation_id(operation),
        "entity": operation.entity,
        "type": operation.type,
        "document": None,
        "layer": operation.layer,
        "author": author,
        "clock": clock,
        "recorded": recorded,
        "parents": " ".join(parents),
        "payload": None if payload is None else payload.decode(),
        "head": 1,
    }


_STATE = (
    "SELECT type, layer, document, entity, clock, id, payload FROM operation"
    " WHERE head = 1 AND payload IS NOT NULL AND type = ?"
)


def project_records(file: ProjectFile, type_name: str) -> list[Record]:
    """Return the records of a type that belong to the project as a whole, by entity id."""
    return sorted(_fold(file.rows(f"{_STATE} AND layer = ''", (type_name,))), key=lambda record: record.id)


def assignments(file: ProjectFile) -> list[Assignment]:
    """Return everything that is assigned to anybody, in the order in which the documents came."""
    found = _fold(file.rows(f"{_STATE} AND layer = '' ORDER BY document, entity", ("assignment",)))
    return [one for one in found if isinstance(one, Assignment)]


def time_spent(file: ProjectFile) -> dict[str, int]:
    """Return how many seconds each layer has spent in all."""
    rows = file.rows(
        "SELECT layer, sum(seconds) FROM (SELECT layer, max(json_extract(payload, '$.seconds')) AS seconds"
        " FROM operation WHERE type = 'sitting' AND head = 1 AND payload IS NOT NULL GROUP BY layer, entity)"
        " GROUP BY layer"
    )
    return dict(rows)


def document_records(file: ProjectFile, type_name: str, number: int) -> list[Record]:
    """Return the records of a type that belong to one document but to no layer."""
    return _fold(file.rows(f"{_STATE} AND layer = '' AND document = ?", (type_name, number)))


def records_of(file: ProjectFile, type_name: str, layer: str, numbers: Sequence[int]) -> dict[int, list[Record]]:
    """Return a layer's records of a type on the documents of these row numbers ("" for records of no layer)."""
    by_document: dict[int, list[tuple[Any, ...]]] = {}
    sql = f"{_STATE} AND layer = ? AND document IN (SELECT value FROM json_each(?))"
    for row in file.rows(sql, (type_name, layer, msgspec.json.encode(numbers).decode())):
        by_document.setdefault(row[2], []).append(row)
    return {number: _fold(rows) for number, rows in by_document.items()}


def annotations(file: ProjectFile, number: int, layer: str) -> Annotations:
    """Return one layer's work on the document of this row number."""
    work = Annotations()
    for type_name in ("span", "relation", "progress"):
        for record in _fold(file.rows(f"{_STATE} AND layer = ? AND document = ?", (type_name, layer, number))):
            place(work, record)
    drop_dangling(work)
    return work


def place(work: Annotations, record: Record) -> None:
    """Put a record where it belongs in a layer's work."""
    if isinstance(record, Span):
        work.spans[record.id] = record
    elif isinstance(record, Relation):
        work.relations[record.id] = record
    elif isinstance(record, Progress):
        work.progress = record


def work_of(file: ProjectFile, layer: str, numbers: Sequence[int]) -> dict[int, Annotations]:
    """Return one layer's work on the documents of these row numbers, where there is any."""
    found: dict[int, Annotations] = {}
    for type_name in ("span", "relation", "progress"):
        for number, records in records_of(file, type_name, layer, numbers).items():
            work = found.setdefault(number, Annotations())
            for record in records:
                place(work, record)
    for work in found.values():
        drop_dangling(work)
    return found


def latest_of(
    file: ProjectFile, layers: Iterable[str], numbers: Sequence[int]
) -> dict[int, dict[tuple[str, str], list[str]]]:
    """Return the operations that spans and relations rest on, by row number of the document, then layer and id."""
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


def layers(file: ProjectFile) -> list[str]:
    """Return every layer that anything was ever recorded in, without the project's own."""
    names = []
    name = ""
    # A skip scan: one index look-up for each type and layer instead of reading every row.
    for type_name in ("span", "relation", "progress"):
        name = ""
        while found := file.rows(
            "SELECT min(layer) FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = ? AND layer > ?",
            (type_name, name),
        ):
            if found[0][0] is None:
                break
            name = found[0][0]
            names.append(name)
    return sorted(set(names))


def documents_of(file: ProjectFile, layer: str) -> list[int]:
    """Return the row numbers of the documents on which a layer holds anything, time that was spent too."""
    rows = file.rows(
        "SELECT DISTINCT document FROM operation WHERE head = 1 AND payload IS NOT NULL"
        " AND type IN ('span', 'relation', 'progress', 'sitting') AND layer = ?",
        (layer,),
    )
    return [row[0] for row in rows]


def decisions_naming(file: ProjectFile, layer: str) -> list[int]:
    """Return the row numbers of the documents on which a decision names a layer."""
    rows = file.rows(
        "SELECT DISTINCT document FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type = 'decision' AND instr(payload, ?)",
        (msgspec.json.encode(layer).decode(),),
    )
    return [row[0] for row in rows]


def has_work(file: ProjectFile, layer: str) -> bool:
    """Whether a layer holds anything now."""
    rows = file.rows(
        "SELECT 1 FROM operation WHERE head = 1 AND payload IS NOT NULL"
        " AND type IN ('span', 'relation', 'progress') AND layer = ? LIMIT 1",
        (layer,),
    )
    return bool(rows)


def _fold(rows: Iterable[tuple[Any, ...]]) -> list[Record]:
    """One record an entity: its head, or the provisional winner of several."""
    by_entity: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        by_entity.setdefault(row[3], []).append(row)
    return [_decode(own[0] if len(own) == 1 else _winning(own)) for own in by_entity.values()]


def _winning(rows: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    best = winner(Head(clock=row[4], id=row[5], removes=False) for row in rows)
    return next(row for row in rows if row[5] == best.id)


def _decode(row: tuple[Any, ...]) -> Record:
    type_name, layer, _, entity, _, _, payload = row
    return stored_state(type_name, entity, layer, payload)


def stored_state(type_name: str, entity: str, layer: str, payload: str) -> Record:
    """Return the record in a payload of the file. Raises ProjectFileError when it is damaged."""
    try:
        return decode_state(type_name, entity, layer, payload)
    except msgspec.DecodeError as error:
        raise damaged(f"{type_name} {entity}") from error


class Count(NamedTuple):
    """How much one layer holds on one document."""

    spans: int
    relations: int
    claims: int


def counts(file: ProjectFile, layer: str, claim: str) -> dict[int, Count]:
    """Return how much a layer holds on each document, by row number; `claim` is the label that is counted apart."""
    rows = file.rows(
        "SELECT document, count(DISTINCT iif(type = 'span', entity, NULL)),"
        " count(DISTINCT iif(type = 'relation', entity, NULL)),"
        " count(DISTINCT iif(type = 'span' AND json_extract(payload, '$.label') = ?, entity, NULL))"
        " FROM operation WHERE head = 1 AND payload IS NOT NULL AND type IN ('span', 'relation') AND layer = ?"
        " GROUP BY document",
        (claim, layer),
    )
    return {row[0]: Count(*row[1:]) for row in rows}
