"""Acts that write the register to files, and take entries in from files and from other projects."""

from collections.abc import Iterable
from pathlib import Path

from annotator.app.commands.entries import may_change
from annotator.app.exporting.targets import check_target
from annotator.app.importing.register_plan import RegisterPlan, RegisterPlanner
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.register import RegisterRecord
from annotator.exchange.files import made
from annotator.exchange.register_files import Filed, filed_entries, read_json_lines, write_json_lines
from annotator.exchange.register_table import read_table, write_table
from annotator.storage.foreign import open_foreign
from annotator.storage.foreign_register import foreign_register

_LINES, _TABLES, _PROJECTS = (".jsonl",), (".csv", ".tsv"), (".annot",)
_AT_A_TIME = 1000
"""Records written at once."""


def export_register(session: Session, target: Path) -> int:
    """Write the register to a file, as JSON Lines or as a table (CSV), by its ending; return the number of entries.

    JSON Lines hold all of it. A file that is there is replaced once the new one was read back. Raises AnnotatorError
    for another ending, and when the file cannot be written or is not read back as it was written.
    """
    suffix = target.suffix.lower()
    if suffix not in (*_LINES, ".csv"):
        raise AnnotatorError("The file must end in .jsonl or .csv.", where=str(target))
    check_target(target, session.file.path)
    write, read = (write_json_lines, read_json_lines) if suffix in _LINES else (write_table, read_table)
    entries = list(filed_entries(session.register()))
    with made(target) as unfinished:
        write(entries, unfinished)
        if [one.entry for one in read(unfinished)] != entries:
            raise AnnotatorError(
                "The exported file does not match what was written.",
                where=str(target),
                remedy="Check the drive. Nothing was exported.",
            )
    return len(entries)


def plan_register_import(session: Session, path: Path) -> RegisterPlan:
    """Return what taking in the entries of a file would do: JSON Lines, a table, or another project.

    A project is read from a copy. Raises AnnotatorError when the file is none of these or cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix in _LINES:
        return _plan(session, read_json_lines(path))
    if suffix in _TABLES:
        return _plan(session, read_table(path))
    if suffix in _PROJECTS:
        with open_foreign(path) as foreign:
            entries = [Filed(entry.id, entry) for entry in filed_entries(foreign_register(foreign))]
        return _plan(session, entries)
    raise AnnotatorError("The file must end in .jsonl, .csv, .tsv or .annot.", where=str(path))


def _plan(session: Session, filed: Iterable[Filed]) -> RegisterPlan:
    def right(record: RegisterRecord) -> bool:
        return may_change(session, record)

    return RegisterPlanner(session.register(), right, may_merge=session.has_authority).plan(filed)


def import_register(session: Session, path: Path) -> RegisterPlan:
    """Take in the entries of a file as one step of undo; return what was done.

    It adds entries, names, affiliations and merges, and fills in what entries lack. It renames and removes nothing.
    Raises what `plan_register_import` raises; then nothing has changed.
    """
    plan = plan_register_import(session, path)
    with session.long_act("Import register") as act:
        for number, record in enumerate(plan.records(), start=1):
            act.put(record)
            if number % _AT_A_TIME == 0:
                act.flush()
    return plan


def bring_register(session: Session, project: Path) -> RegisterPlan:
    """Take in the entries of another project, by its file, as one step of undo; return what was done.

    The file is read from a copy and not written to. Raises AnnotatorError when it is not a sound project.
    """
    if project.suffix.lower() not in _PROJECTS:
        raise AnnotatorError("This is not a project.", where=str(project), remedy="Choose a file that ends in .annot.")
    return import_register(session, project)
