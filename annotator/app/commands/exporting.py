"""Acts of writing work for others and for training: what there is, what each format would lose, and the files."""

from pathlib import Path

from annotator.app.exporting.preview import Prospects
from annotator.app.exporting.selection import MAJORITY, Selection
from annotator.app.exporting.splitting import Split
from annotator.app.exporting.writing import Export, ExportReport
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError, os_error
from annotator.exchange.files import writing
from annotator.exchange.format import Format
from annotator.exchange.registry import format_of
from annotator.storage import states
from annotator.storage.file_errors import resolved
from annotator.storage.paths import is_of_project
from annotator.text.file_names import file_name

ALL = "all"


def export(
    session: Session,
    target: str | Path,
    *,
    format: str = "jsonl",  # noqa: A002  the word that people know it by
    layer: str | None = None,
    include_unfinished: bool = False,
    strict: bool = False,
    split: Split | None = None,
    task: Task | None = None,
) -> ExportReport:
    """Write the work of one layer by name, of the majority, or of all (None or "all"), whole or not at all.

    Only what its annotator has finished is written, and only documents with such work, unless `include_unfinished`.
    With a `split` the target is a folder with a file for each part. `strict` refuses to leave out what the format
    cannot hold.

    Raises AnnotatorError when there is nothing to write, no such layer, something is lost that must not be, or the file
    cannot be written or proven; Cancelled when the task was stopped. Then what had the name still has it.
    """
    task = task or Task()
    path, selection = Path(target), select(session, layer, include_unfinished=include_unfinished)
    export_ = Export(session, writable(format), selection, task)
    check_target(path, session.file.path, folder=split is not None or writable(format).is_folder)
    if split is None:
        return export_.write(path, strict=strict)
    return export_.write_parts(path, split, strict=strict)


def foresee_export(
    session: Session,
    *,
    format: str = "jsonl",  # noqa: A002  the word that people know it by
    layer: str | None = None,
    include_unfinished: bool = False,
    task: Task | None = None,
) -> ExportReport:
    """Tell what an export would write and what it would lose. Raises AnnotatorError as `export` does."""
    selection = select(session, layer, include_unfinished=include_unfinished)
    return Export(session, writable(format), selection, task or Task()).foresee()


def export_prospects(
    session: Session,
    *,
    layer: str | None = None,
    include_unfinished: bool = False,
    split: bool = False,
    task: Task | None = None,
) -> Prospects:
    """Tell what there is to export of a layer, and what each format would keep and lose of it.

    Raises AnnotatorError when there is no such layer, Cancelled when the task was stopped.
    """
    selection = select(session, layer, include_unfinished=include_unfinished)
    return Prospects(session, selection, task or Task(), split=split)


def export_layers(session: Session) -> list[str]:
    """Return the names of the layers that have any work, in their order."""
    return list(_layers(session, None))


def export_target(session: Session, folder: Path, format_: str, layer: str, *, split: bool) -> Path:
    """Return a new name in a folder, which is made if it is not there, for an export of a layer in a format.

    Raises AnnotatorError when the folder cannot be made.
    """
    with os_error("The folder cannot be made: {reason}.", where=str(folder), remedy="Choose another folder."):
        folder.mkdir(parents=True, exist_ok=True)
        there = [one.name for one in folder.iterdir()]
    chosen = writable(format_)
    told = "".join(one if one.isalnum() or one in "-_" else "-" for one in layer)
    ending = f"-{chosen.id}" if split or chosen.is_folder else chosen.suffix
    return folder / file_name(f"{session.file.path.stem}-{told}", ending, there)


def writable(name: str) -> Format:
    """Return a format that can be written. Raises AnnotatorError."""
    chosen = format_of(name)
    if chosen.writes is None:
        raise AnnotatorError("Files of the format {name} can only be read.", name=chosen.id)
    return chosen


def check_target(target: Path, project: Path, *, folder: bool = False) -> None:
    """See that a file or folder can be written there without harm to the project. Raises AnnotatorError."""
    with writing(target):
        _check_target(target, project, folder=folder)


def _check_target(target: Path, project: Path, *, folder: bool) -> None:
    if target.is_dir() and not folder:
        raise AnnotatorError("This is a folder.", where=str(target), remedy="Name a file in it.")
    if folder and target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise AnnotatorError(
            "There is something of this name already.", where=str(target), remedy="Name a new or an empty folder."
        )
    if is_of_project(resolved(target), project):
        raise AnnotatorError("This is the project itself.", where=str(target), remedy="Choose another name.")


def select(session: Session, layer: str | None, *, include_unfinished: bool = False) -> Selection:
    """Return what a layer by name, "majority" or "all" stands for. Raises AnnotatorError for a name nobody has."""
    if layer == MAJORITY:
        return Selection({}, include_unfinished=False, majority=True)
    return Selection(_layers(session, layer), include_unfinished=include_unfinished)


def _layers(session: Session, wanted: str | None) -> dict[str, str]:
    """The id of each wanted layer by its name, in the order of names."""
    known = {session.layer_name(layer): layer for layer in states.layers(session.file)}
    if wanted is None or wanted == ALL:
        return dict(sorted(known.items()))
    found = session.layer_called(wanted, known)
    if found is None and wanted == GOLD:
        raise AnnotatorError(
            "Nothing has been resolved yet, so the gold layer is empty.",
            remedy="Resolve disagreements on the page Review, or by a rule, first.",
        )
    if found is None:
        raise AnnotatorError(
            "Nobody called {name} has done any work in this project.",
            remedy="There are: {known}.",
            name=wanted,
            known=", ".join(sorted(known)) or "–",
        )
    return {found: known[found]}
