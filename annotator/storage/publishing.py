"""The content of a package for publication: the present states, without their history.

Each entity has one operation without parents. They belong to a project of their own, so such a package cannot be merged
into the project that it comes from. Removed entities, those on removed documents and those on documents that others
replace, and the questions and messages of the inbox are left out.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from annotator.domain.annotation import Annotations, Relation
from annotator.domain.document import Facts, StoredText
from annotator.domain.operation import (
    DRAFTS,
    INBOX_TYPES,
    PROJECT_TYPES,
    Annotator,
    Decision,
    Head,
    LoggedOperation,
    Operation,
    Record,
    RevisionCheck,
    encode_state,
    operation_id,
    winner,
)
from annotator.domain.relations import drop_dangling
from annotator.storage import packing
from annotator.storage.compact import PAYLOAD
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import REPLACED
from annotator.storage.states import put_record, stored_state

_LATEST = "head = 1 AND payload IS NOT NULL"
_LISTED = (
    f"SELECT document FROM operation WHERE {_LATEST} AND type = 'document' AND layer = ''"
    f" AND document NOT IN ({REPLACED})"
)
_PUBLIC = PROJECT_TYPES - {"key"}
_Row = tuple[Any, ...]
_Replacements = dict[str, tuple[tuple[str, ...], str]]
"""By id of an operation: all heads of its entity, and the id of the operation that is published for them."""


class _State(NamedTuple):
    """The present state of an entity, its author and time, and the ids of all its heads."""

    record: Record
    type: str
    author: str
    clock: int
    recorded: str
    heads: tuple[str, ...]


def identity(file: ProjectFile) -> str:
    """Return the identity of the published project: different from that of the file, and the same each time."""
    digest = sha256(f"publication of {file.identity}".encode())
    for (id_,) in file.rows(f"SELECT id FROM operation WHERE {_LATEST} ORDER BY id"):
        digest.update(id_.encode())
    return digest.hexdigest()[:32]


def texts(file: ProjectFile) -> Iterator[StoredText]:
    """Yield the documents that are listed, with their texts."""
    listed = file.rows(f"SELECT id FROM document WHERE number IN ({_LISTED})")
    return packing.texts(file, {row[0] for row in listed})


def project_operations(file: ProjectFile) -> Iterator[LoggedOperation]:
    """Yield the operations of the whole project; keys and former names of people are left out."""
    numbers = file.rows(
        f"SELECT number, type FROM operation WHERE {_LATEST} AND document IS NULL"
        " AND NOT (type = 'scheme' AND substr(entity, 1, ?) = ?) ORDER BY clock, id",
        (
            len(DRAFTS),
            DRAFTS,
        ),
    )
    for state in _states(file, [number for number, type_name in numbers if type_name in _PUBLIC]):
        record = state.record
        if isinstance(record, Annotator):
            record = msgspec.structs.replace(record, former=())
        yield _published(state, record, "")


def document_operations(file: ProjectFile) -> Iterator[LoggedOperation]:
    """Yield the operations on each listed document, one document after the other."""
    numbers = file.rows(
        "SELECT document.id, operation.number FROM operation JOIN document ON document.number = operation.document"
        f" WHERE {_LATEST} AND operation.document IN ({_LISTED})"
        " AND type NOT IN (SELECT value FROM json_each(?)) ORDER BY document.id, clock, compact_id",
        (msgspec.json.encode(sorted(INBOX_TYPES)).decode(),),
    )
    for document, rows_of_document in groupby(numbers, key=lambda row: row[0]):
        yield from _of_document(document, _states(file, [number for _, number in rows_of_document]))


def _of_document(document: str, states: list[_State]) -> Iterator[LoggedOperation]:
    published: _Replacements = {}
    linked = _linked(states)
    decisions = []
    for state in states:
        record: Record | None = state.record
        if isinstance(record, Decision):
            decisions.append((state, record))
            continue
        if isinstance(record, Relation):
            record = linked.get((record.layer, record.id))
        elif isinstance(record, Facts):
            record = msgspec.structs.replace(record, replaces="", based_on=())
        elif isinstance(record, RevisionCheck):
            record = None
        if record is not None:
            operation = _published(state, record, document)
            published |= dict.fromkeys(state.heads, (state.heads, operation.id))
            yield operation
    for state, decision in decisions:
        judged = _published_ids(set(decision.judged), published)
        yield _published(state, msgspec.structs.replace(decision, judged=judged), document)


def _published_ids(judged: set[str], published: _Replacements) -> tuple[str, ...]:
    """Return ids with those of published operations in place of the heads that they were made of."""
    found = {published[id_] for id_ in judged if id_ in published}
    replaced = {heads: id_ for heads, id_ in found if judged.issuperset(heads)}
    return tuple(sorted(judged.difference(*replaced).union(replaced.values())))


def _linked(states: Iterable[_State]) -> dict[tuple[str, str], Relation]:
    """Return the relations, by layer and id, reduced to members that are there."""
    works: dict[str, Annotations] = {}
    for state in states:
        put_record(works.setdefault(state.record.layer, Annotations()), state.record)
    for work in works.values():
        drop_dangling(work)
    return {(layer, id_): relation for layer, work in works.items() for id_, relation in work.relations.items()}


def _states(file: ProjectFile, numbers: list[int]) -> list[_State]:
    """Return the entities of these operations, by clock and ids of the winners."""
    rows = file.rows(
        f"SELECT type, entity, layer, id, author, clock, recorded, {PAYLOAD} FROM operation"
        " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY clock, id",
        (msgspec.json.encode(numbers).decode(),),
    )
    entities: dict[_Row, list[_Row]] = {}
    for row in rows:
        entities.setdefault(row[:3], []).append(row)
    states = [_state(rows_of_entity) for rows_of_entity in entities.values()]
    return sorted(states, key=lambda state: (state.clock, state.heads))


def _state(rows: list[_Row]) -> _State:
    best = winner(Head(clock=row[5], id=row[3], removes=False) for row in rows)
    type_name, entity, layer, _, author, clock, recorded, payload = next(row for row in rows if row[3] == best.id)
    record = stored_state(type_name, entity, layer, payload)
    return _State(record, type_name, author, clock, recorded, tuple(row[3] for row in rows))


def _published(state: _State, record: Record, document: str) -> LoggedOperation:
    payload = msgspec.Raw(encode_state(record))
    operation = Operation(record.id, state.type, (), state.author, record.layer, state.clock, state.recorded, payload)
    return LoggedOperation(operation_id(operation), document, operation)
