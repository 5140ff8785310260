"""Acts on whole projects: make, copy and back up."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from annotator.app.bundled import guideline_texts, scheme_toml
from annotator.app.session import Session
from annotator.domain.operation import SCHEME_ENTITY, Guideline, SchemeText, guideline_entity
from annotator.domain.scheme import parse_scheme
from annotator.storage import local
from annotator.storage.backup import has_recent_backup
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.file_errors import project_path, reading_file
from annotator.storage.header import read_header, version_in
from annotator.storage.migrations import SCHEMA_VERSION
from annotator.storage.operations import OperationLog, Write
from annotator.storage.paths import SUFFIX


def new_project(path: Path, scheme: str = "claims", *, with_guideline: bool = False) -> Path:
    """Make a project file with a scheme (name of a preset or path of a TOML file); return its path, ending in .annot.

    With `with_guideline` the guideline that comes with the scheme is published as version 1, if there is one.

    Raises AnnotatorError when the scheme cannot be read, the name is taken, or the folder cannot be written.
    """
    toml = scheme_toml(scheme)
    parsed = parse_scheme(toml, where=scheme)
    texts = guideline_texts(parsed.id) if with_guideline else {}
    path = with_ending(path)

    def begin(file: ProjectFile) -> None:
        add_scheme(file, toml)
        add_guideline(file, texts)

    create_project_file(path, begin)
    return path


def with_ending(path: Path) -> Path:
    """Return the path of a new project with the ending .annot."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def add_scheme(file: ProjectFile, toml: str) -> None:
    """Add the scheme in this TOML to a project that has none."""
    with file.transaction():
        OperationLog(file).append([Write(SchemeText(id=SCHEME_ENTITY, toml=toml))], author="", numbers={})
        local.mark_first_copy(file)


def add_guideline(file: ProjectFile, texts: Mapping[str, str]) -> None:
    """Add the first version of the guideline, by language, to a project that has none."""
    records = (Guideline(guideline_entity(code), text=text, language=code, version=1) for code, text in texts.items())
    if writes := [Write(record) for record in records]:
        with file.transaction():
            OperationLog(file).append(writes, author="", numbers={})


def has_older_format(path: Path) -> bool:
    """Whether a project is migrated when it is opened, which takes minutes for a large one.

    False where there is no file. Raises AnnotatorError when the file cannot be read or is not a project.
    """
    path = project_path(path)
    with reading_file(path):
        found = path.is_file()
    return found and version_in(read_header(path, where=str(path))) < SCHEMA_VERSION


def back_up(session: Session) -> Path:
    """Write a verified copy of the project to its backup folder; return its path.

    Raises AnnotatorError when it cannot be written.
    """
    return session.file.back_up()


def save_copy(session: Session, target: Path) -> Path:
    """Write a verified copy of the project under another name; return its path.

    Raises AnnotatorError when the name is taken or the copy cannot be written.
    """
    target = with_ending(target)
    session.file.backup(target)
    return target


def back_up_when_due(session: Session) -> Path | None:
    """Back up a project with changes since the last backup if that is half an hour old; return the path of the backup.

    Closing a session backs up too. While a long task uses the project, nothing is done, to avoid waiting.
    Raises AnnotatorError when the backup cannot be written.
    """
    if session.file.busy:
        return None
    recent = has_recent_backup(session.file.path, datetime.now(UTC))
    return session.file.back_up() if session.file.changed and not recent else None
