"""What the log, and what is staged for it, hold that decides whose word counts; and holding back what is not confirmed.

New are the staged operations that the project does not have.
"""

from typing import NamedTuple

import msgspec

from annotator.storage.database import ProjectFile
from annotator.storage.packing import logged
from annotator.storage.staging import IS_NEW


class Part(NamedTuple):
    """Some of what is staged: operations of a type, on an entity, in a layer, by an author; None stands for any."""

    type: str | None = None
    entity: str | None = None
    layer: str | None = None
    author: str | None = None


class Arrived(NamedTuple):
    """A new operation: on which entity, by whom, and its payload, None for a removal."""

    entity: str
    author: str
    payload: str | None


_IN_PART = (
    "(:type IS NULL OR type = :type) AND (:entity IS NULL OR entity = :entity)"
    " AND (:layer IS NULL OR layer = :layer) AND (:author IS NULL OR author = :author)"
)


def arrived(file: ProjectFile, type_name: str) -> list[Arrived]:
    """Return the new operations of a type, by clock."""
    rows = file.rows(
        f"SELECT entity, author, payload FROM staged_operation AS staged WHERE type = ? AND {IS_NEW}"
        " ORDER BY clock, id",
        (type_name,),
    )
    return [Arrived(*row) for row in rows]


def arrived_by_author(file: ProjectFile, part: Part) -> dict[str, int]:
    """Return how many new operations of a part are by whom."""
    rows = file.rows(
        f"SELECT author, count(*) FROM staged_operation AS staged WHERE {_IN_PART} AND {IS_NEW}"
        " GROUP BY author ORDER BY author",
        part._asdict(),
    )
    return dict(rows)


def arrived_corrections(file: ProjectFile) -> dict[tuple[str, str], int]:
    """Return how many new operations of whom (by id) are in the layer of which other person."""
    rows = file.rows(
        "SELECT author, layer, count(*) FROM staged_operation AS staged"
        f" WHERE layer != '' AND layer != author AND {IS_NEW} GROUP BY author, layer ORDER BY author, layer"
    )
    return {(author, layer): count for author, layer, count in rows}


def hold_back(file: ProjectFile, part: Part, reason: str, longest: int) -> list[tuple[str, str, str]]:
    """Move the new operations of a part to what is quarantined, for a reason; return their types, entities and ids.

    Of each so many characters are kept.
    """
    rows = file.rows(
        "SELECT id, document, entity, type, parents, author, layer, clock, recorded, payload"
        f" FROM staged_operation AS staged WHERE {_IN_PART} AND {IS_NEW} ORDER BY clock, id",
        part._asdict(),
    )
    kept = [{"reason": reason, "content": msgspec.json.encode(logged(row)).decode()[:longest]} for row in rows]
    with file.transaction():
        file.insert("staged_quarantine", kept, on_conflict="IGNORE")
        file.write(
            "DELETE FROM staged_operation WHERE id IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode([row[0] for row in rows]).decode(),),
        )
    return [(row[3], row[2], row[0]) for row in rows]


def was_removed(file: ProjectFile, type_name: str, entity: str) -> bool:
    """Whether anybody removed a record that belongs to the project as a whole."""
    rows = file.rows(
        "SELECT 1 FROM operation WHERE type = ? AND entity = ? AND payload IS NULL AND withdrawn = 0 LIMIT 1",
        (type_name, entity),
    )
    return bool(rows)


def labels_in_use(file: ProjectFile) -> dict[str, int]:
    """Return how many spans and relations have each label, in all layers."""
    rows = file.rows(
        "SELECT json_extract(payload, '$.label') AS label, count(*) FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type IN ('span', 'relation') GROUP BY label ORDER BY label"
    )
    return dict(rows)
