"""The act of importing articles, and people's work on them, into a project."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.app.importing.run import ImportOptions, ImportReport, run_import
from annotator.app.session import Session
from annotator.app.tasks import Task


def import_files(
    session: Session,
    paths: Sequence[str | Path],
    *,
    format: str | None = None,  # noqa: A002  the word that people know it by
    layer_name: str | None = None,
    encoding: str | None = None,
    replace: bool = False,
    label_map: Mapping[str, str] | None = None,
    extend_scheme: bool = False,
    new_person: bool = False,
    task: Task | None = None,
) -> ImportReport:
    """Import files and folders of articles, as one step of undo.

    What the project has already is not added again; with `replace` the layers that a file names become, on its
    documents, equal to the file. `layer_name` is the name of the annotator where a file gives none; `label_map` leads
    from foreign labels to those of the scheme, and with `extend_scheme` all others that it lacks are added to it;
    `encoding` is that of text files.

    A `layer_name` that is new and looks like one in the project is refused, unless it is for a `new_person`. Such names
    in files are taken as other people's, and a notice and the report say so.

    A file with any problem is refused as a whole, by a notice and in the report, and the others go on. Raises that
    AnnotatorError itself when there is no other file, ProjectFileError when the project cannot be written, and
    Cancelled when the task was stopped; then nothing has changed.
    """
    options = ImportOptions(format, layer_name, encoding, replace, label_map or {}, extend_scheme, new_person)
    return run_import(session, paths, options, task or Task())
