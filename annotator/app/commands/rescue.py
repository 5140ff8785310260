"""Acts on lost and damaged projects: list backups, restore one, and salvage the content of a damaged file."""

from pathlib import Path

import msgspec

from annotator.app.bundled import scheme_toml
from annotator.app.commands.projects import add_scheme, with_ending
from annotator.app.merging.receiving import stage
from annotator.app.merging.sources import DamagedProjectSource
from annotator.app.tasks import Task
from annotator.domain.document import Facts, title_of
from annotator.storage import documents, restoring
from annotator.storage.backup import backups_of
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.file_errors import project_path, reading_file, resolved
from annotator.storage.merging import merge_staged
from annotator.storage.operations import OperationLog, Write
from annotator.storage.salvaging import nothing_readable, open_damaged
from annotator.storage.staging import staging


class ListedBackup(msgspec.Struct, frozen=True):
    """A backup: its file, when it was made (UTC), and the size of its content, 0 if it is damaged."""

    path: Path
    made: str
    documents: int
    operations: int
    damaged: bool


def list_backups(project: Path) -> list[ListedBackup]:
    """Return the backups of a project, the newest first. The project file may be missing."""
    return [
        _with_content(backup.path, backup.made.isoformat(timespec="seconds"))
        for backup in backups_of(_project_path(project))
    ]


def _with_content(path: Path, made: str) -> ListedBackup:
    counts = restoring.backup_content(path)
    return ListedBackup(path, made, *(counts or (0, 0)), damaged=counts is None)


def restore(project: Path, backup: Path) -> Path | None:
    """Replace a project by a backup; return the folder to which its present files were moved, if there were any.

    Raises AnnotatorError when the project is open, the backup is damaged, newer than the program or of another project,
    or a file cannot be written; then nothing has changed.
    """
    return restoring.restore(_project_path(project), backup)


class SalvageReport(msgspec.Struct, frozen=True):
    """The numbers of items recovered from a damaged project, and of those lost, as far as the file records them.

    If the scheme was lost, the new project has the default scheme; if the identity was lost, it has a new one, and
    packages of the old project cannot be merged into it.
    """

    path: Path
    documents: int
    operations: int
    lost_documents: int
    lost_operations: int
    scheme_lost: bool
    identity_lost: bool


def salvage(damaged: Path, target: Path, task: Task | None = None) -> SalvageReport:
    """Make a new project from the readable content of a damaged one, which is not changed; return a report.

    Only texts and operations that match their ids are used. Raises AnnotatorError when the damaged project is open or
    nothing in it can be read, the name is taken or the folder cannot be written, and Cancelled when the task is
    stopped.
    """
    damaged, target = _project_path(damaged), with_ending(target)
    with open_damaged(damaged) as found:
        source = DamagedProjectSource(found, damaged.name)
        texts = operations = 0

        def begin(file: ProjectFile) -> None:
            nonlocal texts, operations
            with staging(file) as staged:
                stage(source, staged, found.layers, task or Task())
                texts, operations = staged.new_texts(), sum(layer.new for layer in staged.tallies())
                if not texts and not operations:
                    raise nothing_readable(damaged)
                with file.transaction():
                    merge_staged(file, None)
            if not found.has_scheme:
                add_scheme(file, scheme_toml("claims"))
            _add_titles(file)

        create_project_file(target, begin, identity=source.project)
        return SalvageReport(
            target,
            texts,
            operations,
            max(found.documents_stated - texts, 0),
            max(found.operations_stated - operations, 0),
            scheme_lost=not found.has_scheme,
            identity_lost=not source.project,
        )


def _add_titles(file: ProjectFile) -> None:
    """Add titles, as an import would derive them, for texts whose title and metadata were lost."""
    with file.transaction():
        for number, document in documents.unlisted(file):
            facts = Facts(id=document, title=title_of(documents.text_of(file, number)))
            OperationLog(file).append([Write(facts)], author="", numbers={document: number})


def _project_path(project: Path) -> Path:
    """Return the path of a project, which may be given without ending or by a link, and may be missing."""
    with reading_file(project):
        path = project_path(project)
        return resolved(path if path.exists() else with_ending(project))
