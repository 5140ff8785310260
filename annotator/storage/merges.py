"""The merges of a project: what each brought, undoing one and redoing it.

Undoing a merge withdraws its operations: they stay in the file and do not count until a merge brings them again. Those
that later work is based on are not withdrawn.
"""

from datetime import UTC, datetime
from typing import NamedTuple

from annotator.storage.database import ProjectFile
from annotator.storage.heads import PARENTS, recompute_heads, recompute_strays


class Merge(NamedTuple):
    """One merge: its source (a file's name and SHA-256), when (UTC), by whom, and its report (JSON)."""

    number: int
    source: str
    digest: str
    recorded: str
    author: str
    report: str
    undone: bool


class Quarantined(NamedTuple):
    """An item that a merge quarantined, and why."""

    merge: int
    reason: str
    content: str


def add_merge(file: ProjectFile, source: str, digest: str, author: str) -> int:
    """Begin a merge inside the open transaction; return its number."""
    recorded = datetime.now(UTC).isoformat(timespec="seconds")
    file.write(
        "INSERT INTO merge (source, digest, recorded, author, report) VALUES (?, ?, ?, ?, '')",
        (source, digest, recorded, author),
    )
    return int(file.rows("SELECT max(number) FROM merge")[0][0])


def store_report(file: ProjectFile, merge: int, report: str) -> None:
    """Store the report of a merge inside the open transaction."""
    file.write("UPDATE merge SET report = ? WHERE number = ?", (report, merge))


def merges(file: ProjectFile) -> list[Merge]:
    """Return every merge, the latest first."""
    rows = file.rows("SELECT number, source, digest, recorded, author, report, undone FROM merge ORDER BY number DESC")
    return [
        Merge(number, source, digest, recorded, author, report, undone=bool(undone))
        for number, source, digest, recorded, author, report, undone in rows
    ]


def quarantined(file: ProjectFile) -> list[Quarantined]:
    """Return everything that is quarantined."""
    return [Quarantined(*row) for row in file.rows("SELECT merge, reason, content FROM quarantine ORDER BY number")]


def documents_of(file: ProjectFile, merge: int) -> list[str]:
    """Return the ids of the documents that a merge brought operations for."""
    sql = (
        "SELECT DISTINCT document.id FROM brought JOIN operation ON operation.number = brought.operation"
        " JOIN document ON document.number = operation.document WHERE merge = ?"
    )
    return [row[0] for row in file.rows(sql, (merge,))]


def withdraw(file: ProjectFile, merge: int) -> None:
    """Undo a merge inside the open transaction, except for what remaining work is based on.

    What earlier undone merges had left for the sake of this one is withdrawn too.
    """
    file.write("UPDATE merge SET undone = 1 WHERE number = ?", (merge,))
    brought_by = "SELECT operation FROM brought JOIN merge ON merge.number = brought.merge WHERE undone ="
    file.write(
        "CREATE TEMP TABLE leaving AS SELECT number, id, entity, compact_entity, type, document, layer FROM operation"
        f" WHERE arrived = 1 AND withdrawn = 0 AND number IN ({brought_by} 1) AND number NOT IN ({brought_by} 0)"
    )
    file.write("CREATE INDEX temp.leaving_id ON leaving (id)")
    file.write("CREATE INDEX temp.leaving_entity ON leaving (entity)")
    file.write(f"DELETE FROM leaving WHERE id IN ({_NEEDED})")
    file.write("UPDATE operation SET withdrawn = 1, head = 0 WHERE number IN (SELECT number FROM leaving)")
    recompute_heads(file, "SELECT compact_entity FROM leaving")
    file.write("DROP TABLE leaving")
    recompute_strays(file)


# What was made here and counts needs its parents (what arrived does not: it had arrived without them); the spans that
# relations made here name, if nothing else is left of them; its documents; and the people who own it, made it or have
# it assigned, as long as nothing else records them.
_NEEDED = f"""
    WITH RECURSIVE
    staying AS (SELECT * FROM operation WHERE withdrawn = 0 AND number NOT IN (SELECT number FROM leaving)),
    needed(id) AS (
        SELECT parent.value FROM staying, {PARENTS} AS parent
            WHERE parents != '' AND arrived = 0 AND stray = 0 AND parent.value IN (SELECT id FROM leaving)
        UNION
        SELECT leaving.id FROM staying, json_tree(payload, '$.roles') AS member
            JOIN leaving ON leaving.entity = member.atom AND leaving.document = staying.document
                AND leaving.layer = staying.layer
            WHERE arrived = 0 AND staying.type = 'relation' AND leaving.type = 'span'
            AND (leaving.entity, leaving.layer) NOT IN (SELECT entity, layer FROM staying)
        UNION
        SELECT parent.value FROM needed JOIN operation ON compact_id = compact(needed.id), {PARENTS} AS parent
            WHERE parents != '' AND parent.value IN (SELECT id FROM leaving)
    )
    SELECT id FROM needed
    UNION
    SELECT id FROM leaving
        WHERE type = 'document' AND document IN (SELECT document FROM staying WHERE type != 'document')
        AND document NOT IN (SELECT document FROM staying WHERE type = 'document')
    UNION
    SELECT id FROM leaving WHERE type = 'annotator'
        AND entity NOT IN (SELECT entity FROM staying WHERE type = 'annotator') AND entity IN (
        SELECT layer FROM staying UNION SELECT author FROM staying
        UNION SELECT substr(entity, 1, instr(entity, '/') - 1) FROM staying WHERE type = 'assignment'
    )
"""


def reapply(file: ProjectFile, merge: int) -> None:
    """Redo a merge inside the open transaction: everything that it brought counts again."""
    file.write("UPDATE merge SET undone = 0 WHERE number = ?", (merge,))
    brought = "SELECT operation FROM brought WHERE merge = ?"
    file.write(
        f"CREATE TEMP TABLE come_back AS SELECT number, compact_entity FROM operation"
        f" WHERE withdrawn = 1 AND number IN ({brought})",
        (merge,),
    )
    file.write("UPDATE operation SET withdrawn = 0 WHERE number IN (SELECT number FROM come_back)")
    recompute_heads(file, "SELECT compact_entity FROM come_back")
    file.write("DROP TABLE come_back")
    recompute_strays(file)
