"""Corrections: spans and relations of a layer whose head is by somebody else than the owners of the layer."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from annotator.domain.annotation import GOLD, Relation, Span
from annotator.storage.compact import PAYLOAD
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED
from annotator.storage.states import stored_state


class StoredCorrection(NamedTuple):
    """A correction: its author (by id), when it was recorded (UTC), and the states of the entity before and after it.

    The state before is the last one by an owner of the layer; None is no annotation.
    """

    author: str
    recorded: str
    before: Span | Relation | None
    after: Span | Relation | None


def corrected_layers(file: ProjectFile) -> list[tuple[str, str]]:
    """Return document and layer (by id) of all with a head by another author than the layer's, in order of import.

    Authors who are united with the owner of a layer count as others here.
    """
    return file.rows(
        "SELECT DISTINCT document.id, layer FROM operation JOIN document ON document.number = operation.document"
        " WHERE type IN ('span', 'relation') AND head = 1 AND author != '' AND author != layer AND layer != ?"
        f" AND operation.document IN ({LISTED}) ORDER BY operation.document, layer",
        (GOLD,),
    )


def corrections(file: ProjectFile, number: int, layer: str, owners: Collection[str]) -> list[StoredCorrection]:
    """Return the corrections of a layer on the document of this row number; operations by nobody are none."""
    own = msgspec.json.encode(list(owners)).decode()
    condition = (
        "type IN ('span', 'relation') AND layer = ? AND document = ? AND head = 1"
        " AND author != '' AND author NOT IN (SELECT value FROM json_each(?))"
    )
    columns = f"SELECT id, type, entity, author, recorded, parents, {PAYLOAD}, clock FROM operation WHERE"
    rows = file.rows(f"{columns} payload IS NOT NULL AND {condition}", (layer, number, own))
    rows += file.rows(f"{columns} payload IS NULL AND {condition}", (layer, number, own))
    found = []
    for _, type_name, entity, author, recorded, parents, payload, _ in sorted(rows, key=lambda row: (row[7], row[0])):
        before = _state_by(file, set(owners), parents, type_name, entity, layer)
        after = _state(type_name, entity, layer, payload)
        if before != after:
            found.append(StoredCorrection(author, recorded, before, after))
    return found


def _state_by(
    file: ProjectFile, owners: Collection[str], parents: str, type_name: str, entity: str, layer: str
) -> Span | Relation | None:
    """Return the last state by an owner, or by nobody, that an operation follows."""
    seen: set[str] = set()
    following = parents.split()
    while following := [id_ for id_ in following if id_ not in seen]:
        seen.update(following)
        rows = file.rows(
            f"SELECT author, parents, {PAYLOAD} FROM operation"
            " WHERE compact_id IN (SELECT compact(value) FROM json_each(?))"
            " ORDER BY clock DESC, id DESC",
            (msgspec.json.encode(following).decode(),),
        )
        for author, _, payload in rows:
            if author in owners or not author:
                return _state(type_name, entity, layer, payload)
        following = [id_ for _, earlier, _ in rows for id_ in earlier.split()]
    return None


def _state(type_name: str, entity: str, layer: str, payload: str | None) -> Span | Relation | None:
    record = None if payload is None else stored_state(type_name, entity, layer, payload)
    assert record is None or isinstance(record, Span | Relation), "the rows are of these types"
    return record
