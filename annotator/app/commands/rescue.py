"""Acts on projects that went wrong: see what backups there are, put one in place, save what a damaged file holds."""

from pathlib import Path

import msgspec

from annotator.app.bundled import scheme_toml
from annotator.app.commands.projects import begin_with, with_ending
from annotator.app.merging.receiving import stage
from annotator.app.merging.sources import DamagedProjectSource
from annotator.app.tasks import Task
from annotator.domain.document import Facts, title_of
from annotator.storage import documents, restoring
from annotator.storage.backup import backups_of
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.file_errors import project_path, reading_file, resolved
from annotator.storage.operations import OperationLog, Write
from annotator.storage.salvaging import nothing_readable, open_damaged
from annotator.storage.staging import staging


class ListedBackup(msgspec.Struct, frozen=True):
    """A backup: its file, when it was made (UTC), and how much it holds. A damaged one holds nothing to rely on."""

    path: Path
    made: str
    documents: int
    operations: int
    damaged: bool


def list_backups(project: Path) -> list[ListedBackup]:
    """Return the backups of a project, the newest first. The project need not be there any more."""
    return [_listed(backup.path, backup.made.isoformat(timespec="seconds")) for backup in backups_of(_named(project))]


def _listed(path: Path, made: str) -> ListedBackup:
    found = restoring.backup_content(path)
    return ListedBackup(path, made, *(found or (0, 0)), damaged=found is None)


def restore(project: Path, backup: Path) -> Path | None:
    """Make a project what it was in a backup; return the folder that its present files went to, if it had any.

    Raises AnnotatorError when the project is open, when the backup is damaged, newer or of another project, and when
    something cannot be written; then the project is as it was.
    """
    return restoring.restore(_named(project), backup)


class SalvageReport(msgspec.Struct, frozen=True):
    """What was saved of a damaged project, and what was not, as far as the damaged file still tells.

    When its scheme was lost, the new project has the one that ships; when its identity was lost, it has one of its own,
    and packages of the old project do not fit it.
    """

    path: Path
    documents: int
    operations: int
    lost_documents: int
    lost_operations: int
    scheme_lost: bool
    identity_lost: bool


def salvage(damaged: Path, target: Path, task: Task | None = None) -> SalvageReport:
    """Make a new project of what can be read in a damaged one, which is not touched; say what was saved.

    Only texts and operations that are what their ids say are taken in. Raises AnnotatorError when the damaged project
    is open, when nothing in it can be read, when something has the name or the folder cannot be written, and Cancelled
    when the task was stopped.
    """
    damaged, target = _named(damaged), with_ending(target)
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
                    staged.merge(None)
            if not found.has_scheme:
                begin_with(file, scheme_toml("claims"))
            _list_all(file)

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


def _list_all(file: ProjectFile) -> None:
    """Give a text the title that an import would have given it, where what the project told of it was lost."""
    with file.transaction():
        for number, document in documents.unlisted(file):
            facts = Facts(id=document, title=title_of(documents.text_of(file, number)))
            OperationLog(file).append([Write(facts)], author="", numbers={document: number})


def _named(project: Path) -> Path:
    """Return where a project lies that may be named without its ending, by a link, and be gone."""
    with reading_file(project):
        found = project_path(project)
        return resolved(found if found.exists() else with_ending(project))
