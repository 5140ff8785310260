"""Acts of exporting annotations: previews of the losses of each format, and files."""

from pathlib import Path

from annotator.app.exporting.preview import ExportPreview
from annotator.app.exporting.run import Export, ExportReport
from annotator.app.exporting.selection import layers_called, select
from annotator.app.exporting.splitting import Split
from annotator.app.exporting.targets import check_target, new_target, writable_format
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.exchange.label_map import LabelMap


def export(
    session: Session,
    target: str | Path,
    *,
    format: str = "jsonl",  # noqa: A002  the name of the option
    layer: str | None = None,
    include_unfinished: bool = False,
    frames_as_events: LabelMap | None = None,
    strict: bool = False,
    split: Split | None = None,
    task: Task | None = None,
) -> ExportReport:
    """Export a layer by name, the majority, or all layers (None or "all"), completely or not at all.

    Only finished annotations, and documents with such, are written, unless `include_unfinished`. With a `split` the
    target is a folder with a file for each part. With `strict` an export with losses is refused. With
    `frames_as_events`, for brat, claims with their speakers and cues are events under the names of a label map.

    Raises AnnotatorError when there is nothing to write or no such layer, `strict` forbids a loss, the format has no
    events or the map does not lead back, or the file cannot be written or fails its proof; Cancelled when the task is
    stopped. Then an existing file of that name is unchanged.
    """
    path, format_ = Path(target), writable_format(format)
    selection = select(session, layer, include_unfinished=include_unfinished)
    run = Export(session, format_, selection, task or Task(), strict=strict, frames_as_events=frames_as_events)
    check_target(path, session.file.path, folder=split is not None or format_.is_folder)
    return run.write(path) if split is None else run.write_parts(path, split)


def preview_export(
    session: Session,
    *,
    format: str = "jsonl",  # noqa: A002  the name of the option
    layer: str | None = None,
    include_unfinished: bool = False,
    frames_as_events: LabelMap | None = None,
    task: Task | None = None,
) -> ExportReport:
    """Return the report that an export would have. Raises AnnotatorError as `export` does."""
    selection = select(session, layer, include_unfinished=include_unfinished)
    run = Export(session, writable_format(format), selection, task or Task(), frames_as_events=frames_as_events)
    return run.preview()


def preview_formats(
    session: Session,
    *,
    layer: str | None = None,
    include_unfinished: bool = False,
    split: bool = False,
    task: Task | None = None,
) -> ExportPreview:
    """Return a preview of an export of a layer: its content, and the losses of each format.

    Raises AnnotatorError when there is no such layer, Cancelled when the task is stopped.
    """
    selection = select(session, layer, include_unfinished=include_unfinished)
    return ExportPreview(session, selection, task or Task(), split=split)


def export_layers(session: Session) -> list[str]:
    """Return the names of the layers with annotations, in their order."""
    return list(layers_called(session, None))


def export_target(session: Session, folder: Path, format_: str, layer: str, *, split: bool) -> Path:
    """Return an unused path in a folder, which is made if necessary, for an export of a layer in a format.

    Raises AnnotatorError when the folder cannot be made.
    """
    return new_target(session, folder, writable_format(format_), layer, split=split)
