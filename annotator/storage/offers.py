"""Assignments that say whether suggestions are shown."""

from annotator.storage.database import ProjectFile


def offers_set(file: ProjectFile) -> list[tuple[str, int, str]]:
    """Return annotator (by id), document (by row number) and what is said, of assignments that say anything."""
    return file.rows(
        "SELECT json_extract(payload, '$.annotator'), document, json_extract(payload, '$.suggestions') FROM operation"
        " WHERE type = 'assignment' AND layer = '' AND head = 1 AND payload IS NOT NULL"
        " AND instr(payload, '\"suggestions\":') ORDER BY clock, compact_id"
    )
