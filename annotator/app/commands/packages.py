"""Acts on work that travels: pack it, merge what comes back, begin a project from a package, settle conflicts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from annotator.app.commands.assigning import assignments
from annotator.app.commands.keys import signer
from annotator.app.commands.people import find_annotator
from annotator.app.commands.projects import with_ending
from annotator.app.merging.preparing import PreparedMerge, stage_merge
from annotator.app.merging.receiving import stage
from annotator.app.merging.report import MergeReport
from annotator.app.merging.sources import PackageSource, open_merge_source
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.disk.unfinished import mode_of
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package.package import SUFFIX, open_package, write_package
from annotator.exchange.package.parts import Manifest
from annotator.exchange.reading.files import read_errors
from annotator.storage import merges, packing, publishing
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.paths import is_of_project
from annotator.storage.sqlite_errors import damaged
from annotator.storage.staging import staging
from annotator.text.file_names import file_name


class PackReport(msgspec.Struct, frozen=True):
    """What was packed."""

    path: Path
    documents: int
    operations: int


def pack(session: Session, target: Path, recipient: str | None = None, task: Task | None = None) -> PackReport:
    """Write a package for an annotator, by name, or of everything for everybody.

    An annotator's holds the documents assigned to them - all of them when none are - and those that they worked on,
    with their own work and nobody else's; a reviewer's holds the gold layer too. It is also how people send their work
    back. Whoever is at work signs it. Raises AnnotatorError when nobody has the name or the file cannot be written,
    Cancelled when the task was stopped.
    """
    return _pack(session, _with_suffix(target), find_annotator(session, recipient).id if recipient else "", task)


def pack_for_publication(session: Session, target: Path, task: Task | None = None) -> PackReport:
    """Write a package of everything as it is now, without anything of how it came about.

    It opens as a project of its own, with the same annotations in every layer; it cannot be merged into this one. What
    was removed or replaced is not in it, nor are former names. Raises AnnotatorError when the file cannot be written,
    Cancelled when the task was stopped.
    """
    target, file = _with_suffix(target), session.file
    manifest = write_package(
        target,
        publishing.identity(file),
        "",
        publishing.project_operations(file),
        publishing.texts(file),
        publishing.document_operations(file),
        (task or Task()).step,
        mode_of(file.path),
    )
    return _report_of(target, manifest)


def _pack(session: Session, target: Path, layer: str, task: Task | None) -> PackReport:
    signs = signer(session)
    wanted = _documents_for(session, layer) if layer else None
    manifest = write_package(
        target,
        session.project_id,
        layer,
        packing.project_operations(session.file),
        packing.texts(session.file, wanted),
        packing.document_operations(session.file, wanted, _layers_for(session, layer) if layer else None),
        (task or Task()).step,
        mode_of(session.file.path),
        signs,
    )
    return _report_of(target, manifest)


def _with_suffix(target: Path) -> Path:
    return target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)


def _report_of(target: Path, manifest: Manifest) -> PackReport:
    parts = manifest.parts
    return PackReport(target, parts["documents.jsonl"].lines, parts["operations.jsonl"].lines)


def _layers_for(session: Session, layer: str) -> set[str]:
    """Return the layers that are somebody's: also of those who were united with them, and gold for a reviewer."""
    people = session.people()
    theirs = {one.id for one in people.all if people.united_with(one).id == layer}
    return {layer, *theirs, *(packing.layers_authored(session.file, layer) & {GOLD})}


def _documents_for(session: Session, layer: str) -> set[str] | None:
    assigned = assignments(session).get(layer)
    return {*assigned, *packing.documents_with_work(session.file, layer)} if assigned else None


def pack_each(session: Session, folder: Path, task: Task | None = None) -> list[PackReport]:
    """Write a package for everybody on the roster who has documents assigned, or for everybody when nobody has.

    Each is named after the person. Raises what `pack` raises; what was written until then stays.
    """
    theirs = assignments(session)
    people = [one for one in session.annotators() if not theirs or one.id in theirs]
    names: list[str] = []
    reports = []
    for one in people:
        names.append(file_name(one.name, SUFFIX, names))
        reports.append(_pack(session, folder / names[-1], one.id, task))
    return reports


@contextmanager
def prepare_merge(
    session: Session, path: Path, task: Task | None = None, *, new_key: bool = False
) -> Iterator[PreparedMerge]:
    """Stage a package, or a copy of the project, and judge it; yield what says what a merge would do, and does it.

    With `new_key` a key that the sender has not had before is taken in with the merge. Raises UnknownKeyError for such
    a key otherwise, AnnotatorError when the file is neither or of another project, Cancelled when the task was stopped.
    """
    _refuse_own_file(session, path)
    with open_merge_source(path) as source, stage_merge(session, source, task or Task(), new_key=new_key) as merge:
        yield merge


def merge_file(
    session: Session, path: Path, *, allow_removals: bool = False, confirmed: bool = False, task: Task | None = None
) -> MergeReport:
    """Unite the project with what a package or a copy of it holds, as one transaction and one step of undo.

    What must be confirmed is quarantined unless all of it is `confirmed`. Returns what came of it. Raises
    AnnotatorError when the file cannot be read, is of another project, or would remove much and that is not allowed;
    then nothing was changed.
    """
    with prepare_merge(session, path, task) as merge:
        merge.confirm([one.key for one in merge.questions] if confirmed else ())
        return merge.apply(allow_removals=allow_removals)


class PastMerge(msgspec.Struct, frozen=True):
    """A merge that was done: when (UTC), by whom, what came of it, and whether it was taken back."""

    recorded: str
    author: str
    report: MergeReport
    undone: bool


def past_merges(session: Session) -> list[PastMerge]:
    """Return every merge of the project, the latest first."""
    people = session.people()
    return [
        PastMerge(
            one.recorded,
            people.layer_name(one.author),
            _report(one.report),
            one.undone,
        )
        for one in merges.merges(session.file)
    ]


def _report(stored: str) -> MergeReport:
    try:
        return msgspec.json.decode(stored, type=MergeReport)
    except msgspec.DecodeError as error:
        raise damaged("merge") from error


def new_project_from(package: Path, target: Path, task: Task | None = None) -> Path:
    """Make a project of a package and return its path: a copy of the one that the package comes from.

    Raises AnnotatorError when the package cannot be read, something has the name, or the folder cannot be written.
    """
    target = with_ending(target)
    with open_package(package) as opened:
        source = PackageSource(opened)

        def begin(file: ProjectFile) -> None:
            with staging(file) as staged:
                aside = stage(source, staged, set(), task or Task())
                if aside:
                    raise AnnotatorError(
                        "The package contains an invalid item: {place}: {reason}.",
                        where=str(package),
                        remedy="Ask for it to be sent again.",
                        place=aside[0].place,
                        reason=aside[0].reason,
                    )
                with file.transaction():
                    staged.merge(None)

        create_project_file(target, begin, identity=source.project)
    return target


def _refuse_own_file(session: Session, path: Path) -> None:
    """Refuse the project itself: to open and close its file, if only for reading, would let go of its lock."""
    with read_errors(path):
        is_own = is_of_project(path, session.file.path)
    if is_own:
        raise AnnotatorError(
            "This is the project itself.", where=str(path), remedy="Choose a package to merge into the project."
        )
