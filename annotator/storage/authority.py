"""Staged operations by who made them and what they change, and quarantining those that are not confirmed.

New operations are staged ones that the project does not have.
"""

from collections import Counter
from typing import NamedTuple

import msgspec

from annotator.storage.compact import COLUMNS, compact
from annotator.storage.database import ProjectFile
from annotator.storage.packing import logged
from annotator.storage.scheme_reading import merged_names
from annotator.storage.staging import ARRIVED, IS_NEW


class Part(NamedTuple):
    """Some staged operations: of a type, on an entity, in a layer, by an author; None is any."""

    type: str | None = None
    entity: str | None = None
    layer: str | None = None
    author: str | None = None


class NewOperation(NamedTuple):
    """A new operation: entity, author, and payload, None for a removal."""

    entity: str
    author: str
    payload: str | None


_IN_PART = (
    "(:type IS NULL OR type = :type) AND (:entity IS NULL OR entity = :entity)"
    " AND (:layer IS NULL OR layer = :layer) AND (:author IS NULL OR author = :author)"
)
_NOT_IN_INBOX = "type NOT IN ('message', 'question', 'thread')"


def new_operations(file: ProjectFile, type_name: str) -> list[NewOperation]:
    """Return the new operations of a type, by clock."""
    rows = file.rows(
        f"SELECT entity, author, payload FROM staged_operation AS staged WHERE type = ? AND {IS_NEW} AND {ARRIVED}"
        " ORDER BY clock, id",
        (type_name,),
    )
    return [NewOperation(*row) for row in rows]


def count_new_by_author(file: ProjectFile, part: Part) -> dict[str, int]:
    """Return how many new operations of a part each author (by id) made."""
    rows = file.rows(
        f"SELECT author, count(*) FROM staged_operation AS staged WHERE {_IN_PART} AND {IS_NEW} AND {ARRIVED}"
        " GROUP BY author ORDER BY author",
        part._asdict(),
    )
    return dict(rows)


def count_new_corrections(file: ProjectFile) -> dict[tuple[str, str], int]:
    """Return how many new operations each author made in the layer of somebody else, by author and layer.

    Those in the inbox are counted by `count_new_posts`.
    """
    rows = file.rows(
        "SELECT author, layer, count(*) FROM staged_operation AS staged"
        f" WHERE layer != '' AND layer != author AND {_NOT_IN_INBOX} AND {IS_NEW} AND {ARRIVED}"
        " GROUP BY author, layer ORDER BY author, layer"
    )
    return {(author, layer): count for author, layer, count in rows}


def count_new_posts(file: ProjectFile) -> dict[tuple[str, str, str], int]:
    """Return how many new operations each author made in the inbox of somebody else, by type, author and layer.

    The layer "" is that of items addressed to everybody.
    """
    rows = file.rows(
        "SELECT type, author, layer, count(*) FROM staged_operation AS staged"
        f" WHERE layer != author AND NOT {_NOT_IN_INBOX} AND {IS_NEW}"
        " GROUP BY type, author, layer ORDER BY author, layer, type"
    )
    return {(type_name, author, layer): count for type_name, author, layer, count in rows}


_TIDYING = f"""
    WITH arrived AS MATERIALIZED (
        SELECT id, compact_entity, entity, type, author, clock, parents, payload FROM staged_operation AS staged
        WHERE type IN ('entry', 'spelling', 'affiliation', 'redirect') AND {IS_NEW} AND {ARRIVED}
    ),
    others AS (
        SELECT id, compact_entity, type, author, clock, payload FROM arrived UNION ALL
        SELECT id, compact_entity, type, author, clock, payload FROM operation
        WHERE compact_entity IN (SELECT compact_entity FROM arrived)
    )
    SELECT type, entity, author FROM arrived WHERE type = 'redirect' UNION
    SELECT arrived.type, arrived.entity, arrived.author FROM arrived
    JOIN others ON others.compact_entity = arrived.compact_entity AND others.type = arrived.type
        AND others.author != arrived.author AND coalesce(others.payload, '') != coalesce(arrived.payload, '')
    WHERE others.clock <= arrived.clock OR others.payload IS NULL OR instr(arrived.parents, others.id)
    ORDER BY 3, 1, 2
"""


def new_tidying(file: ProjectFile) -> list[tuple[str, str, str]]:
    """Return type, id and author of new operations that change or remove what others put into the register.

    Redirects of entries are among them, also first ones: they change what annotations of all people read. What others
    put there may come with the same merge. What is older than the change of somebody else is not changed by it, unless
    it names it as parent or brings back what was removed; to add what is there already changes nothing.
    """
    return file.rows(_TIDYING)


def quarantine_part(file: ProjectFile, part: Part, reason: str, longest: int) -> list[tuple[str, str, str]]:
    """Quarantine the new operations of a part with a reason; return their types, entities and ids.

    At most `longest` characters of each are kept.
    """
    rows = file.rows(
        f"SELECT document, {COLUMNS}, '', 0 FROM staged_operation AS staged WHERE {_IN_PART} AND {IS_NEW}"
        " ORDER BY clock, compact_id",
        part._asdict(),
    )
    found = list(map(logged, rows))
    kept = [{"reason": reason, "content": msgspec.json.encode(one).decode()[:longest]} for one in found]
    with file.transaction():
        file.insert("staged_quarantine", kept, on_conflict="IGNORE")
        file.write(
            "DELETE FROM staged_operation WHERE compact_id IN (SELECT compact(value) FROM json_each(?))",
            (msgspec.json.encode([one.id for one in found]).decode(),),
        )
    return [(one.operation.type, one.operation.entity, one.id) for one in found]


def was_removed(file: ProjectFile, type_name: str, entity: str) -> bool:
    """Whether anybody removed a record of the whole project."""
    rows = file.rows(
        "SELECT 1 FROM operation WHERE type = ? AND compact_entity = ? AND payload IS NULL AND withdrawn = 0 LIMIT 1",
        (type_name, compact(entity)),
    )
    return bool(rows)


def labels_in_use(file: ProjectFile) -> dict[str, int]:
    """Return how many spans and relations of all layers have each label."""
    rows = file.rows(
        "SELECT json_extract(payload, '$.label') AS label, count(*) FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type IN ('span', 'relation') GROUP BY label ORDER BY label"
    )
    names = merged_names(file)
    counts: Counter[str] = Counter()
    for label, count in rows:
        counts[names.label(label)] += count
    return dict(counts)
