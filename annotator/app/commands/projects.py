"""Acts on whole projects: make one, back one up."""

from pathlib import Path

from annotator.app.bundled import scheme_toml
from annotator.app.session import Session
from annotator.domain.operation import SchemeText
from annotator.domain.scheme import parse_scheme
from annotator.storage.backup import backup_path
from annotator.storage.database import SUFFIX, ProjectFile, create_project_file
from annotator.storage.operations import OperationLog, Write

SCHEME_ENTITY = "scheme"


def new_project(path: Path, scheme: str = "claims") -> Path:
    """Make a project file with a scheme (a preset's name or a TOML file) and return its path, which ends in .annot.

    Raises AnnotatorError when the scheme cannot be read, something has the name, or the folder cannot be written.
    """
    toml = scheme_toml(scheme)
    parse_scheme(toml, where=scheme)
    path = with_ending(path)
    create_project_file(path, lambda file: _begin(file, toml))
    return path


def with_ending(path: Path) -> Path:
    """Return the path of a project that is to be made, with the ending of projects."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def _begin(file: ProjectFile, toml: str) -> None:
    with file.transaction():
        OperationLog(file).append([Write(SchemeText(id=SCHEME_ENTITY, toml=toml))], author="", numbers={})


def back_up(session: Session) -> Path:
    """Write a checked copy of the project into the folder of its backups; return its path.

    Raises AnnotatorError when it cannot be written.
    """
    target = backup_path(session.file.path)
    session.file.backup(target)
    return target
