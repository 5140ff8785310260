"""The act of importing articles and annotations into a project."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.app.importing.run import ImportOptions, ImportReport, run_import
from annotator.app.session import Session
from annotator.app.tasks import Task


def import_files(
    session: Session,
    paths: Sequence[str | Path],
    *,
    format: str | None = None,  # noqa: A002  the name of the option
    layer_name: str | None = None,
    encoding: str | None = None,
    replace: bool = False,
    label_map: Mapping[str, str] | None = None,
    extend_scheme: bool = False,
    new_person: bool = False,
    task: Task | None = None,
) -> ImportReport:
    """Import files and folders of articles, as one step of undo.

    Documents and annotations that exist already are not added again; with `replace` the layers of a file replace those
    of the project on its documents. `layer_name` is the name of the annotator for files without one; `label_map` maps
    foreign labels to those of the scheme, and with `extend_scheme` other missing labels are added to the scheme;
    `encoding` is that of text files.

    A new `layer_name` that looks like a name in the project is refused, except with `new_person`. Such names in files
    are taken as names of new people; a notice and the report say so.

    A file with a problem is refused as a whole, with a notice and in the report, and the other files are imported.
    Raises AnnotatorError when the only file is refused, ProjectFileError when the project cannot be written, and
    Cancelled when the task is stopped; then nothing has changed.
    """
    options = ImportOptions(format, layer_name, encoding, replace, label_map or {}, extend_scheme, new_person)
    return run_import(session, paths, options, task or Task())
