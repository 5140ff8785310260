"""Which operations are the latest of their entity: those that count and that no other one that counts names as parent.

An entity with several heads was changed on two machines that had not seen each other's change.
"""

from typing import NamedTuple

from annotator.storage.database import ProjectFile

PARENTS = "json_each('[\"' || replace(parents, ' ', '\",\"') || '\"]')"
"""The parents of an operation as rows; only for one that has any."""


class Conflict(NamedTuple):
    """An entity with several heads that say different things."""

    type: str
    entity: str
    layer: str
    document: str
    """The id of its document, "" for none."""


def parents_named(entities: str | None = None) -> str:
    """Return a query of the ids that operations which count name as parents: all of them, or those of some entities."""
    among = f" AND child.entity IN ({entities})" if entities else ""
    return (
        f"SELECT DISTINCT parent.value AS id FROM operation AS child, {PARENTS.replace('parents', 'child.parents')}"
        f" AS parent WHERE child.parents != '' AND child.withdrawn = 0{among}"
    )


def judge_heads(file: ProjectFile, entities: str) -> None:
    """Judge anew, inside the open transaction, which operations of some entities (a query of ids) are their latest."""
    file.write(f"CREATE TEMP TABLE named AS {parents_named(entities)}")
    file.write("CREATE INDEX temp.named_id ON named (id)")
    latest = "(withdrawn = 0 AND id NOT IN (SELECT id FROM named))"
    file.write(f"UPDATE operation SET head = {latest} WHERE entity IN ({entities}) AND head != {latest}")
    file.write("DROP TABLE named")


_SEVERAL = (
    "SELECT type, entity FROM operation WHERE head = 1{among} GROUP BY type, entity"
    " HAVING count(*) > 1 AND count(DISTINCT coalesce(payload, '')) > 1"
)


def conflicts(file: ProjectFile) -> list[Conflict]:
    """Return the entities that were changed differently on machines that had not seen each other's change."""
    rows = file.rows(
        "SELECT DISTINCT type, entity, layer, coalesce(document.id, '') FROM operation"
        " LEFT JOIN document ON document.number = operation.document"
        f" WHERE head = 1 AND (type, entity) IN ({_SEVERAL.format(among='')}) ORDER BY document.number, type, entity"
    )
    return [Conflict(*row) for row in rows]


class HeadState(NamedTuple):
    """What one of several heads says: whose word it is, when (UTC), and the state, None for a removal."""

    id: str
    author: str
    recorded: str
    payload: str | None


def heads_of(file: ProjectFile, conflict: Conflict) -> list[HeadState]:
    """Return the heads of an entity, that which counts for the time being first."""
    rows = file.rows(
        "SELECT id, author, recorded, payload FROM operation WHERE head = 1 AND type = ? AND entity = ?"
        " ORDER BY payload IS NULL, clock DESC, id DESC",
        (conflict.type, conflict.entity),
    )
    return [HeadState(*row) for row in rows]


def count_conflicts(file: ProjectFile, entities: str) -> int:
    """Return how many of some entities (a query of ids) are in conflict."""
    several = _SEVERAL.format(among=f" AND entity IN ({entities})")
    return int(file.rows(f"SELECT count(*) FROM ({several})")[0][0])
