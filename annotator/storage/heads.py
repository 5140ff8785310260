"""The heads of entities: operations that count and that no other operation of the entity names as parent.

An entity is identified by type, id, layer and document together: the same id in two layers is two entities. An
operation that names a parent of another entity is a stray: no correct copy makes one, so it does not count. Whether it
is one depends on the set of operations alone, not on their order.

An entity with several heads was changed on two machines that had not seen each other's change. That is a conflict,
except for the state of a thread, whose heads are read together, and for further names and affiliations of entries:
one that somebody keeps or adds is there, and only what two say differently of it is a conflict.
"""

from typing import NamedTuple

from annotator.storage.compact import PAYLOAD, compact
from annotator.storage.database import PARENTS_LIST, ProjectFile
from annotator.storage.revisions import REPLACED

PARENTS = f"json_each({PARENTS_LIST})"
"""The parents of an operation as rows; only for operations that have any."""
COUNTS = "withdrawn = 0 AND stray = 0"
"""The condition that an operation counts."""


def entity_key(table: str) -> str:
    """Return the columns that identify an entity, of a table or its alias, as a row value."""
    return f"({table}.type, {table}.compact_entity, {table}.layer, coalesce({table}.document, 0))"


class Conflict(NamedTuple):
    """An entity with several heads that differ."""

    type: str
    entity: str
    layer: str
    document: str
    """The id of its document, "" for none."""


def parents_named(entities: str | None = None) -> str:
    """Return a query for the numbers of operations that a counting operation of their entity names as parent.

    It covers all entities, or those that a query gives, in their short form.
    """
    among = f" AND child.compact_entity IN ({entities})" if entities else ""
    return (
        "SELECT DISTINCT named.number"
        f" FROM operation AS child, {PARENTS.replace('parents', 'child.parents')} AS parent"
        " JOIN operation AS named ON named.compact_id = compact(parent.value)"
        f" WHERE child.parents != '' AND child.withdrawn = 0 AND child.stray = 0{among}"
        f" AND {entity_key('named')} = {entity_key('child')}"
    )


def recompute_heads(file: ProjectFile, entities: str) -> None:
    """Recompute the heads of some entities (a query of their short forms) inside the open transaction."""
    file.write(f"CREATE TEMP TABLE named AS {parents_named(entities)}")
    file.write("CREATE UNIQUE INDEX temp.named_number ON named (number)")
    latest = f"({COUNTS} AND number NOT IN (SELECT number FROM named))"
    file.write(f"UPDATE operation SET head = {latest} WHERE compact_entity IN ({entities}) AND head != {latest}")
    file.write("DROP TABLE named")


def recompute_strays(file: ProjectFile) -> None:
    """Recompute, inside the open transaction, which operations are strays, and the heads of their entities."""
    file.write(
        "CREATE TEMP TABLE gone_astray AS SELECT DISTINCT child.number FROM outside"
        " JOIN operation AS child ON child.number = outside.child"
        " JOIN operation AS parent ON parent.compact_id = compact(outside.parent)"
        f" WHERE parent.withdrawn = 0 AND {entity_key('parent')} != {entity_key('child')}"
    )
    is_stray = "(number IN (SELECT number FROM gone_astray))"
    among = "number IN (SELECT child FROM outside)"
    changed = f"{among} AND stray != {is_stray}"
    file.write(f"CREATE TEMP TABLE recomputed AS SELECT compact_entity FROM operation WHERE {changed}")
    if file.rows("SELECT 1 FROM recomputed LIMIT 1"):
        file.write(f"UPDATE operation SET stray = {is_stray} WHERE {changed}")
        recompute_heads(file, "SELECT compact_entity FROM recomputed")
    file.write("DROP TABLE gone_astray")
    file.write("DROP TABLE recomputed")


def record_outside_parents(file: ProjectFile, operations: str) -> None:
    """Record, inside the open transaction, which of these operations (a query of short ids) name a parent outside.

    That is a parent of another entity, or one that has not arrived yet and may be of another entity.
    """
    file.write(
        "INSERT OR IGNORE INTO outside (child, parent) SELECT child.number, parent.value"
        f" FROM operation AS child, {PARENTS.replace('parents', 'child.parents')} AS parent"
        " LEFT JOIN operation AS named ON named.compact_id = compact(parent.value)"
        f" WHERE child.parents != '' AND child.compact_id IN ({operations})"
        f" AND (named.id IS NULL OR {entity_key('named')} != {entity_key('child')})"
    )


_SEVERAL = (
    "SELECT type, compact_entity, layer, coalesce(document, 0) FROM operation"
    " WHERE head = 1 AND type != 'thread'{among}"
    f" AND coalesce(document, 0) NOT IN ({REPLACED})"
    " GROUP BY type, compact_entity, layer, document"
    " HAVING count(*) > 1"
    " AND count(DISTINCT iif(type IN ('spelling', 'affiliation'), payload, coalesce(payload, ''))) > 1"
)


def conflicts(file: ProjectFile) -> list[Conflict]:
    """Return the entities that are in conflict, but on documents that others replace."""
    rows = file.rows(
        "SELECT DISTINCT type, entity, layer, coalesce(document.id, '') FROM operation"
        " LEFT JOIN document ON document.number = operation.document"
        f" WHERE head = 1 AND {entity_key('operation')} IN ({_SEVERAL.format(among='')})"
        " ORDER BY document.number, type, entity, layer"
    )
    return [Conflict(*row) for row in rows]


class HeadState(NamedTuple):
    """One of several heads: its author, when it was recorded (UTC), and the state, None for a removal.

    `device` is the copy (by id) that recorded it, "" where that is not known.
    """

    id: str
    author: str
    recorded: str
    payload: str | None
    device: str


def heads_of(file: ProjectFile, conflict: Conflict) -> list[HeadState]:
    """Return the heads of an entity, the provisional winner first."""
    rows = file.rows(
        f"SELECT operation.id, author, recorded, {PAYLOAD}, coalesce(device.id, '') FROM operation"
        " LEFT JOIN document ON document.number = operation.document"
        " LEFT JOIN device ON device.number = operation.device"
        " WHERE head = 1 AND type = ? AND compact_entity = ? AND layer = ? AND coalesce(document.id, '') = ?"
        " ORDER BY payload IS NULL, clock DESC, operation.id DESC",
        (conflict.type, compact(conflict.entity), conflict.layer, conflict.document),
    )
    return [HeadState(*row) for row in rows]


def count_conflicts(file: ProjectFile, entities: str) -> int:
    """Return how many of some entities (a query of their short forms) are in conflict."""
    # Hardly any has two heads, and only these need be compared.
    divided = (
        f"SELECT compact_entity FROM operation WHERE head = 1 AND compact_entity IN ({entities})"
        " GROUP BY compact_entity HAVING count(*) > 1"
    )
    several = _SEVERAL.format(among=f" AND compact_entity IN ({divided})")
    return int(file.rows(f"SELECT count(*) FROM ({several})")[0][0])
