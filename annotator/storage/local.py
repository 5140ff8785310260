"""What a project file keeps for this copy alone: no operation, so that no package, merge or export ever has it."""

from annotator.storage.database import ProjectFile

_PERSON = "person"
_FIRST_COPY = "first copy"


def remembered_person(file: ProjectFile) -> str | None:
    """Return the id of who worked in this copy last, None when that was never said."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (_PERSON,))
    return str(rows[0][0]) if rows else None


def remember_person(file: ProjectFile, annotator: str) -> None:
    """Keep inside the open transaction who works in this copy, by id."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (_PERSON, annotator))


def mark_first_copy(file: ProjectFile) -> None:
    """Keep inside the open transaction that the project was made here, and not of a package."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, '')", (_FIRST_COPY,))


def is_first_copy(file: ProjectFile) -> bool:
    """Whether the project was made here; False for those made of packages, and by older versions."""
    return bool(file.rows("SELECT 1 FROM project WHERE key = ?", (_FIRST_COPY,)))
