"""Acts on whole projects: make one, back one up."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.app.bundled import scheme_toml
from annotator.app.session import Session
from annotator.domain.operation import SchemeText
from annotator.domain.scheme import parse_scheme
from annotator.storage import local
from annotator.storage.backup import backups_of
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.operations import OperationLog, Write
from annotator.storage.paths import SUFFIX

SCHEME_ENTITY = "scheme"
DUE_AFTER = timedelta(minutes=30)
"""How old the last backup is when the next one is due."""


def new_project(path: Path, scheme: str = "claims") -> Path:
    """Make a project file with a scheme (a preset's name or a TOML file) and return its path, which ends in .annot.

    Raises AnnotatorError when the scheme cannot be read, something has the name, or the folder cannot be written.
    """
    toml = scheme_toml(scheme)
    parse_scheme(toml, where=scheme)
    path = with_ending(path)
    create_project_file(path, lambda file: begin_with(file, toml))
    return path


def with_ending(path: Path) -> Path:
    """Return the path of a project that is to be made, with the ending of projects."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def begin_with(file: ProjectFile, toml: str) -> None:
    """Give a project without a scheme the one in this TOML."""
    with file.transaction():
        OperationLog(file).append([Write(SchemeText(id=SCHEME_ENTITY, toml=toml))], author="", numbers={})
        local.mark_first_copy(file)


def back_up(session: Session) -> Path:
    """Write a checked copy of the project into the folder of its backups; return its path.

    Raises AnnotatorError when it cannot be written.
    """
    return session.file.back_up()


def save_copy(session: Session, target: Path) -> Path:
    """Write a checked copy of the project under another name; return its path.

    Raises AnnotatorError when a file has the name already, or it cannot be written.
    """
    target = with_ending(target)
    session.file.backup(target)
    return target


def back_up_when_due(session: Session) -> Path | None:
    """Back the project up if it was changed since the last backup and that is half an hour old; return its path.

    Closing a session backs up by itself. While something long is at work on the project nothing is done, so as not to
    wait for it. Raises AnnotatorError when the backup cannot be written.
    """
    if session.file.busy:
        return None
    backups = backups_of(session.file.path)
    # Both ways: a clock that was set back must not put the next backup off.
    recent = bool(backups) and abs(datetime.now(UTC) - backups[0].made) < DUE_AFTER
    return session.file.back_up() if session.file.changed and not recent else None
