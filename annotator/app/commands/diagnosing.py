"""A diagnostic report for support, without any content of the project."""

import platform
import re
import sys
from collections.abc import Iterator

from annotator import __version__
from annotator.app.commands.checking import check
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.storage import audit, merges
from annotator.storage.backup import backups_of
from annotator.storage.file_errors import reading_file
from annotator.storage.migrations import SCHEMA_VERSION
from annotator.storage.paths import log_path
from annotator.storage.versions import SQLITE_VERSION

SHOWN_BACKUPS = 5
SHOWN_PROBLEMS = 50
_PLACE = re.compile(r"(document|operation) [0-9a-f]{1,12}")


def diagnostics(session: Session, task: Task | None = None) -> str:
    """Return versions, sizes, counts, backups and the problems that a check finds, as lines of text.

    The report contains no text, quote, note, title, name or path; problems name documents and operations by id. Raises
    Cancelled when the task is stopped.
    """
    return "\n".join(
        [*_versions(), *_file(session), *_contents(session), *_backups(session), *_problems(session, task)]
    )


def _versions() -> Iterator[str]:
    yield f"Annotator {__version__}, project format {SCHEMA_VERSION}"
    yield f"Python {platform.python_version()}, SQLite {SQLITE_VERSION}"
    yield f"{platform.system()} {platform.release()} {platform.machine()}, {sys.getfilesystemencoding()}"


def _file(session: Session) -> Iterator[str]:
    path = session.file.path
    for name, part in (("file", path), ("file-wal", log_path(path))):
        with reading_file(path):
            size = part.stat().st_size if part.exists() else None
        if size is not None:
            yield f"{name}: {size} bytes"


def _contents(session: Session) -> Iterator[str]:
    for type_name, count in audit.counts(session.file):
        yield f"operations of type {type_name}: {count}"
    all_merges = merges.merges(session.file)
    yield f"merges: {len(all_merges)}, taken back: {sum(merge.undone for merge in all_merges)}"
    yield f"set aside: {len(merges.quarantined(session.file))}"


def _backups(session: Session) -> Iterator[str]:
    backups = backups_of(session.file.path)
    yield f"backups: {len(backups)}"
    for backup in backups[:SHOWN_BACKUPS]:
        with reading_file(backup.path):
            size = backup.path.stat().st_size
        yield f"backup of {backup.made.isoformat(timespec='seconds')}: {size} bytes"


def _problems(session: Session, task: Task | None) -> Iterator[str]:
    report = check(session, task)
    yield f"check: {report.documents} documents, {report.operations} operations, {len(report.problems)} problems"
    for sentence in report.problems[:SHOWN_PROBLEMS]:
        place = _PLACE.match(sentence)
        yield f"problem: {place[0] if place else 'file'}"
