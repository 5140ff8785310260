"""Acts of writing work for others and for training: previews of what each format would lose, and the files."""

from pathlib import Path

from annotator.app.exporting.preview import ExportPreview
from annotator.app.exporting.run import Export, ExportReport
from annotator.app.exporting.selection import layers_called, select
from annotator.app.exporting.splitting import Split
from annotator.app.exporting.targets import check_target, new_target, writable_format
from annotator.app.session import Session
from annotator.app.tasks import Task


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
    cannot be written or proved; Cancelled when the task was stopped. Then a file of that name is as it was.
    """
    path, format_ = Path(target), writable_format(format)
    selection = select(session, layer, include_unfinished=include_unfinished)
    run = Export(session, format_, selection, task or Task(), strict=strict)
    check_target(path, session.file.path, folder=split is not None or format_.is_folder)
    return run.write(path) if split is None else run.write_parts(path, split)


def preview_export(
    session: Session,
    *,
    format: str = "jsonl",  # noqa: A002  the word that people know it by
    layer: str | None = None,
    include_unfinished: bool = False,
    task: Task | None = None,
) -> ExportReport:
    """Report what an export would write and lose. Raises AnnotatorError as `export` does."""
    selection = select(session, layer, include_unfinished=include_unfinished)
    return Export(session, writable_format(format), selection, task or Task()).preview()


def preview_formats(
    session: Session,
    *,
    layer: str | None = None,
    include_unfinished: bool = False,
    split: bool = False,
    task: Task | None = None,
) -> ExportPreview:
    """Return what there is to export of a layer, and what each format would keep and lose of it.

    Raises AnnotatorError when there is no such layer, Cancelled when the task was stopped.
    """
    selection = select(session, layer, include_unfinished=include_unfinished)
    return ExportPreview(session, selection, task or Task(), split=split)


def export_layers(session: Session) -> list[str]:
    """Return the names of the layers that have any work, in their order."""
    return list(layers_called(session, None))


def export_target(session: Session, folder: Path, format_: str, layer: str, *, split: bool) -> Path:
    """Return a new name in a folder, which is made if it is not there, for an export of a layer in a format.

    Raises AnnotatorError when the folder cannot be made.
    """
    return new_target(session, folder, writable_format(format_), layer, split=split)
