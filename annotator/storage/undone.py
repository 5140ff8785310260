"""What was undone stays undone when a carrier brings it again, unless work that is new here needs it."""

from annotator.storage.compact import PAYLOAD
from annotator.storage.database import ProjectFile

_GONE = "operation AS gone WHERE gone.withdrawn = 1"
_COUNTS = "SELECT 1 FROM operation AS counting WHERE counting.withdrawn = 0 AND counting.type = gone.type"
# As for what an undone merge leaves behind (`merges`): the spans that relations name, documents, and people, as long as
# nothing that counts or comes records them.
_NEEDED = f"""
    SELECT gone.compact_id FROM fresh, json_tree(fresh.payload, '$.roles') AS member, {_GONE}
        AND fresh.type = 'relation' AND gone.type = 'span' AND gone.compact_entity = compact(member.atom)
        AND gone.layer = fresh.layer
        AND NOT EXISTS ({_COUNTS} AND counting.compact_entity = gone.compact_entity AND counting.layer = gone.layer)
        AND (gone.entity, gone.layer) NOT IN (SELECT entity, layer FROM fresh WHERE type = 'span')
    UNION
    SELECT gone.compact_id FROM {_GONE} AND gone.type = 'document' AND gone.document IN (
            SELECT number FROM document WHERE id IN (SELECT document FROM fresh WHERE type != 'document')
        )
        AND NOT EXISTS ({_COUNTS} AND counting.document = gone.document)
    UNION
    SELECT gone.compact_id FROM {_GONE} AND gone.type = 'annotator' AND gone.entity IN (
            SELECT author FROM fresh UNION SELECT layer FROM fresh
            UNION SELECT substr(entity, 1, instr(entity, '/') - 1) FROM fresh WHERE type = 'assignment'
        )
        AND NOT EXISTS ({_COUNTS} AND counting.compact_entity = gone.compact_entity)
"""


def people_undone(file: ProjectFile) -> set[str]:
    """Return the ids of the people whom undone merges brought."""
    rows = file.rows(
        "SELECT entity FROM operation INDEXED BY operation_past"
        " WHERE document IS NULL AND head = 0 AND type = 'annotator' AND withdrawn = 1"
    )
    return {row[0] for row in rows}


def leave_out_undone(file: ProjectFile) -> None:
    """Take what was undone out of what is staged, inside the open transaction; stage what new operations need of it."""
    if not file.rows("SELECT 1 FROM merge WHERE undone = 1 LIMIT 1"):
        return
    file.write(
        "CREATE TEMP TABLE fresh AS SELECT * FROM staged_operation WHERE compact_id NOT IN"
        " (SELECT compact_id FROM operation)"
    )
    file.write(f"CREATE TEMP TABLE needed AS {_NEEDED}")
    file.write(
        "DELETE FROM staged_operation WHERE compact_id NOT IN (SELECT compact_id FROM needed)"
        " AND EXISTS (SELECT 1 FROM operation"
        "  WHERE operation.compact_id = staged_operation.compact_id AND withdrawn = 1)"
    )
    file.write(
        "INSERT OR IGNORE INTO staged_operation"
        " (compact_id, document, compact_entity, type, layer, compact_author, clock, compact_recorded, parents,"
        " payload, device, sequence)"
        " SELECT compact_id, coalesce(document.id, ''), compact_entity, type, layer, compact_author, clock,"
        f" compact_recorded, parents, {PAYLOAD}, coalesce(device.id, ''), coalesce(sequence, 0)"
        " FROM operation LEFT JOIN document ON document.number = operation.document"
        " LEFT JOIN device ON device.number = operation.device"
        " WHERE compact_id IN (SELECT compact_id FROM needed)"
    )
    for table in ("fresh", "needed"):
        file.write(f"DROP TABLE {table}")
