"""The act of importing articles and annotations into a project."""

from collections.abc import Sequence
from pathlib import Path

from annotator.app.importing.mapping import NO_MAP
from annotator.app.importing.report import ImportReport
from annotator.app.importing.run import ImportOptions, run_import
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.exchange.label_map import LabelMap


def import_files(
    session: Session,
    paths: Sequence[str | Path],
    *,
    format: str | None = None,  # noqa: A002  the name of the option
    layer_name: str | None = None,
    encoding: str | None = None,
    replace: bool = False,
    label_map: LabelMap | None = None,
    extend_scheme: bool = False,
    new_person: bool = False,
    strict: bool = False,
    task: Task | None = None,
) -> ImportReport:
    """Import files and folders of articles, as one step of undo.

    Documents and annotations that exist already are not added again; with `replace` the layers of a file replace those
    of the project on its documents. `layer_name` is the name of the annotator for files without one; `label_map` maps
    foreign names to those of the scheme, and with `extend_scheme` other missing labels are added to the scheme;
    `encoding` is that of text files.

    A new `layer_name` that looks like a name in the project is refused, except with `new_person`. Such names in files
    are taken as names of new people; a notice and the report say so.

    The report counts what files have and the project cannot take in. A `strict` import is all or nothing: it is refused
    when anything would be left out, or a file refused.

    A file with a problem is refused as a whole, with a notice and in the report, and the other files are imported.
    Raises AnnotatorError when the only file is refused, OmissionsError when a strict import would leave something out,
    ProjectFileError when the project cannot be written, and Cancelled when the task is stopped; then nothing has
    changed.
    """
    options = ImportOptions(
        format, layer_name, encoding, replace, label_map or NO_MAP, extend_scheme, new_person, strict
    )
    return run_import(session, paths, options, task or Task())
