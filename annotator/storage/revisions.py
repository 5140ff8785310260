"""Documents whose texts were corrected: each is replaced by a document that names it, and no longer listed."""

from annotator.storage.database import ProjectFile

_REPLACING = (  # word for word the condition of the index
    "operation INDEXED BY operation_replaces"
    " WHERE type = 'document' AND head = 1 AND payload IS NOT NULL AND instr(payload, '\"replaces\":')"
)
REPLACED = (
    "SELECT document.number FROM document"
    f" WHERE document.id IN (SELECT json_extract(payload, '$.replaces') FROM {_REPLACING})"
)
"""The row numbers of documents that others replace."""


def revisions(file: ProjectFile) -> list[tuple[str, str]]:
    """Return the ids of replaced documents, each with that of the one that replaces it, in order."""
    rows = file.rows(f"SELECT DISTINCT json_extract(payload, '$.replaces'), entity FROM {_REPLACING}")
    return sorted((before, after) for before, after in rows if before and before != after)


def staged_revisions(file: ProjectFile) -> list[tuple[str, str]]:
    """Return the same of what is staged for a merge."""
    rows = file.rows(
        "SELECT DISTINCT json_extract(payload, '$.replaces'), entity FROM staged_operation"
        " WHERE type = 'document' AND payload IS NOT NULL AND instr(payload, '\"replaces\":')"
    )
    return sorted((before, after) for before, after in rows if before and before != after)
