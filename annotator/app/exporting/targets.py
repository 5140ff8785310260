"""Where an export goes: the format to write, a new name for it, and checks that nothing is overwritten by it."""

from pathlib import Path

from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError, os_error
from annotator.exchange.files import writing
from annotator.exchange.format import Format
from annotator.exchange.registry import format_of
from annotator.storage.file_errors import resolved
from annotator.storage.paths import is_of_project
from annotator.text.file_names import file_name


def writable_format(name: str) -> Format:
    """Return a format that can be written. Raises AnnotatorError."""
    format_ = format_of(name)
    if not format_.can_write:
        raise AnnotatorError("Files of the format {name} can only be read.", name=format_.id)
    return format_


def new_target(session: Session, folder: Path, format_: Format, layer: str, *, split: bool) -> Path:
    """Return a name that is free in a folder, which is made if it is not there.

    Raises AnnotatorError when the folder cannot be made.
    """
    with os_error("The folder cannot be created: {reason}.", where=str(folder), remedy="Choose another folder."):
        folder.mkdir(parents=True, exist_ok=True)
        taken = [path.name for path in folder.iterdir()]
    named = "".join(character if character.isalnum() or character in "-_" else "-" for character in layer)
    ending = f"-{format_.id}" if split or format_.is_folder else format_.suffix
    return folder / file_name(f"{session.file.path.stem}-{named}", ending, taken)


def check_target(target: Path, project: Path, *, folder: bool = False) -> None:
    """Check that a file or folder can be written there without harm to the project. Raises AnnotatorError."""
    with writing(target):
        _check_target(target, project, folder=folder)


def _check_target(target: Path, project: Path, *, folder: bool) -> None:
    if target.is_dir() and not folder:
        raise AnnotatorError("This is a folder.", where=str(target), remedy="Give a file name in this folder.")
    if folder and target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise AnnotatorError(
            "There is already something of this name.", where=str(target), remedy="Choose a new or empty folder."
        )
    if is_of_project(resolved(target), project):
        raise AnnotatorError("This is the project itself.", where=str(target), remedy="Choose another name.")
