"""Records as they are now, folded from the operations: one for each entity, its head or the winner of several."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from annotator.domain.annotation import GOLD, Annotations, Progress, Relation, Span
from annotator.domain.operation import TYPE_OF, Assignment, Head, Record, decode_state, winner
from annotator.domain.relations import drop_dangling
from annotator.domain.scheme_folding import NO_FOLDING, Folding
from annotator.storage.compact import whole, whole_payload
from annotator.storage.database import ProjectFile
from annotator.storage.document_ids import ids_of
from annotator.storage.redirects import entry_ends
from annotator.storage.revisions import LISTED, REPLACED
from annotator.storage.scheme_reading import merged_names
from annotator.storage.sqlite_errors import damaged

R = TypeVar("R", bound=Record)
_Row = tuple[Any, ...]

_OF_WORK: tuple[type[Span | Relation | Progress], ...] = (Span, Relation, Progress)
_STATE = (
    "SELECT document, compact_entity, clock, compact_id, payload FROM operation"
    " WHERE head = 1 AND payload IS NOT NULL AND type = ? AND layer = ?"
)


def project_records(file: ProjectFile, kind: type[R]) -> list[R]:
    """Return the records of a type that belong to the project as a whole, by entity id."""
    return sorted(_folded(file, kind, "", _STATE, ()), key=lambda record: record.id)


def assignments(file: ProjectFile) -> list[Assignment]:
    """Return all assignments of documents that no others replace, in the order in which the documents were added."""
    listed = f"{_STATE} AND document NOT IN ({REPLACED}) ORDER BY document, entity"
    return _folded(file, Assignment, "", listed, ())


def time_spent(file: ProjectFile) -> dict[str, int]:
    """Return how many seconds each layer has spent in all."""
    rows = file.rows(
        "SELECT layer, sum(seconds) FROM (SELECT layer, max(json_extract(payload, '$.seconds')) AS seconds"
        " FROM operation WHERE type = 'sitting' AND head = 1 AND payload IS NOT NULL GROUP BY layer, compact_entity)"
        " GROUP BY layer"
    )
    return dict(rows)


def document_records(file: ProjectFile, kind: type[R], number: int) -> list[R]:
    """Return the records of a type that belong to the document of this row number, but to no layer."""
    return _folded(file, kind, "", f"{_STATE} AND document = ?", (number,))


def records_of(
    file: ProjectFile, kind: type[R], layer: str, numbers: Sequence[int], names: Folding | None = None
) -> dict[int, list[R]]:
    """Return a layer's records of a type on the documents of these row numbers ("" for records of no layer).

    They have the names that these have now by scheme and register, or by `names`.
    """
    by_document: dict[int, list[_Row]] = {}
    if names is None:
        names = _present_names(file)
    sql = f"{_STATE} AND document IN (SELECT value FROM json_each(?))"
    for row in file.rows(sql, (TYPE_OF[kind], layer, msgspec.json.encode(numbers).decode())):
        by_document.setdefault(row[0], []).append(row)
    ids = ids_of(file, by_document)
    return {number: _fold(kind, layer, rows, ids, names) for number, rows in by_document.items()}


def annotations(file: ProjectFile, number: int, layer: str) -> Annotations:
    """Return the annotations of one layer on the document with this row number."""
    work = Annotations()
    names = _present_names(file)
    for kind in _OF_WORK:
        for record in _folded(file, kind, layer, f"{_STATE} AND document = ?", (number,), names):
            put_record(work, record)
    drop_dangling(work)
    return work


def put_record(work: Annotations, record: Record) -> None:
    """Put a record into the annotations of a layer."""
    if isinstance(record, Span):
        work.spans[record.id] = record
    elif isinstance(record, Relation):
        work.relations[record.id] = record
    elif isinstance(record, Progress):
        work.progress = record


def work_of(
    file: ProjectFile, layer: str, numbers: Sequence[int], names: Folding | None = None
) -> dict[int, Annotations]:
    """Return the annotations of one layer on the documents with these row numbers, where there are any.

    They have the names that these have now by scheme and register, or by `names`.
    """
    found: dict[int, Annotations] = {}
    for kind in _OF_WORK:
        for number, records in records_of(file, kind, layer, numbers, names).items():
            work = found.setdefault(number, Annotations())
            for record in records:
                put_record(work, record)
    for work in found.values():
        drop_dangling(work)
    return found


def layers(file: ProjectFile) -> list[str]:
    """Return every layer with records now, without the project's own."""
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
    """Return the row numbers of the documents on which a layer has records, including time spent."""
    rows = file.rows(
        "SELECT DISTINCT document FROM operation WHERE head = 1 AND payload IS NOT NULL"
        " AND type IN ('span', 'relation', 'progress', 'sitting') AND layer = ?"
        f" AND document NOT IN ({REPLACED})",
        (layer,),
    )
    return [row[0] for row in rows]


def decided_documents(file: ProjectFile, numbers: Sequence[int]) -> set[int]:
    """Return those of the documents with these row numbers that have decisions."""
    rows = file.rows(
        "SELECT DISTINCT document FROM operation WHERE head = 1 AND payload IS NOT NULL"
        " AND type = 'decision' AND layer = ? AND document IN (SELECT value FROM json_each(?))",
        (GOLD, msgspec.json.encode(numbers).decode()),
    )
    return {row[0] for row in rows}


def decisions_naming(file: ProjectFile, layer: str) -> list[int]:
    """Return the row numbers of the documents on which a decision names a layer."""
    rows = file.rows(
        "SELECT DISTINCT document FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type = 'decision' AND instr(payload, ?)"
        f" AND document NOT IN ({REPLACED})",
        (msgspec.json.encode(layer).decode(),),
    )
    return [row[0] for row in rows]


def has_any(file: ProjectFile, type_name: str, *, by_somebody: bool = False) -> bool:
    """Whether the project has a record of a type now; with `by_somebody` one that did not come with the program."""
    authored = " AND author != ''" if by_somebody else ""
    rows = file.rows(
        f"SELECT 1 FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = ?{authored} LIMIT 1", (type_name,)
    )
    return bool(rows)


def has_work(file: ProjectFile, layer: str) -> bool:
    """Whether a layer has annotations or progress now."""
    rows = file.rows(
        "SELECT 1 FROM operation WHERE head = 1 AND payload IS NOT NULL"
        " AND type IN ('span', 'relation', 'progress') AND layer = ? LIMIT 1",
        (layer,),
    )
    return bool(rows)


def _present_names(file: ProjectFile) -> Folding:
    """Return what the scheme in force and the register merge."""
    names, ends = merged_names(file), entry_ends(file)
    return msgspec.structs.replace(names, entries=ends) if ends else names


def _folded(
    file: ProjectFile, kind: type[R], layer: str, sql: str, values: Sequence[object], names: Folding = NO_FOLDING
) -> list[R]:
    """Return what `_fold` makes of the rows of a query that begins with _STATE."""
    rows = file.rows(sql, (TYPE_OF[kind], layer, *values))
    return _fold(kind, layer, rows, ids_of(file, {row[0] for row in rows}), names)


def _fold(kind: type[R], layer: str, rows: Iterable[_Row], ids: Mapping[int, str], names: Folding) -> list[R]:
    """Return one record for each entity: its head, or the provisional winner of several, with its present names.

    `ids` are those of the documents, by row number.
    """
    latest: dict[bytes | str, _Row] = {}
    for row in rows:
        rival = latest.get(row[1])
        latest[row[1]] = row if rival is None else _winning(rival, row)
    records = [_decode(kind, layer, row, ids) for row in latest.values()]
    return [names.record(record) for record in records] if names else records


def _winning(one: _Row, other: _Row) -> _Row:
    best = winner(Head(clock=row[2], id=whole(row[3]), removes=False) for row in (one, other))
    return one if whole(one[3]) == best.id else other


def _decode(kind: type[R], layer: str, row: _Row, ids: Mapping[int, str]) -> R:
    document, entity, _, _, payload = row
    record = stored_state(TYPE_OF[kind], whole(entity), layer, whole_payload(payload, ids.get(document, "")))
    assert isinstance(record, kind), "the rows of a query are of the type that was asked for"
    return record


def stored_state(type_name: str, entity: str, layer: str, payload: str) -> Record:
    """Return the record in a payload. Raises DamagedProjectError if it cannot be decoded."""
    try:
        return decode_state(type_name, entity, layer, payload)
    except msgspec.DecodeError as error:
        raise damaged(f"{type_name} {entity}") from error


def span_counts(file: ProjectFile, layer: str, numbers: Sequence[int], label: str = "") -> dict[int, int]:
    """Return how many spans a layer has on each of some documents, by row number; with a label, those made as it."""
    if not label:
        return _counts(file, layer, "span", numbers)
    labels = msgspec.json.encode(merged_names(file).made_as(label)).decode()
    return _counts(
        file, layer, "span", numbers, "json_extract(payload, '$.label') IN (SELECT value FROM json_each(?))", labels
    )


def relation_counts(file: ProjectFile, layer: str, numbers: Sequence[int]) -> dict[int, int]:
    """Return how many relations a layer has on each of some documents, by row number."""
    return _counts(file, layer, "relation", numbers)


def _counts(
    file: ProjectFile, layer: str, type_name: str, numbers: Sequence[int], condition: str = "1", *values: str
) -> dict[int, int]:
    rows = file.rows(
        "SELECT document, count(DISTINCT compact_entity) FROM operation WHERE head = 1 AND payload IS NOT NULL"
        " AND type = ? AND layer = ? AND document IN (SELECT value FROM json_each(?))"
        f" AND {condition} GROUP BY document",
        (type_name, layer, msgspec.json.encode(list(numbers)).decode(), *values),
    )
    return dict(rows)


def spans_under_older(file: ProjectFile, versions: Mapping[str, int]) -> dict[str, int]:
    """Return by label how many spans on listed documents are older than the version of the guideline of their label."""
    rows = file.rows(
        "SELECT own, count(DISTINCT layer || ' ' || entity) FROM operation"
        " JOIN (SELECT key AS own, value AS version FROM json_each(?)) ON own = json_extract(payload, '$.label')"
        " WHERE head = 1 AND payload IS NOT NULL AND type = 'span'"
        " AND coalesce(json_extract(payload, '$.guideline'), 0) < version"
        f" AND document IN ({LISTED}) GROUP BY own ORDER BY own",
        (msgspec.json.encode(dict(versions)).decode(),),
    )
    return {str(label): int(count) for label, count in rows}


def filed_decisions(file: ProjectFile) -> dict[str, int]:
    """Return how many decisions on listed documents are filed under each part of the guideline, by its key."""
    rows = file.rows(
        "SELECT json_extract(payload, '$.part') AS part, count(DISTINCT document || ' ' || entity) FROM operation"
        " WHERE type = 'decision' AND head = 1 AND payload IS NOT NULL AND instr(payload, '\"part\":')"
        f" AND document IN ({LISTED}) GROUP BY part"
    )
    return {str(part): int(count) for part, count in rows if part}
