"""Acts that take packages in: merge, list and undo past merges, and make a project from a package."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from annotator.app.commands.projects import with_ending
from annotator.app.merging.preparing import PreparedMerge, stage_merge
from annotator.app.merging.receiving import stage
from annotator.app.merging.report import MergeReport
from annotator.app.merging.sources import PackageSource, open_merge_source
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package.archive import open_package
from annotator.exchange.reading.files import read_errors
from annotator.storage import merges
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.merging import merge_staged
from annotator.storage.paths import is_of_project
from annotator.storage.sqlite_errors import damaged
from annotator.storage.staging import staging


@contextmanager
def prepare_merge(
    session: Session, path: Path, task: Task | None = None, *, new_key: bool = False, previewed: bool = True
) -> Iterator[PreparedMerge]:
    """Stage and validate a package or a copy of the project; yield a merge to preview and apply.

    What is not `previewed` yet is previewed when it is asked for. With `new_key` the merge accepts a new key of the
    sender. Raises UnknownKeyError for such a key otherwise, AnnotatorError when the file is neither or belongs to
    another project, Cancelled when the task is stopped.
    """
    _refuse_own_file(session, path)
    with (
        open_merge_source(path) as source,
        stage_merge(session, source, task or Task(), new_key=new_key, previewed=previewed) as merge,
    ):
        yield merge


def merge_file(
    session: Session, path: Path, *, allow_removals: bool = False, confirmed: bool = False, task: Task | None = None
) -> MergeReport:
    """Merge a package or a copy of the project into it, as one transaction and one step of undo; return the report.

    Changes that need confirmation are quarantined unless `confirmed`. Raises AnnotatorError when the file cannot be
    read, belongs to another project, or would remove many annotations and that is not allowed; then nothing has
    changed.
    """
    with prepare_merge(session, path, task, previewed=False) as merge:
        return merge.merge_at_once(confirms_all=confirmed, allow_removals=allow_removals)


class PastMerge(msgspec.Struct, frozen=True):
    """A merge of the past: when (UTC), by whom, its report, whether it was undone, and its number."""

    recorded: str
    author: str
    report: MergeReport
    undone: bool
    number: int = 0


def past_merges(session: Session) -> list[PastMerge]:
    """Return all merges of the project, the latest first."""
    people = session.people()
    return [
        PastMerge(merge.recorded, people.layer_name(merge.author), _report(merge.report), merge.undone, merge.number)
        for merge in merges.merges(session.file)
    ]


def undo_merge(session: Session, number: int) -> None:
    """Undo a past merge, by its number, wherever it stands among the acts: what it brought does not count any more.

    What later work is based on stays.
    """
    session.replay_merge(number, undone=True)


def redo_merge(session: Session, number: int) -> None:
    """Take back that a past merge was undone."""
    session.replay_merge(number, undone=False)


def _report(stored: str) -> MergeReport:
    try:
        return msgspec.json.decode(stored, type=MergeReport)
    except msgspec.DecodeError as error:
        raise damaged("merge") from error


def new_project_from(package: Path, target: Path, task: Task | None = None) -> Path:
    """Make a project from a package, a copy of the package's project, and return its path.

    Raises AnnotatorError when the package cannot be read, the name is taken, or the folder cannot be written.
    """
    target = with_ending(target)
    with open_package(package) as opened:
        source = PackageSource(opened)

        def begin(file: ProjectFile) -> None:
            with staging(file) as staged:
                quarantined = stage(source, staged, set(), task or Task())
                if quarantined:
                    raise AnnotatorError(
                        "The package contains an invalid item: {place}: {reason}.",
                        where=str(package),
                        remedy="Ask for it to be sent again.",
                        place=quarantined[0].place,
                        reason=quarantined[0].reason,
                    )
                with file.transaction():
                    merge_staged(file, None)

        create_project_file(target, begin, identity=source.project)
    return target


def _refuse_own_file(session: Session, path: Path) -> None:
    """Refuse the file of the project itself: opening and closing it, even for reading, would release its lock."""
    with read_errors(path):
        is_own = is_of_project(path, session.file.path)
    if is_own:
        raise AnnotatorError(
            "This is the project itself.", where=str(path), remedy="Choose a package to merge into the project."
        )
