"""Documents whose texts were corrected: each is replaced by a document that names it, and no longer listed."""

from annotator.storage.database import ProjectFile

_REPLACES = (  # word for word the condition of the index
    "type = 'document' AND head = 1 AND payload IS NOT NULL AND instr(payload, '\"replaces\":')"
)
_REPLACING = f"operation INDEXED BY operation_replaces WHERE {_REPLACES}"
REPLACED = (
    "SELECT document.number FROM operation INDEXED BY operation_replaces"
    " CROSS JOIN document ON document.id = json_extract(payload, '$.replaces') AND document.id != entity"
    f" WHERE {_REPLACES}"
)
"""The row numbers of documents that others replace."""
WITH_FACTS = "type = 'document' AND layer = '' AND head = 1 AND payload IS NOT NULL"
"""The condition of latest operations that give a document title and metadata; without one it was removed."""
LISTED_CONDITION = f"{WITH_FACTS} AND document NOT IN ({REPLACED})"
"""The condition of these operations for documents that lists show."""
LISTED = f"SELECT document FROM operation WHERE {LISTED_CONDITION}"
"""The row numbers of listed documents: neither removed nor replaced."""


def revisions(file: ProjectFile) -> list[tuple[str, str]]:
    """Return the ids of replaced documents, each with that of the one that replaces it, in order."""
    rows = file.rows(f"SELECT DISTINCT json_extract(payload, '$.replaces'), entity FROM {_REPLACING}")
    return sorted((before, after) for before, after in rows if before and before != after)


def facts_operations(file: ProjectFile, document: int) -> tuple[str, ...]:
    """Return the ids of the latest operations on title and metadata of a document, by row number."""
    rows = file.rows(
        "SELECT id FROM operation WHERE type = 'document' AND layer = '' AND head = 1 AND document = ? ORDER BY id",
        (document,),
    )
    return tuple(row[0] for row in rows)


def staged_revisions(file: ProjectFile) -> list[tuple[str, str]]:
    """Return the same of what is staged for a merge."""
    rows = file.rows(
        "SELECT DISTINCT json_extract(payload, '$.replaces'), entity FROM staged_operation"
        " WHERE type = 'document' AND payload IS NOT NULL AND instr(payload, '\"replaces\":')"
    )
    return sorted((before, after) for before, after in rows if before and before != after)
