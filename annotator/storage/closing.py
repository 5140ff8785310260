"""The backup when a project is closed: of what was changed, but of a large file only when one is due."""

from datetime import UTC, datetime

from annotator.storage.backup import LARGE, has_recent_backup
from annotator.storage.database import CLOSED_WITHOUT_BACKUP, ProjectFile


def back_up_at_close(file: ProjectFile) -> None:
    """Back up what was changed; a large file with a recent backup counts as changed when it is opened next instead.

    Raises AnnotatorError if the backup cannot be written.
    """
    waits = file.changed and file.size > LARGE and has_recent_backup(file.path, datetime.now(UTC))
    if file.changed and not waits:
        file.back_up()
    if waits == bool(file.rows(CLOSED_WITHOUT_BACKUP)):
        return
    with file.transaction():
        if waits:
            file.write("INSERT INTO project (key, value) VALUES ('closed without backup', '1')")
        else:
            file.write("DELETE FROM project WHERE key = 'closed without backup'")
